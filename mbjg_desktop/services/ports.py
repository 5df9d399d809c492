"""What the services are given from outside: the clock, and where changes are announced."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol, TypeAlias

from mbjg_desktop.domain.changes import Topic

ChangeFeed: TypeAlias = Callable[[frozenset[Topic]], None]
"""Called after each commit, on the committing thread, with what it touched."""

_EVEN_ASLEEP: Final[int | None] = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC_RAW", None))
"""Python's monotonic clock stands still while Linux or macOS sleeps; the clock of theirs that goes on does not."""


class Clock(Protocol):
    """The only source of time."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""

    def utc_offset(self) -> timedelta:
        """How far local clocks are ahead of UTC."""

    def steady(self) -> timedelta:
        """Time since some moment that goes on evenly: while the machine sleeps, and whatever ``now`` is set to."""

    def asleep(self) -> timedelta:
        """How much of the steady time the machine has slept, counted from some moment."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        return datetime.now(UTC)

    def utc_offset(self) -> timedelta:
        """How far local clocks are ahead of UTC, summer time included."""
        return datetime.now().astimezone().utcoffset() or timedelta(0)

    def steady(self) -> timedelta:
        """Time since some moment that goes on evenly. Only within one process do two of them compare."""
        return timedelta(microseconds=_steady_ns() // 1000)

    def asleep(self) -> timedelta:
        """How much of the steady time the machine has slept; never anything where only one clock is there to ask."""
        return timedelta(microseconds=(_steady_ns() - time.monotonic_ns()) // 1000)


def _steady_ns() -> int:
    return time.monotonic_ns() if _EVEN_ASLEEP is None else time.clock_gettime_ns(_EVEN_ASLEEP)
