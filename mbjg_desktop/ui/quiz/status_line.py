"""One line of secondary text that changes often: painted, so that a change moves nothing around it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.ui.theme import scaled, tokens, ui_font


class StatusLine(QWidget):
    """Shows as much of its text as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._font = ui_font(13)
        self._metrics = QFontMetrics(self._font)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show something else."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(100), self._metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(40), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(QColor(tokens().mute))
        words = self._metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(0, (self.height() + self._metrics.capHeight()) // 2, words)
