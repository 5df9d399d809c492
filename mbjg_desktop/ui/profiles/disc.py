"""The disc of a learner: their colour with the first character of their name, so that colour is not the only sign."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.domain.profile import Colour, Profile
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.theme import scaled, ui_font

FILLS: Final = {
    Colour.RED: "#B3372B",
    Colour.AMBER: "#8F5A0A",
    Colour.OLIVE: "#5E6B1F",
    Colour.GREEN: "#2B765B",
    Colour.TEAL: "#1F6F78",
    Colour.BLUE: "#2A64A6",
    Colour.VIOLET: "#6B4BA0",
    Colour.PLUM: "#9A3B6E",
}
"""Dark enough for white characters in the light look and the dark one."""
ON_FILL: Final = "#FFFFFF"


class Disc(QWidget):
    """Shows a learner's disc, ``side`` wide at 100 %."""

    def __init__(self, side: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._learner: Profile | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_learner(self, learner: Profile) -> None:
        """Show another one's."""
        self._learner = learner
        self.setAccessibleName(learner_name(learner))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._side), scaled(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._learner is not None:
            paint_disc(QPainter(self), QRectF(self.rect()), self._learner)


def paint_disc(painter: QPainter, rect: QRectF, learner: Profile) -> None:
    """Paint the disc of ``learner`` into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(FILLS[learner.colour]))
    painter.drawEllipse(rect)
    font = ui_font(12, bold=True)
    font.setPixelSize(max(8, round(rect.height() * 0.54)))
    painter.setFont(font)
    painter.setPen(QColor(ON_FILL))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, learner_name(learner)[:1].upper())
    painter.restore()
