"""What the services are given from outside: the clock, and where changes are announced."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeAlias

from mbjg_desktop.domain.changes import Topic

ChangeFeed: TypeAlias = Callable[[frozenset[Topic]], None]
"""Called after each commit, on the committing thread, with what it touched."""


class Clock(Protocol):
    """The only source of time."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""

    def utc_offset(self) -> timedelta:
        """How far local clocks are ahead of UTC."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        return datetime.now(UTC)

    def utc_offset(self) -> timedelta:
        """How far local clocks are ahead of UTC, summer time included."""
        return datetime.now().astimezone().utcoffset() or timedelta(0)
