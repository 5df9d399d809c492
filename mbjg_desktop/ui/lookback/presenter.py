"""Looking back: which of the misses are listed, which one is looked at, and practising them."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.lookback import LookbackCounts, MistakeDetail, MistakeLine
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId

if TYPE_CHECKING:
    from mbjg_desktop.services.lookback_service import LookbackService
    from mbjg_desktop.services.settings_service import SettingsService

_SHOWN = frozenset({Topic.CONTENT, Topic.MEMORY, Topic.ANSWERS, Topic.MISTAKES, Topic.SETTINGS})


class Order(Enum):
    """What comes first: what is due, or what was missed most often."""

    DUE = "due"
    TIMES = "times"


class Practice(Enum):
    """What the one button does: ask what is due, ask the question looked at, or nothing."""

    DUE = "due"
    SELECTED = "selected"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class LookbackState:
    """The whole screen. ``stations`` are the parts with misses, ``station`` the one shown, None all of them."""

    lines: tuple[MistakeLine, ...]
    counts: LookbackCounts
    days_to_leave: int
    stations: tuple[str, ...]
    station: str | None
    order: Order
    detail: MistakeDetail | None
    practice: Practice

    @property
    def selected(self) -> QuestionId | None:
        """The question looked at."""
        return self.detail.line.question if self.detail else None


class Display(Protocol):
    """The screen as the presenter knows it."""

    def show_state(self, state: LookbackState) -> None:
        """Show this."""


class LookbackPresenter:
    """Shows the list and one question of it."""

    def __init__(
        self, lookback: "LookbackService", settings: "SettingsService", navigator: Navigator, display: Display
    ) -> None:
        self._lookback = lookback
        self._settings = settings
        self._navigator = navigator
        self._display = display
        self._all: tuple[MistakeLine, ...] = ()
        self._counts = LookbackCounts(0, 0, 0)
        self._days_to_leave = 0
        self._station: str | None = None
        self._order = Order.DUE
        self._detail: MistakeDetail | None = None

    def arrive(self, question: QuestionId | None = None) -> None:
        """The screen is shown (again), with that question selected, or the one that was."""
        self._load()
        if question is not None and all(line.question != question for line in self._listed()):
            self._station = None
        self._look_at(question or (self._detail.line.question if self._detail else None))

    def reload(self, topics: frozenset[Topic]) -> None:
        """Stored things changed."""
        if topics & _SHOWN:
            self.arrive()

    def select(self, question: QuestionId) -> None:
        """Look at another question."""
        if self._detail is None or question != self._detail.line.question:
            self._look_at(question)

    def show_station(self, station: str | None) -> None:
        """Only the misses of one part of the document, or all."""
        self._station = station
        self._look_at(self._detail.line.question if self._detail else None)

    def order_by(self, order: Order) -> None:
        """Order the list."""
        self._order = order
        self._show()

    def practise(self) -> None:
        """Be asked again what is due; if nothing is, the question looked at."""
        match self._practice():
            case Practice.DUE:
                scope = self._lookback.due_scope()
            case Practice.SELECTED if self._detail is not None:
                scope = self._lookback.scope_of((self._detail.line.question,))
            case _:
                return
        self._navigator.go(Destination(ScreenId.QUIZ, start=("practice", scope)))

    def open_source(self) -> None:
        """Open the document where it answers the question looked at."""
        if self._detail is not None and self._detail.quotations:
            quotation = self._detail.quotations[0]
            self._navigator.go(Destination(ScreenId.READING, document=quotation.document, span=quotation.span))

    def go_to_quiz(self) -> None:
        """With nothing missed: the quiz screen."""
        self._navigator.go(Destination(ScreenId.QUIZ))

    def place(self) -> Destination | None:
        """Where the way back leads to."""
        if self._detail is None:
            return None
        return Destination(ScreenId.LOOKBACK, question=self._detail.line.question)

    def _load(self) -> None:
        self._all = self._lookback.lines()
        self._counts = self._lookback.counts()
        self._days_to_leave = self._settings.get().days_to_leave
        if self._station not in {line.station_title for line in self._all}:
            self._station = None

    def _listed(self) -> tuple[MistakeLine, ...]:
        lines = [line for line in self._all if self._station in (None, line.station_title)]
        if self._order is Order.TIMES:
            lines.sort(key=lambda line: (-line.mistake.times, *_by_due(line)))
        else:
            lines.sort(key=lambda line: (*_by_due(line), -line.mistake.times))
        return tuple(lines)

    def _look_at(self, question: QuestionId | None) -> None:
        lines = self._listed()
        ids = [line.question for line in lines]
        chosen = question if question in ids else (ids[0] if ids else None)
        self._detail = None if chosen is None else self._lookback.detail(chosen)
        self._show()

    def _practice(self) -> Practice:
        if self._counts.due:
            return Practice.DUE
        if self._detail is not None and not self._detail.line.is_retired:
            return Practice.SELECTED
        return Practice.NONE

    def _show(self) -> None:
        self._display.show_state(
            LookbackState(
                lines=self._listed(),
                counts=self._counts,
                days_to_leave=self._days_to_leave,
                stations=tuple(dict.fromkeys(line.station_title for line in self._all)),
                station=self._station,
                order=self._order,
                detail=self._detail,
                practice=self._practice(),
            )
        )


def _by_due(line: MistakeLine) -> tuple[bool, float]:
    return not line.is_due, _when(line.due_at) if not line.is_due else 0.0


def _when(due_at: datetime | None) -> float:
    return float("inf") if due_at is None else due_at.timestamp()
