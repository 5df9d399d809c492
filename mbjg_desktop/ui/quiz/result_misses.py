"""The misses of a result, one below the other; made as they come into sight."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.services.quiz import Miss
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.quiz.miss_row import MissRow
from mbjg_desktop.ui.theme import scaled

_BATCH: Final = 20
"""Misses are made into widgets this many at a time."""


class MissList(QScrollArea):
    """``picked`` with the place of a miss; then what its buttons want."""

    picked = Signal(int)
    source_wanted = Signal()
    more_wanted = Signal()
    retry_wanted = Signal()
    dispute_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[MissRow] = []
        self._misses: tuple[Miss, ...] = ()
        self._wider: dict[int, Quotation] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        inner = QWidget()
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._list)
        outer.addStretch()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.setMinimumHeight(scaled(180))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_misses(self, misses: tuple[Miss, ...]) -> None:
        """Show these instead of what was shown."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows, self._misses, self._wider = [], misses, {}
        self._grow()
        self.verticalScrollBar().setValue(0)

    def select(self, place: int) -> None:
        """Let the keyboard stand on the miss in that place."""
        while len(self.rows) <= place < len(self._misses):
            self._grow()
        for number, row in enumerate(self.rows):
            row.set_selected(number == place)

    def show_selected(self, place: int) -> None:
        """Bring the miss in that place into sight; of one that is higher than the room for it, the beginning."""
        if place >= len(self.rows):
            return
        row = self.rows[place]
        if row.height() > self.viewport().height():
            self.verticalScrollBar().setValue(row.y())
        else:
            self.ensureWidgetVisible(row, 0, scaled(12))

    def widen(self, wider: dict[int, Quotation]) -> None:
        """Show that much around the answers of those misses, and as little as possible around the others'."""
        for place in wider.keys() ^ self._wider.keys():
            row = self.rows[place]
            row.show_quotation(wider.get(place, row.miss.quotations[0]), is_more=place in wider)
        self._wider = wider

    def _grow(self) -> None:
        for miss in self._misses[len(self.rows) : len(self.rows) + _BATCH]:
            row = MissRow(miss)
            row.pressed.connect(self._on_pressed)
            row.source_wanted.connect(self._on_source)
            row.more_wanted.connect(self._on_more)
            row.retry_wanted.connect(self._on_retry)
            row.dispute_wanted.connect(self._on_dispute)
            self._list.insertWidget(len(self.rows), row)
            self.rows.append(row)

    def _pick_sender(self) -> None:
        row = self.sender()
        if isinstance(row, MissRow):
            self.picked.emit(self.rows.index(row))

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - scaled(200):
            self._grow()

    @Slot()
    def _on_pressed(self) -> None:
        self._pick_sender()

    @Slot()
    def _on_source(self) -> None:
        self._pick_sender()
        self.source_wanted.emit()

    @Slot()
    def _on_more(self) -> None:
        self._pick_sender()
        self.more_wanted.emit()

    @Slot()
    def _on_retry(self) -> None:
        self._pick_sender()
        self.retry_wanted.emit()

    @Slot()
    def _on_dispute(self) -> None:
        self._pick_sender()
        self.dispute_wanted.emit()
