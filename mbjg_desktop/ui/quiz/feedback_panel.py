"""What is told after handing in: right or wrong, the right answer, why, and the sentence that says so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.ui.icons import icon
from mbjg_desktop.ui.labels import outcome_name, points_text
from mbjg_desktop.ui.quiz.state import FeedbackState, QuizState
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.answer_words import right_words
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.pill import Pill, PillRole
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.text_label import TextLabel

_ROLES: dict[Outcome, PillRole] = {Outcome.RIGHT: "ok", Outcome.PARTLY: "warn"}


class FeedbackPanel(CardFrame):
    """Shows the feedback of a state; ``source_wanted`` when the source is to be opened."""

    source_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = Pill()
        self._gained = TextLabel("", "mute")
        self._right = TextLabel()
        self._explanation = TextLabel("", "mute")
        self._quotations = [QuotationView()]
        self._source = QPushButton(self.tr("Open the source (O)"))
        self._source.setProperty("role", "quiet")
        self._source.setIcon(icon("external-link"))
        self._source.clicked.connect(self.source_wanted)
        self._lay_out()

    def show_state(self, state: QuizState) -> None:
        """Show the feedback of ``state``; hidden while there is none."""
        told = state.feedback
        if told is None:
            self.hide()
            return
        self._verdict.show_as(self._verdict_words(told), _ROLES.get(told.outcome, "accent"))
        _show(self._gained, self._gained_words(state, told))
        is_right = told.outcome is Outcome.RIGHT
        right = self.tr("Right answer: {answer}").format(answer=right_words(state.question))
        _show(self._right, "" if is_right else right)
        _show(self._explanation, state.question.explanation)
        self._show_quotations(told)
        self.show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(scaled(12))
        top.addWidget(self._verdict)
        top.addWidget(self._gained, 1)
        top.addWidget(self._source)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(scaled(28), scaled(14), scaled(20), scaled(18))
        self._layout.setSpacing(scaled(10))
        self._layout.addLayout(top)
        for widget in (self._right, self._explanation, *self._quotations):
            self._layout.addWidget(widget)

    def _show_quotations(self, told: FeedbackState) -> None:
        while len(self._quotations) < len(told.quotations):
            view = QuotationView()
            self._quotations.append(view)
            self._layout.addWidget(view)
        for view, quotation in zip(self._quotations, told.quotations, strict=False):
            view.show_quotation(quotation)
            view.show()
        for view in self._quotations[len(told.quotations) :]:
            view.hide()
        self._source.setVisible(bool(told.quotations))

    def _verdict_words(self, told: FeedbackState) -> str:
        if told.is_timed_out:
            return self.tr("Time is up · {outcome}").format(outcome=outcome_name(told.outcome))
        sign = "✓" if told.outcome is Outcome.RIGHT else "✕"
        return f"{sign} {outcome_name(told.outcome)}"

    def _gained_words(self, state: QuizState, told: FeedbackState) -> str:
        if not state.paper.is_scored:
            return ""
        words = self.tr("{points} marks · {score} so far · {streak} right in a row")
        gained = points_text(told.points)
        sign = "+" if told.points > 0 else ""
        return words.format(points=sign + gained, score=points_text(told.score), streak=told.streak)


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
