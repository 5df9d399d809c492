"""The run of an attempt: what each key does to it. ``ShownRun`` commits it and shows what has come of it."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.ids import AttemptId, RuleSetId
from mbjg_desktop.domain.question import Cloze, Kind, Response, ShortAnswer
from mbjg_desktop.domain.ruleset import Feedback, Navigation
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId
from mbjg_desktop.ui.quiz.display import Display
from mbjg_desktop.ui.quiz.picture import clock_state, finish_reason, is_complete, met_of
from mbjg_desktop.ui.quiz.shown_run import ShownRun
from mbjg_desktop.ui.quiz.state import Hint

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService

_SAVE_TYPING_WITHIN: Final = timedelta(seconds=1)
"""In the last moment of a clock, typing is committed at every tick."""


class QuizPresenter:
    """Runs one attempt at a time. Nothing is rendered before it is committed."""

    def __init__(self, quiz: "QuizService", navigator: Navigator, display: Display) -> None:
        self._quiz = quiz
        self._navigator = navigator
        self._display = display
        self._run = ShownRun(quiz, display)
        self._is_away = False

    @property
    def running(self) -> AttemptId | None:
        """The attempt that has not ended, if there is one."""
        return None if self._run.running is None else self._run.running.id

    @property
    def is_going(self) -> bool:
        """Whether there is an attempt that is neither over nor paused."""
        attempt = self._run.running
        return attempt is not None and attempt.phase is not Phase.PAUSED

    @property
    def is_clock_running(self) -> bool:
        """Whether time is being lost right now."""
        attempt = self._run.running
        return attempt is not None and attempt.remaining(self._quiz.now(attempt.id)) is not None

    # Beginning, going away, coming back

    def start(self, ruleset: RuleSetId, scope: Scope, seed: int | None = None) -> None:
        """Draw a paper and show its first question."""
        self._open(self._quiz.start(ruleset, scope, seed))

    def resume(self, attempt: AttemptId) -> None:
        """Go on with an attempt that was left; if its time has run out meanwhile, its result is shown."""
        self._open(self._quiz.resume(attempt))

    def turn_away(self) -> None:
        """The learner goes elsewhere: until ``come_back``, nobody thinks of the question."""
        if self._kept() is not None and not self._is_away:
            self._run.change(self._quiz.turn_away)
            self._is_away = True

    def come_back(self) -> None:
        """Show the question that was left; or what the clock has done meanwhile."""
        self._is_away = False
        if self._run.running is not None:
            self._run.change(self._quiz.resume)

    # Answering

    def pick(self, place: int) -> None:
        """The key or click for the option, item or right-hand text in that place, from 0."""
        slot, attempt = self._run.open_slot, self._run.attempt
        if slot is None or attempt is None or isinstance(slot.question.body, Cloze | ShortAnswer):
            return
        if 0 <= place < len(slot.presented):
            self._answer(self._run.drafts.pick(attempt.current, slot, slot.presented[place]))

    def self_mark(self, place: int) -> None:
        """The key or click for the point in that place, from 0, once points are told: the answer makes it, or not."""
        attempt = self._run.attempt
        if attempt is not None and attempt.phase is Phase.FEEDBACK and 0 <= place < len(attempt.slot.presented):
            self._run.beside.hint = None
            self._self_mark(met_of(attempt.slot) ^ {attempt.slot.presented[place]})

    def select_left(self, left: int) -> None:
        """Ask for the partner of that left next."""
        slot = self._run.open_slot
        if slot is not None:
            self._run.drafts.select_left(slot, left)
            self._run.render()

    def move_left(self, by: int) -> None:
        """Ask for the partner of the left that many rows further down."""
        self.select_left(self._run.drafts.left + by)

    def fill(self, blank: str, text: str) -> None:
        """What is being typed into a blank; ``keep`` commits it."""
        if self._run.open_slot is not None:
            self._run.drafts.fill(blank, text)

    def keep(self) -> None:
        """Commit what has been typed, if it has not been yet."""
        slot = self._run.open_slot
        typed = self._run.drafts.typed(slot) if slot is not None else None
        if typed is not None:
            self._answer(typed)

    def flag(self) -> None:
        """Mark the question to come back to, or take the mark off."""
        self._note(self._quiz.flag)

    def guess(self) -> None:
        """Say that the answer is a guess, or that it is none after all."""
        self._note(self._quiz.guess)

    # Going on

    def next(self) -> None:
        """Hand in and see the answer, or go on to the next question or after a pause; at the end, end the attempt."""
        attempt = self._kept()
        if attempt is None:
            return
        if attempt.phase is Phase.PAUSED:
            self._run.change(self._quiz.go_on)
        elif attempt.phase is Phase.ASKING and attempt.ruleset.feedback is Feedback.AT_ONCE:
            self._hand_in(attempt)
        elif self._wants_a_tick(attempt):
            self._hint(Hint.NO_POINT_MET)
        elif attempt.is_run_over:
            self.finish()
        elif attempt.current + 1 < len(attempt.slots):
            self._show(attempt.current + 1, frozenset() if attempt.slot.is_to_judge else None)
        else:
            self._end(attempt)

    def previous(self) -> None:
        """Go one question back, where that is allowed."""
        if self._run.attempt is not None:
            self.jump(self._run.attempt.current - 1)

    def jump(self, index: int) -> None:
        """Go to that question, from 0, where that is allowed."""
        attempt = self._kept()
        if attempt is None or not self.is_going or attempt.ruleset.navigation is Navigation.FORWARD:
            return
        if 0 <= index < len(attempt.slots) and index != attempt.current and not attempt.is_run_over:
            self._show(index)

    def pause(self) -> None:
        """Let the clock stand still and hide the question, where that is allowed; or go on after that."""
        attempt = self._kept()
        if attempt is None:
            return
        if attempt.phase is Phase.PAUSED:
            self.go_on()
        elif attempt.ruleset.clock.may_pause:
            self._run.change(self._quiz.pause)

    def go_on(self) -> None:
        """Let the clock run again, if it stands still."""
        attempt = self._kept()
        if attempt is not None and attempt.phase is Phase.PAUSED:
            self._run.change(self._quiz.go_on)

    def submit(self) -> None:
        """End the attempt; asks first unless every question has been answered, seen and judged."""
        attempt = self._kept()
        if attempt is None:
            return
        if attempt.is_run_over or all(slot.is_settled and not slot.is_unmarked for slot in attempt.slots):
            self.finish()
            return
        sheet = self._run.marks.reached(attempt)
        unanswered = sum(not cell.is_done for cell in sheet)
        self._display.ask_submit(unanswered, sum(cell.is_flagged for cell in sheet))

    def finish(self) -> None:
        """End the attempt for good."""
        attempt = self._run.running
        if attempt is not None:
            self._run.change(lambda id_: self._quiz.finish(id_, finish_reason(attempt)))

    def tick(self) -> None:
        """Time has passed: show how much is left, and let happen what has fallen due."""
        attempt = self._run.running
        if attempt is None:
            return
        now = self._quiz.now(attempt.id)
        if attempt.overdue(now) is not None:
            self._run.drafts.drop_typing()
            self._run.take(self._quiz.tick(attempt.id))
            return
        self._run.attempt = attempt = self._quiz.tick(attempt.id)
        clock = clock_state(attempt, now)
        if clock is not None and clock.remaining <= _SAVE_TYPING_WITHIN:
            self.keep()
        self._display.show_clock(clock)

    def source(self) -> None:
        """Open the document where it answers the question, once that may be seen."""
        if self._run.beside.quotations:
            first = self._run.beside.quotations[0]
            self._navigator.go(Destination(ScreenId.READING, document=first.document, span=first.span))

    def refresh(self) -> None:
        """Show the present state again."""
        if self._kept() is not None:
            self._run.render()

    def _open(self, attempt: Attempt) -> None:
        self._is_away = False
        self._run.open(attempt)

    def _kept(self) -> Attempt | None:
        """The attempt with all that has been typed; None if it has ended."""
        self.keep()
        return self._run.running

    def _answer(self, response: Response | None) -> None:
        """Commit a response; without one only a draft has changed. A swift choice is handed in with it."""
        slot, paper = self._run.open_slot, self._run.paper
        if slot is None or paper is None:
            return
        self._run.beside.hint = None
        if response is None:
            self._run.render()
        elif paper.is_swift and slot.question.kind in (Kind.SINGLE_CHOICE, Kind.TRUE_FALSE):
            self._run.change(lambda id_: self._quiz.confirm(id_, response))
        elif slot.response != response:
            self._run.change(lambda id_: self._quiz.answer(id_, response))

    def _hand_in(self, attempt: Attempt) -> None:
        if self._run.beside.hint is None and not is_complete(attempt.slot):
            self._hint(self._run.drafts.missing(attempt))
        else:
            self._run.change(self._quiz.confirm)

    def _hint(self, hint: Hint) -> None:
        self._run.beside.hint = hint
        self._run.render()

    def _wants_a_tick(self, attempt: Attempt) -> bool:
        """Going on without a tick says that the answer makes none of its points; where there is one, asks once."""
        return attempt.slot.is_to_judge and attempt.slot.is_answered and self._run.beside.hint is None

    def _end(self, attempt: Attempt) -> None:
        if attempt.slot.is_to_judge:
            self._self_mark(frozenset())
        self.submit()

    def _self_mark(self, met: frozenset[str]) -> None:
        self._run.change(lambda id_: self._quiz.self_mark(id_, met))

    def _note(self, step: Callable[[AttemptId], Attempt]) -> None:
        self.keep()
        if self.is_going:
            self._run.change(step)

    def _show(self, index: int, met: frozenset[str] | None = None) -> None:
        self._run.change(lambda id_: self._quiz.show(id_, index, met=met))
