"""Telling a key that is still held down from one that is pressed anew."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_MAY_REPEAT: Final = frozenset(
    (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
)
"""Keys that go on and on while they are held. Every other one does what it does once for each press."""


class HeldKey:
    """Asked about every key event that comes by, releases too.

    X11 sends a release and a press for each repeat, and Qt marks them as a repeat only if both have arrived when it
    looks. Those it misses bear the same time, to the millisecond, which no finger can do.
    """

    def __init__(self) -> None:
        self._released: tuple[int, int] | None = None

    def is_still_down(self, event: QKeyEvent) -> bool:
        """Whether the event is a press only because its key has been held down."""
        now = event.key(), event.timestamp()
        if event.type() == QEvent.Type.KeyRelease:
            self._released = now
            return False
        return event.isAutoRepeat() or (now == self._released and QGuiApplication.platformName() == "xcb")

    def takes(self, event: QKeyEvent) -> bool:
        """Keep a key that is held down from doing again what it has done, as a shortcut or as a press."""
        if not self.is_still_down(event) or event.key() in _MAY_REPEAT:
            return False
        event.accept()
        return event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
