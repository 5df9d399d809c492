"""A line that is shown over a screen for a moment: what a key has just done where nothing else shows it."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mbjg_desktop.ui.theme import scaled, tokens
from mbjg_desktop.ui.widgets.text_label import TextLabel

_SHOWN_MS: Final = 2500


class Toast(TextLabel):
    """Stands at the head of its parent, between title and figures; takes no keys and no clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "", parent)
        self.setWordWrap(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hush = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._hush.timeout.connect(self.hide)
        self.hide()

    def say(self, words: str) -> None:
        """Show this for a moment, instead of what was shown before."""
        self.setText(words)
        self.setAccessibleName(words)
        self.adjustSize()
        room = self.parentWidget()
        if room is not None:
            self.setFixedWidth(min(self.sizeHint().width(), room.width() - scaled(16)))
            self.move((room.width() - self.width()) // 2, scaled(8))
        self.show()
        self.raise_()
        self._hush.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens().mute))
        painter.setBrush(QColor(tokens().card))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 10, 10)
        painter.end()
        super().paintEvent(event)
