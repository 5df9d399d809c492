"""A duel at one machine, played with real keys; left in the middle and gone on with after a new start."""

from datetime import timedelta

from PySide6.QtWidgets import QLabel

from mbjg_desktop.domain.duel import Who
from mbjg_desktop.domain.ids import ProfileId
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.services.duel import Match
from mbjg_desktop.ui.command_palette import CommandPalette
from mbjg_desktop.ui.duel.view import DuelView
from mbjg_desktop.ui.navigation import ScreenId
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.screens import SCREENS
from mbjg_desktop.ui.tour import hand
from tests import make
from tests.journeys.conftest import Opening
from tests.journeys.desk import Desk
from tests.journeys.quizzing import leave_field


def challenge(desk: Desk) -> DuelView:
    """Start a duel with the first of the others, under the rules that are offered first."""
    hand.press("Alt+D")
    view = desk.screen(DuelView)
    hand.until("an opponent", lambda: view.setup.opponents.cards)
    hand.press("1", "Return")
    hand.until("the first one called", lambda: view.page is view.hand_over)
    return view


def match(desk: Desk) -> Match:
    (left,) = desk.services.duel.unfinished()
    return desk.services.duel.match(left.id)


def enter(clock: make.FakeClock) -> None:
    clock.advance(timedelta(seconds=1))
    hand.press("Return")
    hand.rest()


def play(view: DuelView, clock: make.FakeClock) -> None:
    """One turn: come to the machine, answer, hand in."""
    enter(clock)
    hand.until("the question", lambda: view.page is view.turn)
    state = view.turn.state
    assert state is not None
    if state.question.kind is Kind.CLOZE:
        hand.type_in("办公室")
        enter(clock)
        hand.type_in("保卫处")
    elif state.question.kind is Kind.ORDERING:
        hand.press("1", "2", "3")
    else:
        hand.press("1")
    clock.advance(timedelta(seconds=2))
    enter(clock)
    if view.page is view.turn:  # not everything is answered: once more hands it in
        enter(clock)


def test_a_duel_from_the_first_key_to_the_last(desk: Desk, clock: make.FakeClock) -> None:
    zhang = desk.services.profiles.add("张三").id
    view = challenge(desk)
    paper = [slot.question.id for slot in match(desk).duel.first.slots]
    turns: list[ProfileId] = []
    while view.page is not view.final:
        if view.page is view.hand_over:
            shown = match(desk)
            assert shown.duel.turn is not None
            turns.append(shown.learner(shown.duel.turn).id)
            stem = shown.duel.first.slots[shown.duel.answered].question.stem
            assert stem not in [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
            play(view, clock)
        else:
            assert view.page is view.told
            enter(clock)
    assert sorted(turns) == sorted([ProfileId(1), zhang] * len(paper))
    (past,) = desk.services.duel.history()
    ended = desk.services.duel.match(past.id).duel
    assert ended.answered == len(paper)
    assert [ended.of(who).slots[-1].is_settled for who in Who] == [True, True]
    assert [past.attempt for past in desk.services.quiz.history()] == [ended.first.id]
    enter(clock)
    assert view.setup.isVisible()


def test_left_in_the_middle_and_gone_on_with_after_a_new_start(opening: Opening, clock: make.FakeClock) -> None:
    with opening() as desk:
        desk.services.profiles.add("张三")
        view = challenge(desk)
        play(view, clock)
        before = match(desk).duel
    with opening() as desk:
        assert desk.services.quiz.unfinished() is None
        hand.press("Alt+D")
        view = desk.screen(DuelView)
        hand.until("the duel that was left", lambda: not view.setup.resume.isHidden())
        enter(clock)
        hand.until("the other one called", lambda: view.page is view.hand_over)
        now = match(desk).duel
        assert now.turn is Who.SECOND
        assert [slot.response for slot in now.first.slots] == [slot.response for slot in before.first.slots]
        play(view, clock)
        assert view.page is view.told
        assert match(desk).duel.answered == 1


def test_the_source_and_back_to_what_was_told(desk: Desk, clock: make.FakeClock) -> None:
    desk.services.profiles.add("张三")
    view = challenge(desk)
    play(view, clock)
    play(view, clock)
    hand.until("both told", lambda: view.page is view.told)
    leave_field()
    hand.press("O")
    assert desk.shows(ReadingView)
    hand.press("Alt+Left")
    assert desk.screen(DuelView).page is view.told


def test_the_palette_leads_to_it(desk: Desk) -> None:
    hand.press("Ctrl+K")
    hand.dialog(CommandPalette)
    hand.type_in(next(spec.translated() for spec in SCREENS if spec.id is ScreenId.DUEL))
    hand.press("Return")
    assert desk.shows(DuelView)


def test_the_button_of_the_quiz_leads_to_it(desk: Desk) -> None:
    hand.press("Alt+4")
    hand.click(desk.screen(QuizView).setup.duel)
    assert desk.shows(DuelView)
