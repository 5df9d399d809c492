"""The outline at the left: parts and their inner parts, what was read ticked, the one at hand marked."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mbjg_desktop.ui import icons
from mbjg_desktop.ui.reading.page import OutlineEntry
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.plain_lines import PlainLines

_ENTRY: Final = Qt.ItemDataRole.UserRole + 1
_READ: Final = Qt.ItemDataRole.UserRole + 2
_HERE: Final = Qt.ItemDataRole.UserRole + 3
_INDENT: Final = 14
_PAD: Final = 8
_AnyIndex = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractListModel):
    """The entries of the outline in reading order."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[OutlineEntry, ...] = ()
        self._read: frozenset[int] = frozenset()
        self._here: int | None = None

    def show_entries(self, entries: Sequence[OutlineEntry], read: frozenset[int], here: int | None) -> None:
        """Show these; only what changed is told."""
        if self._entries != tuple(entries):
            self.beginResetModel()
            self._entries, self._read, self._here = tuple(entries), read, here
            self.endResetModel()
        elif (read, here) != (self._read, self._here):
            self._read, self._here = read, here
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, row = self._entries[index.row()], index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join((entry.title, self.tr("read") if row in self._read else "")).strip()
        return {_ENTRY: entry, _READ: row in self._read, _HERE: row == self._here}.get(role)


class _Painter(QStyledItemDelegate):
    """Paints one entry, wrapped to the width of the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = PlainLines(ui_font(13), 1.45)

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        entry: OutlineEntry = index.data(_ENTRY)
        width = option.widget.viewport().width() if isinstance(option.widget, QListView) else scaled(180)
        self._lines.show(entry.title, _font(entry, bool(index.data(_HERE))))
        height = self._lines.height(_text_width(entry, width))
        return QSize(width, round(height) + scaled(6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        look, entry = tokens(), index.data(_ENTRY)
        is_here, is_read = bool(index.data(_HERE)), bool(index.data(_READ))
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option)
        left = scaled(_PAD) + entry.level * scaled(_INDENT)
        if is_here:
            painter.fillRect(QRectF(left, rect.top() + scaled(7), 3, rect.height() - scaled(14)), QColor(look.accent))
        colour = look.accent if is_here else look.ok if is_read and entry.level else look.ink
        painter.setPen(QColor(colour))
        self._lines.show(entry.title, _font(entry, is_here))
        at = QPointF(left + scaled(9), rect.top() + scaled(3))
        self._lines.paint(painter, at, _text_width(entry, round(rect.width())))
        if is_read:
            side = scaled(14)
            tick = QRectF(rect.right() - side - scaled(6), rect.top() + scaled(6), side, side)
            icons.paint(painter, "check", tick, look.ok)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        ground = rect.adjusted(1, 1, -1, -1)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().chip))
            painter.drawRoundedRect(ground, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, 6, 6)


class Outline(QListView):
    """Arrow keys move, Enter or a click goes there."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel()
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("Outline"))
        self.clicked.connect(self._on_entry_chosen)
        self.activated.connect(self._on_entry_chosen)

    def show_entries(self, entries: Sequence[OutlineEntry], read: frozenset[int], here: int | None) -> None:
        """Show these entries, and keep the one at hand in sight."""
        self._model.show_entries(entries, read, here)
        if here is not None and not self.hasFocus():
            self.setCurrentIndex(self._model.index(here))
            self.scrollTo(self._model.index(here))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _on_entry_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())


def _font(entry: OutlineEntry, is_here: bool) -> QFont:
    return ui_font(13, bold=is_here or not entry.level)


def _text_width(entry: OutlineEntry, width: int) -> int:
    return width - scaled(_PAD) - entry.level * scaled(_INDENT) - scaled(9) - scaled(24)
