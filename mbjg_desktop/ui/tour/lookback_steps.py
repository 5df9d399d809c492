"""Look-back on the tour: the list, the source of a miss, and practising what is due."""

from collections.abc import Callable
from typing import Final

from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.answering import answer
from mbjg_desktop.ui.tour.trip import Trip


def look_back(trip: Trip) -> None:
    """The misses of the quizzes are there, each with its source."""
    listed = trip.services.lookback.counts().listed
    if not listed:
        raise hand.Failed("misses on the look-back list")
    hand.press("Alt+5")
    trip.screen(LookbackView)
    trip.picture("look-back")
    hand.press("Down", "Down")
    trip.picture("look-back-another")
    hand.press("O")
    trip.screen(ReadingView)
    trip.picture("reading-from-look-back")
    hand.press("Alt+Left")
    trip.screen(LookbackView)


def practise_due(trip: Trip) -> None:
    """Practise what is due, all of it right."""
    due = trip.services.lookback.counts().due
    if not due:
        raise hand.Failed("misses that are due")
    hand.press("Alt+5", "P")
    view = trip.screen(QuizView)
    hand.until("a question that was missed", lambda: view.run.state)
    while view.run.state is not None:
        answer(trip)
        hand.press("Return", "Return")
    hand.until("the result", lambda: view.page is view.result)
    hand.press("Alt+5")
    trip.screen(LookbackView)
    trip.picture("look-back-after-practice")
    right_once = [line for line in trip.services.lookback.lines() if line.mistake.right_on]
    if not right_once:
        raise hand.Failed("misses answered right on one day")


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (look_back, practise_due)
