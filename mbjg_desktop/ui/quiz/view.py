"""The quiz screen: setup, run and result as three pages of one stack, and the keys that work on each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import AttemptId, RuleSetId
from mbjg_desktop.domain.question import Question
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.commands import CommandScope
from mbjg_desktop.ui.disputes.opener import DisputeOpener
from mbjg_desktop.ui.lookback.marker import Marker
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.at_hand import asked_on, looked_at_on
from mbjg_desktop.ui.quiz.last_beeps import LastBeeps
from mbjg_desktop.ui.quiz.press_guard import PressGuard
from mbjg_desktop.ui.quiz.result_page import ResultPage
from mbjg_desktop.ui.quiz.run_page import RunPage
from mbjg_desktop.ui.quiz.setup_page import SetupPage
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.text_sizes import next_size
from mbjg_desktop.ui.widgets.held_key import HeldKey

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services

_PRACTICE: Final = RuleSetId("practice")


class QuizView(Screen):
    """Leads from page to page; what happens on a page is the page's own."""

    scope = CommandScope.QUIZ

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setup = SetupPage(services.quiz, services.rulesets)
        self._settings = services.settings
        self._disputes = DisputeOpener(services.disputes, self)
        self._marker = Marker(services.lookback, self)
        self._guard = PressGuard(services.quiz.steady)
        self._held = HeldKey()
        self.run = RunPage(services.quiz, navigator, self._guard, LastBeeps(self._has_sounds))
        self.result = ResultPage(services, navigator)
        self._pages = QStackedWidget()
        for page in (self.setup, self.run, self.result):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._connect()
        self.setup.duel_wanted.connect(partial(navigator.go, Destination(ScreenId.DUEL)))

    @property
    def page(self) -> QWidget | None:
        """The page shown."""
        return self._pages.currentWidget()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        picks = {f"quiz.choose_{n + 1}": partial(self._pick, n) for n in range(9)}
        return picks | {
            "quiz.next": self._on_next,
            "quiz.previous": self._on_previous,
            "quiz.flag": partial(self._in_run, self.run.presenter.flag),
            "quiz.guess": partial(self._in_run, self.run.presenter.guess),
            "quiz.pause": partial(self._in_run, self.run.presenter.pause),
            "quiz.source": self._on_source,
            "quiz.dispute": self._on_dispute,
            "quiz.mark": self._on_mark,
            "quiz.submit": self._on_submit,
            "quiz.sheet": partial(self._in_run, self.run.focus_sheet),
            "quiz.retry": self._on_retry,
            "quiz.larger": partial(self._resize_text, 1),
            "quiz.smaller": partial(self._resize_text, -1),
            **self.result.handlers(),
        }

    def arrive(self, destination: Destination) -> None:
        if destination.start is not None:
            ruleset, scope = destination.start
            self.start(RuleSetId(ruleset), scope)
        elif destination.attempt is not None and not destination.resume:
            self._on_over(destination.attempt)
        elif self.run.presenter.running is not None:
            self._show(self.run)
            self.run.presenter.come_back()
            if destination.resume and destination.attempt is None:
                self.run.presenter.go_on()
        elif destination.attempt is not None:
            self._go_on(destination.attempt)
        elif destination.resume:
            self.resume()
        elif self.page is self.result and not self.isVisible():
            self.result.setFocus()
        else:  # the quiz chosen again, on its result, is for another paper
            self.show_setup()

    def leave(self) -> bool:
        """Asks while time is being lost; the attempt stays as it is and can be gone on with."""
        is_leaving = self.page is not self.run or not self.run.presenter.is_clock_running or self._may_lose_time()
        if is_leaving:
            self.run.presenter.turn_away()
        return is_leaving

    def _may_lose_time(self) -> bool:
        self.run.presenter.keep()
        dialog = AskDialog(
            self.tr("Leave while the clock runs?"),
            self.tr("What you have answered is saved, but the time goes on running."),
            self.tr("Leave"),
            self.tr("Stay"),
            self,
        )
        is_leaving = bool(dialog.exec())  # thrown away only after: a dialog that is gone counts as refused
        dialog.deleteLater()
        return is_leaving

    def bookmark(self) -> Destination | None:
        running = self.run.presenter.running
        return None if running is None else Destination(ScreenId.QUIZ, resume=True, attempt=running)

    def reload(self, topics: frozenset[Topic]) -> None:
        if self.page is self.setup and topics & {Topic.CONTENT, Topic.ANSWERS}:
            self.setup.presenter.load()
        elif self.page is self.result and topics & {Topic.CONTENT, Topic.ANSWERS}:
            self.result.presenter.refresh()
        if Topic.SETTINGS in topics:
            self.run.presenter.turn_away()  # in another size or language, a screen made anew goes on with the attempt
            self.run.presenter.come_back()

    def start(self, ruleset: RuleSetId, scope: Scope, seed: int | None = None) -> None:
        """Begin an attempt at once; ``seed`` draws the paper of that number."""
        self._show(self.run)
        self.run.presenter.start(ruleset, scope, seed)

    @Slot()
    def resume(self) -> None:
        """Go on with the attempt that was left, from its pause too; without one, choose a paper."""
        self.setup.presenter.load()
        left = self.setup.presenter.unfinished()
        if left is None:
            self.show_setup()
            return
        self._go_on(left.attempt)
        self.run.presenter.go_on()

    @Slot()
    def show_setup(self) -> None:
        """Choose a paper."""
        self.setup.presenter.load()
        self._show(self.setup)
        self.setup.take_focus()

    def choose_rules(self, place: int) -> None:
        """Choose the rule set in that place."""
        self._guard.release()
        self.setup.choose_rules(place)

    def event(self, event: QEvent) -> bool:
        """Keep keys that are held down from doing again what they have done."""
        return (isinstance(event, QKeyEvent) and self._held.takes(event)) or super().event(event)

    def _connect(self) -> None:
        self.setup.start_wanted.connect(self._on_start_wanted)
        self.setup.result_wanted.connect(self._on_over)
        self.setup.banner.resume_wanted.connect(self.resume)
        self.setup.banner.submit_wanted.connect(self._on_submit_unfinished)
        self.run.over.connect(self._on_over)
        self.run.dispute_wanted.connect(self._on_dispute)
        self.result.retry_wanted.connect(self._on_retry_wanted)
        self.result.done.connect(self.show_setup)
        self.result.dispute_wanted.connect(self._on_dispute)

    def _show(self, page: QWidget) -> None:
        if self.page is not page:
            self._pages.setCurrentWidget(page)

    def _go_on(self, attempt: AttemptId) -> None:
        self._show(self.run)
        self.run.presenter.resume(attempt)

    def _pick(self, place: int) -> None:
        """The key for one place."""
        if self.page is self.run:
            self.run.pick(place)
        elif self.page is self.setup:
            self.choose_rules(place)

    @Slot()
    def _on_start_wanted(self) -> None:
        chosen = self.setup.presenter.chosen()
        if chosen is not None:
            self.start(*chosen)

    @Slot()
    def _on_submit_unfinished(self) -> None:
        left = self.setup.presenter.unfinished()
        if left is None:
            return
        text = self.tr("%n question(s) not answered.", "", left.total - left.answered)
        dialog = AskDialog(self.tr("Submit the paper?"), text, self.tr("Submit"), self.tr("Not yet"), self)
        dialog.accepted.connect(self._on_submit_unfinished_agreed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_submit_unfinished_agreed(self) -> None:
        attempt = self.setup.presenter.submit_unfinished()
        if attempt is not None:
            self._on_over(attempt)

    @Slot(int)
    def _on_over(self, attempt: int) -> None:
        self.result.presenter.load(AttemptId(attempt))
        self._show(self.result)
        self.result.setFocus()

    @Slot(object)
    def _on_retry_wanted(self, scope: Scope) -> None:
        self.start(_PRACTICE, scope)

    def _has_sounds(self) -> bool:
        return self._settings.get().sounds

    def _in_run(self, step: Callable[[], None]) -> None:
        """Nothing on another page."""
        if self.page is self.run:
            step()

    def _resize_text(self, by: int) -> None:
        """Not on a result: the screen is made anew, and one would not be where one was."""
        if self.page is not self.result:
            self._settings.change(text_percent=next_size(self._settings.get().text_percent, by))

    @Slot()
    def _on_next(self) -> None:
        if self.page is self.run:
            self.run.press_next()
        elif self._guard.is_again():
            return
        elif self.page is self.setup:
            self.setup.press_enter()
        else:
            self.result.press_enter()

    @Slot()
    def _on_previous(self) -> None:
        if self.page is self.run:
            self.run.presenter.previous()
        elif self.page is self.result and not self.result.go_back():
            self.show_setup()

    @Slot()
    def _on_source(self) -> None:
        if self.page is self.run:
            self.run.presenter.source()
        elif self.page is self.result:
            self.result.open_source()

    @Slot()
    def _on_dispute(self) -> None:
        """What is typed is committed first, and the clock goes on: nothing is lost by saying so."""
        self.run.presenter.keep()
        if (question := self._at_hand()) is not None:
            is_timed = self.page is self.run and self.run.presenter.is_clock_running
            self._disputes.open(question, is_timed=is_timed)

    @Slot()
    def _on_mark(self) -> None:
        if (question := self._at_hand()) is not None:
            self._marker.toggle(question.id)

    def _at_hand(self) -> Question | None:
        if self.page is self.run:
            return asked_on(self.run)
        return looked_at_on(self.result) if self.page is self.result else None

    @Slot()
    def _on_submit(self) -> None:
        if self.page is self.run and not self._guard.is_again():
            self.run.presenter.submit()

    @Slot()
    def _on_retry(self) -> None:
        if self.page is self.result:
            self.result.retry_all()
