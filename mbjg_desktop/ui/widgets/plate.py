"""A picture that a widget keeps of the part of itself that seldom changes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from mbjg_desktop.ui.theme import tokens


class Plate:
    """Painted anew only when what it shows, the look, or the widget's size, focus or hovering have changed."""

    def __init__(self, widget: QWidget, paint: Callable[[QPainter], None]) -> None:
        self._widget = widget
        self._paint = paint
        self._shows: tuple[object, ...] = ()
        self._made = QPixmap()

    def pixmap(self, *what: object) -> QPixmap:
        """The picture for ``what``, to be painted at the widget's corner."""
        widget = self._widget
        ratio = widget.devicePixelRatioF()
        shows = (*what, tokens(), widget.size(), ratio, widget.hasFocus(), widget.underMouse())
        if shows != self._shows:
            self._shows = shows
            self._made = QPixmap(widget.size() * ratio)
            self._made.setDevicePixelRatio(ratio)
            self._made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter)
            painter.end()
        return self._made
