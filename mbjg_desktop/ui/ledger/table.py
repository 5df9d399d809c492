"""The look of the ledger's tables: rows apart by thin lines, the one looked at lit, arrows and Enter at work."""

from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mbjg_desktop.ui import icons
from mbjg_desktop.ui.ledger.table_model import CELL, Cell, Column, TableModel
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.meter import paint_meter

T = TypeVar("T")
_AnyIndex = QModelIndex | QPersistentModelIndex
_ROW: Final = 38
_HEAD: Final = 34
_PAD: Final = 8
_ICON: Final = 14
_METER: Final = (40, 4)
_PX: Final = 14
_STRETCH_LEAST: Final = 200
"""The column that takes what is left keeps this much; others are left out first, those at the end before the rest."""
_HEADER: Final = """
QTableView { background: palette(base); border: none; }
QHeaderView { background: palette(base); }
QHeaderView::section { background: palette(base); color: palette(dark); border: none;
  border-bottom: 1px solid palette(mid); padding: 0 %dpx; font-size: %dpx; }
"""


class _Painter(QStyledItemDelegate):
    """Paints one cell."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _AnyIndex) -> QSize:
        return QSize(option.rect.width(), scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        look, rect = tokens(), QRectF(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(look.accent_soft if is_selected else look.card))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(look.line))
        if is_selected and not index.column():
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height() - 1), QColor(look.accent))
        cell = index.data(CELL)
        if isinstance(cell, Cell):
            self._paint_cell(painter, rect.adjusted(scaled(_PAD), 0, -scaled(_PAD), 0), cell, index)
        painter.restore()

    def _paint_cell(self, painter: QPainter, inside: QRectF, cell: Cell, index: _AnyIndex) -> None:
        ink = str(getattr(tokens(), cell.ink))
        if cell.progress is not None:
            _paint_progress(painter, inside, cell.progress)
            return
        if cell.icon:
            side = scaled(_ICON)
            box = QRectF(inside.left(), inside.center().y() - side / 2, side, side)
            icons.paint(painter, cell.icon, box, ink)
            inside.setLeft(box.right() + scaled(5))
        model = index.model()
        is_number = isinstance(model, TableModel) and model.columns[index.column()].is_number
        font = ui_font(_PX)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        side_flag = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetrics(font).elidedText(cell.text, Qt.TextElideMode.ElideRight, int(inside.width()) + 1)
        painter.drawText(inside, side_flag | Qt.AlignmentFlag.AlignVCenter, shown)


class LedgerTable(QTableView, Generic[T]):
    """``chosen`` with the line that is looked at, ``opened`` with the one Enter or a double click is for."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, columns: Sequence[Column[T]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: TableModel[T] = TableModel(columns, self)
        self._is_showing = False
        self.setModel(self.lines)
        self.setItemDelegate(_Painter(self))
        self._dress()
        self.activated.connect(self._on_activated)

    def show_lines(self, lines: Sequence[T], is_selected: Callable[[T], bool]) -> None:
        """Show these lines, the selected one in sight."""
        self._is_showing = True
        self.lines.show_lines(lines)
        row = self.lines.row_of(is_selected)
        if row != self.currentIndex().row():
            index = self.lines.index(row, 0) if row >= 0 else QModelIndex()
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._is_showing = False

    def current(self) -> T | None:
        """The line that is looked at."""
        index = self.currentIndex()
        return self.lines.line(index.row()) if index.isValid() else None

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        super().currentChanged(current, previous)
        if not self._is_showing and current.isValid() and current.row() != previous.row():
            self.chosen.emit(self.lines.line(current.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for all columns, the last but needed ones give way."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self.viewport().width() - scaled(_STRETCH_LEAST)
        for place, column in enumerate(self.lines.columns):
            left -= scaled(column.px)
            self.setColumnHidden(place, bool(column.px) and left < 0)

    def _dress(self) -> None:
        self.setStyleSheet(_HEADER % (scaled(_PAD), scaled(13)))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        head = self.horizontalHeader()
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSortIndicatorClearable(True)
        head.setHighlightSections(False)
        head.setFixedHeight(scaled(_HEAD))
        for place, column in enumerate(self.lines.columns):
            mode = QHeaderView.ResizeMode.Fixed if column.px else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(place, mode)
            if column.px:
                head.resizeSection(place, scaled(column.px))

    @Slot(QModelIndex)
    def _on_activated(self, index: Any) -> None:
        self.opened.emit(self.lines.line(index.row()))


def _paint_progress(painter: QPainter, inside: QRectF, progress: float) -> None:
    """A quiet bar at the right, in the place of a figure there is too little for."""
    width, height = map(scaled, _METER)
    bar = QRectF(inside.right() - width, inside.center().y() - height / 2, width, height)
    paint_meter(painter, bar.intersected(inside), progress, tokens().mute)
