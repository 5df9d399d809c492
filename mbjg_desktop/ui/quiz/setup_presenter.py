"""Choosing a paper: which rules, on what, what would be drawn, and what was left unfinished."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

from mbjg_desktop.domain.draw import seed_of, takes_number
from mbjg_desktop.domain.errors import Problem, RuleBroken
from mbjg_desktop.domain.ids import AttemptId, RuleSetId
from mbjg_desktop.domain.ruleset import RuleSet, Seed
from mbjg_desktop.services.quiz import Paper, PastAttempt, Scope, ScopeChoice, Unfinished
from mbjg_desktop.ui.quiz.picture import finish_reason

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService
    from mbjg_desktop.services.rulesets_service import RuleSetsService

_LATEST: Final = 8
_PRACTICE: Final = RuleSetId("practice")


@dataclass(frozen=True, slots=True)
class SetupState:
    """The whole setup page. ``paper`` is None where nothing can be drawn; ``remaining`` belongs to ``unfinished``.

    ``number`` is what was typed in; ``problems`` are those of rule sets that cannot be used.
    """

    rulesets: tuple[RuleSet, ...]
    scopes: tuple[ScopeChoice, ...]
    ruleset: int
    scope: int
    paper: Paper | None
    unfinished: Unfinished | None
    remaining: timedelta | None
    history: tuple[PastAttempt, ...]
    number: int | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def can_start(self) -> bool:
        """Whether there is anything to draw."""
        return self.paper is not None and self.paper.count > 0

    @property
    def takes_number(self) -> bool:
        """Whether a paper of the rules chosen can be had by its number."""
        return self.paper is not None and takes_number(self.paper.ruleset.draw)


class SetupDisplay(Protocol):
    """The setup page as its presenter knows it."""

    def show_state(self, state: SetupState) -> None:
        """Show this."""


class SetupPresenter:
    """Remembers what was chosen last while the application runs."""

    def __init__(self, quiz: "QuizService", rulesets: "RuleSetsService", display: SetupDisplay) -> None:
        self._quiz = quiz
        self._shelf = rulesets
        self._display = display
        self._rulesets: tuple[RuleSet, ...] = ()
        self._scopes: tuple[ScopeChoice, ...] = ()
        self._history: tuple[PastAttempt, ...] = ()
        self._unfinished: Unfinished | None = None
        self._paper: Paper | None = None
        self._ruleset = 0
        self._scope = 0
        self._typed: int | None = None
        self._next = 0

    def load(self) -> None:
        """Read everything anew and show it; a number that was typed in belonged to the paper before."""
        chosen = self._rulesets[self._ruleset].id if self._rulesets else None
        self._unfinished = self._quiz.unfinished()
        self._rulesets = self._quiz.rulesets()
        self._scopes = self._quiz.scopes()
        self._history = self._quiz.history(_LATEST)
        self._ruleset = next((place for place, each in enumerate(self._rulesets) if each.id == chosen), 0)
        self._scope = min(self._scope, max(0, len(self._scopes) - 1))
        self._typed = None
        self._next = self._quiz.new_number()
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

    def choose_rules(self, ruleset: RuleSetId) -> None:
        """Choose those rules, once they are there."""
        self.load()
        self.choose_ruleset(next((place for place, each in enumerate(self._rulesets) if each.id == ruleset), -1))

    def choose_number(self, text: str) -> None:
        """Draw the paper of that number; of one given by chance where nothing is typed in."""
        digits = text.strip()
        number = int(digits) if digits.isdecimal() else None
        if number != self._typed:
            self._typed = number
            self._draw()

    def chosen_rules(self) -> RuleSetId | None:
        """The rules chosen."""
        return self._rulesets[self._ruleset].id if self._rulesets else None

    def chosen(self) -> tuple[RuleSetId, Scope, int | None] | None:
        """What to start with; None where nothing can be drawn. A paper of the day done already is only practised."""
        paper = self._paper
        if paper is None or not paper.count:
            return None
        if paper.taken is not None and paper.taken.is_finished:
            return _PRACTICE, Scope(questions=paper.taken.questions), None
        choice = self._scopes[self._scope]
        return paper.ruleset.id, choice.scope, self._seed(paper.ruleset, choice)

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
        if self._quiz.now() >= self._unfinished.deadline:
            self.load()
        else:
            self._show()

    def _draw(self) -> None:
        self._paper = None
        if self._rulesets and self._scopes:
            rules, scope = self._rulesets[self._ruleset], self._scopes[self._scope].scope
            self._paper = self._quiz.paper(rules.id, scope, self._seed(rules, self._scopes[self._scope]))
        self._show()

    def _seed(self, rules: RuleSet, choice: ScopeChoice) -> int | None:
        """What was typed in; else what the next paper is drawn by, the same for showing and for starting it."""
        if rules.draw.seed is Seed.DATE:
            return None
        if self._typed is not None and takes_number(rules.draw):
            return self._typed
        return seed_of(rules.draw, sum(choice.questions.values()), self._next)

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
                self._typed,
                self._shelf.shelf().problems,
            )
        )

    def _remaining(self) -> timedelta | None:
        deadline = self._unfinished.deadline if self._unfinished else None
        return None if deadline is None else max(timedelta(0), deadline - self._quiz.now())
