"""The left of the result: the score, whether it is enough, the figures below it, and what all this means."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ruleset import Score
from mbjg_desktop.services.forecast import Outlook
from mbjg_desktop.services.quiz import Result
from mbjg_desktop.ui.labels import clock_text, points_text
from mbjg_desktop.ui.quiz.result_trend import TrendLine
from mbjg_desktop.ui.quiz.result_words import is_in_points, is_open_ended, outlook_words
from mbjg_desktop.ui.quiz.ruleset_words import is_scored, seed_words, title_words
from mbjg_desktop.ui.theme import reading_font, scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.text_label import TextLabel


class ScoreCard(CardFrame):
    """The figures of a result, the way that led to it, and one sentence on both and on the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = _ScoreFace()
        self.trend = TrendLine()
        self.outlook = TextLabel("", "mute")
        self.outlook.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(14))
        layout.setSpacing(scaled(8))
        layout.addWidget(self._face, 1)
        layout.addWidget(self.trend)
        layout.addWidget(self.outlook)

    def show_result(self, result: Result, outlook: Outlook) -> None:
        """Show these figures."""
        self._face.show_result(result)
        marking = result.attempt.ruleset.marking
        full = float(result.full_score)
        share = float(marking.pass_mark) / full if marking.pass_mark is not None and full else None
        shares = [point.share for point in outlook.trend]
        if is_open_ended(result.attempt.ruleset):
            best = max((point.score for point in outlook.trend), default=0) or 1.0
            shares, share = [point.score / best for point in outlook.trend], None
        self.trend.show_trend(shares, share)
        words = outlook_words(result.attempt.ruleset, outlook)
        if result.attempt.shifts:
            changed = self.tr("The computer's clock was set meanwhile; the time of this attempt went on evenly.")
            words = f"{words}\n{changed}".strip()
        self.outlook.setText(words)
        self.setAccessibleName(f"{self._face.accessibleName()} {self.outlook.text()}")


class _ScoreFace(QWidget):
    """Paints the score and the figures below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._big = self._line = self._verdict = ""
        self._is_good: bool | None = None
        self._figures: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_result(self, result: Result) -> None:
        rules = result.attempt.ruleset
        counted = sum(not slot.is_self_marked for slot in result.attempt.counted)
        self._title = title_words(rules.name)
        self._is_good = _is_good(result, counted)
        rate = f"{result.right / counted:.0%}" if counted else self.tr("self-marked") if result.answered else "—"
        self._big = points_text(result.score) if is_in_points(rules) else rate
        self._line, self._verdict = self._words(result), self._verdict_words(result)
        answered = (str(result.answered), self.tr("answered"))
        self._figures = [
            (f"{result.right}/{counted}", self.tr("right")) if counted else answered,
            (clock_text(result.spent), self.tr("time")),
            (str(result.longest_streak), self.tr("longest streak")),
        ]
        figures = ", ".join(f"{name} {value}" for value, name in self._figures)
        self.setAccessibleName(f"{self._title} {self._big} {self._line} {self._verdict} {figures}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(300), scaled(214))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(190), scaled(206))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - scaled(206)) / 2
        self._text(painter, top, 20, self._title, ui_font(13), tone.mute)
        self._text(painter, top + scaled(18), 84, self._big, reading_font(70, bold=True), self._colour(tone.ink))
        self._text(painter, top + scaled(104), 20, self._line, ui_font(13), tone.mute)
        self._text(painter, top + scaled(124), 20, self._verdict, ui_font(14, bold=True), self._colour(tone.mute))
        third = self.width() / 3
        for place, (value, name) in enumerate(self._figures):
            across = QRectF(place * third, top + scaled(154), third, scaled(26))
            painter.setFont(ui_font(19, bold=True))
            painter.setPen(QColor(tone.ink))
            painter.drawText(across, Qt.AlignmentFlag.AlignCenter, value)
            painter.setFont(ui_font(13))
            painter.setPen(QColor(tone.mute))
            painter.drawText(across.translated(0, scaled(26)), Qt.AlignmentFlag.AlignCenter, name)

    def _text(self, painter: QPainter, top: float, height: int, text: str, font: QFont, colour: str) -> None:
        width = QFontMetricsF(font).horizontalAdvance(text)
        if width > self.width() - scaled(16):
            font.setPixelSize(max(9, int(font.pixelSize() * (self.width() - scaled(16)) / width)))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(0, top, self.width(), scaled(height)), Qt.AlignmentFlag.AlignCenter, text)

    def _words(self, result: Result) -> str:
        marking = result.attempt.ruleset.marking
        parts = []
        if is_open_ended(result.attempt.ruleset):
            is_run = marking.score is Score.RUN
            parts.append(self.tr("right before the first miss") if is_run else self.tr("marks"))
        elif is_scored(result.attempt.ruleset):
            parts.append(self.tr("full marks {points}").format(points=points_text(result.full_score)))
        if marking.pass_mark is not None:
            parts.append(self.tr("pass mark {points}").format(points=points_text(marking.pass_mark)))
        if number := seed_words(result.attempt.seed):
            parts.append(self.tr("paper no. {seed}").format(seed=number))
        return " · ".join(parts)

    def _verdict_words(self, result: Result) -> str:
        parts = []
        if result.is_passed is not None:
            parts.append(self.tr("✓ passed") if result.is_passed else self.tr("✕ not passed"))
        if result.attempt.reason is FinishReason.TIME_UP:
            parts.append(self.tr("time was up"))
        return " · ".join(parts)

    def _colour(self, neither: str) -> str:
        """That of a good or a bad result; ``neither`` where nothing says what it is."""
        return neither if self._is_good is None else tokens().ok if self._is_good else tokens().accent


def _is_good(result: Result, counted: int) -> bool | None:
    """Passed or not; without a pass mark good if everything was right, and else nobody can say."""
    if result.is_passed is not None:
        return result.is_passed
    return True if counted and result.right == counted else None
