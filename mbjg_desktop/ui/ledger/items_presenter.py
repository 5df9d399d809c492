"""Item analysis: which questions are listed, which one is looked at, and the way to its source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.item_analysis import Flag
from mbjg_desktop.services.analysis import ItemDetail, ItemLine
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId

if TYPE_CHECKING:
    from mbjg_desktop.domain.ids import QuestionId
    from mbjg_desktop.domain.question import Kind
    from mbjg_desktop.services.analysis_service import AnalysisService

_SHOWN = frozenset({Topic.CONTENT, Topic.ANSWERS, Topic.PROFILE})


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
class ItemsState:
    """The whole part. ``total`` questions have answers; ``kinds`` and ``stations`` are those there are to choose."""

    lines: tuple[ItemLine, ...]
    total: int
    flagged: int
    kinds: tuple[Kind, ...]
    stations: tuple[str, ...]
    chosen: ItemFilter
    detail: ItemDetail | None


class Display(Protocol):
    """The part of the screen as the presenter knows it."""

    def show_state(self, state: ItemsState) -> None:
        """Show this."""


class ItemsPresenter:
    """Shows the questions that have answers, and one of them in full."""

    def __init__(self, analysis: AnalysisService, navigator: Navigator, display: Display) -> None:
        self._analysis = analysis
        self._navigator = navigator
        self._display = display
        self._all: tuple[ItemLine, ...] = ()
        self._listed: tuple[ItemLine, ...] = ()
        self._chosen = ItemFilter()
        self._detail: ItemDetail | None = None
        self._flagged = 0
        self._kinds: tuple[Kind, ...] = ()
        self._stations: tuple[str, ...] = ()

    def load(self, question: QuestionId | None = None) -> None:
        """Take everything up anew, with that question looked at, or the one that was."""
        self._all = self._analysis.items()
        self._flagged = sum(bool(line.statistics.flags) for line in self._all)
        self._kinds = tuple(dict.fromkeys(line.kind for line in self._all))
        self._stations = tuple(dict.fromkeys(line.station_title for line in self._all))
        if self._chosen.station not in self._stations:
            self._chosen = replace(self._chosen, station=None)
        if question is not None and not any(line.question == question for line in self._taken()):
            self._chosen = ItemFilter()
        self._listed = self._taken()
        self._look_at(question or self._selected())

    def reload(self, topics: frozenset[Topic]) -> None:
        """Stored things changed."""
        if topics & _SHOWN:
            self.load()

    def choose(self, chosen: ItemFilter) -> None:
        """List other questions."""
        self._chosen = chosen
        self._listed = self._taken()
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

    def listed(self) -> tuple[ItemLine, ...]:
        """The questions listed now, in the order of the document."""
        return self._listed

    def go_to_quiz(self) -> None:
        """With nothing answered: the quiz screen."""
        self._navigator.go(Destination(ScreenId.QUIZ))

    def _selected(self) -> QuestionId | None:
        return None if self._detail is None else self._detail.line.question

    def _taken(self) -> tuple[ItemLine, ...]:
        taken = [line for line in self._all if self._chosen.takes(line)]
        return tuple(sorted(taken, key=_urgency))

    def _look_at(self, question: QuestionId | None) -> None:
        wanted = next((line for line in self._listed if line.question == question), None)
        line = wanted or (self._listed[0] if self._listed else None)
        self._detail = None if line is None else self._analysis.detail(line.question)
        self._show()

    def _show(self) -> None:
        self._display.show_state(
            ItemsState(
                lines=self._listed,
                total=len(self._all),
                flagged=self._flagged,
                kinds=self._kinds,
                stations=self._stations,
                chosen=self._chosen,
                detail=self._detail,
            )
        )


def _urgency(line: ItemLine) -> int:
    """What is to be looked at comes first, the gravest flag before the others; the rest as in the document."""
    order = tuple(Flag)
    return min((order.index(flag) for flag in line.statistics.flags), default=len(order))
