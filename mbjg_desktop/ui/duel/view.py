"""The duel screen: set-up, hand-over, turn, what is told, and the end, as pages of one stack."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import DuelId
from mbjg_desktop.domain.question import Question
from mbjg_desktop.ui.commands import CommandScope
from mbjg_desktop.ui.disputes.opener import DisputeOpener
from mbjg_desktop.ui.duel.final_page import FinalPage
from mbjg_desktop.ui.duel.hand_over_page import HandOverPage
from mbjg_desktop.ui.duel.presenter import DuelPresenter
from mbjg_desktop.ui.duel.score_bar import ScoreBar
from mbjg_desktop.ui.duel.setup_page import DuelSetup
from mbjg_desktop.ui.duel.state import Final as End
from mbjg_desktop.ui.duel.state import HandOver, ScoreState, Told
from mbjg_desktop.ui.duel.told_page import ToldPage
from mbjg_desktop.ui.duel.turn_page import TurnPage
from mbjg_desktop.ui.navigation import Destination, Navigator
from mbjg_desktop.ui.profiles.manage_dialog import ManageDialog
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.press_guard import PressGuard
from mbjg_desktop.ui.quiz.state import ClockState, QuizState
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.held_key import HeldKey

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services

_PLACES: Final = 9


class DuelView(Screen):
    """The Display of a DuelPresenter."""

    scope = CommandScope.DUEL

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = HeldKey()
        self._services = services
        self.presenter = DuelPresenter(services.duel, navigator, self)
        self._disputes = DisputeOpener(services.disputes, self)
        self._guard = PressGuard(services.quiz.steady)
        self.setup = DuelSetup(services)
        self.score = ScoreBar()
        self.hand_over, self.turn = HandOverPage(), TurnPage(self.presenter)
        self.told, self.final = ToldPage(), FinalPage()
        self._table = QWidget()
        self._inside, self._pages = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def page(self) -> QWidget | None:
        """The page shown."""
        return self.setup if self._pages.currentWidget() is self.setup else self._inside.currentWidget()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        picks = {f"duel.choose_{n + 1}": partial(self._pick, n) for n in range(_PLACES)}
        return picks | {
            "duel.next": self._on_next,
            "duel.guess": self._on_guess,
            "duel.source": self.presenter.source,
            "duel.dispute": self._on_dispute,
        }

    def arrive(self, _destination: Destination) -> None:
        if self.presenter.is_running:
            self.presenter.tick()
        elif self.page is not self.final or self._pages.currentWidget() is self.setup:
            self.show_setup()

    def leave(self) -> bool:
        """Asks while the clock of a question runs; the duel stays as it is and can be gone on with."""
        self.presenter.keep()
        if self.presenter.turn is None or not self.presenter.turn.is_clock_running:
            return True
        dialog = AskDialog(
            self.tr("Leave while the clock runs?"),
            self.tr("What has been answered is saved, but the time of this question goes on running."),
            self.tr("Leave"),
            self.tr("Stay"),
            self,
        )
        is_leaving = bool(dialog.exec())
        dialog.deleteLater()
        return is_leaving

    def reload(self, topics: frozenset[Topic]) -> None:
        if self.page is self.setup and topics & {Topic.CONTENT, Topic.ANSWERS, Topic.PROFILE}:
            self.setup.presenter.load()

    def event(self, event: QEvent) -> bool:
        """Keep keys that are held down from doing again what they have done."""
        return (isinstance(event, QKeyEvent) and self._held.takes(event)) or super().event(event)

    @Slot()
    def show_setup(self) -> None:
        """Choose an opponent and rules."""
        self.setup.presenter.load()
        self._pages.setCurrentWidget(self.setup)
        self.setup.take_focus()

    # What the presenter says

    def show_hand_over(self, state: HandOver) -> None:
        """Ask the other one to the machine; nothing of the question is to be seen."""
        self.turn.forget()
        self.hand_over.show_state(state)
        self._show(self.hand_over, state.score)
        self.hand_over.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_turn(self, state: QuizState, score: ScoreState) -> None:
        """Show the question to whose turn it is."""
        self._show(self.turn, score)
        self.turn.show_state(state, score)

    def show_clock(self, clock: ClockState | None) -> None:
        """Only the time has changed."""
        self.turn.show_clock(clock)

    def show_told(self, state: Told) -> None:
        """Tell what both have answered."""
        self.turn.forget()
        self._show(self.told, state.score)
        self.told.show_state(state)

    def show_final(self, state: End) -> None:
        """The end."""
        self.turn.forget()
        self._show(self.final, state.score)
        self.final.show_state(state)

    def _show(self, page: QWidget, score: ScoreState) -> None:
        self.score.show_score(score)
        self._inside.setCurrentWidget(page)
        self._pages.setCurrentWidget(self._table)

    def _lay_out(self) -> None:
        inside: tuple[QWidget, ...] = (self.hand_over, self.turn, self.told, self.final)
        for page in inside:
            self._inside.addWidget(page)
        table = QVBoxLayout(self._table)
        table.setContentsMargins(32, 20, 32, 24)
        table.setSpacing(scaled(14))
        table.addWidget(self.score)
        table.addWidget(self._inside, 1)
        self._pages.addWidget(self.setup)
        self._pages.addWidget(self._table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _connect(self) -> None:
        self.setup.start_wanted.connect(self._start)
        self.setup.resume_wanted.connect(self._resume)
        self.setup.learners_wanted.connect(self._on_learners_wanted)
        self.setup.past.wanted.connect(self._on_past_wanted)
        self.hand_over.begin.clicked.connect(self._on_forward_clicked)
        self.hand_over.stop.clicked.connect(self._on_stop_wanted)
        self.turn.next_wanted.connect(self._on_forward_clicked)
        self.told.forward.clicked.connect(self._on_forward_clicked)
        self.told.source.clicked.connect(self.presenter.source)
        for chip in (self.turn.card.dispute, self.told.dispute):
            chip.clicked.connect(self._on_dispute)
        self.final.again.clicked.connect(self._start)
        self.final.done.clicked.connect(self.show_setup)

    def _pick(self, place: int) -> None:
        self._guard.release()
        if self.page is self.turn:
            self.turn.pick(place)
        elif self.page is self.setup:
            self.setup.choose(place)

    @Slot()
    def _start(self) -> None:
        challenge = self.setup.presenter.challenge()
        if challenge is not None:
            self.presenter.start(challenge.first, challenge.second, challenge.ruleset, challenge.scope)

    @Slot()
    def _resume(self) -> None:
        state = self.setup.presenter.state
        if state is not None and state.left is not None:
            self.presenter.resume(state.left.id)

    @Slot(int)
    def _on_past_wanted(self, duel: int) -> None:
        self.presenter.resume(DuelId(duel))

    @Slot()
    def _on_learners_wanted(self) -> None:
        ManageDialog(self._services.profiles, self.leave, self.window()).open()

    @Slot()
    def _on_stop_wanted(self) -> None:
        text = self.tr("What both have answered counts; the rest of the paper is left.")
        dialog = AskDialog(self.tr("End the duel here?"), text, self.tr("End it"), self.tr("Go on"), self)
        dialog.accepted.connect(self.presenter.stop)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_forward_clicked(self) -> None:
        """The second click of a double click would pass over the page that has just come."""
        if not self._guard.is_again():
            self.presenter.next()

    def _on_next(self) -> None:
        """Enter. One press too many must not begin the other one's clock."""
        if self._guard.is_again():
            return
        if self.page is self.turn:
            self.turn.press_next()
        elif self.page is self.setup:
            self.setup.press_enter()
        elif self.page is self.final:
            (self.final.again if self.final.again.hasFocus() else self.final.done).click()
        elif self.page is self.hand_over and self.hand_over.stop.hasFocus():
            self.hand_over.stop.click()
        else:
            self.presenter.next()

    def _on_guess(self) -> None:
        if self.page is self.turn:
            self.turn.guess()

    @Slot()
    def _on_dispute(self) -> None:
        """Said by who is at the machine. What is typed is committed first, and the clock goes on."""
        self.presenter.keep()
        if (question := self._at_hand()) is not None:
            turn = self.presenter.turn
            is_timed = turn is not None and turn.is_clock_running
            self._disputes.open(question, is_timed=is_timed, by=self.presenter.at_machine)

    def _at_hand(self) -> Question | None:
        if self.page is self.turn:
            return None if self.turn.state is None else self.turn.state.question
        return self.told.question if self.page is self.told else None
