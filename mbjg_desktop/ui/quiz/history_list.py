"""The last results, newest first."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from mbjg_desktop.domain.ids import AttemptId
from mbjg_desktop.services.quiz import PastAttempt
from mbjg_desktop.ui.labels import moment_text
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.text_label import TextLabel


class PastRow(QAbstractButton):
    """One past result; pressing it shows it again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attempt: AttemptId | None = None
        self._words = ("", "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_past(self, past: PastAttempt, when: str) -> None:
        """Show this result."""
        self.attempt = past.attempt
        score = f"{past.score:.1f}".removesuffix(".0")
        told = f"{score} / {past.full_score:.0f}" if past.full_score else self.tr("self-marked")
        self._words = (in_language(past.ruleset_name), when, told)
        self.setAccessibleName(" ".join(self._words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(180), scaled(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QColor(tone.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.rail))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        name, when, score = self._words
        inside = QRectF(self.rect()).adjusted(scaled(8), 0, -scaled(8), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(ui_font(14, bold=True))
        painter.setPen(QColor(tone.ink))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, score)
        inside.setRight(inside.right() - QFontMetrics(painter.font()).horizontalAdvance(score) - scaled(8))
        painter.setFont(ui_font(14))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, name)
        after = QFontMetrics(painter.font()).horizontalAdvance(name) + scaled(10)
        painter.setFont(ui_font(12))
        painter.setPen(QColor(tone.mute))
        painter.drawText(inside.adjusted(after, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, when)


class HistoryList(QWidget):
    """``wanted`` with the id of the attempt whose result is to be shown again."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PastRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._none = TextLabel(self.tr("No results yet."), "mute")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addWidget(self._none)

    def show_history(self, history: tuple[PastAttempt, ...]) -> None:
        """Show these."""
        self._none.setVisible(not history)
        while len(self.rows) < len(history):
            row = PastRow()
            row.clicked.connect(self._on_row_clicked)
            self.rows.append(row)
            self._layout.addWidget(row)
        for row, past in zip(self.rows, history, strict=False):
            local = past.finished_at.astimezone()
            row.show_past(past, moment_text(past.finished_at, local.utcoffset() or local - local))
            row.show()
        for row in self.rows[len(history) :]:
            row.hide()

    @Slot()
    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, PastRow) and row.attempt is not None:
            self.wanted.emit(row.attempt)
