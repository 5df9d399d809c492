"""Mistakes: what brings a question onto the look-back list, and what takes it off again."""

from collections.abc import Iterable
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
    MARKED = "marked"


class Why(Enum):
    """What the learner says was behind a miss."""

    UNKNOWN = "unknown"
    MISREAD = "misread"
    CONFUSED = "confused"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A question on the look-back list, or one that has left it. ``right_on`` are study days since the last miss.

    ``marked_at`` is when the learner put it there, whether or not it was missed as well.
    """

    reason: MissReason
    times: int
    missed_at: datetime
    right_on: tuple[date, ...] = ()
    days_to_leave: int = DAYS_TO_LEAVE
    marked_at: datetime | None = None
    why: Why | None = None

    @property
    def is_out(self) -> bool:
        """Whether it was answered right on enough different days."""
        return len(self.right_on) >= self.days_to_leave


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as the list sees it: when it came, on which study day, and why it was a miss; None if it was none."""

    at: datetime
    on: date
    reason: MissReason | None


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
        times, marked_at = (mistake.times, mistake.marked_at) if mistake else (0, None)
        return Mistake(reason, times + 1, at, days_to_leave=days_to_leave, marked_at=marked_at)
    if mistake is None or mistake.is_out or on in mistake.right_on:
        return mistake
    return replace(mistake, right_on=(*mistake.right_on, on))


def marked(mistake: Mistake | None, at: datetime, days_to_leave: int = DAYS_TO_LEAVE) -> Mistake:
    """The mistake once the learner has put the question on the list; one that had left it begins again."""
    if mistake is None or mistake.is_out:
        times = mistake.times if mistake else 0
        return Mistake(MissReason.MARKED, times, at, days_to_leave=days_to_leave, marked_at=at)
    return replace(mistake, marked_at=at)


def history(
    answers: Iterable[Given], marked_at: datetime | None = None, days_to_leave: int = DAYS_TO_LEAVE
) -> Mistake | None:
    """What all answers, oldest first, and the learner's mark make of a question; None if it never was on the list."""
    mistake: Mistake | None = None
    is_waiting = marked_at is not None
    for answer in answers:
        if is_waiting and marked_at is not None and marked_at <= answer.at:
            mistake, is_waiting = marked(mistake, marked_at, days_to_leave), False
        mistake = answered(mistake, answer.reason, answer.at, answer.on, days_to_leave)
    return marked(mistake, marked_at, days_to_leave) if is_waiting and marked_at is not None else mistake


def is_due(mistake: Mistake, due_at: datetime | None, today: date, ends_at: datetime) -> bool:
    """Whether it is to be asked again on study day ``today``, which ends at ``ends_at``.

    What was right today is not due again today: a day counts once on the way off the list.
    """
    return not mistake.is_out and (due_at is None or due_at < ends_at) and today not in mistake.right_on
