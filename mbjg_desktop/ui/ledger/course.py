"""The course of the results: a point for each attempt, the oldest at the left, and a line where they are passed."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.services.ledger import LedgerLine
from mbjg_desktop.ui.ledger.words import share_text
from mbjg_desktop.ui.theme import scaled, tokens, ui_font

_HEIGHT: Final = 72
_MOST: Final = 60
"""More points than this would be a smear; the last ones are told."""
_LABEL: Final = 44


class Course(QWidget):
    """Paints shares of the full score. A ring is an attempt that was not passed, a disc any other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[tuple[LedgerLine, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[LedgerLine]) -> None:
        """Show these, given newest first; hidden where they make no course."""
        marked = [(line, line.rate) for line in lines if line.rate is not None]
        self._lines = tuple(reversed(marked[:_MOST]))
        self.setVisible(len(self._lines) > 1)
        shares = "，".join(share_text(rate) for _, rate in self._lines[-10:])
        self.setAccessibleName(self.tr("The last results, the oldest first: {shares}").format(shares=shares))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(240), scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._lines:
            return
        look = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(scaled(_LABEL), scaled(8), -scaled(10), -scaled(8))
        self._paint_scale(painter, field)
        points = [self._point(field, place) for place in range(len(self._lines))]
        painter.setPen(QPen(QColor(look.mute), 1.2))
        for one, other in pairwise(points):
            painter.drawLine(one, other)
        for point, (line, _) in zip(points, self._lines, strict=True):
            is_ring = line.is_passed is False
            painter.setPen(QPen(QColor(look.accent if is_ring else look.ok), 1.6))
            painter.setBrush(QColor(look.paper if is_ring else look.ok))
            painter.drawEllipse(point, scaled(3), scaled(3))

    def _paint_scale(self, painter: QPainter, field: QRectF) -> None:
        look = tokens()
        painter.setFont(ui_font(11))
        for share in (0.0, 0.5, 1.0):
            top = field.bottom() - share * field.height()
            painter.setPen(QPen(QColor(look.line), 1))
            painter.drawLine(QPointF(field.left(), top), QPointF(field.right(), top))
            painter.setPen(QColor(look.mute))
            label = QRectF(0, top - scaled(8), scaled(_LABEL) - scaled(6), scaled(16))
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, share_text(share))

    def _point(self, field: QRectF, place: int) -> QPointF:
        step = field.width() / max(1, len(self._lines) - 1)
        share = min(1.0, max(0.0, self._lines[place][1]))
        return QPointF(field.left() + place * step, field.bottom() - share * field.height())
