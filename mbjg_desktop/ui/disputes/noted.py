"""A word that something has been recorded: at the foot of a screen, for a moment, in nobody's way."""

from typing import Final

from PySide6.QtCore import QMargins, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from mbjg_desktop.ui.theme import scaled, tokens, ui_font

_SHOWN_MS: Final = 3000
_ABOVE_FOOT: Final = 24


class Noted(QLabel):
    """Belongs to the screen it stands on; neither keys nor clicks are for it."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(ui_font(14, bold=True))
        self.setContentsMargins(QMargins(scaled(18), scaled(9), scaled(18), scaled(9)))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hush = QTimer(self)
        self._hush.setSingleShot(True)
        self._hush.setInterval(_SHOWN_MS)
        self._hush.timeout.connect(self.hide)
        self.hide()

    def say(self, words: str) -> None:
        """Say this for a moment."""
        self.setText(words)
        self.setAccessibleName(words)
        self.adjustSize()
        below = self.parentWidget()
        if below is not None:
            self.move((below.width() - self.width()) // 2, below.height() - self.height() - scaled(_ABOVE_FOOT))
        self.show()
        self.raise_()
        self._hush.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ok_soft))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setPen(QColor(look.ok))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
