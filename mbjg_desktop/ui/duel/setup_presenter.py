"""Choosing an opponent, rules and a scope; and the duels that were left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from mbjg_desktop.domain.duel import is_for_turns
from mbjg_desktop.domain.ids import ProfileId, RuleSetId
from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.services.duel import PastDuel
from mbjg_desktop.services.quiz import Scope, ScopeChoice

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services


@dataclass(frozen=True, slots=True)
class SetupState:
    """The whole page. ``left`` is the newest duel that can go on."""

    learner: Profile
    opponents: tuple[Profile, ...]
    rulesets: tuple[RuleSet, ...]
    scopes: tuple[ScopeChoice, ...]
    opponent: int
    ruleset: int
    scope: int
    left: PastDuel | None
    history: tuple[PastDuel, ...]

    @property
    def can_start(self) -> bool:
        """Whether there is somebody to duel with, and something to ask."""
        return bool(self.opponents and self.rulesets and self.scopes)


@dataclass(frozen=True, slots=True)
class Challenge:
    """What a duel is started with."""

    first: ProfileId
    second: ProfileId
    ruleset: RuleSetId
    scope: Scope


class SetupDisplay(Protocol):
    """The set-up page as its presenter knows it."""

    def show_state(self, state: SetupState) -> None:
        """Show this."""


class SetupPresenter:
    """Remembers what was chosen last while the application runs."""

    def __init__(self, services: Services, display: SetupDisplay) -> None:
        self._services = services
        self._display = display
        self._state: SetupState | None = None

    @property
    def state(self) -> SetupState | None:
        """What is shown."""
        return self._state

    def load(self) -> None:
        """Read everything anew and show it."""
        learners = self._services.profiles.learners()
        opponents = tuple(each for each in learners.present if each != learners.current)
        rulesets, scopes = self._services.duel.rulesets(), self._services.quiz.scopes()
        left = self._services.duel.unfinished()
        before = self.challenge()
        state = SetupState(
            learners.current,
            opponents,
            rulesets,
            scopes,
            _place(before and before.second, [each.id for each in opponents], 0),
            _place(before and before.ruleset, [each.id for each in rulesets], _best(rulesets)),
            _place(before and before.scope, [each.scope for each in scopes], 0),
            left[0] if left else None,
            self._services.duel.history(),
        )
        self._show(state)

    def choose_opponent(self, place: int) -> None:
        """Choose the opponent in that place, from 0."""
        if self._state is not None and place < len(self._state.opponents):
            self._show(replace(self._state, opponent=place))

    def choose_ruleset(self, place: int) -> None:
        """Choose the rules in that place, from 0."""
        if self._state is not None and place < len(self._state.rulesets):
            self._show(replace(self._state, ruleset=place))

    def choose_scope(self, place: int) -> None:
        """Choose the scope in that place, from 0."""
        if self._state is not None and place < len(self._state.scopes):
            self._show(replace(self._state, scope=place))

    def challenge(self) -> Challenge | None:
        """What to start with; None where nothing can be."""
        state = self._state
        if state is None or not state.can_start:
            return None
        return Challenge(
            state.learner.id,
            state.opponents[state.opponent].id,
            state.rulesets[state.ruleset].id,
            state.scopes[state.scope].scope,
        )

    def end_left(self) -> None:
        """End the duel that was left, as it stands."""
        if self._state is not None and self._state.left is not None:
            self._services.duel.stop(self._services.duel.match(self._state.left.id))
            self.load()

    def _show(self, state: SetupState) -> None:
        self._state = state
        self._display.show_state(state)


def _best(rulesets: tuple[RuleSet, ...]) -> int:
    """The first that is made for turns; else the first."""
    return next((place for place, each in enumerate(rulesets) if is_for_turns(each)), 0)


def _place(chosen: object, offered: Sequence[object], otherwise: int) -> int:
    """Where that which was chosen before stands by now."""
    return offered.index(chosen) if chosen in offered else otherwise
