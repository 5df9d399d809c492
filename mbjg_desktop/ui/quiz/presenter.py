"""The run of an attempt: what each key does to it, and what is shown after it has been committed."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import AttemptId, RuleSetId
from mbjg_desktop.domain.question import Chosen, Cloze, Kind, Response, ShortAnswer
from mbjg_desktop.domain.ruleset import Feedback, Navigation
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId
from mbjg_desktop.ui.quiz.display import Display
from mbjg_desktop.ui.quiz.drafts import Drafts
from mbjg_desktop.ui.quiz.marks import Marks
from mbjg_desktop.ui.quiz.picture import clock_state, finish_reason, is_complete, last_state, met_of, paper_state
from mbjg_desktop.ui.quiz.run_state import Beside, run_state
from mbjg_desktop.ui.quiz.state import Hint, PaperState

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService

_TOO_LATE: Final = (RuleCode.TIME_UP, RuleCode.ATTEMPT_OVER, RuleCode.ALREADY_SETTLED)
_SAVE_TYPING_WITHIN: Final = timedelta(seconds=1)
"""In the last moment of a clock, typing is committed at every tick."""


class QuizPresenter:
    """Runs one attempt at a time. Nothing is rendered before it is committed."""

    def __init__(self, quiz: "QuizService", navigator: Navigator, display: Display) -> None:
        self._quiz = quiz
        self._navigator = navigator
        self._display = display
        self._attempt: Attempt | None = None
        self._paper: PaperState | None = None
        self._marks = Marks()
        self._drafts = Drafts()
        self._beside = Beside()

    @property
    def is_running(self) -> bool:
        """Whether there is an attempt that has not ended."""
        return self._attempt is not None and self._attempt.phase is not Phase.FINISHED

    @property
    def is_going(self) -> bool:
        """Whether there is an attempt that is neither over nor paused."""
        return self._attempt is not None and self._attempt.phase in (Phase.ASKING, Phase.FEEDBACK)

    @property
    def is_clock_running(self) -> bool:
        """Whether time is being lost right now."""
        attempt = self._attempt
        return attempt is not None and self.is_running and attempt.remaining(self._quiz.now(attempt.id)) is not None

    def start(self, ruleset: RuleSetId, scope: Scope, seed: int | None = None) -> None:
        """Draw a paper and show its first question."""
        self._open(self._quiz.start(ruleset, scope, seed))

    def resume(self, attempt: AttemptId) -> None:
        """Go on with an attempt that was left; if its time has run out meanwhile, its result is shown."""
        self._open(self._quiz.resume(attempt))

    def pick(self, place: int) -> None:
        """The key or click for the option, item or right-hand text in that place, from 0."""
        slot, attempt = self._open_slot(), self._attempt
        if slot is None or attempt is None or isinstance(slot.question.body, Cloze | ShortAnswer):
            return
        if 0 <= place < len(slot.presented):
            self._answer(self._drafts.pick(attempt.current, slot, slot.presented[place]))

    def self_mark(self, place: int) -> None:
        """The key or click for the point in that place, from 0, once points are told: the answer makes it, or not."""
        attempt = self._attempt
        if attempt is not None and attempt.phase is Phase.FEEDBACK and 0 <= place < len(attempt.slot.presented):
            self._beside.hint = None
            self._self_mark(met_of(attempt.slot) ^ {attempt.slot.presented[place]})

    def choose(self, options: Iterable[str]) -> None:
        """Choose exactly these options."""
        self._answer(Chosen(frozenset(options)))

    def order(self, items: tuple[str, ...]) -> None:
        """Put these items first in this order; committed once none is left over, or none is picked any more."""
        slot, attempt = self._open_slot(), self._attempt
        if slot is not None and attempt is not None:
            self._answer(self._drafts.put_in_order(attempt.current, slot, items))

    def select_left(self, left: int) -> None:
        """Ask for the partner of that left next."""
        slot = self._open_slot()
        if slot is not None:
            self._drafts.select_left(slot, left)
            self._render()

    def move_left(self, by: int) -> None:
        """Ask for the partner of the left that many rows further down."""
        self.select_left(self._drafts.left + by)

    def fill(self, blank: str, text: str) -> None:
        """What is being typed into a blank; ``keep`` commits it."""
        if self._open_slot() is not None:
            self._drafts.fill(blank, text)

    def keep(self) -> None:
        """Commit what has been typed, if it has not been yet."""
        slot = self._open_slot()
        typed = self._drafts.typed(slot) if slot is not None else None
        if typed is not None:
            self._answer(typed)

    def next(self) -> None:
        """Hand in and see the answer, or go on to the next question or after a pause; at the end, end the attempt."""
        self.keep()
        attempt = self._attempt
        if attempt is None or not self.is_running:
            return
        if attempt.phase is Phase.PAUSED:
            self._change(self._quiz.go_on)
        elif attempt.phase is Phase.ASKING and attempt.ruleset.feedback is Feedback.AT_ONCE:
            self._hand_in(attempt)
        elif self._wants_a_tick(attempt):
            self._beside.hint = Hint.NO_POINT_MET
            self._render()
        elif attempt.is_run_over:
            self.finish()
        elif attempt.current + 1 < len(attempt.slots):
            self._show(attempt.current + 1, frozenset() if attempt.slot.is_to_judge else None)
        else:
            self._end(attempt)

    def previous(self) -> None:
        """Go one question back, where that is allowed."""
        if self._attempt is not None:
            self.jump(self._attempt.current - 1)

    def jump(self, index: int) -> None:
        """Go to that question, from 0, where that is allowed."""
        self.keep()
        attempt = self._attempt
        if attempt is None or not self.is_going or attempt.ruleset.navigation is Navigation.FORWARD:
            return
        if 0 <= index < len(attempt.slots) and index != attempt.current and not attempt.is_run_over:
            self._show(index)

    def pause(self) -> None:
        """Let the clock stand still and hide the question, where that is allowed; or go on after that."""
        self.keep()
        attempt = self._attempt
        if attempt is None or not self.is_running:
            return
        if attempt.phase is Phase.PAUSED:
            self._change(self._quiz.go_on)
        elif attempt.ruleset.clock.may_pause:
            self._change(self._quiz.pause)

    def flag(self) -> None:
        """Mark the question to come back to, or take the mark off."""
        self._note(self._quiz.flag)

    def guess(self) -> None:
        """Say that the answer is a guess, or that it is none after all."""
        self._note(self._quiz.guess)

    def submit(self) -> None:
        """End the attempt; asks first unless every question has been answered, seen and judged."""
        self.keep()
        attempt = self._attempt
        if attempt is None or not self.is_running:
            return
        if attempt.is_run_over or all(slot.is_settled and not slot.is_unmarked for slot in attempt.slots):
            self.finish()
            return
        sheet = self._marks.reached(attempt)
        unanswered = sum(not cell.is_done for cell in sheet)
        self._display.ask_submit(unanswered, sum(cell.is_flagged for cell in sheet))

    def finish(self) -> None:
        """End the attempt for good."""
        attempt = self._attempt
        if attempt is not None and self.is_running:
            self._change(lambda id_: self._quiz.finish(id_, finish_reason(attempt)))

    def tick(self) -> None:
        """Time has passed: show how much is left, and let happen what has fallen due."""
        attempt = self._attempt
        if attempt is None or not self.is_running:
            return
        now = self._quiz.now(attempt.id)
        if attempt.overdue(now) is not None:
            self._drafts.drop_typing()
            self._take(self._quiz.tick(attempt.id))
            return
        self._attempt = attempt = self._quiz.tick(attempt.id)
        clock = clock_state(attempt, now)
        if clock is not None and clock.remaining <= _SAVE_TYPING_WITHIN:
            self.keep()
        self._display.show_clock(clock)

    def source(self) -> None:
        """Open the document where it answers the question, once that may be seen."""
        if self._beside.quotations:
            first = self._beside.quotations[0]
            self._navigator.go(Destination(ScreenId.READING, document=first.document, span=first.span))

    def refresh(self) -> None:
        """Show the present state again."""
        self.keep()
        if self.is_running:
            self._render()

    def _open(self, attempt: Attempt) -> None:
        self._marks = Marks()
        self._drafts = Drafts()
        self._beside = Beside()
        self._paper = paper_state(attempt)
        self._attempt = None
        self._take(attempt)

    def _open_slot(self) -> Slot | None:
        attempt = self._attempt
        if attempt is None or attempt.phase is not Phase.ASKING or attempt.slot.is_settled:
            return None
        return attempt.slot

    def _answer(self, response: Response | None) -> None:
        """Commit a response; without one only a draft has changed. A swift choice is handed in with it."""
        slot, paper = self._open_slot(), self._paper
        if slot is None or paper is None:
            return
        self._beside.hint = None
        if response is None:
            self._render()
        elif paper.is_swift and slot.question.kind in (Kind.SINGLE_CHOICE, Kind.TRUE_FALSE):
            self._change(lambda id_: self._quiz.confirm(id_, response))
        elif slot.response != response:
            self._change(lambda id_: self._quiz.answer(id_, response))

    def _hand_in(self, attempt: Attempt) -> None:
        if self._beside.hint is None and not is_complete(attempt.slot):
            self._beside.hint = self._drafts.missing(attempt)
            self._render()
            return
        self._change(self._quiz.confirm)

    def _wants_a_tick(self, attempt: Attempt) -> bool:
        """Going on without a tick says that the answer makes none of its points; where there is one, asks once."""
        return attempt.slot.is_to_judge and attempt.slot.is_answered and self._beside.hint is None

    def _end(self, attempt: Attempt) -> None:
        if attempt.slot.is_to_judge:
            self._self_mark(frozenset())
        self.submit()

    def _self_mark(self, met: frozenset[str]) -> None:
        self._change(lambda id_: self._quiz.self_mark(id_, met))

    def _note(self, step: Callable[[AttemptId], Attempt]) -> None:
        self.keep()
        if self.is_going:
            self._change(step)

    def _show(self, index: int, met: frozenset[str] | None = None) -> None:
        self._change(lambda id_: self._quiz.show(id_, index, met=met))

    def _change(self, step: Callable[[AttemptId], Attempt]) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        try:
            self._take(step(attempt.id))
        except RuleBroken as broken:
            if broken.code not in _TOO_LATE:
                raise
            self._take(self._quiz.tick(attempt.id))

    def _take(self, attempt: Attempt) -> None:
        before, self._attempt = self._attempt, attempt
        if before is None or before.current != attempt.current or before.phase is not attempt.phase:
            self._drafts.arrive()
            self._beside.hint = None
            told = attempt.phase is Phase.FEEDBACK
            self._beside.quotations = self._quiz.quotations(attempt.slot.question) if told else ()
            if before is not None and before.current != attempt.current:
                self._beside.last = last_state(before, attempt)
        if attempt.phase is Phase.FINISHED:
            self._beside.quotations = ()
            self._display.show_result(attempt.id)
        else:
            self._render()

    def _render(self) -> None:
        attempt, paper = self._attempt, self._paper
        if attempt is not None and paper is not None:
            now = self._quiz.now(attempt.id)
            self._display.show_state(run_state(attempt, paper, self._marks, self._drafts, self._beside, now))
