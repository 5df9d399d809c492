"""The quiz by keys alone and by mouse alone: every kind, every rule set, results."""

from datetime import timedelta
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from mbjg_desktop.domain.attempt import Phase, Slot
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Chosen, Filled, Kind, Matched, Ordered, Response
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.run_page import RunPage
from mbjg_desktop.ui.quiz.state import Choices, Line, Pairs, QuizState, Sequence
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.widgets.option_row import OptionRow
from tests import make
from tests.journeys.desk import Desk

_RIGHT: Final[dict[str, Response]] = {
    "q1": Chosen(frozenset("a")),
    "q2": Chosen(frozenset("abc")),
    "q3": Chosen(frozenset({"false"})),
    "q4": Filled((("1", "办公室"), ("2", "保卫处"))),
    "q5": Ordered(("a", "b", "c")),
    "q6": Matched((("a", "a"), ("b", "b"))),
}


def practise(desk: Desk, *questions: str) -> RunPage:
    """Practise these questions."""
    scope = Scope(questions=tuple(QuestionId(each) for each in questions))
    desk.window.go(Destination(ScreenId.QUIZ, start=("practice", scope)))
    return desk.screen(QuizView).run


def start(desk: Desk, key: str) -> RunPage:
    """Choose rules by their key and start."""
    hand.press("Alt+4", key, "Return")
    page = desk.screen(QuizView).run
    hand.until("a question", lambda: page.state)
    return page


def shown(page: RunPage) -> QuizState:
    assert page.state is not None
    return page.state


def stored(desk: Desk) -> tuple[Slot, ...]:
    """The slots of the running attempt as another process would read them."""
    left = desk.services.quiz.unfinished()
    assert left is not None
    return desk.services.quiz.tick(left.attempt).slots


def place_of(slot: Slot, id_: str) -> str:
    """The key for an option, an item or a right-hand text."""
    return str(slot.presented.index(id_) + 1)


@pytest.mark.parametrize("question", ["q1", "q3"])
def test_one_of_several_by_keys(desk: Desk, question: str) -> None:
    page = practise(desk, question)
    (slot,) = stored(desk)
    (right,) = [id_ for id_ in slot.presented if id_ in {"a", "false"}]
    other = next(id_ for id_ in slot.presented if id_ != right)
    hand.press(place_of(slot, other))
    assert stored(desk)[0].response == Chosen(frozenset({other}))
    hand.press(place_of(slot, right))
    assert stored(desk)[0].response == _RIGHT[question]
    assert [line.id for line in _lines(page) if line.is_chosen] == [right]
    hand.press("Return")
    assert told(page) is Outcome.RIGHT


def test_letters_choose_like_numbers(desk: Desk) -> None:
    page = practise(desk, "q1")
    hand.press("B")
    assert [line.is_chosen for line in _lines(page)] == [False, True, False]


def test_several_of_many_by_keys(desk: Desk) -> None:
    page = practise(desk, "q2")
    (slot,) = stored(desk)
    hand.press(*(place_of(slot, id_) for id_ in "dcba"), place_of(slot, "d"))
    assert stored(desk)[0].response == _RIGHT["q2"]
    hand.press("Return")
    assert told(page) is Outcome.RIGHT


def test_blanks_by_an_input_method(desk: Desk) -> None:
    page = practise(desk, "q4")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    hand.type_in("办公室")
    hand.press("Return")
    hand.type_in("保卫处")
    assert shown(page).phase is Phase.ASKING
    hand.press("Return")
    assert stored(desk)[0].response == _RIGHT["q4"]
    assert told(page) is Outcome.RIGHT


def test_letters_and_numbers_are_text_in_a_blank(desk: Desk) -> None:
    page = practise(desk, "q4")
    hand.press("A", "1", "F", "G", "Backspace")
    assert page.gaps.edits[0].text() == "a1f"
    assert not shown(page).is_flagged
    hand.press("Esc", "F", "G")
    assert shown(page).is_flagged
    assert shown(page).is_guessed


def test_an_order_by_keys(desk: Desk) -> None:
    page = practise(desk, "q5")
    (slot,) = stored(desk)
    hand.press(*(place_of(slot, id_) for id_ in "cab"))
    assert stored(desk)[0].response == Ordered(("c", "a", "b"))
    hand.press(*(place_of(slot, id_) for id_ in "cab"), *(place_of(slot, id_) for id_ in "abc"))
    assert stored(desk)[0].response == _RIGHT["q5"]
    hand.press("Return")
    assert told(page) is Outcome.RIGHT


def test_pairs_by_keys(desk: Desk) -> None:
    page = practise(desk, "q6")
    (slot,) = stored(desk)
    hand.press(place_of(slot, "x1"), place_of(slot, "a"))
    assert stored(desk)[0].response == Matched((("a", "x1"), ("b", "a")))
    hand.press("Up", place_of(slot, "a"), "Down", place_of(slot, "b"))
    assert stored(desk)[0].response == _RIGHT["q6"]
    hand.press("Return")
    assert told(page) is Outcome.RIGHT


def test_every_kind_by_mouse(desk: Desk) -> None:
    page = practise(desk, *_RIGHT)
    for _ in _RIGHT:
        slot = stored(desk)[shown(page).index]
        _click_answer(page, slot, _RIGHT[slot.question.id])
        hand.click(page.forward)
        assert told(page) is Outcome.RIGHT
        hand.click(page.forward)
    view = desk.screen(QuizView)
    assert view.result.state is not None
    assert view.result.state.result.right == len(_RIGHT)


def test_choosing_keys_reach_the_question_while_an_input_method_is_on(desk: Desk) -> None:
    page = practise(desk, "q1", "q2", "q3", "q5", "q6")
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        hand.press("1", "Return", "Return", "Return")
    assert page.state is None


def test_enter_held_down_skips_nothing(desk: Desk) -> None:
    page = practise(desk, "q1", "q2", "q3")
    hand.press("1")
    hand.hold("Return", times=30)
    assert (shown(page).index, shown(page).phase) == (0, Phase.FEEDBACK)
    hand.hold("Return", times=30)
    assert (shown(page).index, shown(page).phase) == (1, Phase.ASKING)


def test_nothing_answered_needs_a_second_enter(desk: Desk) -> None:
    page = practise(desk, "q1")
    hand.press("Return")
    assert shown(page).phase is Phase.ASKING
    assert shown(page).hint is not None
    hand.press("Return")
    assert told(page) is Outcome.UNANSWERED


def test_feedback_has_the_source_and_a_guess_may_be_owned_up_to(desk: Desk) -> None:
    page = practise(desk, "q1")
    (slot,) = stored(desk)
    hand.press(place_of(slot, "a"), "Return", "G")
    assert stored(desk)[0].is_guessed
    assert [line.question for line in desk.services.lookback.lines()] == ["q1"]
    hand.press("O")
    desk.screen(ReadingView)
    hand.press("Alt+Left")
    desk.screen(QuizView)
    assert told(page) is Outcome.RIGHT


def test_a_practice_may_be_stopped_at_any_time(desk: Desk) -> None:
    page = practise(desk, "q1", "q2", "q3")
    hand.press("1", "Return", "Ctrl+Return")
    hand.dialog(AskDialog)
    hand.press("Return")
    hand.until("the result", lambda: page.state is None)
    result = desk.screen(QuizView).result.state
    assert result is not None
    assert result.result.attempt.reason is FinishReason.STOPPED


def test_a_mock_exam_by_keys(desk: Desk) -> None:
    page = start(desk, "2")
    total = shown(page).total
    for index in range(total - 1):
        assert shown(page).index == index
        _press_something(page)
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
    _press_something(page)
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
    _press_something(page)
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


def leave_field() -> None:
    """Esc gives the keys of the screen back; where nothing takes text, it would leave the screen."""
    if isinstance(QApplication.focusWidget(), QLineEdit):
        hand.press("Esc")


def told(page: RunPage) -> Outcome:
    feedback = shown(page).feedback
    assert feedback is not None
    return feedback.outcome


def _lines(page: RunPage) -> tuple[Line, ...]:
    answer = shown(page).answer
    assert isinstance(answer, Choices | Sequence)
    return answer.lines


def _has_gaps(page: RunPage) -> bool:
    return shown(page).question.kind is Kind.CLOZE


def _press_something(page: RunPage) -> None:
    if _has_gaps(page):
        hand.type_in("办公室")
        hand.press("Return")
        hand.type_in("保卫处")
    else:
        hand.press("1")


def _click_answer(page: RunPage, slot: Slot, response: Response) -> None:
    match response:
        case Chosen(options):
            for id_ in options:
                _click_row(page, _text_of(page, id_))
        case Ordered(items):
            for id_ in items:
                _click_row(page, _text_of(page, id_))
        case Filled(texts):
            for edit, (_, text) in zip(page.gaps.edits, texts, strict=True):
                hand.click(edit)
                hand.type_in(text)
        case Matched(pairs):
            answer = shown(page).answer
            assert isinstance(answer, Pairs)
            for _, right in pairs:
                _click_row(page, answer.rights[slot.presented.index(right)])


def _text_of(page: RunPage, id_: str) -> str:
    words = {"true": "正确", "false": "错误"}
    return words.get(id_) or next(line.text for line in _lines(page) if line.id == id_)


def _click_row(page: RunPage, text: str) -> None:
    rows = [row for row in page.findChildren(OptionRow) if row.isVisible() and row.look.text == text]
    assert len(rows) == 1
    hand.click(rows[0])
