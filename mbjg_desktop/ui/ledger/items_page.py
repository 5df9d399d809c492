"""The part for item analysis: filters, the sortable table, and the question looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.item_analysis import ENOUGH_FOR_DISCRIMINATION, ENOUGH_FOR_FACILITY, Flag
from mbjg_desktop.services.analysis import ItemLine
from mbjg_desktop.ui.labels import kind_name
from mbjg_desktop.ui.ledger.formulas import formulas
from mbjg_desktop.ui.ledger.item_columns import item_columns
from mbjg_desktop.ui.ledger.item_detail import ItemDetailPanel
from mbjg_desktop.ui.ledger.items_presenter import Found, ItemsPresenter, ItemsState
from mbjg_desktop.ui.ledger.notice import Notice
from mbjg_desktop.ui.ledger.part import TablePart
from mbjg_desktop.ui.ledger.sheets import items_sheet
from mbjg_desktop.ui.ledger.split import Split
from mbjg_desktop.ui.ledger.words import flag_name
from mbjg_desktop.ui.lookback.flow import Flow
from mbjg_desktop.ui.message_dialog import MessageDialog
from mbjg_desktop.ui.reader import Reader
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.ui.jobs import Jobs
    from mbjg_desktop.ui.navigation import Navigator

_LOW: Final = 400


class ItemsPage(TablePart[ItemLine]):
    """The Display of an ItemsPresenter."""

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(navigator, item_columns(), parent)
        self._reader = Reader(services.analysis.takes_long, self)
        self.presenter = ItemsPresenter(services.analysis, navigator, self, self._reader.read)
        self.state: ItemsState | None = None
        self.detail = ItemDetailPanel()
        self.flag, self.kind, self.station = QComboBox(), QComboBox(), QComboBox()
        self.formulas = QPushButton(self.tr("What the figures mean"))
        self._notice, self._rule = Notice(), TextLabel("", "mute")
        self._filters = QWidget()
        self.table.setAccessibleName(self.tr("Questions"))
        self._lay_out_filters()
        self._filters.hide()
        self.lay_out(self._filters, self._notice, self._rule, shown=Split(self.table, self.detail))
        self._connect()

    def employ(self, jobs: Jobs) -> None:
        self._reader.jobs = jobs

    def load(self) -> None:
        self.presenter.load()

    def reload(self, topics: frozenset[Topic]) -> None:
        self.presenter.reload(topics)

    def open_source(self) -> None:
        self.presenter.open_source()

    def sheet(self) -> Sheet | None:
        return items_sheet(self.state.lines) if self.state is not None and self.has_table() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, the sentence about the figures gives way to the table."""
        super().resizeEvent(event)
        self._show_words()

    def show_state(self, state: ItemsState) -> None:
        """Show this."""
        is_new = self.state is None or _offered(state) != _offered(self.state)
        self.state = state
        self._filters.setVisible(bool(state.found.lines))
        self._show_words()
        if not state.found.lines:
            text = self.tr(
                "As soon as questions are answered, this tells which of them are too hard, too easy or wrong."
            )
            self.show_nothing_answered("target", text)
            return
        if is_new:
            self._show_filters(state)
        if state.detail is None:
            self.show_nothing("circle-check", self.tr("Nothing of that kind"), self.tr("Choose another filter."))
            return
        selected = state.detail.line.question
        self.table.show_lines(state.lines, lambda line: line.question == selected)
        self.detail.show_detail(state.detail)
        self.show_table()

    def _show_filters(self, state: ItemsState) -> None:
        self.flag.clear()
        self.flag.addItem(self.tr("All questions"), (False, None))
        self.flag.addItem(self.tr("To look at (%n)", "", state.found.flagged), (True, None))
        for flag in Flag:
            self.flag.addItem(flag_name(flag), (False, flag))
        chosen = state.chosen
        places = (False, True) if chosen.flag is None else ()
        self.flag.setCurrentIndex(places.index(chosen.is_flagged) if places else 2 + tuple(Flag).index(chosen.flag))
        _fill(self.kind, self.tr("All kinds"), [(kind_name(kind), kind) for kind in state.found.kinds], chosen.kind)
        _fill(self.station, self.tr("All parts"), [(part, part) for part in state.found.stations], chosen.station)

    def _show_words(self) -> None:
        """What the figures are made of; while there are none, what will stand in their place."""
        found = Found() if self.state is None else self.state.found
        has_room = bool(found.lines) and self.height() >= scaled(_LOW)
        self.formulas.setVisible(has_room)
        self._rule.setVisible(has_room and found.is_enough)
        self._notice.setVisible(has_room and not found.is_enough)
        few, many = ENOUGH_FOR_FACILITY, ENOUGH_FOR_DISCRIMINATION
        answered = self.tr("%n question(s) answered", "", len(found.lines))
        rule = self.tr("first answers of all learners only; facility from {few}, discrimination from {many} of them on")
        flagged = self.tr("%n to look at", "", found.flagged)
        self._rule.setText(" · ".join((answered, flagged, rule.format(few=few, many=many))))
        soon = self.tr(
            "As soon as {few} learners have answered a question, its facility, its time and who chose what stand here; "
            "from {many} on, how well it tells the good from the weak. The bars show how far each question has come."
        )
        self._notice.say(soon.format(few=few, many=many))

    def _lay_out_filters(self) -> None:
        row = Flow(10)
        self._filters.setLayout(row)
        names = (self.tr("To look at"), self.tr("Kind"), self.tr("Part"))
        for box, name in zip((self.flag, self.kind, self.station), names, strict=True):
            box.setAccessibleName(name)
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            row.addWidget(box)
        self.formulas.setProperty("role", "quiet")
        row.addWidget(self.formulas)

    def _connect(self) -> None:
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.flag.activated.connect(self._on_filter)
        self.kind.activated.connect(self._on_filter)
        self.station.activated.connect(self._on_filter)
        self.formulas.clicked.connect(self._on_formulas)
        self._reader.waits.connect(self.show_waiting)

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
    def _on_formulas(self) -> None:
        told = "\n\n".join(f"{name}\n{words}" for name, words in formulas())
        dialog = MessageDialog("info", self.formulas.text(), self.formulas.text(), told, parent=self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _offered(state: ItemsState) -> tuple[object, ...]:
    """What the filters are made from."""
    found = state.found
    return len(found.lines), found.flagged, found.kinds, found.stations, state.chosen


def _fill(box: QComboBox, everything: str, choices: list[tuple[str, object]], chosen: object) -> None:
    box.clear()
    box.addItem(everything, None)
    for text, value in choices:
        box.addItem(text, value)
    values = [None, *(value for _, value in choices)]
    box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
