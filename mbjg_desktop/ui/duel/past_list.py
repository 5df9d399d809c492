"""The last duels, newest first."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from mbjg_desktop.domain.ids import DuelId
from mbjg_desktop.services.duel import PastDuel
from mbjg_desktop.ui.profiles.disc import paint_disc
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.text_label import TextLabel


class PastDuelRow(QAbstractButton):
    """One past duel; pressing it shows how it ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.duel: DuelId | None = None
        self._past: PastDuel | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_past(self, past: PastDuel) -> None:
        """Show this duel."""
        self._past, self.duel = past, past.id
        self.setAccessibleName(f"{learner_name(past.first)} {_score(past)} {learner_name(past.second)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(180), scaled(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        past, tone = self._past, tokens()
        if past is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QColor(tone.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.rail))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
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


class PastList(QWidget):
    """``wanted`` with the id of the duel whose end is to be shown again."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PastDuelRow] = []
        self._none = TextLabel(self.tr("No duels yet."), "mute")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addWidget(self._none)

    def show_past(self, duels: tuple[PastDuel, ...]) -> None:
        """Show these."""
        self._none.setVisible(not duels)
        while len(self.rows) < len(duels):
            row = PastDuelRow()
            row.clicked.connect(self._on_row_clicked)
            self.rows.append(row)
            self._layout.addWidget(row)
        for row, past in zip(self.rows, duels, strict=False):
            row.show_past(past)
            row.show()
        for row in self.rows[len(duels) :]:
            row.hide()

    @Slot()
    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, PastDuelRow) and row.duel is not None:
            self.wanted.emit(row.duel)


def _score(past: PastDuel) -> str:
    return f"{past.first_score:g} : {past.second_score:g}"
