"""An icon that stands by itself, in the colours of the look worn now."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mbjg_desktop.ui import icons
from mbjg_desktop.ui.theme import scaled, tokens


class IconView(QWidget):
    """Painted anew with each look, unlike a picture taken once; ``color`` is the name of a token."""

    def __init__(self, name: str, color: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._color = name, color
        self.setFixedSize(scaled(side), scaled(side))

    def show_icon(self, name: str) -> None:
        """Show another one."""
        self._name = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self._name, QRectF(self.rect()), getattr(tokens(), self._color))
