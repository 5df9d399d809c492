"""What is left for today, in one line: new, being learnt, to be reviewed. The words carry it, the colours help."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.services.cards import CardCounts
from mbjg_desktop.ui.theme import scaled, tokens, ui_font

_GAP = 14


class CountsLine(QWidget):
    """Paints the three numbers with their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = CardCounts(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: CardCounts) -> None:
        """Show other numbers."""
        self._counts = counts
        self.setAccessibleName(" ".join(text for text, _ in self._parts()))
        self.setToolTip(self.tr("New cards left today, cards being learnt, cards to review"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(ui_font(13, bold=True))
        words = sum(metrics.horizontalAdvance(text) for text, _ in self._parts())
        return QSize(words + 2 * scaled(_GAP) + 2, metrics.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = ui_font(13, bold=True)
        painter.setFont(font)
        at = 0
        for text, color in self._parts():
            painter.setPen(QColor(color))
            painter.drawText(self.rect().adjusted(at, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
            at += QFontMetrics(font).horizontalAdvance(text) + scaled(_GAP)

    def _parts(self) -> tuple[tuple[str, str], ...]:
        tone = tokens()
        return (
            (self.tr("New {n}").format(n=self._counts.new), tone.easy),
            (self.tr("Learning {n}").format(n=self._counts.learning), tone.accent),
            (self.tr("Review {n}").format(n=self._counts.review), tone.ok),
        )
