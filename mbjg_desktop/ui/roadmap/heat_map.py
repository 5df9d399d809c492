"""The heat map: one square a day, the darker the more was answered on it."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.ui.labels import date_text
from mbjg_desktop.ui.theme import scaled, tokens, ui_font

_WEEKS: Final = 26
_CELL: Final = 11
_GAP: Final = 3
_STEPS: Final = (1, 10, 25, 50)
"""From how many answers a day each darker colour begins."""
_STRENGTH: Final = (0.25, 0.5, 0.75, 1.0)


class HeatMap(QWidget):
    """The last half year as far as there is room, today at the right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heat: Mapping[date, int] = {}
        self._today = date(2000, 1, 1)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_heat(self, heat: Mapping[date, int], today: date) -> None:
        """Show the answers by day."""
        self._heat = heat
        self._today = today
        recent = {day: n for day, n in heat.items() if n and day > today - timedelta(weeks=_WEEKS)}
        text = self.tr("In the last half year you studied on {days} days and answered {answers} times.")
        self.setAccessibleName(text.format(days=len(recent), answers=sum(recent.values())))
        self.update()

    def sizeHint(self) -> QSize:
        step = self._step()
        return QSize(_WEEKS * step, 7 * step + self._legend_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * self._step(), self.sizeHint().height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The tool tip says the day under the mouse and its number."""
        column, row = int(event.position().x()) // self._step(), int(event.position().y()) // self._step()
        if column >= self._weeks() or row > 6 or (day := self._day(column, row)) > self._today:
            self.setToolTip("")
            return
        text = self.tr("{day}: {answers} answers")
        self.setToolTip(text.format(day=date_text(day), answers=self._heat.get(day, 0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for column in range(self._weeks()):
            for row in range(7):
                day = self._day(column, row)
                if day <= self._today:
                    self._paint_cell(painter, column * self._step(), row * self._step(), self._heat.get(day, 0))
        self._paint_legend(painter)

    def _paint_cell(self, painter: QPainter, left: float, top: float, answers: int) -> None:
        painter.setBrush(_color(answers))
        painter.drawRoundedRect(QRectF(left, top, scaled(_CELL), scaled(_CELL)), 2.5, 2.5)

    def _paint_legend(self, painter: QPainter) -> None:
        top = 7 * self._step() + scaled(6)
        cell_top = top + (self._legend_height() - scaled(6) - scaled(_CELL)) / 2
        painter.setFont(ui_font(11))
        less, more = self.tr("less"), self.tr("more")
        metrics = painter.fontMetrics()
        left = 0
        for answers in (0, *_STEPS):
            if answers == 0:
                painter.setPen(QColor(tokens().mute))
                painter.drawText(QRectF(0, top, scaled(80), metrics.height()), Qt.AlignmentFlag.AlignLeft, less)
                left = metrics.horizontalAdvance(less) + scaled(6)
                painter.setPen(Qt.PenStyle.NoPen)
            self._paint_cell(painter, left, cell_top, answers)
            left += self._step()
        painter.setPen(QColor(tokens().mute))
        painter.drawText(QRectF(left + scaled(3), top, scaled(80), metrics.height()), Qt.AlignmentFlag.AlignLeft, more)

    def _day(self, column: int, row: int) -> date:
        """Rows are days of the week from Monday on, the last column is this week."""
        monday = self._today - timedelta(days=self._today.weekday())
        return monday - timedelta(weeks=self._weeks() - 1 - column) + timedelta(days=row)

    def _weeks(self) -> int:
        return max(1, min(_WEEKS, (self.width() + _GAP) // self._step()))

    def _step(self) -> int:
        return scaled(_CELL) + _GAP

    def _legend_height(self) -> int:
        return scaled(24)


def _color(answers: int) -> QColor:
    look = tokens()
    level = sum(answers >= step for step in _STEPS)
    if not level:
        return QColor(look.chip)
    color, ground = QColor(look.accent), QColor(look.card)
    share = _STRENGTH[level - 1]
    return QColor.fromRgbF(
        color.redF() * share + ground.redF() * (1 - share),
        color.greenF() * share + ground.greenF() * (1 - share),
        color.blueF() * share + ground.blueF() * (1 - share),
    )
