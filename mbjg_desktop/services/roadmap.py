"""Roadmap: how far each part of the document is read, remembered and tested, and what to do today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from mbjg_desktop.domain.ids import BlockId, DocumentId


@dataclass(frozen=True, slots=True)
class StationProgress:
    """A stop of the roadmap. All shares are 0 to 1; ``tested`` is None until something was answered."""

    id: str
    title: str
    first_block: BlockId
    read: float
    remembered: float
    tested: float | None


class TaskKind(Enum):
    """What today's list can ask for."""

    RESUME = "resume"
    CARDS = "cards"
    LOOKBACK = "lookback"
    READ = "read"
    MOCK = "mock"


@dataclass(frozen=True, slots=True)
class Task:
    """One line of today's list. ``count`` cards or questions, ``hard`` of them often missed, ``minutes`` expected."""

    kind: TaskKind
    count: int = 0
    hard: int = 0
    minutes: int = 0
    station_title: str = ""
    block: BlockId | None = None
    ruleset_name: Mapping[str, str] | None = None
    deadline: datetime | None = None


@dataclass(frozen=True, slots=True)
class Roadmap:
    """Everything the home screen shows. ``heat`` is answers and reviews by study day."""

    document: DocumentId | None
    title: str
    blocks: int
    characters: int
    questions: int
    stations: tuple[StationProgress, ...]
    tasks: tuple[Task, ...]
    cards_due: int
    mistakes_due: int
    heat: Mapping[date, int]
    today: date
    streak: int
    retention: float | None
    mistakes_left: int
    contest_on: date | None
