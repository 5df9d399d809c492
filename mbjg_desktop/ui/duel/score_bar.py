"""The top of every page of a duel: the two learners, their marks, and the difference as a bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.domain.duel import Who
from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.ui.duel.state import ScoreState
from mbjg_desktop.ui.labels import points_text
from mbjg_desktop.ui.profiles.disc import FILLS, paint_disc
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.theme import reading_font, scaled, tokens, ui_font

_DISC = 34
_BAR = 8


class ScoreBar(QWidget):
    """The first one stands at the left, the second at the right; the bar grows to the side of who leads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ScoreState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_score(self, state: ScoreState) -> None:
        """Show how it stands."""
        self._state = state
        words = self.tr("{first} {first_score} : {second_score} {second}")
        self.setAccessibleName(
            words.format(
                first=learner_name(state.first),
                first_score=points_text(state.first_score),
                second_score=points_text(state.second_score),
                second=learner_name(state.second),
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(400), scaled(_DISC + 12 + _BAR))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(280), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        state = self._state
        if state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_score(painter, state)
        self._paint_side(painter, state.first, is_left=True, is_on=state.turn is Who.FIRST)
        self._paint_side(painter, state.second, is_left=False, is_on=state.turn is Who.SECOND)
        self._paint_lead(painter, state)

    def _paint_score(self, painter: QPainter, state: ScoreState) -> None:
        painter.setFont(reading_font(27, bold=True))
        painter.setPen(QColor(tokens().ink))
        top = QRectF(0, 0, self.width(), scaled(_DISC))
        text = f"{points_text(state.first_score)}  :  {points_text(state.second_score)}"
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_side(self, painter: QPainter, learner: Profile, *, is_left: bool, is_on: bool) -> None:
        side = scaled(_DISC)
        paint_disc(painter, QRectF(0 if is_left else self.width() - side, 0, side, side), learner)
        font = ui_font(16, bold=is_on)
        room = max(0.0, self.width() / 2 - side - scaled(110))
        gap = side + scaled(10)
        rect = QRectF(gap if is_left else self.width() - gap - room, 0, room, side)
        painter.setFont(font)
        painter.setPen(QColor(tokens().ink if is_on else tokens().mute))
        name = QFontMetricsF(font).elidedText(learner_name(learner), Qt.TextElideMode.ElideRight, room)
        across = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight
        painter.drawText(rect, across | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_lead(self, painter: QPainter, state: ScoreState) -> None:
        height, width = scaled(_BAR), self.width()
        rect = QRectF(0, self.height() - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().chip))
        painter.drawRoundedRect(rect, height / 2, height / 2)
        length = min(1.0, abs(state.lead)) * width / 2
        if length:
            leads = state.first if state.lead > 0 else state.second
            left = width / 2 - length if state.lead > 0 else width / 2
            painter.setBrush(QColor(FILLS[leads.colour]))
            painter.drawRoundedRect(QRectF(left, rect.top(), max(length, height), height), height / 2, height / 2)
        painter.fillRect(QRectF(width / 2 - 1, rect.top() - 3, 2, height + 6), QColor(tokens().mute))
