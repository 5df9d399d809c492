"""Screens that have nothing to show yet, on the tour: each says what would be there, and how it comes to be."""

from collections.abc import Callable
from typing import Final

from mbjg_desktop.ui.duel.view import DuelView
from mbjg_desktop.ui.ledger.view import LedgerView
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.answering import set_up
from mbjg_desktop.ui.tour.trip import Trip


def look_back(trip: Trip) -> None:
    """Nothing was missed yet."""
    hand.press("Alt+5")
    trip.screen(LookbackView)
    trip.picture("look-back-empty")


def ledger(trip: Trip) -> None:
    """No results, no analysis, no board, no disputes."""
    hand.press("Alt+6")
    trip.screen(LedgerView)
    for key, name in enumerate(("results", "items", "passages", "board", "disputes"), start=1):
        hand.press(str(key))
        trip.picture(f"ledger-{name}-empty")
    hand.press("1")


def duel(trip: Trip) -> None:
    """There is nobody to duel with."""
    hand.press("Alt+D")
    view = trip.screen(DuelView)
    hand.until("what is missing", view.setup.empty.isVisible)
    trip.picture("duel-alone")


def nothing_due(trip: Trip) -> None:
    """No mistake is due: nothing is begun."""
    view = set_up(trip)
    hand.press("7", "Return")
    trip.picture("rules-nothing-to-draw")
    if view.page is not view.setup:
        raise hand.Failed("nothing begun")
    hand.press("1")


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (look_back, ledger, duel, nothing_due)
