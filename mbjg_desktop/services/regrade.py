"""Marking again: which answers would be worth something else by the key their question has now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from mbjg_desktop.domain.ids import AttemptId, QuestionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Question, Response
from mbjg_desktop.domain.regrading import Obstacle


@dataclass(frozen=True, slots=True)
class Worth:
    """What an answer amounts to, and what the attempt comes to with it. ``is_passed`` None: there is no pass mark."""

    outcome: Outcome
    points: Fraction
    score: Fraction
    is_passed: bool | None


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One settled answer that would be worth something else. ``number`` counts from 1; ``learner`` is a name."""

    attempt: AttemptId
    number: int
    learner: str
    ruleset_name: Mapping[str, str]
    finished_at: datetime
    response: Response | None
    before: Worth
    after: Worth
    full_score: Fraction


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A question with another key than some answers to it were marked by.

    ``was`` is the wording that marked the oldest of them, ``now`` today's. ``stuck`` counts the answers that cannot
    be marked again, by what stands in the way: they stay as they are.
    """

    question: QuestionId
    was: Question
    now: Question
    changes: tuple[AnswerChange, ...]
    stuck: Mapping[Obstacle, int]


@dataclass(frozen=True, slots=True)
class RegradeSummary:
    """How much marking again would change: so many questions, and by them so many attempts."""

    questions: int = 0
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class RegradeOffer:
    """What marking again would change. Each question is offered by itself, with the others as they stand."""

    questions: tuple[KeyChange, ...] = ()

    @property
    def open(self) -> tuple[KeyChange, ...]:
        """The questions with answers that would change."""
        return tuple(each for each in self.questions if each.changes)

    @property
    def attempts(self) -> int:
        """How many attempts would change."""
        return len({change.attempt for each in self.questions for change in each.changes})

    @property
    def summary(self) -> RegradeSummary:
        """How much that is."""
        return RegradeSummary(len(self.open), self.attempts)
