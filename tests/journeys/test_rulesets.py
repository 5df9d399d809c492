"""A paper under each of the seven rule sets, by keys in the real window, and what a result leads to."""

from datetime import timedelta

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.question import Choice, Cloze, Matching, Ordering, TrueFalse
from mbjg_desktop.services.quiz import Result
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.ruleset_form import RuleSetForm
from mbjg_desktop.ui.quiz.run_page import RunPage
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


def test_a_sprint_goes_on_by_itself_until_time_is_up(desk: Desk, clock: make.FakeClock) -> None:
    page = start(desk, "4")
    left = desk.services.quiz.unfinished()
    assert left is not None
    before = desk.services.quiz.tick(left.attempt).deadline
    for index, is_right in enumerate((True, False, True)):
        assert shown(page).index == index
        assert shown(page).feedback is None
        answer(desk, page, is_right=is_right)
    after = desk.services.quiz.tick(left.attempt).deadline
    assert before is not None
    assert after == before - timedelta(seconds=3)
    clock.advance(timedelta(seconds=88))
    hand.until("the result", lambda: page.state is None)
    result = result_of(desk)
    assert result.attempt.reason is FinishReason.TIME_UP
    assert result.score == 2
    assert result.answered == 3


def test_a_flawless_run_ends_at_the_first_miss(desk: Desk) -> None:
    page = start(desk, "5")
    asked = [slot.question.kind for slot in stored(desk)]
    assert asked.index(min(asked, key=lambda kind: kind.value != "true_false")) == 0
    answer(desk, page, is_right=True)
    assert shown(page).phase is Phase.FEEDBACK
    hand.press("Return")
    answer(desk, page, is_right=False)
    assert shown(page).phase is Phase.FEEDBACK
    hand.press("Return")
    hand.until("the result", lambda: page.state is None)
    result = result_of(desk)
    assert result.score == 1
    assert result.answered == 2


def test_a_question_of_a_flawless_run_that_is_not_answered_in_time_ends_it(desk: Desk, clock: make.FakeClock) -> None:
    page = start(desk, "5")
    clock.advance(timedelta(seconds=31))
    hand.until("the answer told", lambda: shown(page).phase is Phase.FEEDBACK)
    hand.press("Return")
    hand.until("the result", lambda: page.state is None)
    assert result_of(desk).score == 0


def test_the_paper_of_the_day_is_taken_once_and_practised_after_that(desk: Desk, clock: make.FakeClock) -> None:
    page = start(desk, "6")
    paper = [slot.question.id for slot in stored(desk)]
    for index in range(len(paper)):
        answer(desk, page, is_right=True)
        if index + 1 < len(paper):
            hand.press("Return")
    hand.press("Ctrl+Return")
    if hand.is_open(AskDialog):
        hand.press("Return")
    hand.until("the result", lambda: page.state is None)
    assert result_of(desk).right == len(paper)
    hand.press("Backspace")
    page = start(desk, "6")
    assert shown(page).paper.ruleset_id == "practice"
    assert sorted(slot.question.id for slot in stored(desk)) == sorted(paper)
    hand.press("Ctrl+Return")
    hand.dialog(AskDialog)
    hand.press("Return")
    hand.until("the result", lambda: page.state is None)
    clock.advance(timedelta(days=1))
    hand.press("Backspace")
    assert shown(start(desk, "6")).paper.ruleset_id == "daily"


def test_mistakes_that_are_due_are_asked_in_another_form_until_none_is(desk: Desk) -> None:
    hand.press("Alt+4", "7", "Return")
    view = desk.screen(QuizView)
    assert view.page is view.setup
    page = practise(desk, "q1")
    answer(desk, page, is_right=False)
    hand.press("Return", "Return")
    hand.until("the result", lambda: page.state is None)
    hand.press("Backspace")
    page = start(desk, "7")
    (slot,) = stored(desk)
    assert slot.question.id in {"q4", "q6"}
    answer(desk, page, is_right=True)
    hand.press("Return", "Return")
    hand.until("the result", lambda: page.state is None)
    hand.press("Backspace", "7", "Return")
    assert view.page is view.setup
    hand.press("Alt+5")
    desk.screen(LookbackView)
    (line,) = desk.services.lookback.lines()
    assert line.question == "q1"
    assert len(line.mistake.right_on) == 1


def test_a_number_draws_the_same_paper_again(desk: Desk) -> None:
    page = start(desk, "3")
    first = [(slot.question.id, slot.presented) for slot in stored(desk)]
    left = desk.services.quiz.unfinished()
    assert left is not None
    number = desk.services.quiz.tick(left.attempt).seed
    desk.services.quiz.finish(left.attempt, FinishReason.SUBMITTED)
    page.presenter.tick()
    hand.press("Alt+1", "Alt+4")
    view = desk.screen(QuizView)
    if view.page is not view.setup:
        hand.press("Backspace")
    hand.press("3")
    view.setup.bar.number.setFocus()
    hand.press(*f"{number:06}", "Return")
    hand.until("a question", lambda: page.state)
    assert [(slot.question.id, slot.presented) for slot in stored(desk)] == first


def test_rules_of_ones_own_are_copied_and_run_by_keys(desk: Desk) -> None:
    hand.press("Alt+4", "3")
    view = desk.screen(QuizView)
    view.setup.edit.setFocus()
    hand.press("Return")
    form = hand.dialog(RuleSetForm)
    form.copy.setFocus()
    hand.press("Space")
    form.save.setFocus()
    hand.press("Space")
    hand.until("the form closed", lambda: not hand.is_open(RuleSetForm))
    assert desk.services.rulesets.all()[-1].id == RuleSetId("contest-2")
    page = start(desk, "8")
    assert shown(page).paper.ruleset_id == "contest-2"


def answer(desk: Desk, page: RunPage, *, is_right: bool) -> None:
    """Answer the question on the screen, and hand it in where that is not done by itself."""
    index = shown(page).index
    slot = stored(desk)[index]
    body, places = slot.question.body, list(slot.presented)
    match body:
        case Choice(options, right):
            wanted = right if is_right else {option.id for option in options} - right
            keys = [str(places.index(id_) + 1) for id_ in sorted(wanted)[: len(right)]]
        case TrueFalse(right):
            keys = [str(places.index("true" if right is is_right else "false") + 1)]
        case Ordering(items):
            order = [item.id for item in items]
            keys = [str(places.index(id_) + 1) for id_ in (order if is_right else order[::-1])]
        case Matching(pairs):
            chosen = [pair.id for pair in pairs]
            keys = [str(places.index(id_) + 1) for id_ in (chosen if is_right else chosen[::-1])]
        case Cloze(blanks):
            keys = []
            for number, blank in enumerate(blanks):
                hand.press(*["Return"] * bool(number))
                hand.type_in(blank.answer if is_right else "不知道")
        case _:
            raise hand.Failed("a question a machine can mark")
    hand.press(*keys)
    state = page.state
    if state is not None and state.index == index and state.phase is Phase.ASKING and not state.paper.has_feedback:
        return
    if state is not None and state.index == index and state.phase is Phase.ASKING:
        hand.press("Return")


def result_of(desk: Desk) -> Result:
    """What the result page shows."""
    state = desk.screen(QuizView).result.state
    assert state is not None
    return state.result
