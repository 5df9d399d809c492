"""The orders of the list."""

from collections.abc import Iterable
from datetime import datetime

from mbjg_desktop.services.lookback import MistakeLine
from mbjg_desktop.ui.lookback.state import Order


def ordered(lines: Iterable[MistakeLine], order: Order) -> tuple[MistakeLine, ...]:
    """The lines in that order; what is equal in it stays as it stands."""
    match order:
        case Order.DUE:
            return tuple(sorted(lines, key=lambda line: (*_by_due(line), -line.mistake.times)))
        case Order.TIMES:
            return tuple(sorted(lines, key=lambda line: (-line.mistake.times, *_by_due(line))))
        case Order.RECENT:
            return tuple(sorted(lines, key=lambda line: -line.mistake.missed_at.timestamp()))


def _by_due(line: MistakeLine) -> tuple[bool, bool, float]:
    return not line.is_listed, not line.is_due, _when(line.due_at) if not line.is_due else 0.0


def _when(due_at: datetime | None) -> float:
    return float("inf") if due_at is None else due_at.timestamp()
