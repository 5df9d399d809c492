"""Roadmap: how far each part of the document is read, remembered and tested, and what to do today.

Part of the first picture the user sees: nothing here may import SQLAlchemy.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from math import ceil
from pathlib import Path
from typing import Final

from mbjg_desktop.domain.ids import BlockId, DocumentId
from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.domain.settings import Settings
from mbjg_desktop.domain.studyday import day_end, study_day
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.storage.glance import AttemptGlance, Glance, StationGlance, Today, read_glance, read_settings

_A_CARD: Final = timedelta(seconds=12)
_A_QUESTION: Final = timedelta(seconds=30)
_A_CHARACTER: Final = timedelta(minutes=1) / 300
"""How long things take, for the estimates of the task list: 300 characters are read in a minute."""


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
    learner: Profile


class RoadmapService:
    """The home screen's figures, read in a few milliseconds."""

    def __init__(self, database: Path, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def settings(self) -> Settings:
        """The preferences, so that the first picture has the right colours and sizes."""
        return read_settings(self._database)

    def roadmap(self) -> Roadmap:
        """Everything the home screen shows, as it is now."""
        now, offset = self._clock.now(), self._clock.utc_offset()
        day = study_day(now, offset)
        today = Today(day, day_end(day - timedelta(days=1), offset), day_end(day, offset))
        glance = read_glance(self._database, today)
        blocks = [block for station in glance.stations for block in station.blocks]
        counts = glance.counts
        return Roadmap(
            document=glance.document,
            title=glance.title,
            blocks=len(blocks),
            characters=sum(block.characters for block in blocks),
            questions=sum(station.questions for station in glance.stations),
            stations=tuple(_progress(station, now) for station in glance.stations),
            tasks=tuple(_tasks(glance, now)),
            cards_due=_cards_due(glance),
            mistakes_due=counts.mistakes_due,
            heat=glance.heat,
            today=day,
            streak=_streak(glance.heat.keys(), day),
            retention=glance.retention,
            mistakes_left=counts.mistakes_left,
            contest_on=glance.settings.contest_on,
            learner=glance.profile,
        )


def _progress(station: StationGlance, now: datetime) -> StationProgress:
    read = sum(block.is_read for block in station.blocks)
    remembered = sum(memory.retrievability(now) for memory in station.memories)
    return StationProgress(
        id=station.id,
        title=station.title,
        first_block=station.blocks[0].id,
        read=read / len(station.blocks),
        remembered=remembered / station.questions if station.questions else 0.0,
        tested=station.right / station.tested if station.tested else None,
    )


def _cards_due(glance: Glance) -> int:
    """What is due today, and as many new cards as today may still bring."""
    counts = glance.counts
    return counts.cards_due + max(0, min(counts.new, glance.settings.new_cards_per_day - counts.introduced))


def _streak(days: Set[date], today: date) -> int:
    """How many days in a row were studied, up to today, or to yesterday while today is still young."""
    day = today if today in days else today - timedelta(days=1)
    run = 0
    while day in days:
        run += 1
        day -= timedelta(days=1)
    return run


def _tasks(glance: Glance, now: datetime) -> Iterator[Task]:
    counts = glance.counts
    left = next((attempt for attempt in glance.attempts if not _is_over(attempt, now)), None)
    if left is not None:
        yield _resume(left)
    if cards := _cards_due(glance):
        yield Task(TaskKind.CARDS, cards, counts.cards_hard, _minutes(cards * _A_CARD))
    if mistakes := counts.mistakes_due:
        yield Task(TaskKind.LOOKBACK, mistakes, counts.mistakes_hard, _minutes(mistakes * _A_QUESTION))
    yield from _read_on(glance)
    if counts.questions and left is None and not counts.mocks_today:
        yield Task(TaskKind.MOCK)


def _is_over(attempt: AttemptGlance, now: datetime) -> bool:
    """Whether its time ran out while it was left; it is handed in as soon as the quiz is looked at."""
    return attempt.whole is not None and now >= attempt.started_at + attempt.whole


def _resume(attempt: AttemptGlance) -> Task:
    return Task(
        TaskKind.RESUME,
        count=attempt.unanswered,
        minutes=_minutes(attempt.unanswered * _A_QUESTION),
        ruleset_name=attempt.ruleset_name,
        deadline=None if attempt.whole is None else attempt.started_at + attempt.whole,
    )


def _read_on(glance: Glance) -> Iterator[Task]:
    """The next part with anything unread, from where reading stopped and then from the beginning."""
    here = [any(block.id == glance.reading_at for block in station.blocks) for station in glance.stations]
    start = here.index(True) if True in here else 0
    for station in (*glance.stations[start:], *glance.stations[:start]):
        unread = [block for block in station.blocks if not block.is_read]
        if unread:
            length = sum(block.characters for block in unread) * _A_CHARACTER
            yield Task(TaskKind.READ, len(unread), 0, _minutes(length), station.title, unread[0].id)
            return


def _minutes(length: timedelta) -> int:
    return ceil(length / timedelta(minutes=1))
