"""Item analysis: which questions are listed, which one is looked at, and the way to its source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.item_analysis import Flag
from mbjg_desktop.services.analysis import ItemDetail, ItemLine
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId

if TYPE_CHECKING:
    from mbjg_desktop.domain.ids import QuestionId
    from mbjg_desktop.domain.question import Kind
    from mbjg_desktop.services.analysis_service import AnalysisService
    from mbjg_desktop.ui.reader import Read

_SHOWN: Final = frozenset({Topic.CONTENT, Topic.ANSWERS, Topic.PROFILE})
_GRAVITY: Final = {flag: place for place, flag in enumerate(Flag)}


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """Which questions are listed; None: all. ``is_flagged`` lists whatever has any flag."""

    is_flagged: bool = False
    flag: Flag | None = None
    kind: Kind | None = None
    station: str | None = None

    def takes(self, line: ItemLine) -> bool:
        """Whether a question is listed."""
        flags = line.statistics.flags
        return (
            (not self.is_flagged or bool(flags))
            and (self.flag is None or self.flag in flags)
            and self.kind in (None, line.kind)
            and self.station in (None, line.station_title)
        )


@dataclass(frozen=True, slots=True)
class Found:
    """Every question that has answers, what is to be looked at first; the rest as in the document.

    ``flagged`` are to be looked at; ``kinds`` and ``stations`` are those there are to choose. ``is_enough`` says that
    one of them at least has enough answers for a figure.
    """

    lines: tuple[ItemLine, ...] = ()
    flagged: int = 0
    kinds: tuple[Kind, ...] = ()
    stations: tuple[str, ...] = ()
    is_enough: bool = False


@dataclass(frozen=True, slots=True)
class ItemsState:
    """The whole part: the questions ``found``, those of them that are listed, and the one looked at."""

    found: Found
    lines: tuple[ItemLine, ...]
    chosen: ItemFilter
    detail: ItemDetail | None


class Display(Protocol):
    """The part of the screen as the presenter knows it."""

    def show_state(self, state: ItemsState) -> None:
        """Show this."""


class ItemsPresenter:
    """Shows the questions that have answers, and one of them in full."""

    def __init__(self, analysis: AnalysisService, navigator: Navigator, display: Display, read: Read) -> None:
        self._analysis = analysis
        self._navigator = navigator
        self._display = display
        self._read = read
        self._found = Found()
        self._listed: tuple[ItemLine, ...] = ()
        self._chosen = ItemFilter()
        self._detail: ItemDetail | None = None

    def load(self) -> None:
        """Take everything up anew, with the question looked at that was."""
        self._read(self._find, self._take_up)

    def reload(self, topics: frozenset[Topic]) -> None:
        """Stored things changed."""
        if topics & _SHOWN:
            self.load()

    def choose(self, chosen: ItemFilter) -> None:
        """List other questions."""
        self._chosen = chosen
        self._listed = tuple(line for line in self._found.lines if chosen.takes(line))
        self._look_at(self._selected())

    def select(self, question: QuestionId) -> None:
        """Look at another question."""
        if question != self._selected():
            self._look_at(question)

    def open_source(self) -> None:
        """Open the document where it answers the question looked at."""
        if self._detail is not None and self._detail.quotations:
            quotation = self._detail.quotations[0]
            self._navigator.go(Destination(ScreenId.READING, document=quotation.document, span=quotation.span))

    def _find(self) -> Found:
        """May run on another thread: it touches nothing of the presenter's but the service."""
        lines = self._analysis.items()
        return Found(
            lines=tuple(sorted(lines, key=_urgency)),
            flagged=sum(bool(line.statistics.flags) for line in lines),
            kinds=tuple(dict.fromkeys(line.kind for line in lines)),
            stations=tuple(dict.fromkeys(line.station_title for line in lines)),
            is_enough=any(line.statistics.facility is not None for line in lines),
        )

    def _take_up(self, found: Found) -> None:
        self._found = found
        if self._chosen.station not in found.stations:
            self._chosen = replace(self._chosen, station=None)
        self.choose(self._chosen)

    def _selected(self) -> QuestionId | None:
        return None if self._detail is None else self._detail.line.question

    def _look_at(self, question: QuestionId | None) -> None:
        wanted = next((line for line in self._listed if line.question == question), None)
        line = wanted or (self._listed[0] if self._listed else None)
        self._detail = None if line is None else self._analysis.detail(line.question)
        self._display.show_state(ItemsState(self._found, self._listed, self._chosen, self._detail))


def _urgency(line: ItemLine) -> int:
    """The gravest flag before the others."""
    return min((_GRAVITY[flag] for flag in line.statistics.flags), default=len(_GRAVITY))
