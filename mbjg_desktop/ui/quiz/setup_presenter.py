"""Choosing a paper: which rules, on what, what would be drawn, and what was left unfinished."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from mbjg_desktop.domain.errors import RuleBroken
from mbjg_desktop.domain.ids import AttemptId, RuleSetId
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.services.quiz import Paper, PastAttempt, Scope, ScopeChoice, Unfinished
from mbjg_desktop.ui.quiz.picture import finish_reason

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService

_LATEST = 8


@dataclass(frozen=True, slots=True)
class SetupState:
    """The whole setup page. ``paper`` is None where nothing can be drawn; ``remaining`` belongs to ``unfinished``."""

    rulesets: tuple[RuleSet, ...]
    scopes: tuple[ScopeChoice, ...]
    ruleset: int
    scope: int
    paper: Paper | None
    unfinished: Unfinished | None
    remaining: timedelta | None
    history: tuple[PastAttempt, ...]

    @property
    def can_start(self) -> bool:
        """Whether there is anything to draw."""
        return self.paper is not None and self.paper.count > 0


class SetupDisplay(Protocol):
    """The setup page as its presenter knows it."""

    def show_state(self, state: SetupState) -> None:
        """Show this."""


class SetupPresenter:
    """Remembers what was chosen last while the application runs."""

    def __init__(self, quiz: "QuizService", display: SetupDisplay) -> None:
        self._quiz = quiz
        self._display = display
        self._rulesets: tuple[RuleSet, ...] = ()
        self._scopes: tuple[ScopeChoice, ...] = ()
        self._history: tuple[PastAttempt, ...] = ()
        self._unfinished: Unfinished | None = None
        self._paper: Paper | None = None
        self._ruleset = 0
        self._scope = 0

    def load(self) -> None:
        """Read everything anew and show it."""
        self._unfinished = self._quiz.unfinished()
        self._rulesets = self._quiz.rulesets()
        self._scopes = self._quiz.scopes()
        self._history = self._quiz.history(_LATEST)
        self._ruleset = min(self._ruleset, max(0, len(self._rulesets) - 1))
        self._scope = min(self._scope, max(0, len(self._scopes) - 1))
        self._draw()

    def choose_ruleset(self, place: int) -> None:
        """Choose the rules in that place, from 0."""
        if 0 <= place < len(self._rulesets) and place != self._ruleset:
            self._ruleset = place
            self._draw()

    def choose_scope(self, place: int) -> None:
        """Choose the scope in that place, from 0."""
        if 0 <= place < len(self._scopes) and place != self._scope:
            self._scope = place
            self._draw()

    def chosen(self) -> tuple[RuleSetId, Scope] | None:
        """What to start with; None where nothing can be drawn."""
        if self._paper is None or not self._paper.count:
            return None
        return self._rulesets[self._ruleset].id, self._scopes[self._scope].scope

    def unfinished(self) -> Unfinished | None:
        """The attempt that was left."""
        return self._unfinished

    def submit_unfinished(self) -> AttemptId | None:
        """Hand in the attempt that was left as it is; its id, None if there is none any more."""
        if self._unfinished is None:
            return None
        attempt = self._unfinished.attempt
        try:
            self._quiz.finish(attempt, finish_reason(self._quiz.resume(attempt)))
        except RuleBroken:
            self._quiz.tick(attempt)
        return attempt

    def tick(self) -> None:
        """Time has passed: an attempt that was left may be over by now."""
        if self._unfinished is None or self._unfinished.deadline is None:
            return
        if self._quiz.now(self._unfinished.attempt) >= self._unfinished.deadline:
            self.load()
        else:
            self._show()

    def _draw(self) -> None:
        self._paper = None
        if self._rulesets and self._scopes:
            self._paper = self._quiz.paper(self._rulesets[self._ruleset].id, self._scopes[self._scope].scope)
        self._show()

    def _show(self) -> None:
        self._display.show_state(
            SetupState(
                self._rulesets,
                self._scopes,
                self._ruleset,
                self._scope,
                self._paper,
                self._unfinished,
                self._remaining(),
                self._history,
            )
        )

    def _remaining(self) -> timedelta | None:
        left = self._unfinished
        if left is None or left.deadline is None:
            return None
        return max(timedelta(0), left.deadline - self._quiz.now(left.attempt))
