"""The card: the white panel with round corners that most things stand on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from mbjg_desktop.ui.theme import tokens
from mbjg_desktop.ui.widgets.column import Column

_RADIUS = 12


class CardFrame(QFrame):
    """A panel; put a layout into it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self)


class CardColumn(Column):
    """A panel that holds its widgets one below the other, for what changes at every key press."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self)


def _paint(panel: QWidget) -> None:
    look = tokens()
    painter = QPainter(panel)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.line), 1))
    painter.setBrush(QColor(look.card))
    painter.drawRoundedRect(QRectF(panel.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
