"""Quiz: drawing a paper, running an attempt answer by answer, and its result."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Final, Generic, TypeVar

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.ids import AttemptId, DocumentId, QuestionId, RuleSetId, SectionId
from mbjg_desktop.domain.marking import Mark, Outcome
from mbjg_desktop.domain.question import Cognition, Kind
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quotation import Quotation

T = TypeVar("T")
_MOMENT: Final = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a paper is drawn from: a whole document, one of its sections or blocks, or named questions."""

    document: DocumentId | None = None
    section: SectionId | None = None
    questions: tuple[QuestionId, ...] = ()


@dataclass(frozen=True, slots=True)
class ScopeChoice:
    """A scope the learner may choose. ``title`` is the document's or the section's own."""

    scope: Scope
    title: str
    questions: Mapping[Kind, int]


@dataclass(frozen=True, slots=True)
class Paper:
    """What would be drawn: shown before the start. ``full_score`` counts the speed bonus.

    ``left_out`` is how much of the scope a paper cannot hold, ``number`` what it is drawn by where that is settled
    already, ``taken`` what the learner has made of a paper of the day.
    """

    ruleset: RuleSet
    by_kind: Mapping[Kind, int]
    full_score: Fraction
    is_short: bool
    left_out: int = 0
    number: int | None = None
    taken: "TakenToday | None" = None

    @property
    def count(self) -> int:
        """How many questions there will be."""
        return sum(self.by_kind.values())


@dataclass(frozen=True, slots=True)
class TakenToday:
    """The paper of the day, once the learner has begun it."""

    attempt: AttemptId
    is_finished: bool
    score: float
    full_score: float
    questions: tuple[QuestionId, ...]


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An attempt that was left: the learner is asked whether to go on."""

    attempt: AttemptId
    ruleset: RuleSet
    started_at: datetime
    deadline: datetime | None
    answered: int
    total: int
    is_paused: bool


@dataclass(frozen=True, slots=True)
class Rate(Generic[T]):
    """How much of some of the questions was right: how many wholly, and the credit won of the credit possible."""

    of: T
    right: int
    credit: Fraction
    total: int


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a question took, and how long the learner usually takes for one of its kind; None: too few so far."""

    number: int
    kind: Kind
    spent: timedelta
    usual: timedelta | None
    outcome: Outcome

    @property
    def is_slow(self) -> bool:
        """Twice as long as usual, and not by a moment only."""
        return self.usual is not None and self.spent >= max(2 * self.usual, self.usual + _MOMENT)

    @property
    def is_hasty(self) -> bool:
        """Half as long as usual or less, and missed."""
        is_missed = self.outcome in (Outcome.WRONG, Outcome.PARTLY)
        return self.usual is not None and is_missed and self.spent <= self.usual / 2


@dataclass(frozen=True, slots=True)
class Confusion:
    """A wrong option that was chosen and is true of another place: what it says, and where it is true."""

    option: str
    there: Quotation


@dataclass(frozen=True, slots=True)
class Miss:
    """A question of the attempt that was not right or was guessed. ``number`` counts from 1."""

    number: int
    slot: Slot
    mark: Mark
    points: Fraction
    quotations: tuple[Quotation, ...]
    pace: Pace
    confusions: tuple[Confusion, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a finished attempt. ``familiar`` is by whether a question had been answered before."""

    attempt: Attempt
    score: Fraction
    full_score: Fraction
    is_passed: bool | None
    right: int
    answered: int
    spent: timedelta
    longest_streak: int
    stations: tuple[Rate[str], ...]
    kinds: tuple[Rate[Kind], ...]
    cognitions: tuple[Rate[Cognition], ...]
    familiar: tuple[Rate[bool], ...]
    paces: tuple[Pace, ...]
    misses: tuple[Miss, ...]


@dataclass(frozen=True, slots=True)
class PastAttempt:
    """One line of the history of attempts."""

    attempt: AttemptId
    ruleset_id: RuleSetId
    ruleset_name: Mapping[str, str]
    finished_at: datetime
    score: float
    full_score: float
