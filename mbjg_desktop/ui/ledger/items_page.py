"""The part for item analysis: filters, the sortable table, and the question looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.item_analysis import ENOUGH_FOR_DISCRIMINATION, ENOUGH_FOR_FACILITY, Flag
from mbjg_desktop.services.analysis import ItemLine
from mbjg_desktop.ui.labels import kind_name
from mbjg_desktop.ui.ledger.item_columns import item_columns
from mbjg_desktop.ui.ledger.item_detail import ItemDetailPanel
from mbjg_desktop.ui.ledger.items_presenter import ItemsPresenter, ItemsState
from mbjg_desktop.ui.ledger.part import Part
from mbjg_desktop.ui.ledger.sheets import items_sheet
from mbjg_desktop.ui.ledger.split import Split
from mbjg_desktop.ui.ledger.table import LedgerTable
from mbjg_desktop.ui.ledger.words import flag_name
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.ui.navigation import Navigator

_LOW: Final = 400


class ItemsPage(Part):
    """The Display of an ItemsPresenter."""

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = ItemsPresenter(services.analysis, navigator, self)
        self.state: ItemsState | None = None
        self.table: LedgerTable[ItemLine] = LedgerTable(self.tr("Questions"), item_columns())
        self.detail = ItemDetailPanel()
        self.flag, self.kind, self.station = QComboBox(), QComboBox(), QComboBox()
        self._rule = TextLabel("", "mute")
        self._filters = QWidget()
        self._empty = EmptyState("target")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def load(self) -> None:
        self.presenter.load()

    def reload(self, topics: frozenset[Topic]) -> None:
        self.presenter.reload(topics)

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_source(self) -> None:
        self.presenter.open_source()

    def sheet(self) -> Sheet | None:
        return items_sheet(self.presenter.listed()) if self.presenter.listed() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, the sentence about the figures gives way to the table."""
        super().resizeEvent(event)
        self._show_rule()

    def show_state(self, state: ItemsState) -> None:
        """Show this."""
        is_new = self.state is None or _offered(state) != _offered(self.state)
        self.state = state
        self._filters.setVisible(bool(state.total))
        if not state.total:
            text = self.tr(
                "As soon as questions are answered, this tells which of them are too hard, too easy or wrong."
            )
            self._empty.show_as("target", self.tr("No attempts yet"), text, self.tr("To the quiz"))
            self._pages.setCurrentIndex(1)
            return
        if is_new:
            self._show_filters(state)
        self._show_rule()
        if state.detail is None:
            self._empty.show_as("circle-check", self.tr("Nothing of that kind"), self.tr("Choose another filter."))
            self._pages.setCurrentIndex(1)
            return
        selected = state.detail.line.question
        self._pages.setCurrentIndex(0)
        self.table.show_lines(state.lines, lambda line: line.question == selected)
        self.detail.show_detail(state.detail)

    def _show_filters(self, state: ItemsState) -> None:
        self.flag.clear()
        self.flag.addItem(self.tr("All questions"), (False, None))
        self.flag.addItem(self.tr("To look at (%n)", "", state.flagged), (True, None))
        for flag in Flag:
            self.flag.addItem(flag_name(flag), (False, flag))
        chosen = state.chosen
        places = (False, True) if chosen.flag is None else ()
        self.flag.setCurrentIndex(places.index(chosen.is_flagged) if places else 2 + tuple(Flag).index(chosen.flag))
        _fill(self.kind, self.tr("All kinds"), [(kind_name(kind), kind) for kind in state.kinds], chosen.kind)
        _fill(self.station, self.tr("All parts"), [(part, part) for part in state.stations], chosen.station)

    def _show_rule(self) -> None:
        state = self.state
        self._rule.setVisible(state is not None and bool(state.total) and self.height() >= scaled(_LOW))
        if state is None:
            return
        figures = (
            self.tr("%n question(s) answered", "", state.total),
            self.tr("%n to look at", "", state.flagged),
            self.tr(
                "first answers of all learners only; facility from {few}, discrimination from {many} of them on"
            ).format(few=ENOUGH_FOR_FACILITY, many=ENOUGH_FOR_DISCRIMINATION),
        )
        self._rule.setText(" · ".join(figures))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(10))
        names = (self.tr("To look at"), self.tr("Kind"), self.tr("Part"))
        for box, name in zip((self.flag, self.kind, self.station), names, strict=True):
            box.setAccessibleName(name)
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
            box.setMinimumContentsLength(4)
            row.addWidget(box)
        row.addStretch(1)
        self._pages.addWidget(Split(self.table, self.detail))
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(self._filters)
        layout.addWidget(self._rule)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.flag.activated.connect(self._on_filter)
        self.kind.activated.connect(self._on_filter)
        self.station.activated.connect(self._on_filter)
        self._empty.activated.connect(self._on_quiz_wanted)

    @Slot(object)
    def _on_chosen(self, line: ItemLine) -> None:
        self.presenter.select(line.question)

    @Slot(object)
    def _on_opened(self, _line: ItemLine) -> None:
        self.presenter.open_source()

    @Slot()
    def _on_filter(self) -> None:
        if self.state is None:
            return
        is_flagged, flag = self.flag.currentData()
        kind, station = self.kind.currentData(), self.station.currentData()
        self.presenter.choose(replace(self.state.chosen, is_flagged=is_flagged, flag=flag, kind=kind, station=station))

    @Slot()
    def _on_quiz_wanted(self) -> None:
        self.presenter.go_to_quiz()


def _offered(state: ItemsState) -> tuple[object, ...]:
    """What the filters are made from."""
    return state.total, state.flagged, state.kinds, state.stations, state.chosen


def _fill(box: QComboBox, everything: str, choices: list[tuple[str, object]], chosen: object) -> None:
    box.clear()
    box.addItem(everything, None)
    for text, value in choices:
        box.addItem(text, value)
    values = [None, *(value for _, value in choices)]
    box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
