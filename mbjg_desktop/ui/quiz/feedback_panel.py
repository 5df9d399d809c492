"""What is told after handing in: right or wrong, the right answer, why, and the sentence that says so."""

from typing import Final

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.icons import icon, size_before_words
from mbjg_desktop.ui.labels import outcome_name, points_text
from mbjg_desktop.ui.quiz.state import FeedbackState, QuizState, Sequence, Tally, Writing
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.answer_words import right_words
from mbjg_desktop.ui.widgets.card import CardColumn
from mbjg_desktop.ui.widgets.pill import Pill, PillRole
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.text_label import TextLabel

_SIGNS: Final = {Outcome.RIGHT: "✓ ", Outcome.PARTLY: "", Outcome.WRONG: "✕ ", Outcome.UNANSWERED: "✕ "}
_MOST_QUOTATIONS: Final = 3
_ROLES: Final[dict[Outcome, PillRole]] = {Outcome.RIGHT: "ok", Outcome.PARTLY: "warn"}


class FeedbackPanel(CardColumn):
    """Shows the feedback of a state; ``source_wanted`` when the source is to be opened."""

    source_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(10, QMargins(scaled(28), scaled(14), scaled(20), scaled(18)), parent)
        self._verdict = Pill()
        self._gained = TextLabel("", "mute")
        self._right = TextLabel()
        self._explanation = TextLabel("", "mute")
        self._quotations = [QuotationView()]
        self._source = QPushButton(self.tr("Open the source (O)"))
        self._source.setProperty("role", "quiet")
        self._source.setIcon(icon("external-link"))
        self._source.setIconSize(size_before_words(16))
        self._source.clicked.connect(self.source_wanted)
        self._lay_out()

    def show_state(self, state: QuizState) -> None:
        """Show the feedback of ``state``; hidden while there is none."""
        told = state.feedback
        if told is None:
            self.hide()
            return
        self._verdict.show_as(self._verdict_words(state, told), _role(state, told.outcome))
        _show(self._gained, self._gained_words(told.tally))
        _show(self._right, self._right_words(state, told))
        _show(self._explanation, state.question.explanation)
        self._show_quotations(told)
        self.settle()
        self.show()

    def _lay_out(self) -> None:
        line = QWidget()
        top = QHBoxLayout(line)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(scaled(12))
        top.addWidget(self._verdict)
        top.addWidget(self._gained)
        top.addStretch(1)
        top.addWidget(self._source)
        self.hold(line, self._right, self._explanation, *self._quotations)

    def _show_quotations(self, told: FeedbackState) -> None:
        quotations = _apart(told.quotations)
        while len(self._quotations) < len(quotations):
            view = QuotationView()
            self._quotations.append(view)
            self.hold(view)
        for view, quotation in zip(self._quotations, quotations, strict=False):
            view.show_quotation(quotation)
            view.show()
        for view in self._quotations[len(quotations) :]:
            view.hide()
        self._source.setVisible(bool(quotations))

    def _right_words(self, state: QuizState, told: FeedbackState) -> str:
        """An order reads better in one line; any other right answer is marked where it was given."""
        if told.outcome is Outcome.RIGHT or not isinstance(state.answer, Sequence):
            return ""
        return self.tr("Right answer: {answer}").format(answer=right_words(state.question))

    def _verdict_words(self, state: QuizState, told: FeedbackState) -> str:
        if isinstance(state.answer, Writing):
            return self._points_words(state.answer)
        if told.is_timed_out:
            return self.tr("Time is up · {outcome}").format(outcome=outcome_name(told.outcome))
        return f"{_SIGNS[told.outcome]}{outcome_name(told.outcome)}"

    def _points_words(self, answer: Writing) -> str:
        """No verdict of ours: the learner's own count."""
        if not answer.is_marked:
            return self.tr("Yours to judge")
        met = sum(point.is_chosen for point in answer.points)
        return self.tr("{met} of {total} points said").format(met=met, total=len(answer.points))

    def _gained_words(self, tally: Tally | None) -> str:
        if tally is None:
            return ""
        words = self.tr("{points} marks · {score} so far · {streak} right in a row")
        points = ("+" if tally.points > 0 else "") + points_text(tally.points)
        return words.format(points=points, score=points_text(tally.score), streak=tally.streak)


def _role(state: QuizState, outcome: Outcome) -> PillRole:
    if isinstance(state.answer, Writing) and not state.answer.is_marked:
        return "warn"
    return _ROLES.get(outcome, "accent")


def _apart(quotations: tuple[Quotation, ...]) -> list[Quotation]:
    """The first few that do not quote the same sentences again."""
    kept: dict[tuple[str, str], Quotation] = {}
    for quotation in quotations:
        kept.setdefault((quotation.span.block, quotation.before + quotation.exact + quotation.after), quotation)
    return list(kept.values())[:_MOST_QUOTATIONS]


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
