"""Several learners on the tour: another one is made and switched to, and the two fight a duel."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final, assert_never

from mbjg_desktop.domain.question import Choice, Cloze, Matching, Ordering, ShortAnswer, TrueFalse
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.ui.duel.view import DuelView
from mbjg_desktop.ui.profiles.edit_dialog import EditDialog
from mbjg_desktop.ui.profiles.manage_dialog import ManageDialog
from mbjg_desktop.ui.profiles.switch_dialog import SwitchDialog
from mbjg_desktop.ui.tour import hand
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
    hand.press("Ctrl+U", "1")
    hand.until("the first one again", lambda: not trip.services.profiles.current().name)
    if trip.services.lookback.counts() != mine:
        raise hand.Failed("the first learner's own look-back list")


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
    """A duel that is left can be gone on with, and ended."""
    hand.press("Alt+1", "Alt+D")
    view = trip.screen(DuelView)
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
    _answer(state.of(state.turn).slots[state.answered], is_right)
    trip.picture("duel-turn")
    _enter(trip)
    if view.page is view.turn:  # not everything was answered: once more hands it in
        _enter(trip)


def _answer(slot: Slot, is_right: bool) -> None:
    places, body = list(slot.presented), slot.question.body
    match body:
        case Choice(options, answer):
            wanted = answer if is_right else {option.id for option in options} - answer
            hand.press(*(str(places.index(each) + 1) for each in sorted(wanted, key=places.index)[: len(answer)]))
        case TrueFalse(is_true):
            hand.press(str(places.index("true" if is_true is is_right else "false") + 1))
        case Ordering(items):
            hand.press(*(str(places.index(item.id) + 1) for item in items))
        case Matching(pairs):
            hand.press(*(str(places.index(pair.id) + 1) for pair in pairs))
        case Cloze(blanks):
            for number, blank in enumerate(blanks):
                if number:
                    hand.press("Return")
                hand.type_in(blank.answer if is_right else "不知道")
        case ShortAnswer():
            raise hand.Failed("a question that marks itself")
        case _:
            assert_never(body)


def _enter(trip: Trip) -> None:
    """A press that is meant: some time after the one before."""
    trip.clock.advance(_A_MOMENT)
    hand.press("Return")
    hand.rest()


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (another_learner, switched, duel, duel_ended)
