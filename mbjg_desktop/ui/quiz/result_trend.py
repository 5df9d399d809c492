"""The trend: the last attempts under the same rules as a small line, this one last."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.ui.theme import scaled, tokens

_HEIGHT = 40
_DOT = 3.0


class TrendLine(QWidget):
    """Paints shares from left to right; a dashed line is the pass mark. Hidden without a past."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: list[float] = []
        self._pass: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_trend(self, shares: list[float], pass_share: float | None) -> None:
        """Show these attempts, oldest first: each 0 to 1 of the full marks, or of the best of them."""
        self._shares = shares
        self._pass = pass_share
        told = " → ".join(f"{share:.0%}" for share in shares)
        self.setAccessibleName(self.tr("Last attempts under these rules: {shares}").format(shares=told))
        self.setToolTip(self.accessibleName())
        self.setVisible(len(self._shares) > 1)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(160), scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(_DOT * 2, _DOT * 2, -_DOT * 2, -_DOT * 2)
        if self._pass is not None:
            painter.setPen(QPen(QColor(tone.mute), 1, Qt.PenStyle.DashLine))
            height = self._height(room, self._pass)
            painter.drawLine(QPointF(room.left(), height), QPointF(room.right(), height))
        step = room.width() / max(1, len(self._shares) - 1)
        points = [
            QPointF(room.left() + place * step, self._height(room, share)) for place, share in enumerate(self._shares)
        ]
        painter.setPen(QPen(QColor(tone.mute), 1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(QColor(tone.accent), 1))
        painter.setBrush(QColor(tone.card))
        for point in points[:-1]:
            painter.drawEllipse(point, _DOT, _DOT)
        painter.setBrush(QColor(tone.accent))
        for point in points[-1:]:
            painter.drawEllipse(point, _DOT + 1, _DOT + 1)

    @staticmethod
    def _height(room: QRectF, share: float) -> float:
        return room.bottom() - room.height() * max(0.0, min(1.0, share))
