"""How far a question is on its way off the list: a dot for each day it must be answered right, filled ones are done."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.domain.mistakes import Mistake
from mbjg_desktop.ui.theme import scaled, tokens, ui_font

_DOT: Final = 8
_STEP: Final = 12
_MOST_DOTS: Final = 7
"""With more days than this the number alone is clearer."""


class Dots(QWidget):
    """Paints the dots and the number beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = self._needed = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mistake(self, mistake: Mistake) -> None:
        """Show how far it is."""
        self._done, self._needed = progress(mistake)
        self.setAccessibleName(self.tr("Right on {n} of {total} days").format(n=self._done, total=self._needed))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(dots_width(self._done, self._needed), scaled(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dots(painter, QPointF(self.width(), self.height() / 2), self._done, self._needed)


def progress(mistake: Mistake) -> tuple[int, int]:
    """Days answered right, and how many it takes."""
    return min(len(mistake.right_on), mistake.days_to_leave), mistake.days_to_leave


def dots_width(done: int, needed: int) -> int:
    """How wide the dots with their number are."""
    words = QFontMetrics(ui_font(12)).horizontalAdvance(f"{done}/{needed}")
    return words + (scaled(6) + needed * scaled(_STEP) if needed <= _MOST_DOTS else 0)


def paint_dots(painter: QPainter, right_middle: QPointF, done: int, needed: int) -> None:
    """Paint them to the left of a point."""
    look = tokens()
    left = right_middle.x() - dots_width(done, needed)
    radius = scaled(_DOT) / 2
    if needed <= _MOST_DOTS:
        for number in range(needed):
            painter.setPen(QPen(QColor(look.ok if number < done else look.mute), 1))
            painter.setBrush(QColor(look.ok) if number < done else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(left + radius + 1, right_middle.y()), radius - 0.5, radius - 0.5)
            left += scaled(_STEP)
        left += scaled(6)
    painter.setPen(QColor(look.mute))
    painter.setFont(ui_font(12))
    metrics = QFontMetrics(ui_font(12))
    baseline = right_middle.y() + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(left, baseline), f"{done}/{needed}")
