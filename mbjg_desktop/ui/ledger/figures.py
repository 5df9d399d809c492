"""Figures side by side: a number and below it what it is; words in the place of a number are set as words."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mbjg_desktop.ui.theme import reading_font, scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.height_by_width import ask_height_anew, height_by_width

_LEAST: Final = 84
_HEIGHT: Final = 56
_PX: Final = 12


class Figures(QWidget):
    """Paints them in as many lines as its width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(height_by_width())

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
        super().resizeEvent(event)
        ask_height_anew(self, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        columns = self._columns(self.width())
        width, height = self.width() / columns, scaled(_HEIGHT)
        for place, (number, name) in enumerate(self._pairs):
            cell = QRectF(place % columns * width, place // columns * height, width - scaled(6), height)
            self._paint(painter, cell, number, name)

    def _columns(self, width: int) -> int:
        """As many as have room for their words; not so many that the last line stands nearly empty."""
        words, numbers = QFontMetrics(ui_font(_PX)), QFontMetrics(_figure_font())
        wanted = (max(numbers.horizontalAdvance(one), words.horizontalAdvance(other)) for one, other in self._pairs)
        widest = max(wanted, default=0) + scaled(14)
        fitting = max(1, min(len(self._pairs) or 1, width // max(scaled(_LEAST), widest)))
        lines = -(-len(self._pairs) // fitting)
        return -(-len(self._pairs) // lines) if lines else 1

    def _paint(self, painter: QPainter, cell: QRectF, number: str, name: str) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        is_figure = any(sign.isdigit() for sign in number[:2])
        painter.setFont(_figure_font() if is_figure else ui_font(_PX))
        painter.setPen(QColor(tokens().ink if is_figure else tokens().mute))
        upper = QRectF(cell.left(), cell.top(), cell.width(), cell.height() * 0.56)
        painter.drawText(upper, left | Qt.AlignmentFlag.AlignBottom, number)
        painter.setFont(ui_font(_PX))
        painter.setPen(QColor(tokens().mute))
        lower = QRectF(cell.left(), upper.bottom(), cell.width(), cell.height() - upper.height())
        painter.drawText(lower, left | Qt.AlignmentFlag.AlignVCenter, name)


def _figure_font() -> QFont:
    return reading_font(19, bold=True)
