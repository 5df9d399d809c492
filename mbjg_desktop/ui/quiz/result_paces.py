"""Time per question: a bar for each, and across it what is usual for its kind."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.services.quiz import Pace
from mbjg_desktop.ui.quiz.result_words import beside_usual, paces_words
from mbjg_desktop.ui.theme import scaled, tokens, ui_font

_WIDEST = 18
_SIGN = 8
_NUMBERS = 16


class PaceBars(QWidget):
    """Paints the bars, filled ones right, hollow ones missed; ▲ stands over what took
    twice the usual time, ▼ over what was missed in haste.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paces: tuple[Pace, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_paces(self, paces: tuple[Pace, ...]) -> None:
        """Show these."""
        self._paces = paces
        self.setAccessibleName(self.tr("Time per question. {words}").format(words=paces_words(paces)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(320), scaled(140))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(90))

    def event(self, event: QEvent) -> bool:
        """A bar says its figures where the pointer rests on it."""
        if event.type() is not QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        place = int(event.pos().x() / self._step()) if self._paces else 0
        words = beside_usual(self._paces[place]) if 0 <= place < len(self._paces) else ""
        QToolTip.showText(event.globalPos(), words, self)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._paces:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(0, scaled(_SIGN) + 4, 0, -scaled(_NUMBERS))
        step = self._step()
        longest = max(max(pace.spent, pace.usual or pace.spent).total_seconds() for pace in self._paces) or 1.0
        painter.setFont(ui_font(11))
        every = max(1, round(scaled(26) / step))
        for place, pace in enumerate(self._paces):
            column = QRectF(room.left() + place * step, room.top(), step, room.height())
            self._paint_bar(painter, column, pace, longest)
            if place % every == 0:
                painter.setPen(QColor(tokens().mute))
                below = QRectF(column.center().x() - scaled(16), room.bottom(), scaled(32), scaled(_NUMBERS))
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(pace.number))

    def _step(self) -> float:
        """From one bar to the next."""
        return min(scaled(_WIDEST) * 1.4, self.width() / len(self._paces))

    def _paint_bar(self, painter: QPainter, column: QRectF, pace: Pace, longest: float) -> None:
        tone = tokens()
        share = pace.spent.total_seconds() / longest
        bar = QRectF(column)
        bar.setWidth(max(2.0, column.width() * 0.62))
        bar.moveCenter(column.center())
        bar.setTop(column.bottom() - max(2.0, column.height() * share))
        is_right = pace.outcome is Outcome.RIGHT
        painter.setPen(QPen(QColor(tone.ok if is_right else tone.accent), 1.5))
        painter.setBrush(QColor(tone.ok) if is_right else Qt.BrushStyle.NoBrush)
        painter.drawRect(bar.adjusted(0.75, 0.75, -0.75, -0.75))
        if pace.usual is not None:
            height = column.bottom() - column.height() * pace.usual.total_seconds() / longest
            painter.setPen(QPen(QColor(tone.ink), 1.5))
            painter.drawLine(QPointF(column.left() + 1, height), QPointF(column.right() - 1, height))
        if pace.is_slow or pace.is_hasty:
            _paint_sign(painter, QPointF(bar.center().x(), bar.top() - 3), is_up=pace.is_slow)


def _paint_sign(painter: QPainter, foot: QPointF, *, is_up: bool) -> None:
    half, high = scaled(_SIGN) / 2, scaled(_SIGN) - 1
    level, peak = (foot.y(), foot.y() - high) if is_up else (foot.y() - high, foot.y())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().warn_ink))
    painter.drawPolygon(
        QPolygonF([QPointF(foot.x() - half, level), QPointF(foot.x() + half, level), QPointF(foot.x(), peak)])
    )
