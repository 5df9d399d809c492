"""The part for passages: what of the document is known at first, paragraph by paragraph, and what is mixed up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.item_analysis import ENOUGH_FOR_FACILITY
from mbjg_desktop.services.analysis import PartReport, PassageLine
from mbjg_desktop.ui.labels import place_text
from mbjg_desktop.ui.ledger.part import TablePart
from mbjg_desktop.ui.ledger.passage_detail import PassageDetailPanel
from mbjg_desktop.ui.ledger.sheets import passages_sheet
from mbjg_desktop.ui.ledger.split import Split
from mbjg_desktop.ui.ledger.table_model import Cell, Column
from mbjg_desktop.ui.ledger.words import missing_text, share_text
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.reader import Reader
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.ui.jobs import Jobs
    from mbjg_desktop.ui.navigation import Navigator

_SHOWN: Final = frozenset({Topic.CONTENT, Topic.ANSWERS, Topic.PROFILE})


class PassagesPage(TablePart[PassageLine]):
    """Shows the passages, hardest first or as in the document, of the whole of it or of one part."""

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(navigator, _columns(), parent)
        self._analysis = services.analysis
        self._reader = Reader(services.analysis.takes_long, self)
        self._parts: tuple[PartReport, ...] = ()
        self._chosen: PassageLine | None = None
        self.station = QComboBox()
        self.detail = PassageDetailPanel()
        self._rule = TextLabel("", "mute")
        self._filters = QWidget()
        self.table.setAccessibleName(self.tr("Passages"))
        self._lay_out_filters()
        self._filters.hide()
        self.lay_out(self._filters, shown=Split(self.table, self.detail))
        self.station.activated.connect(self._on_station)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self._reader.waits.connect(self.show_waiting)

    def employ(self, jobs: Jobs) -> None:
        self._reader.jobs = jobs

    def load(self) -> None:
        self._reader.read(self._analysis.parts, self._take_up)

    def _take_up(self, parts: tuple[PartReport, ...]) -> None:
        self._parts = parts
        self._filters.setVisible(bool(self._parts))
        if not self._parts:
            text = self.tr("As soon as questions are answered, this tells which paragraphs are not known yet.")
            self.show_nothing_answered("book-open", text)
            return
        self._fill_stations()
        self._show()
        self.show_table()

    def reload(self, topics: frozenset[Topic]) -> None:
        if topics & _SHOWN:
            self.load()

    def open_source(self) -> None:
        if self._chosen is not None:
            place = Destination(ScreenId.READING, document=self._chosen.document, block=self._chosen.block)
            self._navigator.go(place)

    def sheet(self) -> Sheet | None:
        return passages_sheet(self._parts) if self.has_table() else None

    def _fill_stations(self) -> None:
        chosen = self.station.currentData()
        self.station.clear()
        self.station.addItem(self.tr("All parts"), None)
        for part in self._parts:
            facility = "" if part.facility is None else f" · {share_text(part.facility)}"
            self.station.addItem(part.title + facility, part.title)
        self.station.setCurrentIndex(max(0, self.station.findData(chosen)))

    def _show(self) -> None:
        """The hardest come first; those with too few answers last, as in the document."""
        wanted = self.station.currentData()
        lines = [line for part in self._parts if wanted in (None, part.title) for line in part.passages]
        lines.sort(key=_hardness)
        kept = None if self._chosen is None else self._chosen.block
        chosen = next((line for line in lines if line.block == kept), lines[0])
        self.table.show_lines(tuple(lines), lambda line: line.block == chosen.block)
        self._look_at(chosen)

    def _look_at(self, line: PassageLine) -> None:
        self._chosen = line
        self.detail.show_passage(line, self._analysis.confusions(line))

    def _lay_out_filters(self) -> None:
        row = QHBoxLayout(self._filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(10))
        self.station.setAccessibleName(self.tr("Part"))
        self.station.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.station.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        words = self.tr("hardest first; facility from {few} first answers on").format(few=ENOUGH_FOR_FACILITY)
        self._rule.setText(words)
        row.addWidget(self.station)
        row.addWidget(self._rule, 1)

    @Slot()
    def _on_station(self) -> None:
        self._show()

    @Slot(object)
    def _on_chosen(self, line: PassageLine) -> None:
        self._look_at(line)

    @Slot(object)
    def _on_opened(self, _line: PassageLine) -> None:
        self.open_source()


def _hardness(line: PassageLine) -> tuple[bool, float]:
    return line.facility is None, line.facility or 0.0


def _columns() -> tuple[Column[PassageLine], ...]:
    translate = QCoreApplication.translate
    return (
        Column(translate("LedgerView", "Passage"), 0, _place, _place_key),
        Column(translate("LedgerView", "Facility"), 76, _facility, _facility_key, is_number=True),
        Column(translate("LedgerView", "Answers"), 52, _answers, _answers_key, is_number=True),
        Column(translate("LedgerView", "Questions"), 52, _questions, _questions_key, is_number=True),
        Column(translate("LedgerView", "To look at"), 76, _flagged, _flagged_key, is_number=True),
    )


def _place(line: PassageLine) -> Cell:
    return Cell(place_text(line.place))


def _place_key(line: PassageLine) -> tuple[str, int]:
    return line.document, line.place.block_number


def _facility(line: PassageLine) -> Cell:
    missing = missing_text(max(0, ENOUGH_FOR_FACILITY - line.answers))
    return Cell(missing or share_text(line.facility), "mute" if missing else "ink")


def _facility_key(line: PassageLine) -> float | None:
    return line.facility


def _answers(line: PassageLine) -> Cell:
    return Cell(str(line.answers))


def _answers_key(line: PassageLine) -> int:
    return line.answers


def _questions(line: PassageLine) -> Cell:
    return Cell(str(len(line.items)))


def _questions_key(line: PassageLine) -> int:
    return len(line.items)


def _flagged(line: PassageLine) -> Cell:
    return Cell(str(line.flagged) if line.flagged else "—", "warn_ink" if line.flagged else "mute")


def _flagged_key(line: PassageLine) -> int:
    return line.flagged
