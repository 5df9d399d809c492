"""The ledger on the tour: the results, one of them opened, what first answers tell, the passages, board, disputes."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.ui.ledger.board_page import BoardPage
from mbjg_desktop.ui.ledger.history_page import HistoryPage
from mbjg_desktop.ui.ledger.items_page import ItemsPage
from mbjg_desktop.ui.ledger.view import LedgerView
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import Trip

_DAILY: Final = RuleSetId("daily")


def results(trip: Trip) -> None:
    """Every attempt is listed; Enter opens one, and the way back leads to the list."""
    view = _ledger(trip)
    hand.press("1")
    page = view.part
    if not isinstance(page, HistoryPage) or page.table.lines.rowCount() < 2:
        raise hand.Failed("results in the ledger")
    trip.picture("ledger-results")
    hand.press("Down", "Return")
    quiz = trip.screen(QuizView)
    hand.until("the result", lambda: quiz.page is quiz.result)
    hand.press("Alt+Left")
    trip.screen(LedgerView)


def items(trip: Trip) -> None:
    """What first answers tell of the questions, and the source of one."""
    view = _ledger(trip)
    hand.press("2")
    page = view.part
    if not isinstance(page, ItemsPage) or not page.table.lines.rowCount():
        raise hand.Failed("questions in the analysis")
    trip.picture("ledger-items")
    hand.press("Down", "O")
    trip.screen(ReadingView)
    hand.press("Alt+Left")
    trip.screen(LedgerView)
    table = Path(trip.folder) / "items.csv"
    view.save(table)
    if not table.read_bytes().startswith(b"\xef\xbb\xbf"):
        raise hand.Failed("the table of the analysis")


def board(trip: Trip) -> None:
    """Two learners on the board of the daily contest."""
    view = _ledger(trip)
    hand.press("4")
    page = view.part
    if not isinstance(page, BoardPage):
        raise hand.Failed("the board")
    for _ in range(page.board.rules.count()):
        hand.press("Down")
        if page.board.rules.currentData() == _DAILY:
            break
    trip.picture("ledger-board")
    if page.board.board is None or len(page.board.board.lines) != 2:
        raise hand.Failed("two learners on the board")


def other_parts(trip: Trip) -> None:
    """The passages and the disputes."""
    _ledger(trip)
    for key, name in (("3", "ledger-passages"), ("5", "ledger-disputes")):
        hand.press(key)
        trip.picture(name)


def _ledger(trip: Trip) -> LedgerView:
    hand.press("Alt+6")
    return trip.screen(LedgerView)


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (results, items, board, other_parts)
