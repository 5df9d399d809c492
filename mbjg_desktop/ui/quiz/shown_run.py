"""The attempt on the screen: a step of it is committed, and only then is shown what has come of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import AttemptId
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.ui.quiz.display import Display
from mbjg_desktop.ui.quiz.drafts import Drafts
from mbjg_desktop.ui.quiz.marks import Marks
from mbjg_desktop.ui.quiz.picture import last_state, paper_state
from mbjg_desktop.ui.quiz.run_state import Beside, run_state
from mbjg_desktop.ui.quiz.state import PaperState

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService

_TOO_LATE: Final = (RuleCode.TIME_UP, RuleCode.ATTEMPT_OVER, RuleCode.ALREADY_SETTLED)


class ShownRun:
    """One attempt at a time, what is half made of its answers, and what is shown beside it."""

    def __init__(self, quiz: "QuizService", display: Display) -> None:
        self._quiz = quiz
        self._display = display
        self.attempt: Attempt | None = None
        self.paper: PaperState | None = None
        self.marks = Marks()
        self.drafts = Drafts()
        self.beside = Beside()

    @property
    def running(self) -> Attempt | None:
        """The attempt, if it has not ended."""
        return None if self.attempt is None or self.attempt.phase is Phase.FINISHED else self.attempt

    @property
    def open_slot(self) -> Slot | None:
        """The question on the screen, if it can be answered."""
        attempt = self.attempt
        if attempt is None or attempt.phase is not Phase.ASKING or attempt.slot.is_settled:
            return None
        return attempt.slot

    def open(self, attempt: Attempt) -> None:
        """Show an attempt that has been begun, or is gone on with."""
        self.marks = Marks()
        self.drafts = Drafts()
        self.beside = Beside()
        self.paper = paper_state(attempt)
        self.attempt = None
        self.take(attempt)

    def change(self, step: Callable[[AttemptId], Attempt]) -> None:
        """Take a step; if it comes too late, what the clock has done is shown instead."""
        attempt = self.attempt
        if attempt is None:
            return
        try:
            self.take(step(attempt.id))
        except RuleBroken as broken:
            if broken.code not in _TOO_LATE:
                raise
            self.take(self._quiz.tick(attempt.id))

    def take(self, attempt: Attempt) -> None:
        """Show what has been committed."""
        before, self.attempt = self.attempt, attempt
        if before is None or before.current != attempt.current or before.phase is not attempt.phase:
            self.drafts.arrive()
            self.beside.hint = None
            told = attempt.phase is Phase.FEEDBACK
            self.beside.quotations = self._quiz.quotations(attempt.slot.question) if told else ()
            if before is not None and before.current != attempt.current:
                self.beside.last = last_state(before, attempt)
        if attempt.phase is Phase.FINISHED:
            self.beside.quotations = ()
            self._display.show_result(attempt.id)
        else:
            self.render()

    def render(self) -> None:
        """Show the present state, with what is half made."""
        if self.attempt is not None and self.paper is not None:
            now = self._quiz.now(self.attempt.id)
            self._display.show_state(run_state(self.attempt, self.paper, self.marks, self.drafts, self.beside, now))
