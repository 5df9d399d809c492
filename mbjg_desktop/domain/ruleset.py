"""Rule sets: what is drawn, how long it may take, how it is marked and what the learner may do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from fractions import Fraction

from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.marking import MultipleRule
from mbjg_desktop.domain.question import Kind


class Feedback(Enum):
    """When the learner is told whether a response was right."""

    AT_ONCE = "at_once"
    AT_END = "at_end"


class Navigation(Enum):
    """Whether the learner may move between questions."""

    FREE = "free"
    FORWARD = "forward"


@dataclass(frozen=True, slots=True)
class DrawRule:
    """What is drawn. ``count`` None draws the whole scope; ``by_kind`` empty means any kinds."""

    count: int | None = None
    by_kind: Mapping[Kind, int] = field(default_factory=dict)
    balance_sections: bool = False
    one_per_anchor: bool = False
    weak_first: bool = False


@dataclass(frozen=True, slots=True)
class ClockRule:
    """How long it may take: ``whole`` for the attempt, ``per_question`` for each kind; both None: no clock."""

    whole: timedelta | None = None
    per_question: Mapping[Kind, timedelta] = field(default_factory=dict)
    may_pause: bool = False


@dataclass(frozen=True, slots=True)
class MarkingRule:
    """What a right response is worth. Marks, not seconds: ``speed_bonus`` is the most that speed can add."""

    points: Mapping[Kind, Fraction]
    multiple: MultipleRule = MultipleRule.PARTIAL_NO_WRONG
    pass_mark: Fraction | None = None
    speed_bonus: Fraction = Fraction(0)
    wrong_penalty: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """One way of running a quiz. ``name`` and ``summary`` are by BCP 47 language, as written in the file."""

    id: RuleSetId
    name: Mapping[str, str]
    summary: Mapping[str, str]
    draw: DrawRule
    clock: ClockRule
    marking: MarkingRule
    feedback: Feedback
    navigation: Navigation

    def limit(self, kind: Kind) -> timedelta | None:
        """The time one question of this kind may take; None if it has no clock of its own."""
        return self.clock.per_question.get(kind)

    def points(self, kind: Kind) -> Fraction:
        """What a wholly right response to this kind is worth, without any bonus."""
        return self.marking.points[kind]
