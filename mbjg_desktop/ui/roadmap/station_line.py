"""The line of the roadmap: the parts of the document as stations, with how far each is read, remembered and tested."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mbjg_desktop.ui.roadmap.presenter import Stage, Station
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.meter import paint_meter

_MOST_COLUMNS = 8
_LEAST_WIDTH = 100
_CIRCLE = 28
_METER_STEP = 21
_ROW_GAP = 12


class StationButton(QAbstractButton):
    """One station; pressing it opens that part of the document."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._station: Station | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_station(self, station: Station) -> None:
        """Show a station; there may be thousands of them, most the same as before."""
        if station == self._station:
            return
        self._station = station
        progress = station.progress
        self.setAccessibleName(f"{station.number} {progress.title}")
        description = self.tr("{stage}: read {read}, remembered {remembered}, tested {tested}")
        tested = self.tr("not yet") if progress.tested is None else f"{progress.tested:.0%}"
        text = description.format(
            stage=self._stage_name(station.stage),
            read=f"{progress.read:.0%}",
            remembered=f"{progress.remembered:.0%}",
            tested=tested,
        )
        self.setAccessibleDescription(text)
        self.setToolTip(f"{progress.title}\n{text}")
        self.update()

    @staticmethod
    def height_hint() -> int:
        """How high a station is at this size of text."""
        return scaled(_CIRCLE + 8) + QFontMetrics(ui_font(13, bold=True)).height() + scaled(6 + 3 * _METER_STEP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._station is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_track(painter, self._station.stage)
        self._paint_circle(painter, self._station)
        self._paint_title(painter, self._station)
        self._paint_meters(painter, self._station)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _stage_name(self, stage: Stage) -> str:
        names = {
            Stage.AHEAD: self.tr("still ahead"),
            Stage.UNDER_WAY: self.tr("under way"),
            Stage.DONE: self.tr("done"),
        }
        return names[stage]

    def _paint_track(self, painter: QPainter, stage: Stage) -> None:
        color = QColor(tokens().line if stage is Stage.AHEAD else _stage_color(stage))
        color.setAlphaF(1.0 if stage is Stage.AHEAD else 0.45)
        middle = 1 + scaled(_CIRCLE) / 2
        painter.fillRect(QRectF(0, middle - 1.5, self.width(), 3), color)

    def _paint_circle(self, painter: QPainter, station: Station) -> None:
        look = tokens()
        side = scaled(_CIRCLE)
        circle = QRectF((self.width() - side) / 2, 1, side, side).adjusted(1.5, 1.5, -1.5, -1.5)
        color = QColor(_stage_color(station.stage))
        painter.setPen(QPen(color, 3))
        painter.setBrush(color if station.stage is Stage.DONE else QColor(look.card))
        painter.drawEllipse(circle)
        ink = {Stage.DONE: look.card, Stage.UNDER_WAY: look.accent, Stage.AHEAD: look.mute}[station.stage]
        painter.setPen(QColor(ink))
        painter.setFont(ui_font(13, bold=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(station.number))

    def _paint_title(self, painter: QPainter, station: Station) -> None:
        font = ui_font(13, bold=True)
        metrics = QFontMetrics(font)
        room = QRectF(2, scaled(_CIRCLE + 8), self.width() - 4, metrics.height())
        painter.setFont(font)
        painter.setPen(QColor(tokens().ink))
        title = metrics.elidedText(station.progress.title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, title)

    def _paint_meters(self, painter: QPainter, station: Station) -> None:
        progress = station.progress
        rows = (
            (self.tr("Read"), progress.read, tokens().accent),
            (self.tr("Mem."), progress.remembered, tokens().warn),
            (self.tr("Test"), progress.tested, tokens().ok),
        )
        painter.setFont(ui_font(11))
        metrics = painter.fontMetrics()
        name_width = max(metrics.horizontalAdvance(name) for name, _, _ in rows)
        number_width = metrics.horizontalAdvance("100")
        width = min(self.width() - scaled(20), scaled(78) + name_width)
        left = (self.width() - width) / 2
        top = self.height() - scaled(3 * _METER_STEP)
        for name, share, color in rows:
            row = QRectF(left, top, width, scaled(_METER_STEP))
            painter.setPen(QColor(tokens().mute))
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
            number = "–" if share is None else str(round(share * 100))
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)
            bar_left = left + name_width + scaled(5)
            bar = QRectF(
                bar_left, row.center().y() - scaled(3), row.right() - number_width - scaled(8) - bar_left, scaled(6)
            )
            paint_meter(painter, bar, share or 0.0, color)
            top += scaled(_METER_STEP)


class StationLine(QWidget):
    """All stations, in as many rows as the width asks for; ``chosen`` carries the index of the one pressed.

    Tab reaches the line once; the arrow keys go along it, and ``reached`` tells which widget should be in sight.
    """

    chosen = Signal(int)
    reached = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[StationButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_stations(self, stations: tuple[Station, ...]) -> None:
        """Show the stations, with as few new buttons as possible."""
        if len(self._buttons) != len(stations):
            self._provide(len(stations))
        for button, station in zip(self._buttons, stations, strict=True):
            button.show_station(station)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key the station with the focus had no use for."""
        columns = self._columns(self.width())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}
        step = steps.get(Qt.Key(event.key()))
        here = next((index for index, button in enumerate(self._buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
        elif 0 <= here + step < len(self._buttons):
            self._give_tab_to(here + step)
            self._buttons[here + step].setFocus(Qt.FocusReason.OtherFocusReason)
            self.reached.emit(self._buttons[here + step])

    def _provide(self, count: int) -> None:
        """Have so many buttons, each at its place."""
        while len(self._buttons) < count:
            button = StationButton(self)
            button.clicked.connect(self._on_button_clicked)
            button.show()
            self._buttons.append(button)
        for button in self._buttons[count:]:
            button.deleteLater()
        del self._buttons[count:]
        if not any(button.focusPolicy() is Qt.FocusPolicy.TabFocus for button in self._buttons):
            self._give_tab_to(0)
        self._place()
        self.updateGeometry()

    def _give_tab_to(self, index: int) -> None:
        for other, button in enumerate(self._buttons):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if other == index else Qt.FocusPolicy.NoFocus)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._buttons) // self._columns(width)) if self._buttons else 0
        return rows * StationButton.height_hint() + max(0, rows - 1) * scaled(_ROW_GAP)

    def sizeHint(self) -> QSize:
        return QSize(scaled(600), self.heightForWidth(scaled(600)))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_LEAST_WIDTH), StationButton.height_hint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _columns(self, width: int) -> int:
        most = max(1, min(_MOST_COLUMNS, width // scaled(_LEAST_WIDTH)))
        rows = max(1, -(-len(self._buttons) // most))
        return max(1, -(-len(self._buttons) // rows))

    def _place(self) -> None:
        columns = self._columns(self.width())
        height = StationButton.height_hint()
        for index, button in enumerate(self._buttons):
            row, column = divmod(index, columns)
            left = self.width() * column // columns
            right = self.width() * (column + 1) // columns
            button.setGeometry(left, row * (height + scaled(_ROW_GAP)), right - left, height)

    @Slot()
    def _on_button_clicked(self) -> None:
        for index, button in enumerate(self._buttons):
            if button is self.sender():
                self.chosen.emit(index)


def _stage_color(stage: Stage) -> str:
    look = tokens()
    return {Stage.DONE: look.ok, Stage.UNDER_WAY: look.accent, Stage.AHEAD: look.scroll}[stage]
