"""The course of a duel: whose turn it is, the question before them, and what is told when both have answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.duel import Who
from mbjg_desktop.domain.ids import AttemptId, DuelId, ProfileId, RuleSetId
from mbjg_desktop.services.duel import Match
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.duel.state import Final, HandOver, ScoreState, Told, score_state
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId
from mbjg_desktop.ui.quiz.presenter import QuizPresenter
from mbjg_desktop.ui.quiz.state import ClockState, QuizState

if TYPE_CHECKING:
    from mbjg_desktop.services.duel_service import DuelService


class DuelDisplay(Protocol):
    """The duel screen as its presenter knows it."""

    def show_hand_over(self, state: HandOver) -> None:
        """Ask the other one to the machine; nothing of the question is to be seen."""

    def show_turn(self, state: QuizState, score: ScoreState) -> None:
        """Show the question to whose turn it is."""

    def show_clock(self, clock: ClockState | None) -> None:
        """Only the time has changed."""

    def show_told(self, state: Told) -> None:
        """Tell what both have answered."""

    def show_final(self, state: Final) -> None:
        """The end."""


class DuelPresenter:
    """Runs one duel at a time. ``turn`` is what answers the question on the screen, None between turns."""

    def __init__(self, duels: DuelService, navigator: Navigator, display: DuelDisplay) -> None:
        self._duels = duels
        self._navigator = navigator
        self._display = display
        self._match: Match | None = None
        self._told: Told | None = None
        self._last: Who | None = None
        self.turn: QuizPresenter | None = None

    @property
    def is_running(self) -> bool:
        """Whether there is a duel that has not come to its end, or whose last question is still being told."""
        return self._match is not None

    @property
    def at_machine(self) -> ProfileId | None:
        """Whose turn it is; while a question is told, who answered last."""
        match = self._match
        who = self._last if self.turn is None or match is None else match.duel.turn
        return None if match is None or who is None else match.learner(who).id

    def start(self, first: ProfileId, second: ProfileId, ruleset: RuleSetId, scope: Scope) -> None:
        """Draw a paper and ask the first one to the machine."""
        self._between(self._duels.start(first, second, ruleset, scope))

    def resume(self, duel: DuelId) -> None:
        """Go on with a duel that was left."""
        self._between(self._duels.match(duel))

    def next(self) -> None:
        """Begin the turn; hand in what is answered; go on after what was told."""
        match = self._match
        if match is None:
            return
        if self.turn is not None:
            self.turn.next()
        elif self._told is not None:
            self._between(match)
        elif match.duel.turn is not None:
            self._begin(match)

    def stop(self) -> None:
        """End the duel before its last question."""
        self.keep()
        if self._match is not None:
            self._between(self._duels.stop(self._match))

    def keep(self) -> None:
        """Commit what has been typed, if it has not been yet."""
        if self.turn is not None:
            self.turn.keep()

    def tick(self) -> None:
        """Time has passed."""
        if self.turn is not None:
            self.turn.tick()

    def source(self) -> None:
        """Open the document where it answers the question that is being told."""
        if self._told is not None and self._told.exchange.quotations:
            place = self._told.exchange.quotations[0]
            self._navigator.go(Destination(ScreenId.READING, document=place.document, span=place.span))

    # The display of whose turn it is

    def show_state(self, state: QuizState) -> None:
        """Show the question, but never what became of it: the other one has still to answer."""
        if self._match is None:
            return
        if state.phase is Phase.ASKING:
            self._display.show_turn(state, score_state(self._match))
        else:
            self._end_turn(self._match)

    def show_clock(self, clock: ClockState | None) -> None:
        """Pass it on."""
        self._display.show_clock(clock)

    def ask_submit(self, unanswered: int, flagged: int) -> None:
        """Nothing is handed in by one alone."""

    def show_result(self, attempt: AttemptId) -> None:
        """An attempt that is over ends the turn as well."""
        if self._match is not None and attempt:
            self._end_turn(self._match)

    def _begin(self, match: Match) -> None:
        turn = match.duel.turn
        if turn is None:
            return
        attempt = self._duels.begin_turn(match)
        self.turn = QuizPresenter(self._duels.quiz(match.learner(turn).id), self._navigator, self)
        self.turn.resume(attempt.id)

    def _end_turn(self, before: Match) -> None:
        self.turn, self._last = None, before.duel.turn
        match = self._match = self._duels.match(before.duel.id)
        if match.duel.answered > before.duel.answered:
            exchange = self._duels.exchange(match, before.duel.answered)
            self._told = Told(score_state(match), exchange, is_last=match.duel.turn is None)
            self._display.show_told(self._told)
        else:
            self._between(match)

    def _between(self, match: Match) -> None:
        """Nobody is answering: ask the next one to the machine, or tell the end."""
        self.turn = self._told = None
        self._match = match
        duel = match.duel
        if duel.turn is None:
            self._match = None
            winner = duel.winner()
            self._display.show_final(
                Final(
                    score_state(match),
                    None if winner is None else match.learner(winner),
                    self._duels.exchanges(match),
                    is_stopped=duel.first.reason is FinishReason.STOPPED,
                )
            )
            return
        slot = duel.of(duel.turn).slots[duel.answered]
        is_begun = slot.first_shown_at is not None
        self._display.show_hand_over(
            HandOver(score_state(match), match.learner(duel.turn), duel.answered + 1, is_begun)
        )
