"""The result of an attempt: its figures, and its misses one by one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from mbjg_desktop.domain.ids import AttemptId
from mbjg_desktop.services.quiz import Result, Scope
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService


@dataclass(frozen=True, slots=True)
class ResultState:
    """The whole result page; ``selected`` is the place of a miss, from 0."""

    result: Result
    selected: int


class ResultDisplay(Protocol):
    """The result page as its presenter knows it."""

    def show_state(self, state: ResultState) -> None:
        """Show this."""


class ResultPresenter:
    """Shows one result at a time."""

    def __init__(self, quiz: "QuizService", navigator: Navigator, display: ResultDisplay) -> None:
        self._quiz = quiz
        self._navigator = navigator
        self._display = display
        self._result: Result | None = None
        self._selected = 0

    def load(self, attempt: AttemptId) -> None:
        """Show the result of that attempt."""
        self._result = self._quiz.result(attempt)
        self._selected = 0
        self._show()

    def select(self, place: int) -> None:
        """Select the miss in that place."""
        if self._result is not None and 0 <= place < len(self._result.misses) and place != self._selected:
            self._selected = place
            self._show()

    def move(self, by: int) -> None:
        """Select the miss that many further down."""
        self.select(self._selected + by)

    def source(self) -> None:
        """Open the document where it answers the question of the selected miss."""
        if self._result is None or not self._result.misses:
            return
        quotations = self._result.misses[self._selected].quotations
        if quotations:
            first = quotations[0]
            self._navigator.go(Destination(ScreenId.READING, document=first.document, span=first.span))

    def retry_all(self) -> Scope | None:
        """What to practise: every miss; None if there is none."""
        if self._result is None or not self._result.misses:
            return None
        return Scope(questions=tuple(miss.slot.question.id for miss in self._result.misses))

    def retry_one(self) -> Scope | None:
        """What to practise: the selected miss."""
        if self._result is None or not self._result.misses:
            return None
        return Scope(questions=(self._result.misses[self._selected].slot.question.id,))

    def _show(self) -> None:
        if self._result is not None:
            self._display.show_state(ResultState(self._result, self._selected))
