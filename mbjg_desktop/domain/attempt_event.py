"""What can happen in an attempt: the append-only record it is made of."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from mbjg_desktop.domain.question import Response


class EventKind(Enum):
    """What can happen in an attempt."""

    SHOWN = "shown"
    PAUSED = "paused"
    RESUMED = "resumed"
    CLOCK_CHANGED = "clock_changed"
    ANSWERED = "answered"
    CONFIRMED = "confirmed"
    TIMED_OUT = "timed_out"
    FLAGGED = "flagged"
    UNFLAGGED = "unflagged"
    GUESSED = "guessed"
    SURE = "sure"
    SELF_MARKED = "self_marked"
    FINISHED = "finished"


class FinishReason(Enum):
    """Why an attempt ended."""

    SUBMITTED = "submitted"
    TIME_UP = "time_up"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened at ``at`` (aware, UTC) to the item of that index, or to the whole attempt.

    ``shift`` is by how much the machine's clock was found changed; it is a note and changes nothing.
    """

    kind: EventKind
    at: datetime
    item: int | None = None
    response: Response | None = None
    reason: FinishReason | None = None
    shift: timedelta | None = None
