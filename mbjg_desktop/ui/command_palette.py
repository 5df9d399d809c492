"""The palette: type a few characters, go there. Opened by Ctrl+K or the search entry of the rail."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mbjg_desktop.ui.icons import icon
from mbjg_desktop.ui.palette_entries import Entry, matching
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.text_label import TextLabel

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_MOST_HEIGHT = 360
_ENTRY_ROLE = Qt.ItemDataRole.UserRole


class EntryModel(QAbstractListModel):
    """The entries that match what is typed."""

    def __init__(self, entries: tuple[Entry, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = entries
        self._shown = entries

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title} {entry.note}"
        return entry if role == _ENTRY_ROLE else None

    def narrow(self, typed: str) -> None:
        """Show what matches ``typed``."""
        self.beginResetModel()
        self._shown = matching(self._all, typed)
        self.endResetModel()

    def entry(self, index: _Index) -> Entry:
        """The entry of a row."""
        return self._shown[index.row()]


class EntryDelegate(QStyledItemDelegate):
    """Paints a line: icon, title, and at the right end what it is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        entry: Entry = index.data(_ENTRY_ROLE)
        painter.save()
        if is_selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().accent_soft))
            painter.drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 8, 8)
        side = scaled(16)
        picture = QRect(option.rect.left() + scaled(14), option.rect.center().y() - side // 2, side, side)
        icon(entry.icon, "accent" if is_selected else "mute").paint(painter, picture)
        self._paint_words(painter, option.rect.adjusted(scaled(42), 0, -scaled(16), 0), entry, is_selected)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, entry: Entry, is_selected: bool) -> None:
        look = tokens()
        painter.setFont(ui_font(12))
        painter.setPen(QColor(look.mute))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.note)
        rect.setRight(rect.right() - painter.fontMetrics().horizontalAdvance(entry.note) - scaled(12))
        painter.setFont(ui_font(14))
        painter.setPen(QColor(look.accent if is_selected else look.ink))
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> object:  # type: ignore[override]
        hint = super().sizeHint(option, index)
        hint.setHeight(scaled(36))
        return hint


class CommandPalette(QDialog):
    """Shows the entries and runs the one chosen, after it has closed."""

    def __init__(self, entries: tuple[Entry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Go to…"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("A screen, a part of the document, a command"))
        self.field.setAccessibleName(self.windowTitle())
        self.field.installEventFilter(self)
        self._model = EntryModel(entries, self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What matches"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(EntryDelegate(self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self._nothing = TextLabel(self.tr("Nothing is called that."), "mute")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 16, 16, 16)
        for widget in (self.field, self._nothing, self.list):
            self._layout.addWidget(widget)
        self.setFixedWidth(min(scaled(520), round(self.screen().availableSize().width() * 0.9)))
        self.field.textChanged.connect(self._on_text_changed)
        self.field.returnPressed.connect(self._on_return_pressed)
        self.list.clicked.connect(self._run)
        self._on_text_changed("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while one types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVING:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_text_changed(self, typed: str) -> None:
        self._model.narrow(typed)
        self.list.setCurrentIndex(self._model.index(0))
        self._fit()

    def _fit(self) -> None:
        """As high as what matches, which scrolls where it is too much."""
        rows = self._model.rowCount()
        highest = min(scaled(_MOST_HEIGHT), round(self.screen().availableSize().height() * 0.7))
        self.list.setFixedHeight(min(highest, rows * self.list.sizeHintForRow(0)))
        self.list.setVisible(rows > 0)
        self._nothing.setVisible(not rows)
        self.setFixedHeight(self._layout.totalSizeHint().height())

    @Slot()
    def _on_return_pressed(self) -> None:
        self._run(self.list.currentIndex())

    @Slot(QModelIndex)
    def _run(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = self._model.entry(index)
        self.accept()
        entry.run()
