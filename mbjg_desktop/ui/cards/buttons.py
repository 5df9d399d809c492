"""The buttons of the drill: the four ratings with their next interval."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.ui.labels import rating_name
from mbjg_desktop.ui.theme import Tokens, scaled, tokens, ui_font

_RADIUS: Final = 8
_HEIGHT: Final = 62


class RatingButton(QAbstractButton):
    """One of the four words on a card: its name, when the card comes back, and its key."""

    def __init__(self, rating: Rating, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rating: Final = rating
        self._when = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_interval(self, when: str) -> None:
        """Say when the card would come back."""
        self._when = when
        self.setText(rating_name(self.rating))
        self.setAccessibleName(f"{self.text()} {when} {self.rating.value}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(80), scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        ink = _rating_ink(tone, self.rating)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_frame(painter, self, _thinner(ink) if not self.underMouse() else QColor(ink))
        half = self.height() / 2
        painter.setPen(QColor(ink))
        painter.setFont(ui_font(14, bold=True))
        upper = QRectF(0, scaled(9), self.width(), half - scaled(9))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(QColor(tone.mute))
        painter.setFont(ui_font(13))
        lower = QRectF(0, half, self.width(), half - scaled(9))
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, f"{self._when} · {self.rating.value}")


def _paint_frame(painter: QPainter, button: QAbstractButton, border: QColor) -> None:
    tone = tokens()
    frame = QRectF(button.rect()).adjusted(1, 1, -1, -1)
    painter.setPen(QPen(QColor(tone.ink), 2) if button.hasFocus() else QPen(border, 1))
    painter.setBrush(QColor(tone.chip if button.isDown() else tone.card))
    painter.drawRoundedRect(frame, _RADIUS, _RADIUS)


def _thinner(ink: str) -> QColor:
    colour = QColor(ink)
    colour.setAlphaF(0.45)
    return colour


def _rating_ink(tone: Tokens, rating: Rating) -> str:
    return {
        Rating.AGAIN: tone.accent,
        Rating.HARD: tone.warn_ink,
        Rating.GOOD: tone.ok,
        Rating.EASY: tone.easy,
    }[rating]
