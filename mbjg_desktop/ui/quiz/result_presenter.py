"""The result of an attempt: its figures, what they mean, its misses one by one, and the passages behind them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.ids import AttemptId, DocumentId
from mbjg_desktop.services.forecast import Outlook
from mbjg_desktop.services.quiz import Result, Scope
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.services.reading_list import Passage
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService
    from mbjg_desktop.services.result_service import ResultService


@dataclass(frozen=True, slots=True)
class ResultState:
    """The whole result page; ``selected`` is the place of a miss, from 0.

    ``wider`` is what is shown around the answers of those misses of which more is wanted, by their place;
    ``passages`` is the reading list while it is open.
    """

    result: Result
    outlook: Outlook
    selected: int
    wider: tuple[tuple[int, Quotation], ...] = ()
    passages: tuple[Passage, ...] | None = None


class ResultDisplay(Protocol):
    """The result page as its presenter knows it."""

    def show_state(self, state: ResultState) -> None:
        """Show this."""


class ResultPresenter:
    """Shows one result at a time."""

    def __init__(
        self, quiz: "QuizService", results: "ResultService", navigator: Navigator, display: ResultDisplay
    ) -> None:
        self._quiz = quiz
        self._results = results
        self._navigator = navigator
        self._display = display
        self._result: Result | None = None
        self._outlook = Outlook((), None)
        self._selected = 0
        self._wider: dict[int, Quotation] = {}
        self._passages: tuple[Passage, ...] | None = None

    def load(self, attempt: AttemptId) -> None:
        """Show the result of that attempt."""
        self._result = self._quiz.result(attempt)
        self._outlook = self._results.outlook(self._result)
        self._selected, self._wider, self._passages = 0, {}, None
        self._show()

    def refresh(self) -> None:
        """Look again at what is shown: it may have been marked again, or its questions have changed."""
        if self._result is None:
            return
        result = self._quiz.result(self._result.attempt.id)
        outlook = self._results.outlook(result)
        if (result, outlook) == (self._result, self._outlook):
            return
        self._result, self._outlook, self._wider = result, outlook, {}
        self._selected = min(self._selected, max(0, len(result.misses) - 1))
        is_reading = self._passages is not None and bool(result.misses)
        self._passages = self._results.reading_list(result) if is_reading else None
        self._show()

    def select(self, place: int) -> bool:
        """Select the miss in that place; whether there is such a one."""
        if self._result is None or not 0 <= place < len(self._result.misses):
            return False
        if place != self._selected:
            self._selected = place
            self._show()
        return True

    def move(self, by: int) -> bool:
        """Select the miss that many further down; whether there is one."""
        return self.select(self._selected + by)

    def source(self) -> None:
        """Open the document where it answers the question of the selected miss."""
        if (quotation := self._quotation()) is not None:
            self._read(quotation.document, quotation.span)

    def source_of(self, passage: Passage) -> None:
        """Open the document at a passage of the reading list, from what answers its first question to its last."""
        at = passage.span.start
        span = Span(passage.span.block, at + passage.lit[0][0], at + passage.lit[-1][1])
        self._read(passage.document, span)

    def widen(self) -> None:
        """Show the sentences before and after the answer of the selected miss too, or no longer."""
        if (quotation := self._quotation()) is None:
            return
        if self._selected in self._wider:
            del self._wider[self._selected]
        else:
            self._wider[self._selected] = self._results.widened(quotation)
        self._show()

    def open_reading(self) -> None:
        """Show the passages behind the misses."""
        if self._result is not None and self._result.misses and self._passages is None:
            self._passages = self._results.reading_list(self._result)
            self._show()

    def close_reading(self) -> bool:
        """Go back from the reading list to the result; whether there was one to go back from."""
        if self._passages is None:
            return False
        self._passages = None
        self._show()
        return True

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

    def other_form(self) -> Scope | None:
        """What to practise: the same places, asked by other questions; None if nothing was missed."""
        if self._result is None or not self._result.misses:
            return None
        scope = self._results.other_form(self._result)
        return scope if scope.questions else None

    def _quotation(self) -> Quotation | None:
        if self._result is None or not self._result.misses:
            return None
        quotations = self._result.misses[self._selected].quotations
        return quotations[0] if quotations else None

    def _read(self, document: DocumentId, span: Span) -> None:
        self._navigator.go(Destination(ScreenId.READING, document=document, span=span))

    def _show(self) -> None:
        if self._result is not None:
            wider = tuple(self._wider.items())
            self._display.show_state(ResultState(self._result, self._outlook, self._selected, wider, self._passages))
