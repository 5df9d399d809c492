"""A key as it is drawn beside what it does."""

from PySide6.QtCore import QMargins, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mbjg_desktop.ui.theme import scaled, tokens, ui_font


class KeyCap(QLabel):
    """Shows ``text``, the name of a key, in a small frame."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(ui_font(11))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(QMargins(scaled(5), scaled(1), scaled(5), scaled(1)))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_keycap(painter, QRectF(self.rect()), self.text())


def paint_keycap(painter: QPainter, rect: QRectF, text: str) -> None:
    """Paint a key into ``rect``, for widgets that draw themselves."""
    look = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.line), 1))
    painter.setBrush(QColor(look.card))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(ui_font(11))
    painter.setPen(QColor(look.mute))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
