"""The last results, newest first."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.services.quiz import PastAttempt
from mbjg_desktop.ui.labels import moment_text
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.past_rows import PastButton, PastRows


class PastRow(PastButton):
    """One past result."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ("", "", "")

    def show_past(self, past: PastAttempt) -> None:
        """Show this result."""
        self.key = past.attempt
        local = past.finished_at.astimezone()
        when = moment_text(past.finished_at, local.utcoffset() or local - local)
        score = f"{past.score:.1f}".removesuffix(".0")
        told = f"{score} / {past.full_score:.0f}" if past.full_score else self.tr("self-marked")
        self._words = (in_language(past.ruleset_name), when, told)
        self.setAccessibleName(" ".join(self._words))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = self.ground()
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


class HistoryList(PastRows[PastRow, PastAttempt]):
    """``wanted`` with the id of the attempt whose result is to be shown again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PastRow, PastRow.show_past, parent)
        self.say_none(self.tr("No results yet."))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
