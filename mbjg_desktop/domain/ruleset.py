"""Rule sets: what is drawn, how long it may take, how it is marked and what the learner may do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from math import floor
from typing import Final

from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.marking import MultipleRule, OrderingRule, Partial, PartRule
from mbjg_desktop.domain.question import Kind

LAST_PLACE: Final = 1000
"""Where a rule set stands among the others that does not say so: behind them."""

_MICROSECOND: Final = timedelta(microseconds=1)


class Feedback(Enum):
    """When the learner is told whether a response was right."""

    AT_ONCE = "at_once"
    AT_END = "at_end"


class Navigation(Enum):
    """Whether the learner may move between questions."""

    FREE = "free"
    FORWARD = "forward"


class Pool(Enum):
    """What is drawn from: the scope the learner chose, or what is due on the look-back list of it."""

    SCOPE = "scope"
    DUE_MISTAKES = "due_mistakes"


class Order(Enum):
    """In which order the questions drawn are asked."""

    MIXED = "mixed"
    HARDER = "harder"
    """The easiest first, getting harder."""
    QUICK = "quick"
    """Those that take the least time to answer first."""


class Seed(Enum):
    """What decides the draw: chance, or the date, so that everyone has the same paper on one day."""

    CHANCE = "chance"
    DATE = "date"


class Pace(Enum):
    """Who turns the page after an answer: the learner, or the program at once."""

    LEARNER = "learner"
    AT_ONCE = "at_once"


class Score(Enum):
    """What the score is: the marks of all answers, or how many were right before the first miss."""

    MARKS = "marks"
    RUN = "run"


class Ends(Enum):
    """What the paper is for: to be done to its last item, or as far as the time or the first miss allows.

    Where it is not meant to be finished, what was not reached does not count.
    """

    LAST_ITEM = "last_item"
    TIME_UP = "time_up"
    FIRST_MISS = "first_miss"


@dataclass(frozen=True, slots=True)
class DrawRule:
    """What is drawn. ``count`` None draws the whole scope; ``by_kind`` empty means any kinds.

    ``unseen_first``, ``uncovered_first`` (from sections of which little has been answered) and ``weak_first`` say
    what is preferred, in this order of weight. ``other_form`` asks the same place of the document by another question
    where there is one.
    """

    count: int | None = None
    by_kind: Mapping[Kind, int] = field(default_factory=dict)
    balance_sections: bool = False
    one_per_anchor: bool = False
    weak_first: bool = False
    unseen_first: bool = False
    uncovered_first: bool = False
    other_form: bool = False
    pool: Pool = Pool.SCOPE
    order: Order = Order.MIXED
    seed: Seed = Seed.CHANCE


@dataclass(frozen=True, slots=True)
class ClockRule:
    """How long it may take: ``whole`` for the attempt, ``per_question`` for each kind; both None: no clock.

    Each miss takes ``miss_costs`` off the whole.
    """

    whole: timedelta | None = None
    per_question: Mapping[Kind, timedelta] = field(default_factory=dict)
    may_pause: bool = False
    miss_costs: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class MarkingRule:
    """What a right response is worth. Marks, not seconds: ``speed_bonus`` is the most that speed can add."""

    points: Mapping[Kind, Fraction]
    multiple: MultipleRule = MultipleRule.PARTIAL_NO_WRONG
    pass_mark: Fraction | None = None
    speed_bonus: Fraction = Fraction(0)
    wrong_penalty: Fraction = Fraction(0)
    cloze: PartRule = PartRule.PER_PART
    ordering: OrderingRule = OrderingRule.ALL_OR_NOTHING
    matching: PartRule = PartRule.PER_PART
    score: Score = Score.MARKS

    @property
    def partial(self) -> Partial:
        """What a response that is not wholly right earns."""
        return Partial(self.multiple, self.cloze, self.ordering, self.matching)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """One way of running a quiz. ``name`` and ``summary`` are by BCP 47 language, as written in the file.

    ``place`` is where it stands among the others.
    """

    id: RuleSetId
    name: Mapping[str, str]
    summary: Mapping[str, str]
    draw: DrawRule
    clock: ClockRule
    marking: MarkingRule
    feedback: Feedback
    navigation: Navigation
    pace: Pace = Pace.LEARNER
    ends: Ends = Ends.LAST_ITEM
    place: int = LAST_PLACE

    def limit(self, kind: Kind) -> timedelta | None:
        """The time one question of this kind may take; None if it has no clock of its own."""
        return self.clock.per_question.get(kind)

    def points(self, kind: Kind) -> Fraction:
        """What a wholly right response to this kind is worth, without any bonus; nothing where it is not said."""
        return self.marking.points.get(kind, Fraction(0))

    @property
    def lets_self_mark(self) -> bool:
        """Whether a learner can judge an answer in peace: told at once, and neither time nor a run hangs on it."""
        marking = self.marking
        is_calm = not (marking.speed_bonus or marking.wrong_penalty or self.clock.miss_costs)
        turns = self.feedback is Feedback.AT_ONCE and self.pace is Pace.LEARNER
        return turns and is_calm and self.ends is Ends.LAST_ITEM and marking.score is Score.MARKS

    def asks(self, kind: Kind) -> bool:
        """Whether that kind is drawn: self-marked ones only where they are named, or where no clock runs."""
        if not kind.is_self_marked:
            return True
        if self.draw.by_kind:
            return kind in self.draw.by_kind
        return self.lets_self_mark and self.clock.whole is None and not self.clock.per_question

    def speed_bonus(self, kind: Kind, taken: timedelta) -> Fraction:
        """What answering a question of this kind in ``taken`` adds: a share of the time left, to the nearest mark."""
        limit = self.limit(kind)
        if not self.marking.speed_bonus or limit is None:
            return Fraction(0)
        left = max(timedelta(0), limit - max(timedelta(0), taken))
        share = Fraction(left // _MICROSECOND, limit // _MICROSECOND)
        return min(self.marking.speed_bonus, Fraction(floor(self.marking.speed_bonus * share + Fraction(1, 2))))
