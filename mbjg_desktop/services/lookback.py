"""Look-back: the questions that were missed, each with its history and the sentence that answers it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from mbjg_desktop.domain.ids import LEARNER, AttemptId, ProfileId, QuestionId, RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.mistakes import Mistake
from mbjg_desktop.domain.question import Kind, Question, Response
from mbjg_desktop.services.quotation import Quotation


@dataclass(frozen=True, slots=True)
class MistakeLine:
    """One line of the look-back list. ``is_retired``: the question has left its bank, the history stays.

    ``rulesets`` are those it was missed under; ``was_guessed`` counts every answer, ``is_reworded`` says that one of
    them was given to another wording; ``note`` is the learner's own.
    """

    question: QuestionId
    kind: Kind
    stem: str
    station_title: str
    mistake: Mistake
    due_at: datetime | None
    is_due: bool
    is_retired: bool
    rulesets: frozenset[RuleSetId] = frozenset()
    was_guessed: bool = False
    is_reworded: bool = False
    note: str = ""

    @property
    def is_listed(self) -> bool:
        """Whether it is on the list: it has not been answered right on enough days."""
        return not self.mistake.is_out

    @property
    def is_askable(self) -> bool:
        """Whether it can be asked again."""
        return not self.is_retired


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One past answer to a question. ``wording`` is what was asked, where that is not what would be asked today."""

    attempt: AttemptId
    ruleset_name: Mapping[str, str]
    at: datetime
    outcome: Outcome
    response: Response | None
    is_guessed: bool
    is_timed_out: bool
    spent: timedelta
    wording: Question | None = None


@dataclass(frozen=True, slots=True)
class MistakeDetail:
    """A missed question with everything known about it. ``times_chosen`` counts wrong choices by option id.

    ``other_forms`` is how many other questions ask about the same place; ``learner`` is whose miss it is.
    """

    line: MistakeLine
    question: Question
    quotations: tuple[Quotation, ...]
    option_quotations: Mapping[str, Quotation]
    times_chosen: Mapping[str, int]
    history: tuple[AnswerRecord, ...]
    other_forms: int = 0
    learner: ProfileId = LEARNER


@dataclass(frozen=True, slots=True)
class LookbackCounts:
    """How many questions are on the list, are due to be asked again, and have left it."""

    listed: int
    due: int
    left: int


@dataclass(frozen=True, slots=True)
class LookbackList:
    """Everything that is or was on the list, what is due first.

    ``station_titles`` are the parts of the documents it stands in, in their order there; ``today_began_at`` is when
    the study day began.
    """

    lines: tuple[MistakeLine, ...]
    counts: LookbackCounts
    station_titles: tuple[str, ...]
    ruleset_names: Mapping[RuleSetId, Mapping[str, str]]
    days_to_leave: int
    today_began_at: datetime
