"""Memory: the FSRS state of one question for one learner, and what a review does to it.

The model is FSRS-6 as in the ``fsrs`` package; it is imported only when a review is scheduled.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

_DECAY: Final = -0.1542
"""Parameter w20 of FSRS-6, negated: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm"""
_FACTOR: Final = 0.9 ** (1 / _DECAY) - 1


class Rating(IntEnum):
    """The learner's own word on a card. Values are FSRS's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Stage(IntEnum):
    """Where a card stands in FSRS. Values are FSRS's."""

    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True)
class Memory:
    """``stability`` in days, ``difficulty`` 1 to 10; ``step`` counts (re)learning steps, None in review."""

    stage: Stage
    step: int | None
    stability: float
    difficulty: float
    due_at: datetime
    reviewed_at: datetime

    @property
    def is_unlearnt(self) -> bool:
        """Whether it was missed, or no more than guessed, the last time: its first (re)learning step is still ahead."""
        return self.step == 0

    def retrievability(self, now: datetime) -> float:
        """The chance, 0 to 1, that the answer is remembered now: FSRS's power forgetting curve."""
        days = max(0, (now - self.reviewed_at).days)
        return float((1 + _FACTOR * days / self.stability) ** _DECAY)


def reviewed(memory: Memory | None, rating: Rating, now: datetime) -> Memory:
    """The memory after a review at ``now`` (aware, UTC). None stands for a question never reviewed.

    A clock that went backwards counts as no time passed: FSRS is never fed a negative interval.
    """
    import fsrs

    at = now if memory is None else max(now, memory.reviewed_at)
    card, _ = _scheduler().review_card(_to_card(memory, at), fsrs.Rating(rating.value), review_datetime=at)
    if card.stability is None or card.difficulty is None or card.last_review is None:
        raise ValueError("FSRS left a reviewed card without a state")
    return Memory(Stage(card.state.value), card.step, card.stability, card.difficulty, card.due, card.last_review)


def intervals(memory: Memory | None, now: datetime) -> dict[Rating, timedelta]:
    """How long until the card comes back, for each rating that could be given now."""
    return {rating: reviewed(memory, rating, now).due_at - now for rating in Rating}


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(desired_retention=0.9, enable_fuzzing=False)


def _to_card(memory: Memory | None, now: datetime) -> Card:
    from fsrs import Card, State

    if memory is None:
        return Card(card_id=1, due=now)
    return Card(
        card_id=1,
        state=State(memory.stage.value),
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due_at,
        last_review=memory.reviewed_at,
    )
