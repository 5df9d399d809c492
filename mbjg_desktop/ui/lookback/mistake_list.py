"""The list at the left: each question that was missed, in two lines, with its way off the list."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.lookback import MistakeLine
from mbjg_desktop.ui.lookback.dots import dots_width, paint_dots, progress
from mbjg_desktop.ui.lookback.words import line_words
from mbjg_desktop.ui.reading.words import plain_stem
from mbjg_desktop.ui.theme import scaled, tokens, ui_font

_LINE: Final = Qt.ItemDataRole.UserRole + 1
_WORDS: Final = Qt.ItemDataRole.UserRole + 2
_HEIGHT: Final = 68
_PAD: Final = 16
_AnyIndex = QModelIndex | QPersistentModelIndex


class MistakeModel(QAbstractListModel):
    """The lines in the order they are shown."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._lines: tuple[MistakeLine, ...] = ()

    def show_lines(self, lines: Sequence[MistakeLine]) -> None:
        """Show these."""
        if self._lines != tuple(lines):
            self.beginResetModel()
            self._lines = tuple(lines)
            self.endResetModel()

    def row_of(self, question: QuestionId | None) -> int:
        """The row of a question, -1 if it is not listed."""
        return next((n for n, line in enumerate(self._lines) if line.question == question), -1)

    def question(self, row: int) -> QuestionId:
        """The question of a row."""
        return self._lines[row].question

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return plain_stem(line.stem)
        if role == _LINE:
            return line
        if role == _WORDS:
            return line_words(line, self._now())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            done, needed = progress(line.mistake)
            return f"{plain_stem(line.stem)} {line_words(line, self._now())} {done}/{needed}"
        return None


class _Painter(QStyledItemDelegate):
    """Paints one line of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _AnyIndex) -> QSize:
        return QSize(option.rect.width(), scaled(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        look, line = tokens(), index.data(_LINE)
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
        self._paint_words(painter, inner, plain_stem(line.stem), str(index.data(_WORDS)), progress(line.mistake))
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
    """Arrow keys or a click choose the question that is looked at."""

    chosen = Signal(str)

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

    def show_lines(self, lines: Sequence[MistakeLine], selected: QuestionId | None) -> None:
        """Show these lines, one of them selected."""
        self._is_showing = True
        self._lines.show_lines(lines)
        row = self._lines.row_of(selected)
        if row != self.currentIndex().row():
            index = self._lines.index(row) if row >= 0 else QModelIndex()
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_showing = False

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        super().currentChanged(current, previous)
        if not self._is_showing and current.isValid():
            self.chosen.emit(self._lines.question(current.row()))


def _paint_elided(painter: QPainter, rect: QRectF, text: str, px: int, color: str) -> None:
    font = ui_font(px)
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
