"""A row of the result, a miss or a passage: ruled off from the next, and marked where the keyboard stands on it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mbjg_desktop.ui.theme import tokens


class ResultRow(QWidget):
    """``pressed`` when it is clicked anywhere."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_selected = False

    def set_selected(self, is_selected: bool) -> None:
        """Say whether the keyboard stands on this row."""
        if is_selected != self._is_selected:
            self._is_selected = is_selected
            self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(tone.line))
        if self._is_selected:
            painter.fillRect(self.rect().adjusted(0, 0, 0, -1), QColor(tone.rail))
            painter.fillRect(QRectF(0, 0, 3, self.height() - 1), QColor(tone.accent))
