"""Mistakes: what brings a question onto the look-back list, and what takes it off again."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Final

from mbjg_desktop.domain.marking import Outcome

DAYS_TO_LEAVE: Final = 3
"""On how many different days a question must be answered right before it leaves the list."""


class MissReason(Enum):
    """Why a question is on the list."""

    WRONG = "wrong"
    TIMED_OUT = "timed_out"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A question on the look-back list, or one that has left it. ``right_on`` are study days since the last miss."""

    reason: MissReason
    times: int
    missed_at: datetime
    right_on: tuple[date, ...] = ()
    days_to_leave: int = DAYS_TO_LEAVE

    @property
    def is_out(self) -> bool:
        """Whether it was answered right on enough different days."""
        return len(self.right_on) >= self.days_to_leave


def miss_reason(outcome: Outcome, *, is_guessed: bool, is_timed_out: bool) -> MissReason | None:
    """Why an answer counts as a miss; None when it was right and known."""
    if outcome is Outcome.RIGHT:
        return MissReason.GUESSED if is_guessed else None
    return MissReason.TIMED_OUT if is_timed_out else MissReason.WRONG


def answered(
    mistake: Mistake | None, reason: MissReason | None, at: datetime, on: date, days_to_leave: int = DAYS_TO_LEAVE
) -> Mistake | None:
    """The mistake after one more answer on study day ``on``; ``reason`` None means right and known."""
    if reason is not None:
        return Mistake(reason, (mistake.times if mistake else 0) + 1, at, days_to_leave=days_to_leave)
    if mistake is None or mistake.is_out or on in mistake.right_on:
        return mistake
    return replace(mistake, right_on=(*mistake.right_on, on))
