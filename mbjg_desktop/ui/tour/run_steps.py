"""The rule sets that are not run elsewhere on the tour: sprint, flawless, daily, look-back check; and a pause."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.answering import (
    answer,
    choose_rules,
    expect_told,
    hand_in,
    leave_field,
    self_mark,
    set_up,
    slot,
    state,
    stored,
    to_last_seconds,
)
from mbjg_desktop.ui.tour.trip import Trip

DAILY: Final = "6"
_RETESTED: Final = 2


def paused(trip: Trip) -> None:
    """A practice is paused, and gone on with."""
    choose_rules(trip, "1")
    trip.picture("practice")
    leave_field()
    hand.press("P")
    hand.until("a pause", lambda: state(trip).phase is Phase.PAUSED)
    trip.picture("practice-paused")
    hand.press("P")
    hand.until("the question again", lambda: state(trip).phase is Phase.ASKING)
    hand_in(trip)


def sprint(trip: Trip) -> None:
    """Question after question until the time is up; a miss costs some of it."""
    view = choose_rules(trip, "4")
    trip.picture("sprint")
    for number in range(6):
        answer(trip, is_right=number != 2)
        if state(trip).index == number:
            hand.press("Return")
        hand.until("the next question", lambda after=number: state(trip).index == after + 1)  # type: ignore[misc]
    to_last_seconds(trip)
    trip.picture("sprint-last-seconds")
    trip.clock.advance(timedelta(seconds=30))
    hand.until("the result", lambda: view.page is view.result)
    trip.picture("result-sprint")


def flawless(trip: Trip) -> None:
    """Getting harder, until the first miss."""
    view = choose_rules(trip, "5")
    trip.picture("flawless")
    for _ in range(3):
        answer(trip)
        hand.press("Return")
        if slot(trip).question.kind.is_self_marked:
            self_mark(trip)
        expect_told(trip, is_right=True)
        hand.press("Return")
    answer(trip, is_right=False)
    hand.press("Return")
    expect_told(trip, is_right=False)
    trip.picture("flawless-missed")
    hand.press("Return")
    hand.until("the result", lambda: view.page is view.result)
    trip.picture("result-flawless")


def daily(trip: Trip) -> None:
    """The paper of the day; after that it is there to be practised."""
    choose_rules(trip, DAILY)
    trip.picture("daily")
    sit_daily(trip)
    trip.picture("result-daily")
    set_up(trip)
    hand.press(DAILY)
    trip.picture("rules-daily-taken")


def sit_daily(trip: Trip) -> None:
    """Answer the paper of the day, most of it right, and submit it."""
    for index in range(len(stored(trip))):
        answer(trip, is_right=index % 4 > 0)
        if not state(trip).is_last:
            hand.press("Return")
    hand_in(trip)


def look_back_check(trip: Trip) -> None:
    """Mistakes that are due are asked again, each in another form where there is one."""
    choose_rules(trip, "7")
    trip.picture("look-back-check")
    for _ in range(_RETESTED):
        answer(trip)
        hand.press("Return")
        if slot(trip).question.kind.is_self_marked:
            self_mark(trip)
        expect_told(trip, is_right=True)
        hand.press("Return")
    hand_in(trip)
    trip.picture("result-look-back-check")


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (paused, sprint, flawless, daily, look_back_check)
