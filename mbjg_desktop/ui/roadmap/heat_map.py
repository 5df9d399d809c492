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
_YEAR: Final = 53
_CELL: Final = 11
_GAP: Final = 3
_STEPS: Final = (1, 10, 25, 50)
"""From how many answers a day each darker colour begins."""
_STRENGTH: Final = (0.25, 0.5, 0.75, 1.0)


class HeatMap(QWidget):
    """The last half year, today at the right end; as wide as its place, with fewer weeks or more if it must be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heat: Mapping[date, int] = {}
        self._today = date(2000, 1, 1)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_heat(self, heat: Mapping[date, int], today: date) -> None:
        """Show the answers by day."""
        self._heat = heat
        self._today = today
        recent = {day: n for day, n in heat.items() if n and day > today - timedelta(weeks=_WEEKS)}
        text = self.tr("In the last half year you studied on {days} days and answered {answers} times.")
        self.setAccessibleName(text.format(days=len(recent), answers=sum(recent.values())))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(7 * self._step(width)) + self._legend_height()

    def sizeHint(self) -> QSize:
        width = _WEEKS * _least_step() - _GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * _least_step(), self._legend_height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The tool tip says the day under the mouse and its number."""
        step = self._step(self.width())
        column, row = int(event.position().x() / step), int(event.position().y() / step)
        if column >= _weeks(self.width()) or row > 6 or (day := self._day(column, row)) > self._today:
            self.setToolTip("")
            return
        text = self.tr("{day}: {answers} answers")
        self.setToolTip(text.format(day=date_text(day), answers=self._heat.get(day, 0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self._step(self.width())
        for column in range(_weeks(self.width())):
            for row in range(7):
                day = self._day(column, row)
                if day <= self._today:
                    _paint_cell(painter, column * step, row * step, step - _GAP, self._heat.get(day, 0))
        self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        top, side = 7 * self._step(self.width()) + scaled(6), scaled(_CELL)
        cell_top = top + (self._legend_height() - scaled(6) - side) / 2
        painter.setFont(ui_font(11))
        less, more = self.tr("less"), self.tr("more")
        metrics = painter.fontMetrics()
        painter.setPen(QColor(tokens().mute))
        painter.drawText(QRectF(0, top, scaled(80), metrics.height()), Qt.AlignmentFlag.AlignLeft, less)
        first = metrics.horizontalAdvance(less) + scaled(6)
        last = first + (len(_STEPS) + 1) * _least_step() + scaled(3)
        painter.drawText(QRectF(last, top, scaled(80), metrics.height()), Qt.AlignmentFlag.AlignLeft, more)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, answers in enumerate((0, *_STEPS)):
            _paint_cell(painter, first + place * _least_step(), cell_top, side, answers)

    def _day(self, column: int, row: int) -> date:
        """Rows are days of the week from Monday on, the last column is this week."""
        monday = self._today - timedelta(days=self._today.weekday())
        return monday - timedelta(weeks=_weeks(self.width()) - 1 - column) + timedelta(days=row)

    @staticmethod
    def _step(width: int) -> float:
        """From one square to the next, so that the last one ends where the widget does."""
        return (width + _GAP) / _weeks(width)

    @staticmethod
    def _legend_height() -> int:
        return scaled(24)


def _weeks(width: int) -> int:
    """So many that their squares are neither tiny nor huge."""
    least = _least_step()
    return max(1, min(_WEEKS, (width + _GAP) // least), min(_YEAR, 2 * (width + _GAP) // (3 * least)))


def _least_step() -> int:
    return scaled(_CELL) + _GAP


def _paint_cell(painter: QPainter, left: float, top: float, side: float, answers: int) -> None:
    painter.setBrush(_color(answers))
    painter.drawRoundedRect(QRectF(left, top, side, side), 2.5, 2.5)


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
