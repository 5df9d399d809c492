"""Figures side by side: a number and below it what it is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.ui.theme import reading_font, scaled, tokens, ui_font

_LEAST: Final = 84
_HEIGHT: Final = 56


class Figures(QWidget):
    """Paints them in as many lines as its width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[tuple[str, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_figures(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these: (number, what it is)."""
        self._pairs = tuple(pairs)
        self.setAccessibleName("；".join(f"{name} {number}" for number, name in pairs))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = -(-len(self._pairs) // self._columns(width)) if self._pairs else 0
        return lines * scaled(_HEIGHT)

    def sizeHint(self) -> QSize:
        width = max(scaled(240), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_LEAST), scaled(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Layouts remember heights by width, also of figures shown before."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width() and self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        columns = self._columns(self.width())
        width, height = self.width() / columns, scaled(_HEIGHT)
        for place, (number, name) in enumerate(self._pairs):
            cell = QRectF(place % columns * width, place // columns * height, width - scaled(6), height)
            self._paint(painter, cell, number, name)

    def _columns(self, width: int) -> int:
        """As many as have room for their words; not so many that the last line stands nearly empty."""
        words, numbers = QFontMetrics(ui_font(12)), QFontMetrics(reading_font(19, bold=True))
        wanted = (max(numbers.horizontalAdvance(one), words.horizontalAdvance(other)) for one, other in self._pairs)
        widest = max(wanted, default=0) + scaled(14)
        fitting = max(1, min(len(self._pairs) or 1, width // max(scaled(_LEAST), widest)))
        lines = -(-len(self._pairs) // fitting)
        return -(-len(self._pairs) // lines) if lines else 1

    def _paint(self, painter: QPainter, cell: QRectF, number: str, name: str) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        painter.setFont(reading_font(19, bold=True))
        painter.setPen(QColor(tokens().ink))
        upper = QRectF(cell.left(), cell.top(), cell.width(), cell.height() * 0.56)
        painter.drawText(upper, left | Qt.AlignmentFlag.AlignBottom, number)
        painter.setFont(ui_font(12))
        painter.setPen(QColor(tokens().mute))
        lower = QRectF(cell.left(), upper.bottom(), cell.width(), cell.height() - upper.height())
        painter.drawText(lower, left | Qt.AlignmentFlag.AlignVCenter, name)
