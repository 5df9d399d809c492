"""The list at the left: each question that was missed, in two lines, with its tick and its way off the list."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.lookback import MistakeLine
from mbjg_desktop.ui import icons
from mbjg_desktop.ui.lookback.dots import dots_width, paint_dots, progress
from mbjg_desktop.ui.lookback.mistake_model import LINE, WORDS, AnyIndex, MistakeModel
from mbjg_desktop.ui.reading.words import plain_stem
from mbjg_desktop.ui.theme import scaled, tokens, ui_font

_HEIGHT: Final = 68
_PAD: Final = 12
_BOX: Final = 16
_BOX_ROOM: Final = 28


class _Painter(QStyledItemDelegate):
    """Paints one line of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(option.rect.width(), scaled(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        look, line = tokens(), index.data(LINE)
        rect = QRectF(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(look.accent_soft if is_selected else look.card))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(look.line))
        if is_selected:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height() - 1), QColor(look.accent))
        if option.state & QStyle.StateFlag.State_HasFocus and is_selected:
            painter.setPen(QPen(QColor(look.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0.5, 0.5, -1.5, -1.5))
        inner = rect.adjusted(scaled(_PAD), scaled(10), -scaled(_PAD), -scaled(10))
        _paint_box(painter, inner, is_ticked=index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
        inner.setLeft(inner.left() + scaled(_BOX_ROOM))
        self._paint_words(painter, inner, plain_stem(line.stem), str(index.data(WORDS)), progress(line.mistake))
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, stem: str, words: str, done_of: tuple[int, int]) -> None:
        look, half = tokens(), rect.height() / 2
        upper, lower = QRectF(rect), QRectF(rect)
        upper.setHeight(half)
        lower.setTop(rect.top() + half)
        _paint_elided(painter, upper, stem, 14, look.ink)
        paint_dots(painter, QPointF(lower.right(), lower.center().y()), *done_of)
        lower.setRight(lower.right() - dots_width(*done_of) - scaled(10))
        _paint_elided(painter, lower, words, 13, look.mute)


class MistakeList(QListView):
    """Arrow keys or a click choose the question that is looked at.

    Space, Ctrl+click or a click on the box ticks it; Shift ticks all on the way; Ctrl+A ticks everything.
    """

    chosen = Signal(str)
    ticked = Signal(list)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = MistakeModel(now)
        self._is_showing = False
        self.setModel(self._lines)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("Missed questions"))

    def show_lines(
        self, lines: Sequence[MistakeLine], selected: QuestionId | None, ticked: frozenset[QuestionId] = frozenset()
    ) -> None:
        """Show these lines, one of them selected."""
        self._is_showing = True
        self._lines.show_lines(lines, ticked)
        row = self._lines.row_of(selected)
        if row != self.currentIndex().row():
            index = self._lines.index(row) if row >= 0 else QModelIndex()
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_showing = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is looked at stays in sight where a sentence below the list takes room from it."""
        super().resizeEvent(event)
        current = self.visualRect(self.currentIndex())
        if 0 <= current.top() < event.oldSize().height():
            self.scrollTo(self.currentIndex())

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if not self._is_showing and current.isValid():
            self.chosen.emit(self._lines.question(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex().row()
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        is_controlled = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Space and here >= 0:
            self._tick(here, here)
        elif event.key() == Qt.Key.Key_A and is_controlled and here >= 0:
            self._tick(0, self._lines.rowCount() - 1)
        elif is_shifted and here >= 0 and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._extend(here, here + (1 if event.key() == Qt.Key.Key_Down else -1))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        is_controlled = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_on_box = index.isValid() and event.position().x() < scaled(_PAD + _BOX_ROOM)
        if index.isValid() and is_shifted:
            self._extend(self.currentIndex().row(), index.row())
        elif index.isValid() and (is_controlled or is_on_box):
            self._tick(index.row(), index.row())
        else:
            super().mousePressEvent(event)

    def _extend(self, here: int, there: int) -> None:
        """Tick everything from the question looked at to that one, and look at it."""
        if 0 <= there < self._lines.rowCount():
            low, high = sorted((max(here, 0), there))
            rows = [row for row in range(low, high + 1) if not self._is_ticked(row)]
            if rows:
                self.ticked.emit([self._lines.question(row) for row in rows])
            index = self._lines.index(there)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _tick(self, first: int, last: int) -> None:
        self.ticked.emit([self._lines.question(row) for row in range(first, last + 1)])

    def _is_ticked(self, row: int) -> bool:
        return bool(self._lines.index(row).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)


def _paint_box(painter: QPainter, rect: QRectF, *, is_ticked: bool) -> None:
    look, side = tokens(), scaled(_BOX)
    box = QRectF(rect.left() + 1, rect.center().y() - side / 2, side, side)
    painter.setPen(QPen(QColor(look.accent if is_ticked else look.mute), 1))
    painter.setBrush(QColor(look.accent_fill) if is_ticked else QColor(look.card))
    painter.drawRoundedRect(box, 4, 4)
    if is_ticked:
        icons.paint(painter, "check", box.adjusted(2, 2, -2, -2), look.on_accent)


def _paint_elided(painter: QPainter, rect: QRectF, text: str, px: int, color: str) -> None:
    font = ui_font(px)
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
