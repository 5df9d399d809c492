"""Two learners share the machine: made, switched and kept apart by real keys in the real window."""

from datetime import timedelta

from mbjg_desktop.domain.settings import Theme
from mbjg_desktop.ui import theme
from mbjg_desktop.ui.cards.view import CardsView
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.profiles.edit_dialog import EditDialog
from mbjg_desktop.ui.profiles.learner_button import LearnerButton
from mbjg_desktop.ui.profiles.manage_dialog import ManageDialog
from mbjg_desktop.ui.profiles.switch_dialog import SwitchDialog
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.rail import Rail
from mbjg_desktop.ui.tour import hand
from tests import make
from tests.journeys.conftest import Opening
from tests.journeys.desk import Desk
from tests.journeys.quizzing import answer_somehow, practise, start


def add(name: str) -> None:
    """Make another learner by keys alone."""
    hand.press("Ctrl+U")
    hand.dialog(SwitchDialog).manage.click()
    manage = hand.dialog(ManageDialog)
    hand.press("Return")
    edit = hand.dialog(EditDialog)
    edit.name.setFocus()
    hand.type_in(name)
    hand.press("Return")
    hand.until("the new learner kept", lambda: not hand.is_open(EditDialog))
    manage.reject()
    hand.rest()


def switch(digit: str) -> None:
    """Two keys."""
    hand.press("Ctrl+U")
    hand.dialog(SwitchDialog)
    hand.press(digit)
    hand.rest()


def in_rail(desk: Desk) -> str:
    (rail,) = (each for each in desk.window.findChildren(Rail) if each.isVisible())
    return rail.findChildren(LearnerButton)[0].text()


def test_each_learner_finds_their_own_things(desk: Desk) -> None:
    page = practise(desk, "q1", "q3")
    for _ in range(2):
        hand.press("2", "Return", "Return")
    hand.until("the result", lambda: page.state is None)
    hand.press("Alt+3", "Space", "3")
    mine = desk.services.lookback.counts(), desk.services.cards.can_undo, len(desk.services.quiz.history())
    assert mine[1:] == (True, 1)
    add("张三")
    switch("2")
    assert in_rail(desk) == "张三"
    theirs = desk.services.lookback.counts(), desk.services.cards.can_undo, len(desk.services.quiz.history())
    assert theirs[1:] == (False, 0)
    assert theirs[0].listed == 0
    hand.press("Ctrl+Z")
    switch("1")
    assert (desk.services.lookback.counts(), desk.services.cards.can_undo, len(desk.services.quiz.history())) == mine


def test_whoever_was_learning_last_is_there_at_the_next_start(opening: Opening) -> None:
    with opening() as desk:
        add("张三")
        switch("2")
        desk.services.settings.change(theme=Theme.DARK, text_percent=125)
        hand.until("the larger text", lambda: theme.scaled(100) == 125)
    with opening() as desk:
        assert in_rail(desk) == "张三"
        assert theme.tokens() is theme.DARK
        assert theme.scaled(100) == 125
        switch("1")
        assert theme.scaled(100) == 100


def test_an_exam_is_left_with_one_question_and_waits_for_its_own_learner(desk: Desk, clock: make.FakeClock) -> None:
    add("张三")
    page = start(desk, "2")
    answer_somehow(page)
    clock.advance(timedelta(minutes=1))
    hand.press("Ctrl+U")
    dialog = hand.dialog(SwitchDialog)
    hand.until("the list", dialog.isVisible)
    asked: list[AskDialog] = []
    _answer_when_asked(asked)
    hand.press("2")
    hand.rest()
    assert len(asked) == 1
    assert in_rail(desk) == "张三"
    view = desk.screen(QuizView)
    assert view.page is view.setup
    assert view.setup.banner.isHidden()
    assert desk.services.quiz.unfinished() is None
    clock.advance(timedelta(minutes=1))
    switch("1")
    view = desk.screen(QuizView)
    assert not view.setup.banner.isHidden()
    hand.press("Return")
    hand.until("the exam again", lambda: view.run.state is not None)
    assert view.run.state is not None
    assert view.run.state.clock is not None
    assert view.run.state.clock.remaining == timedelta(minutes=18)


def test_nothing_of_another_is_reached_by_going_back(desk: Desk) -> None:
    hand.press("Alt+3", "Alt+5")
    assert desk.shows(LookbackView)
    add("张三")
    switch("2")
    assert desk.shows(LookbackView)
    hand.press("Alt+Left")
    assert not desk.shows(CardsView)


def _answer_when_asked(asked: list[AskDialog]) -> None:
    """The question is asked in a loop of its own, so it is answered from a timer."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def leave() -> None:
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, AskDialog) and each.isVisible()]
        if found:
            asked.extend(found)
            found[0].yes.click()
        elif not asked:
            QTimer.singleShot(5, leave)

    QTimer.singleShot(0, leave)
