"""Practice, mock exam and contest, each under its own rules, and what a result leads to."""

from datetime import timedelta

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from tests import make
from tests.journeys.desk import Desk
from tests.journeys.quizzing import (
    answer_somehow,
    leave_field,
    place_of,
    practise,
    shown,
    start,
    stored,
)


def test_a_mock_exam_by_keys(desk: Desk) -> None:
    page = start(desk, "2")
    total = shown(page).total
    for index in range(total - 1):
        assert shown(page).index == index
        answer_somehow(page)
        if index == 1:
            leave_field()
            hand.press("F")
        hand.press("Return")
    assert [cell.is_flagged for cell in shown(page).sheet].index(True) == 1
    leave_field()
    hand.press("Backspace")
    assert shown(page).index == total - 2
    hand.press("Ctrl+G", *["Left"] * total, "Return")
    assert shown(page).index == 0
    hand.press("Ctrl+Return")
    hand.dialog(AskDialog)
    hand.press("Esc")
    hand.until("the exam going on", lambda: not hand.is_open(AskDialog))
    assert shown(page).index == 0
    hand.press("Ctrl+Return")
    hand.dialog(AskDialog)
    hand.press("Return")
    hand.until("the result", lambda: page.state is None)
    result = desk.screen(QuizView).result.state
    assert result is not None
    assert result.result.attempt.reason is FinishReason.SUBMITTED
    assert result.result.answered == total - 1


def test_a_mock_exam_tells_nothing_before_its_end(desk: Desk) -> None:
    page = start(desk, "2")
    answer_somehow(page)
    hand.press("Return")
    assert shown(page).feedback is None
    assert [cell.outcome for cell in shown(page).sheet] == [None] * shown(page).total


def test_time_up_hands_in_a_mock_exam(desk: Desk, clock: make.FakeClock) -> None:
    page = start(desk, "2")
    clock.advance(timedelta(minutes=21))
    hand.until("the result", lambda: page.state is None)
    result = desk.screen(QuizView).result.state
    assert result is not None
    assert result.result.attempt.reason is FinishReason.TIME_UP


def test_a_contest_goes_forward_only(desk: Desk) -> None:
    page = start(desk, "3")
    answer_somehow(page)
    hand.press("Return", "Return")
    assert shown(page).index == 1
    leave_field()
    hand.press("Backspace", "PgUp", "Ctrl+G", "Left", "Return")
    assert shown(page).index == 1


def test_a_question_of_a_contest_that_is_not_answered_in_time_is_over(desk: Desk, clock: make.FakeClock) -> None:
    page = start(desk, "3")
    clock.advance(timedelta(minutes=1))
    hand.until("the answer told", lambda: shown(page).phase is Phase.FEEDBACK)
    feedback = shown(page).feedback
    assert feedback is not None
    assert feedback.is_timed_out
    assert stored(desk)[0].is_timed_out
    hand.press("Return")
    assert shown(page).index == 1


def test_a_miss_of_a_result_leads_to_its_source_and_back(desk: Desk) -> None:
    page = practise(desk, "q3")
    (slot,) = stored(desk)
    hand.press(place_of(slot, "true"), "Return", "Return")
    hand.until("the result", lambda: page.state is None)
    view = desk.screen(QuizView)
    hand.press("O")
    desk.screen(ReadingView)
    hand.press("Alt+Left")
    assert desk.screen(QuizView).page is view.result


def test_the_misses_are_practised_with_one_key(desk: Desk) -> None:
    page = practise(desk, "q3")
    (slot,) = stored(desk)
    hand.press(place_of(slot, "true"), "Return", "Return")
    hand.until("the result", lambda: page.state is None)
    hand.press("R")
    assert shown(page).question.id == "q3"


def test_a_practice_may_be_stopped_at_any_time(desk: Desk) -> None:
    page = practise(desk, "q1", "q2", "q3")
    hand.press("1", "Return", "Ctrl+Return")
    hand.dialog(AskDialog)
    hand.press("Return")
    hand.until("the result", lambda: page.state is None)
    result = desk.screen(QuizView).result.state
    assert result is not None
    assert result.result.attempt.reason is FinishReason.STOPPED
