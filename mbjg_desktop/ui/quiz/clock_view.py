"""The countdown: big digits of equal width that do not dance."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.ui.labels import clock_text
from mbjg_desktop.ui.quiz.state import ClockState
from mbjg_desktop.ui.theme import scaled, tokens, ui_font

_COLON: Final = 0.5
"""How wide a colon is, in digits."""


class ClockView(QWidget):
    """Shows the time left and of what; in the last seconds in another colour and with another word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = ""
        self._caption = ""
        self._is_short = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def digits(self) -> str:
        """What is shown, as text."""
        return self._digits

    def show_clock(self, clock: ClockState | None) -> None:
        """Show the time left; nothing without a clock."""
        digits = clock_text(clock.remaining) if clock else ""
        caption = self._words(clock) if clock else ""
        if (digits, caption) == (self._digits, self._caption):
            return
        resized = len(digits) != len(self._digits)
        self._digits, self._caption = digits, caption
        self._is_short = clock is not None and clock.is_short
        self.setAccessibleName(f"{caption} {digits}".strip())
        if resized:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = max(self._digits_width(), QFontMetricsF(ui_font(13)).horizontalAdvance(self._caption))
        return QSize(round(max(width, scaled(96))), scaled(62))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.setFont(ui_font(36, bold=True))
        painter.setPen(QColor(tone.accent if self._is_short else tone.ink))
        step, height = self._step(), scaled(40)
        left = self.width() - self._digits_width()
        for digit in self._digits:
            width = step if digit.isdigit() else step * _COLON
            painter.drawText(QRectF(left, 0, width, height), Qt.AlignmentFlag.AlignCenter, digit)
            left += width
        painter.setFont(ui_font(13, bold=self._is_short))
        painter.setPen(QColor(tone.accent if self._is_short else tone.mute))
        below = QRectF(0, height, self.width(), self.height() - height)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._caption)

    def _words(self, clock: ClockState) -> str:
        if clock.is_stopped:
            return self.tr("stands still")
        if clock.is_short:
            return self.tr("Time is nearly up")
        return self.tr("left for this question") if clock.of_question else self.tr("left in all")

    def _digits_width(self) -> float:
        return self._step() * sum(1 if digit.isdigit() else _COLON for digit in self._digits)

    def _step(self) -> float:
        metrics = QFontMetricsF(ui_font(36, bold=True))
        return max(metrics.horizontalAdvance(digit) for digit in "0123456789")
