"""One past answer: whether it was right, when, under which rules, what was answered, how long it took."""

from typing import Final, assert_never

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.domain.marking import Outcome, fits
from mbjg_desktop.domain.question import Question
from mbjg_desktop.services.lookback import AnswerRecord
from mbjg_desktop.ui import icons
from mbjg_desktop.ui.labels import outcome_name, spent_text
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.reading.words import plain_stem
from mbjg_desktop.ui.theme import Tokens, scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.answer_words import given_words
from mbjg_desktop.ui.widgets.plain_lines import PlainLines

_PX: Final = 13


class HistoryRow(QWidget):
    """Paints one answer; colour is never the only sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = Outcome.UNANSWERED
        self._lines = PlainLines(ui_font(_PX), 1.6)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_record(self, record: AnswerRecord, question: Question) -> None:
        """Show this answer."""
        self._outcome = record.outcome
        text = " · ".join(part for part in self._parts(record, record.wording or question) if part)
        if record.wording is not None:
            text += f"\n{self._then(record.wording, question)}"
        self._lines.show(text)
        self.setAccessibleName(f"{outcome_name(record.outcome)} {text}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._lines.height(width - scaled(24))) + scaled(4)

    def sizeHint(self) -> QSize:
        width = max(scaled(200), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(100), scaled(_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        name, color = _sign(look, self._outcome)
        side = scaled(14)
        icons.paint(painter, name, QRectF(0, scaled(2) + (scaled(_PX) * 1.6 - side) / 2, side, side), color)
        painter.setPen(QColor(look.ink))
        self._lines.paint(painter, QPointF(scaled(24), scaled(2)), self.width() - scaled(24))

    def _then(self, wording: Question, now: Question) -> str:
        """What was asked at that time, which is not what would be asked today."""
        if wording.stem == now.stem:
            return self.tr("the same words were asked then, with other options or another key")
        return self.tr("asked then: {stem}").format(stem=plain_stem(wording.stem))

    def _parts(self, record: AnswerRecord, question: Question) -> tuple[str, ...]:
        at = record.at.astimezone()
        answer = ""
        if record.response is not None and fits(question, record.response):
            answer = given_words(question, record.response)
        return (
            at.strftime("%m-%d %H:%M"),
            in_language(record.ruleset_name),
            answer or outcome_name(record.outcome),
            spent_text(record.spent),
            self.tr("out of time") if record.is_timed_out else "",
            self.tr("guessed") if record.is_guessed else "",
        )


def _sign(look: Tokens, outcome: Outcome) -> tuple[str, str]:
    match outcome:
        case Outcome.RIGHT:
            return "check", look.ok
        case Outcome.PARTLY:
            return "minus", look.warn_ink
        case Outcome.WRONG | Outcome.UNANSWERED:
            return "x", look.accent
        case _:
            assert_never(outcome)
