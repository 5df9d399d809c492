"""A thin bar that says how much of something is done."""

from math import ceil, floor

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.ui.theme import scaled, tokens


class Meter(QWidget):
    """``value`` is 0 to 1, ``color`` the name of a token; ``label`` says to a screen reader what is measured.

    ``height`` is that at 100 %.
    """

    def __init__(self, label: str, color: str = "accent", height: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._color = color
        self._height = height
        self._value = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_value(0.0)

    def set_value(self, value: float, color: str | None = None) -> None:
        """Show another value, and another colour if given."""
        before, self._value = self._value, min(1.0, max(0.0, value))
        self.setAccessibleName(f"{self._label} {self._value:.0%}".strip())
        if color is None or color == self._color:
            low, high = sorted((before, self._value))
            width, end = self.width(), self.height()
            self.update(floor(low * width) - end, 0, ceil((high - low) * width) + 2 * end, end)
        else:
            self._color = color
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, scaled(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(16, scaled(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_meter(QPainter(self), QRectF(self.rect()), self._value, str(getattr(tokens(), self._color)))


def paint_meter(painter: QPainter, rect: QRectF, value: float, color: str) -> None:
    """Paint a bar into ``rect``, filled to ``value`` (0 to 1) with ``color`` ("#rrggbb")."""
    radius = rect.height() / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().chip))
    painter.drawRoundedRect(rect, radius, radius)
    if value <= 0:
        return
    filled = QRectF(rect)
    filled.setWidth(max(rect.height(), rect.width() * value))
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(filled, radius, radius)
