"""The last duels, newest first."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mbjg_desktop.services.duel import PastDuel
from mbjg_desktop.ui.profiles.disc import paint_disc
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.past_rows import PastButton, PastRows


class PastDuelRow(PastButton):
    """One past duel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past: PastDuel | None = None

    def show_past(self, past: PastDuel) -> None:
        """Show this duel."""
        self._past, self.key = past, past.id
        self.setAccessibleName(f"{learner_name(past.first)} {_score(past)} {learner_name(past.second)}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        past, tone = self._past, tokens()
        if past is None:
            return
        painter = self.ground()
        side, edge = scaled(22), scaled(6)
        top = (self.height() - side) / 2
        paint_disc(painter, QRectF(edge, top, side, side), past.first)
        paint_disc(painter, QRectF(self.width() - edge - side, top, side, side), past.second)
        font = ui_font(14, bold=True)
        score = _score(past)
        painter.setFont(font)
        painter.setPen(QColor(tone.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, score)
        room = (self.width() - QFontMetricsF(font).horizontalAdvance(score)) / 2 - side - 3 * edge
        self._paint_name(painter, learner_name(past.first), edge + side + edge, room, Qt.AlignmentFlag.AlignLeft)
        right = self.width() - edge - side - edge - room
        self._paint_name(painter, learner_name(past.second), right, room, Qt.AlignmentFlag.AlignRight)

    def _paint_name(self, painter: QPainter, name: str, left: float, room: float, side: Qt.AlignmentFlag) -> None:
        font = ui_font(13)
        painter.setFont(font)
        text = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self.height()), side | Qt.AlignmentFlag.AlignVCenter, text)


class PastList(PastRows[PastDuelRow, PastDuel]):
    """``wanted`` with the id of the duel whose end is to be shown again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PastDuelRow, PastDuelRow.show_past, parent)
        self.say_none(self.tr("No duels yet."))


def _score(past: PastDuel) -> str:
    return f"{past.first_score:g} : {past.second_score:g}"
