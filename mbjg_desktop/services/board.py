"""Board: who stands where under a rule set, and with what."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from mbjg_desktop.domain.ids import AttemptId
from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.domain.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Standing:
    """One finished paper. ``spent`` is the time its questions were before the learner's eyes."""

    attempt: AttemptId
    at: datetime
    score: float
    full_score: float
    spent: timedelta


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A learner on the board. ``place`` counts from 1, the same for equals; ``today`` is the best of this study day."""

    place: int
    learner: Profile
    best: Standing
    latest: Standing
    today: Standing | None
    attempts: int


@dataclass(frozen=True, slots=True)
class Board:
    """The board of a rule set, the best first; empty while nobody has handed in a full paper."""

    ruleset: RuleSet
    lines: tuple[BoardLine, ...]
