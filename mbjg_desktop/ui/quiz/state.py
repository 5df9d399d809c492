"""What the run page shows, as frozen data without words: made by ``picture``, shown by the view."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Kind, Question
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.widgets.verdict import Verdict


class Hint(Enum):
    """Why handing in waits for the key to be pressed again."""

    NOTHING_ANSWERED = "nothing_answered"
    INCOMPLETE = "incomplete"
    ORDER_INCOMPLETE = "order_incomplete"
    NO_POINT_MET = "no_point_met"
    SKIPPING = "skipping"


@dataclass(frozen=True, slots=True)
class Line:
    """An option, a truth value or an item to be ordered. ``ordinal`` counts from 1, where picks have an order.

    ``text`` is empty for a truth value: the view has the word for it. ``right_ordinal`` is shown in feedback.
    """

    id: str
    text: str
    is_chosen: bool
    verdict: Verdict = Verdict.NONE
    ordinal: int | None = None
    right_ordinal: int | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """A single or multiple choice, or a statement to judge."""

    lines: tuple[Line, ...]
    is_multiple: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """Items to be picked in order."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A blank, what is in it, and in feedback what belongs there."""

    id: str
    text: str
    verdict: Verdict = Verdict.NONE
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Gaps:
    """The blanks of a cloze in the order of the question."""

    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """The left side of a pair; ``right`` and ``right_answer`` are places in the list of right-hand texts."""

    id: str
    text: str
    right: int | None
    verdict: Verdict = Verdict.NONE
    right_answer: int | None = None


@dataclass(frozen=True, slots=True)
class Pairs:
    """Things to be matched. ``current`` is the left whose partner is chosen next."""

    lefts: tuple[Left, ...]
    rights: tuple[str, ...]
    current: int


@dataclass(frozen=True, slots=True)
class Writing:
    """An answer in one's own words; its points, once they are told, chosen where the answer makes them.

    ``is_marked`` when the learner has said which ones it makes.
    """

    text: str
    points: tuple[Line, ...] = ()
    reference: str = ""
    is_marked: bool = False


Answer: TypeAlias = Choices | Sequence | Gaps | Pairs | Writing


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of the answer sheet. ``outcome`` is known only where the learner may know it.

    ``is_done``: answered, or handed in without an answer.
    """

    is_answered: bool
    is_done: bool
    is_flagged: bool
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class ClockState:
    """The time left, of the whole paper or of this question; ``is_short`` in its last seconds.

    ``is_stopped`` during a pause.
    """

    remaining: timedelta
    of_question: bool
    is_short: bool
    is_stopped: bool = False


@dataclass(frozen=True, slots=True)
class PaperState:
    """What stays the same through the run.

    ``is_whole``: meant to be done to its last question. ``is_swift``: the key that chooses hands in, and the next
    question comes at once.
    """

    ruleset_id: RuleSetId
    name: Mapping[str, str]
    by_kind: Mapping[Kind, int]
    full_score: Fraction
    has_feedback: bool
    is_forward: bool
    is_scored: bool
    has_clock: bool
    may_pause: bool
    is_whole: bool
    is_swift: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """What the question just handed in has earned, how many right ones it ends, and the score so far."""

    points: Fraction
    streak: int
    score: Fraction


@dataclass(frozen=True, slots=True)
class LastState:
    """The verdict on the question before, where the next one has come at once, and the time that a miss has cost."""

    index: int
    outcome: Outcome
    cost: timedelta


@dataclass(frozen=True, slots=True)
class FeedbackState:
    """What is told about the question just handed in; ``tally`` only where marks are counted."""

    outcome: Outcome
    is_timed_out: bool
    tally: Tally | None
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class QuizState:
    """The whole run page. ``index`` counts from 0. ``is_run_over``: a miss has ended it, only the result is left."""

    paper: PaperState
    index: int
    question: Question
    points: Fraction
    answer: Answer
    phase: Phase
    is_flagged: bool
    is_guessed: bool
    sheet: tuple[Cell, ...]
    flagged: int
    unanswered: int
    can_go_back: bool
    is_last: bool
    clock: ClockState | None
    hint: Hint | None
    feedback: FeedbackState | None
    last: LastState | None = None
    is_run_over: bool = False

    @property
    def right(self) -> int:
        """How many of those that are known were right."""
        return sum(cell.outcome is Outcome.RIGHT for cell in self.sheet)

    @property
    def total(self) -> int:
        """How many questions the paper has, or has shown so far where it is not meant to be finished."""
        return len(self.sheet)

    @property
    def answered(self) -> int:
        """How many are answered, or handed in without an answer."""
        return self.total - self.unanswered
