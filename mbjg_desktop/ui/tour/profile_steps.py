"""Several learners on the tour: another one is made and switched to, and the two fight a duel."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from mbjg_desktop.ui.duel.view import DuelView
from mbjg_desktop.ui.profiles.edit_dialog import EditDialog
from mbjg_desktop.ui.profiles.manage_dialog import ManageDialog
from mbjg_desktop.ui.profiles.switch_dialog import SwitchDialog
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.answering import choose_rules, give
from mbjg_desktop.ui.tour.asked import Asked
from mbjg_desktop.ui.tour.run_steps import DAILY, sit_daily
from mbjg_desktop.ui.tour.trip import Trip

_A_MOMENT: Final = timedelta(seconds=2)
_TURNS: Final = 4


def another_learner(trip: Trip) -> None:
    """A second learner is made, with a name and a colour."""
    hand.press("Ctrl+U")
    switch = hand.dialog(SwitchDialog)
    trip.picture("learners-switch")
    switch.manage.click()
    manage = hand.dialog(ManageDialog)
    hand.press("Return")
    edit = hand.dialog(EditDialog)
    edit.name.setFocus()
    hand.press("Return")
    trip.picture("learner-without-a-name")
    hand.type_in("李晓明")
    trip.picture("learner-new")
    hand.press("Return")
    hand.until("the new learner kept", lambda: not hand.is_open(EditDialog))
    trip.picture("learners-manage")
    manage.reject()
    if len(trip.services.profiles.learners().present) != 2:
        raise hand.Failed("two learners")


def switched(trip: Trip) -> None:
    """Two keys, and everything shown is the other one's; two keys back."""
    mine = trip.services.lookback.counts()
    hand.press("Ctrl+U", "2")
    hand.until("the other one", lambda: trip.services.profiles.current().name)
    trip.open()
    hand.press("Alt+1")
    trip.picture("learner-other")
    if trip.services.quiz.history() or trip.services.lookback.counts().listed:
        raise hand.Failed("nothing yet of a new learner's own")
    choose_rules(trip, DAILY)
    asked = Asked(trip, "learner-leaves-the-clock")
    hand.press("Ctrl+U")
    hand.dialog(SwitchDialog)
    asked.when_asked("Escape")
    hand.press("1")
    asked.check()
    sit_daily(trip)
    hand.press("Ctrl+U", "1")
    hand.until("the first one again", lambda: not trip.services.profiles.current().name)
    if trip.services.lookback.counts() != mine:
        raise hand.Failed("the first learner's own look-back list")


def removed(trip: Trip) -> None:
    """A third learner is made and removed, and can be brought back."""
    trip.services.profiles.add("王小云")
    hand.press("Ctrl+U")
    hand.dialog(SwitchDialog).manage.click()
    manage = hand.dialog(ManageDialog)
    hand.click(manage.rows[2].remove)
    hand.dialog(AskDialog)
    trip.picture("learner-remove")
    hand.press("Return")
    hand.until("nobody asked", lambda: not hand.is_open(AskDialog))
    trip.picture("learner-removed")
    if [each.name for each in trip.services.profiles.learners().gone] != ["王小云"]:
        raise hand.Failed("one learner removed")
    manage.reject()


def duel(trip: Trip) -> None:
    """A duel: called to the machine, answering, and both told side by side."""
    hand.press("Alt+D")
    view = trip.screen(DuelView)
    trip.picture("duel-set-up")
    _enter(trip)
    hand.until("the first one called", lambda: view.page is view.hand_over)
    trip.picture("duel-hand-over")
    for turn in range(_TURNS):
        _turn(trip, view, is_right=turn % 2 == 0)
        if view.page is view.told:
            trip.picture(f"duel-told-{turn // 2 + 1}")
            _enter(trip)
    hand.until("the next one called", lambda: view.page is view.hand_over)


def duel_ended(trip: Trip) -> None:
    """A duel that is left can be gone on with after a new start, and ended."""
    trip.end()
    trip.begin()
    trip.open()
    hand.press("Alt+D")
    view = trip.screen(DuelView)
    hand.until("the duel that was left", view.setup.resume.isVisible)
    trip.picture("duel-unfinished")
    _enter(trip)
    hand.until("the next one called", lambda: view.page is view.hand_over)
    view.hand_over.stop.click()
    hand.rest()
    trip.picture("duel-end")
    hand.press("Return")
    hand.until("the end", lambda: view.page is view.final)
    trip.picture("duel-final")
    if not trip.services.duel.history():
        raise hand.Failed("a duel that is over")
    _enter(trip)


def _turn(trip: Trip, view: DuelView, *, is_right: bool) -> None:
    _enter(trip)
    hand.until("the question", lambda: view.page is view.turn and view.turn.state is not None)
    (left,) = trip.services.duel.unfinished()
    state = trip.services.duel.match(left.id).duel
    if state.turn is None:
        raise hand.Failed("somebody's turn")
    give(state.of(state.turn).slots[state.answered], is_right=is_right)
    trip.picture("duel-turn")
    _enter(trip)
    if view.page is view.turn:  # not everything was answered: once more hands it in
        _enter(trip)


def _enter(trip: Trip) -> None:
    """A press that is meant: some time after the one before."""
    trip.clock.advance(_A_MOMENT)
    hand.press("Return")
    hand.rest()


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (another_learner, switched, removed, duel, duel_ended)
