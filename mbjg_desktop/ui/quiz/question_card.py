"""The question itself: what kind, which number, flagged or guessed, the stem, and how to answer it."""

from PySide6.QtCore import QMargins, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.ui.labels import kind_name, points_text
from mbjg_desktop.ui.quiz.state import Answer, Choices, Gaps, Hint, Pairs, QuizState, Sequence, Writing
from mbjg_desktop.ui.quiz.status_line import StatusLine
from mbjg_desktop.ui.quiz.toggle_chip import ToggleChip
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardColumn
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.stem_view import StemGap, StemView
from mbjg_desktop.ui.widgets.text_label import TextLabel


class QuestionCard(CardColumn):
    """Shows the question of a state. Its switches are connected by the run page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(12, QMargins(scaled(28), scaled(18), scaled(20), scaled(20)), parent)
        self._pill = Pill("", "accent")
        self._number = StatusLine()
        self.flag = ToggleChip("flag", self.tr("Flag for review"), self.tr("Flagged"), "F")
        self.guess = ToggleChip("circle-help", self.tr("I guessed"), self.tr("Guessed"), "G")
        self.dispute = ToggleChip("triangle-alert", self.tr("Something is wrong with it"), "", "W")
        self.dispute.set_compact(True)
        self.stem = StemView(22)
        self._guide = TextLabel("", "mute")
        self._warning = Pill("", "warn")
        self._lay_out()

    def show_state(self, state: QuizState) -> None:
        """Show the question of ``state``."""
        kind = kind_name(state.question.kind)
        if state.paper.is_scored:
            worth = self.tr("{kind} · {points} marks").format(kind=kind, points=points_text(state.points))
            _set(self._pill, worth)
        else:
            _set(self._pill, kind)
        self._number.show_text(self._number_words(state))
        self.flag.show_on(state.is_flagged)
        self.guess.show_on(state.is_guessed)
        gaps = state.answer.gaps if isinstance(state.answer, Gaps) else ()
        self.stem.show_stem(state.question.stem, [StemGap(gap.id, gap.text, gap.verdict) for gap in gaps])
        guide = self._guide_words(state.answer) if state.phase is Phase.ASKING else ""
        _set(self._guide, guide)
        self._guide.setVisible(bool(guide))
        warning = self._hint_words(state.hint)
        _set(self._warning, warning)
        self._warning.setVisible(bool(warning))
        self._top.activate()
        self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for chip in (self.flag, self.guess):
            chip.set_compact(self.width() < scaled(480))

    def minimumSizeHint(self) -> QSize:
        """The row at the top gives way: its words are left out where they do not fit."""
        return QSize(scaled(200), super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        line = QWidget()
        top = self._top = QHBoxLayout(line)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(scaled(12))
        top.addWidget(self._pill)
        top.addWidget(self._number, 1)
        top.addWidget(self.guess)
        top.addWidget(self.flag)
        top.addWidget(self.dispute)
        self.hold(line, self.stem, self._guide, self._warning)

    def _number_words(self, state: QuizState) -> str:
        """Where the paper is not meant to be finished, how far it has gone says more than how long it is."""
        if state.paper.is_whole:
            return self.tr("Question {n} / {total}").format(n=state.index + 1, total=state.total)
        return self.tr("Question {n} · {right} right so far").format(n=state.index + 1, right=state.right)

    def _guide_words(self, answer: Answer) -> str:
        match answer:
            case Choices(_, is_multiple):
                return self.tr("More than one may be right.") if is_multiple else ""
            case Sequence():
                return self.tr("Press them in the right order; press one again to take it out.")
            case Gaps():
                return self.tr("Enter goes to the next blank; Esc leaves the field, so that F and G work.")
            case Pairs():
                return self.tr(
                    "↑ ↓ choose on the left, the key of the partner on the right; the same key again parts them."
                )
            case Writing():
                return self.tr("In your own words. Ctrl+Enter hands it in; Esc leaves the field, so that F and G work.")

    def _hint_words(self, hint: Hint | None) -> str:
        match hint:
            case None:
                return ""
            case Hint.NOTHING_ANSWERED:
                return self.tr("Nothing answered yet. Press Enter again to see the answer.")
            case Hint.ORDER_INCOMPLETE:
                return self.tr("Not all are in order. Press Enter again to see the answer; it counts as not answered.")
            case Hint.SKIPPING:
                return self.tr("Nothing answered yet. Press Enter again to pass it over; that counts as a miss.")
            case Hint.INCOMPLETE:
                return self.tr("Not complete yet. Press Enter again to hand it in as it is.")
            case Hint.NO_POINT_MET:
                return ""  # said where the points are


def _set(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
