"""Time in which nobody thought of the question on the screen: what is recorded of it. No deadline moves for it."""

from datetime import datetime, timedelta

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.attempt_event import Event, EventKind


def turned_away(attempt: Attempt, now: datetime) -> tuple[Event, ...]:
    """The learner leaves the question: what was spent so far is counted, and what follows until it is taken up again
    is not.
    """
    return (attempt.shows(attempt.current, now),) if attempt.phase is Phase.ASKING else ()


def slept(attempt: Attempt, asleep: timedelta, now: datetime) -> tuple[Event, ...]:
    """The machine was asleep for so long before ``now``; when exactly does not matter to what was spent.

    Dated no later than what fell due meanwhile, so that the record stays in the order of time.
    """
    if attempt.shown_at is None or attempt.touched_at is None:
        return ()
    due = attempt.overdue(now)
    woke = now if due is None else due.at
    fell = min(max(now - asleep, attempt.touched_at), woke)
    return Event(EventKind.SHOWN, fell, attempt.current), Event(EventKind.RESUMED, woke, attempt.current)


def unattended(attempt: Attempt, end: Event) -> tuple[Event, ...]:
    """What ends while nobody is there, after what keeps the time until then from being counted."""
    if attempt.shown_at is None:
        return (end,)
    return Event(EventKind.RESUMED, end.at, attempt.current), end
