"""Keys that work everywhere and that a text field would take for editing: they stay the window's."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from mbjg_desktop.ui.commands import COMMANDS, CommandScope

_FIELDS: Final = (QLineEdit, QTextEdit, QPlainTextEdit)


class FieldKeys(QObject):
    """Watches the field that has the focus. On X11 it would be emptied by Ctrl+U, and lose its end by Ctrl+K."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        everywhere = [each for each in COMMANDS if each.scope is CommandScope.EVERYWHERE]
        self._keys = [QKeySequence(key) for each in everywhere for key in each.keys if key.startswith("Ctrl+")]
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A field claims a key by accepting this event; where no command answers, it gets the key all the same."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()) not in self._keys:
            return False
        event.ignore()
        return True

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if isinstance(now, _FIELDS):
            now.installEventFilter(self)
