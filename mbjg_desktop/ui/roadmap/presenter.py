"""What the home screen shows, and where its buttons lead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol, assert_never

from mbjg_desktop.services.roadmap import Roadmap, StationProgress, Task, TaskKind
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz import Scope

_DONE_REMEMBERED: Final = 0.7
_DONE_TESTED: Final = 0.8
"""From where on a part of the document counts as done."""


class Stage(Enum):
    """How far one is with a part of the document."""

    AHEAD = "ahead"
    UNDER_WAY = "under_way"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Station:
    """A stop of the line, with its number from 1."""

    number: int
    stage: Stage
    progress: StationProgress


@dataclass(frozen=True, slots=True)
class RoadmapState:
    """The home screen. ``days_left`` until the contest, None when there is none to come."""

    title: str
    blocks: int
    characters: int
    questions: int
    days_left: int | None
    contest_on: date | None
    stations: tuple[Station, ...]
    tasks: tuple[Task, ...]
    heat: Mapping[date, int]
    today: date
    streak: int
    retention: float | None
    mistakes_left: int
    is_empty: bool


class Display(Protocol):
    """The home screen as its presenter knows it."""

    def show_state(self, state: RoadmapState) -> None:
        """Show the state."""


class RoadmapPresenter:
    """Turns the stored figures into the screen, and its buttons into destinations."""

    def __init__(self, display: Display, navigator: Navigator) -> None:
        self._display = display
        self._navigator = navigator
        self._roadmap: Roadmap | None = None
        self._tasks: tuple[Task, ...] = ()
        self._due_scope: Callable[[], Scope] | None = None

    def attach(self, due_scope: Callable[[], Scope]) -> None:
        """From now on tests can be started from here."""
        self._due_scope = due_scope

    def show(self, roadmap: Roadmap) -> None:
        """Show new figures."""
        self._roadmap = roadmap
        self._tasks = tuple(sorted(roadmap.tasks, key=_is_later))
        self._display.show_state(_state(roadmap, self._tasks))

    def do_task(self, index: int) -> None:
        """Begin what a line of today's list says."""
        self._navigator.go(self._destination(self._tasks[index]))

    def open_station(self, index: int) -> None:
        """Read a part of the document."""
        if self._roadmap is None:
            return
        station = self._roadmap.stations[index]
        self._navigator.go(Destination(ScreenId.READING, document=self._roadmap.document, block=station.first_block))

    def _destination(self, task: Task) -> Destination:
        document = self._roadmap.document if self._roadmap is not None else None
        match task.kind:
            case TaskKind.RESUME:
                return Destination(ScreenId.QUIZ, resume=True)
            case TaskKind.CARDS:
                return Destination(ScreenId.CARDS)
            case TaskKind.LOOKBACK:
                return self._look_back()
            case TaskKind.READ:
                return Destination(ScreenId.READING, document=document, block=task.block)
            case TaskKind.MOCK:
                from mbjg_desktop.services.quiz import Scope

                return Destination(ScreenId.QUIZ, start=("mock", Scope(document=document)))
            case _:
                assert_never(task.kind)

    def _look_back(self) -> Destination:
        if self._due_scope is None:
            return Destination(ScreenId.LOOKBACK)
        return Destination(ScreenId.QUIZ, start=("practice", self._due_scope()))


def _is_later(task: Task) -> bool:
    """An unfinished run comes before everything: its clock may be running."""
    return task.kind is not TaskKind.RESUME


def _state(roadmap: Roadmap, tasks: tuple[Task, ...]) -> RoadmapState:
    days_left = None if roadmap.contest_on is None else (roadmap.contest_on - roadmap.today).days
    return RoadmapState(
        title=roadmap.title,
        blocks=roadmap.blocks,
        characters=roadmap.characters,
        questions=roadmap.questions,
        days_left=days_left if days_left is not None and days_left >= 0 else None,
        contest_on=roadmap.contest_on,
        stations=tuple(Station(n, _stage(s), s) for n, s in enumerate(roadmap.stations, start=1)),
        tasks=tasks,
        heat=roadmap.heat,
        today=roadmap.today,
        streak=roadmap.streak,
        retention=roadmap.retention,
        mistakes_left=roadmap.mistakes_left,
        is_empty=roadmap.document is None,
    )


def _stage(progress: StationProgress) -> Stage:
    if not progress.read and not progress.remembered and not progress.tested:
        return Stage.AHEAD
    is_known = progress.remembered >= _DONE_REMEMBERED and (progress.tested or 0) >= _DONE_TESTED
    return Stage.DONE if progress.read >= 1 and is_known else Stage.UNDER_WAY
