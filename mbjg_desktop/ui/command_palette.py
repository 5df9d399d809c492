"""The palette: type a few characters, go there. Opened by Ctrl+K or the search entry of the rail."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Slot
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

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
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
        entry = index.data(_ENTRY_ROLE)
        look = tokens()
        rect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.accent_soft))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 8, 8)
        side = scaled(16)
        picture = rect.adjusted(scaled(14), 0, 0, 0)
        picture.setWidth(side)
        picture.moveTop(rect.top() + (rect.height() - side) // 2)
        picture.setHeight(side)
        icon(entry.icon, "accent" if is_selected else "mute").paint(painter, picture)
        words = rect.adjusted(scaled(42), 0, -scaled(16), 0)
        painter.setFont(ui_font(12))
        painter.setPen(QColor(look.mute))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.note)
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(entry.note) - scaled(12))
        painter.setFont(ui_font(14))
        painter.setPen(QColor(look.accent if is_selected else look.ink))
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.restore()

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.resize(QSize(scaled(520), scaled(420)).boundedTo(self.screen().availableSize() * 0.9))
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
