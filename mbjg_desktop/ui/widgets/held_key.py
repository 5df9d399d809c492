"""Telling a key that is still held down from one that is pressed anew."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QKeyEvent


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
