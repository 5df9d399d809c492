"""Keys that belong to the field they are pressed in, whatever they mean elsewhere in the window."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def takes(event: QEvent, keys: Collection[Qt.Key]) -> bool:
    """Whether ``event`` asks if one of ``keys`` is wanted here, before a shortcut of that key runs: it is, then."""
    is_asked = event.type() == QEvent.Type.ShortcutOverride
    if is_asked and isinstance(event, QKeyEvent) and event.key() in keys:
        event.accept()
        return True
    return False
