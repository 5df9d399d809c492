"""The drill: one card at a time, its answer, the learner's word on it, and taking that back."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from random import Random
from typing import TYPE_CHECKING, Protocol

from mbjg_desktop.domain.draw import presented
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.services.cards import Card, CardCounts, NothingDue
from mbjg_desktop.ui.cards.face import Face, back, front
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId

if TYPE_CHECKING:
    from mbjg_desktop.services.cards_service import CardsService


class Side(Enum):
    """What is shown: the question, its answer, that today is done, or that there is nothing to drill at all."""

    FRONT = "front"
    BACK = "back"
    FINISHED = "finished"
    NO_QUESTIONS = "no_questions"


@dataclass(frozen=True, slots=True)
class CardsState:
    """The whole screen. ``card`` and ``face`` are None where no card is shown."""

    side: Side
    counts: CardCounts
    can_undo: bool
    card: Card | None = None
    face: Face | None = None
    next_at: datetime | None = None

    @property
    def progress(self) -> float:
        """How much of today is done, 0 to 1."""
        left = self.counts.new + self.counts.learning + self.counts.review
        return self.counts.done / (self.counts.done + left) if self.counts.done + left else 1.0


class Display(Protocol):
    """The screen as the presenter knows it."""

    def show_state(self, state: CardsState) -> None:
        """Show this."""


class CardsPresenter:
    """Shows cards until none is due. Every rating is committed before the next card is shown."""

    def __init__(
        self,
        cards: "CardsService",
        navigator: Navigator,
        display: Display,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._cards = cards
        self._navigator = navigator
        self._display = display
        self._seconds = seconds
        self._shown: Card | NothingDue | None = None
        self._side = Side.FINISHED
        self._since = 0.0
        self._is_at_source = False

    def arrive(self) -> None:
        """The screen is shown (again): after a look at the source nothing has changed, else what is due now."""
        if self._is_at_source and isinstance(self._shown, Card):
            self._is_at_source = False
            return
        self._is_at_source = False
        if self._side is not Side.BACK:
            self.refresh()

    def refresh(self) -> None:
        """Look again what is due; a card that is still the one to show stays on the side it is."""
        due = self._cards.next()
        if isinstance(due, Card) and isinstance(self._shown, Card) and due.revision == self._shown.revision:
            self._shown = due
            self._render()
        else:
            self._take(due)

    def show_answer(self) -> None:
        """Turn the card."""
        if self._side is Side.FRONT:
            self._side = Side.BACK
            self._render()

    def rate(self, rating: Rating) -> None:
        """The learner's word on the card, possible once its answer was shown; the next card follows."""
        if self._side is not Side.BACK or not isinstance(self._shown, Card):
            return
        self._cards.rate(self._shown, rating, timedelta(seconds=self._seconds() - self._since))
        self._take(self._cards.next())

    def suspend(self) -> None:
        """Take the card out of the drill; the next one follows."""
        if isinstance(self._shown, Card):
            self._cards.suspend(self._shown)
            self._take(self._cards.next())

    def undo(self) -> None:
        """Take the last rating or suspension back and show its card again."""
        if not self._cards.can_undo:
            return
        try:
            self._take(self._cards.undo())
        except RuleBroken as broken:
            if broken.code is not RuleCode.NOTHING_TO_UNDO:
                raise
            self._render()

    def open_source(self) -> None:
        """Open the document where it answers the card; coming back finds the card as it was."""
        if isinstance(self._shown, Card) and self._shown.quotations:
            quotation = self._shown.quotations[0]
            self._is_at_source = True
            self._navigator.go(Destination(ScreenId.READING, document=quotation.document, span=quotation.span))

    def go_to_quiz(self) -> None:
        """With nothing to drill: the quiz screen."""
        self._navigator.go(Destination(ScreenId.QUIZ))

    def _take(self, shown: Card | NothingDue) -> None:
        self._shown = shown
        self._since = self._seconds()
        if isinstance(shown, Card):
            self._side = Side.FRONT
        else:
            self._side = Side.NO_QUESTIONS if shown.is_bank_empty else Side.FINISHED
        self._render()

    def _render(self) -> None:
        self._is_at_source = False
        shown = self._shown
        if isinstance(shown, Card):
            order = _order(shown)
            face = (back if self._side is Side.BACK else front)(shown.question, order)
            self._display.show_state(CardsState(self._side, shown.counts, self._cards.can_undo, shown, face))
        elif shown is not None:
            self._display.show_state(CardsState(self._side, shown.counts, self._cards.can_undo, next_at=shown.next_at))


def _order(card: Card) -> tuple[str, ...]:
    """Another order at each review, and the same one for as long as the card is shown, on both its sides."""
    last = "" if card.memory is None else card.memory.reviewed_at.isoformat()
    return presented(card.question, Random(f"{card.question.id} {last}"))
