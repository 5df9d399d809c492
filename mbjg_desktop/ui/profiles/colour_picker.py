"""Choosing one of the colours of learners."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from mbjg_desktop.domain.profile import Colour
from mbjg_desktop.ui import icons
from mbjg_desktop.ui.profiles.disc import FILLS, ON_FILL
from mbjg_desktop.ui.profiles.words import colour_name
from mbjg_desktop.ui.theme import scaled, tokens

_SIDE: Final = 34


class ColourDot(QAbstractButton):
    """One colour; a tick says that it is chosen."""

    def __init__(self, colour: Colour, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(colour_name(colour))
        self.setToolTip(colour_name(colour))

    def sizeHint(self) -> QSize:
        return QSize(scaled(_SIDE), scaled(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 2
        ring = QRectF(1, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(FILLS[self.colour]))
        painter.drawEllipse(ring.adjusted(3, 3, -3, -3))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens().ink), 2))
            painter.drawEllipse(ring)
        if self.isChecked():
            inset = side * 0.28
            icons.paint(painter, "check", ring.adjusted(inset, inset, -inset, -inset), ON_FILL)


class ColourPicker(QWidget):
    """``changed`` when another one is chosen."""

    changed = Signal()

    def __init__(self, chosen: Colour, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = chosen
        self.dots = [ColourDot(colour) for colour in Colour]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(6))
        for dot in self.dots:
            dot.setChecked(dot.colour is chosen)
            dot.clicked.connect(self._on_dot_clicked)
            layout.addWidget(dot)
        layout.addStretch()

    @Slot()
    def _on_dot_clicked(self) -> None:
        dot = self.sender()
        if isinstance(dot, ColourDot):
            self.colour = dot.colour
            self.changed.emit()
