"""Look-back by keys: a miss comes onto the list, leads to its source, is practised, and leaves after three days."""

from datetime import timedelta

from PySide6.QtCore import Qt

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.question import Chosen
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.lookback.mistake_list import MistakeList
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import says
from tests import make
from tests.journeys.conftest import Opening
from tests.journeys.desk import Desk


def judge(desk: Desk, *, is_right: bool) -> None:
    """Answer the true/false statement q3 on the screen."""
    view = desk.screen(QuizView)
    hand.until("a question", lambda: view.run.state)
    left = desk.services.quiz.unfinished()
    assert left is not None
    slot = desk.services.quiz.tick(left.attempt).slot
    hand.press(str(slot.presented.index("false" if is_right else "true") + 1), "Return", "Return")
    hand.until("the result", lambda: view.page is view.result)


def miss(desk: Desk) -> None:
    scope = Scope(questions=(QuestionId("q3"),))
    desk.window.go(Destination(ScreenId.QUIZ, start=("practice", scope)))
    judge(desk, is_right=False)


def test_a_miss_comes_onto_the_list_with_what_was_answered(desk: Desk) -> None:
    miss(desk)
    hand.press("Alt+5")
    view = desk.screen(LookbackView)
    (shown,) = view.findChildren(MistakeList)
    read_out = shown.model().data(shown.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert "值班人员可以委托他人代为交班" in read_out
    assert "0/3" in read_out
    assert says(view, "不得委托他人")


def test_its_source_and_back(desk: Desk) -> None:
    miss(desk)
    hand.press("Alt+5")
    desk.screen(LookbackView)
    hand.press("O")
    desk.screen(ReadingView)
    hand.press("Alt+Left")
    desk.screen(LookbackView)


def test_right_on_three_different_days_takes_it_off(opening: Opening, clock: make.FakeClock) -> None:
    with opening() as desk:
        miss(desk)
    for day in range(1, 4):
        clock.advance(timedelta(days=40))
        with opening() as desk:
            (line,) = desk.services.lookback.lines()
            assert len(line.mistake.right_on) == day - 1
            hand.press("Alt+5", "P")
            judge(desk, is_right=True)
    with opening() as desk:
        assert desk.services.lookback.lines() == ()
        assert desk.services.lookback.counts().left == 1
        hand.press("Alt+5")
        assert says(desk.screen(LookbackView), "去学习竞赛")


def test_right_twice_on_one_day_counts_once(desk: Desk) -> None:
    miss(desk)
    for _ in range(2):
        hand.press("Alt+5")
        desk.screen(LookbackView)
        scope = desk.services.lookback.scope_of(line.question for line in desk.services.lookback.lines())
        desk.window.go(Destination(ScreenId.QUIZ, start=("practice", scope)))
        judge(desk, is_right=True)
    (line,) = desk.services.lookback.lines()
    assert len(line.mistake.right_on) == 1


def test_a_new_miss_begins_again(opening: Opening, clock: make.FakeClock) -> None:
    with opening() as desk:
        miss(desk)
    clock.advance(timedelta(days=40))
    with opening() as desk:
        hand.press("Alt+5", "P")
        judge(desk, is_right=True)
        miss(desk)
        (line,) = desk.services.lookback.lines()
        assert (line.mistake.times, line.mistake.right_on) == (2, ())
        record = desk.services.lookback.detail(QuestionId("q3")).history[0]
        assert record.response == Chosen(frozenset({"true"}))


def test_nothing_missed_is_said(desk: Desk) -> None:
    hand.press("Alt+5")
    assert says(desk.screen(LookbackView), "还没有错题")
