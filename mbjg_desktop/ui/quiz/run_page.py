"""The run page: renders a QuizState and passes keys, clicks and ticks on to the presenter."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMargins, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.ids import AttemptId
from mbjg_desktop.ui.navigation import Navigator
from mbjg_desktop.ui.quiz.answer_areas import AnswerAreas
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.feedback_panel import FeedbackPanel
from mbjg_desktop.ui.quiz.last_beeps import LastBeeps
from mbjg_desktop.ui.quiz.paused_page import PausedPage
from mbjg_desktop.ui.quiz.presenter import QuizPresenter
from mbjg_desktop.ui.quiz.press_guard import PressGuard
from mbjg_desktop.ui.quiz.question_card import QuestionCard
from mbjg_desktop.ui.quiz.run_body import BESIDE_BAR, RunBody
from mbjg_desktop.ui.quiz.run_header import RunHeader
from mbjg_desktop.ui.quiz.sheet_panel import SheetPanel
from mbjg_desktop.ui.quiz.state import Choices, ClockState, Pairs, QuizState, Writing
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.column import Column

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService

_TICK_MS: Final = 200


class RunPage(QWidget):
    """The Display of a QuizPresenter. ``over`` with the attempt's id when it has ended; ``dispute_wanted`` when
    something is said to be wrong with the question.
    """

    over = Signal(int)
    dispute_wanted = Signal()

    def __init__(
        self,
        quiz: "QuizService",
        navigator: Navigator,
        guard: PressGuard,
        beeps: LastBeeps,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._guard = guard
        self._beeps = beeps
        self.presenter = QuizPresenter(quiz, navigator, self)
        self.state: QuizState | None = None
        self._dialog: AskDialog | None = None
        self.header = RunHeader()
        self.card = QuestionCard()
        self.answers = AnswerAreas(self)
        self.feedback = FeedbackPanel()
        self.panel = SheetPanel()
        self._content = Column(14, QMargins(0, 0, BESIDE_BAR, 0))
        self.body = RunBody(self._content, self.panel)
        self.back, self.forward = self.body.back, self.body.forward
        self.paused = PausedPage()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Question"))
        self.setAutoFillBackground(True)  # then nothing below it is painted when something on it is
        self._lay_out()
        self._connect()

    def show_state(self, state: QuizState) -> None:
        """Show ``state``; widgets are kept and only told what changed, and stand in their places before they paint."""
        before, self.state = self.state, state
        self.header.show_state(state)
        is_new = before is None or (before.paper, before.index, before.phase) != (state.paper, state.index, state.phase)
        is_paused = state.phase is Phase.PAUSED
        self.body.setVisible(not is_paused)
        self.paused.setVisible(is_paused)
        if is_paused:
            self.paused.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show_question(state, is_new=is_new)
        if not self._tick.isActive():
            self._tick.start()

    def show_clock(self, clock: ClockState | None) -> None:
        """Only the time has changed."""
        self.header.show_clock(clock)
        self._beeps.hear(clock)

    def ask_submit(self, unanswered: int, flagged: int) -> None:
        """Ask, without stopping the clock, whether to end the attempt."""
        if self._dialog is not None:
            if self._dialog.isVisible():
                return
            self._dialog.deleteLater()
        is_practice = self.state is not None and self.state.paper.has_feedback
        title = self.tr("Stop here?") if is_practice else self.tr("Submit the paper?")
        yes = self.tr("Stop") if is_practice else self.tr("Submit")
        text = self._open_words(unanswered, flagged)
        self._dialog = AskDialog(title, text, yes, self.tr("Go on answering"), self, self._guard)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    def show_result(self, attempt: AttemptId) -> None:
        """The attempt is over."""
        self._tick.stop()
        self.state = None
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.reject()
        self.over.emit(attempt)

    def pick(self, place: int) -> None:
        """The key for the option, item or right-hand text in that place, from 0; what it did is brought into sight."""
        if self.state is not None and self.state.paper.is_swift:
            if self._guard.is_again():  # the same press must not answer the question that has just come
                return
        else:
            self._guard.release()
        answer = self.state.answer if self.state is not None else None
        (self.presenter.self_mark if isinstance(answer, Writing) else self.presenter.pick)(place)
        row = self.answers.row_at(self.state.answer, place) if self.state is not None else None
        if row is not None:
            self.body.keep_in_sight(row)

    def press_next(self) -> None:
        """Enter: on the answer sheet go to that question, in a cloze to the next blank, else hand in or go on."""
        if self.panel.sheet.hasFocus():
            self.body.show_question()
            self.panel.sheet.activate_cursor()
            self._take_keyboard()
        elif self._guard.is_again():
            return
        elif self.answers.gaps.isVisible() and self.answers.gaps.focus_next():
            self._keep_cursor_in_sight()
        else:
            self.presenter.next()

    def focus_sheet(self) -> None:
        """Put the keyboard on the answer sheet, where it leads anywhere, or show it where there is no room beside."""
        if self.state is not None and (self.body.is_narrow or not self.state.paper.is_forward):
            self.body.show_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.state is None:
            super().keyPressEvent(event)
        elif self.state.phase is Phase.FEEDBACK:
            self.body.scroll_by(step * scaled(60))
        elif isinstance(self.state.answer, Pairs):
            self.presenter.move_left(step)
            self.body.keep_in_sight(self.answers.pairs.lefts[self.state.answer.current])
        else:
            self.focusNextPrevChild(step > 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Nothing to paint: the page itself looks the same, and painting all of it would take its time."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As ``focusInEvent``."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.set_short(self.height() < scaled(660))

    def _lay_out(self) -> None:
        self._content.hold(self.card, *self.answers.all, self.feedback)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 20, 32, 24)
        layout.setSpacing(scaled(16))
        layout.addWidget(self.header)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.paused, 1)

    def _connect(self) -> None:
        presenter = self.presenter
        self._tick.timeout.connect(presenter.tick)
        answers = self.answers
        answers.picked.connect(self.pick)
        answers.ticked.connect(presenter.self_mark)
        answers.left_selected.connect(presenter.select_left)
        answers.typed.connect(self._on_typed)
        answers.rested.connect(presenter.keep)
        answers.left.connect(self.setFocus)
        answers.handed_in.connect(self._on_forward)
        self.feedback.source_wanted.connect(presenter.source)
        self.panel.sheet.activated.connect(presenter.jump)
        self.panel.submit.clicked.connect(presenter.submit)
        self.card.flag.clicked.connect(presenter.flag)
        self.card.guess.clicked.connect(presenter.guess)
        self.card.dispute.clicked.connect(self.dispute_wanted)
        self.back.clicked.connect(presenter.previous)
        self.forward.clicked.connect(self._on_forward)
        self.header.pause.clicked.connect(presenter.pause)
        self.paused.go_on_wanted.connect(presenter.pause)

    def _show_question(self, state: QuizState, *, is_new: bool) -> None:
        self.card.show_state(state)
        self.answers.show_state(state)
        self.feedback.show_state(state)
        self.panel.show_state(state)
        self.back.setVisible(not state.paper.is_forward)
        self.back.setEnabled(state.can_go_back)
        _set_text(self.forward, self._forward_words(state))
        self._content.settle()
        self.body.fit_content()
        if is_new:
            self._arrive_at(state)

    def _arrive_at(self, state: QuizState) -> None:
        """Where the keyboard and the eye are on a new question, or when its answer is told."""
        self.body.show_question()
        self._take_keyboard()
        if state.phase is Phase.ASKING:
            self.body.scroll_to_top()
        else:
            told = self.answers.written if isinstance(state.answer, Writing) else self.feedback
            self.body.reveal(told, self.card.stem)

    def _take_keyboard(self) -> None:
        if self.state is None or not self.answers.take_keyboard(self.state):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, str)
    def _on_typed(self, blank: str, text: str) -> None:
        self._guard.release()
        self.presenter.fill(blank, text)
        self._keep_cursor_in_sight()

    def _keep_cursor_in_sight(self) -> None:
        if self._content.isAncestorOf(self.focusWidget()):
            self.body.keep_in_sight(self.focusWidget())

    @Slot()
    def _on_forward(self) -> None:
        if not self._guard.is_again():
            self.presenter.next()

    @Slot(int)
    def _on_dialog_finished(self, answer: int) -> None:
        self.activateWindow()
        if answer == QDialog.DialogCode.Accepted:
            self.presenter.finish()

    def _forward_words(self, state: QuizState) -> str:
        if state.paper.is_swift and isinstance(state.answer, Choices) and not state.answer.is_multiple:
            return self.tr("Pass over ↵")
        if state.phase is Phase.ASKING and state.paper.has_feedback:
            return self.tr("Hand in") if isinstance(state.answer, Writing) else self.tr("Hand in ↵")
        if state.is_last or state.is_run_over:
            return self.tr("To the result →") if state.paper.has_feedback else self.tr("Submit →")
        return self.tr("Next →")

    def _open_words(self, unanswered: int, flagged: int) -> str:
        if self.state is not None and not self.state.paper.is_whole:
            return self.tr("What you have answered so far counts.")
        answer = self.state.answer if self.state is not None else None
        waits = isinstance(answer, Writing) and bool(answer.points) and not answer.is_marked
        sentences = [self.tr("You have not judged this answer yet.")] if waits else []
        if unanswered:
            sentences.append(self.tr("%n question(s) not answered.", "", unanswered))
        if flagged:
            sentences.append(self.tr("%n question(s) flagged.", "", flagged))
        return "\n".join(sentences) or self.tr("Every question is answered.")


def _set_text(button: QPushButton, text: str) -> None:
    if button.text() != text:
        button.setText(text)
