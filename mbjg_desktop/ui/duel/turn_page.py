"""A turn: the question with its own clock, answered as in any quiz."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.domain.duel import Who
from mbjg_desktop.ui.duel.state import ScoreState
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.quiz.choice_area import ChoiceArea
from mbjg_desktop.ui.quiz.clock_view import ClockView
from mbjg_desktop.ui.quiz.gaps_area import GapsArea
from mbjg_desktop.ui.quiz.match_area import MatchArea
from mbjg_desktop.ui.quiz.question_card import QuestionCard
from mbjg_desktop.ui.quiz.state import Choices, ClockState, Gaps, Pairs, QuizState, Sequence
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.column import Column
from mbjg_desktop.ui.widgets.page_scroll import PageScroll
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.ui.duel.presenter import DuelPresenter

_TICK_MS: Final = 200


class TurnPage(QWidget):
    """Shows the question of a state. ``forward`` hands it in."""

    next_wanted = Signal()

    def __init__(self, presenter: "DuelPresenter", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.state: QuizState | None = None
        self.card = QuestionCard()
        self.card.flag.hide()
        self.choices, self.gaps, self.pairs = ChoiceArea(), GapsArea(), MatchArea()
        self.forward = QPushButton(self.tr("Hand in ↵"))
        self.forward.setProperty("role", "primary")
        self.clock = ClockView()
        self._who = TextLabel("", "heading")
        self._content = Column(14, QMargins(0, 0, 6, 0))
        self._scroll = PageScroll(self._content)
        self._tick = QTimer(self, interval=_TICK_MS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Question"))
        self._lay_out()
        self._connect()

    def show_state(self, state: QuizState, score: ScoreState) -> None:
        """Show the question of ``state``."""
        before, self.state = self.state, state
        learner = score.first if score.turn is Who.FIRST else score.second
        self._who.setText(self.tr("{name} answers").format(name=learner_name(learner)))
        self.card.show_state(state)
        self.clock.show_clock(state.clock)
        self._show_answer(state)
        self._content.settle()
        QCoreApplication.sendEvent(self._scroll, QEvent(QEvent.Type.LayoutRequest))
        if before is None or before.index != state.index:
            self._arrive(state)
        self._tick.start()

    def show_clock(self, clock: ClockState | None) -> None:
        """Only the time has changed."""
        self.clock.show_clock(clock)

    def forget(self) -> None:
        """The turn is over: whoever comes next sees nothing of it."""
        self._tick.stop()
        self.state = None

    def pick(self, place: int) -> None:
        """The key for the option, item or right-hand text in that place, from 0; what it did is brought into sight."""
        if self._presenter.turn is not None:
            self._presenter.turn.pick(place)
        if self.choices.isVisible() and place < len(self.choices.rows):
            self._scroll.ensureWidgetVisible(self.choices.rows[place], 0, scaled(12))

    def press_next(self) -> None:
        """Enter: in a cloze to the next blank, else hand in."""
        if not self.gaps.isVisible() or not self.gaps.focus_next():
            self._presenter.next()

    def guess(self) -> None:
        """Say that it is a guess, or that it is none."""
        if self._presenter.turn is not None:
            self._presenter.turn.guess()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or self.state is None:
            super().keyPressEvent(event)
        elif isinstance(self.state.answer, Pairs) and self._presenter.turn is not None:
            self._presenter.turn.move_left(step)
        else:
            self.focusNextPrevChild(step > 0)

    def _lay_out(self) -> None:
        self._content.hold(self.card, self.choices, self.gaps, self.pairs)
        top = QHBoxLayout()
        top.addWidget(self._who, 1)
        top.addWidget(self.clock)
        bottom = QHBoxLayout()
        bottom.addStretch()
        bottom.addWidget(self.forward)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addLayout(top)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        self._tick.timeout.connect(self._presenter.tick)
        self.choices.picked.connect(self.pick)
        self.pairs.picked.connect(self.pick)
        self.pairs.left_selected.connect(self._on_left_selected)
        self.gaps.typed.connect(self._on_typed)
        self.gaps.paused.connect(self._presenter.keep)
        self.gaps.left.connect(self.setFocus)
        self.card.guess.clicked.connect(self.guess)
        self.forward.clicked.connect(self.next_wanted)

    def _show_answer(self, state: QuizState) -> None:
        shown: QWidget | None = None
        match state.answer:
            case Choices() | Sequence():
                self.choices.show_state(state.answer, is_open=True)
                shown = self.choices
            case Gaps():
                self.gaps.show_state(state.answer, is_open=True)
                shown = self.gaps
            case Pairs():
                self.pairs.show_state(state.answer, is_open=True)
                shown = self.pairs
            case _:
                shown = None  # what one marks oneself is never drawn for a duel
        for area in (self.choices, self.gaps, self.pairs):
            area.setVisible(area is shown)

    def _arrive(self, state: QuizState) -> None:
        self._scroll.verticalScrollBar().setValue(0)
        if isinstance(state.answer, Gaps):
            self.gaps.focus_first()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left_selected(self, left: int) -> None:
        if self._presenter.turn is not None:
            self._presenter.turn.select_left(left)

    def _on_typed(self, blank: str, text: str) -> None:
        if self._presenter.turn is not None:
            self._presenter.turn.fill(blank, text)
