"""The quiz by keys alone and by mouse alone: every kind of question, and its answer told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Chosen, Filled, Matched, Ordered, Response
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.ui.quiz.run_page import RunPage
from mbjg_desktop.ui.quiz.state import Pairs
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.widgets.option_row import OptionRow
from tests.journeys.desk import Desk
from tests.journeys.quizzing import lines, place_of, practise, shown, stored, told
from tests.ui.quiz.right import RIGHT


@pytest.mark.parametrize("question", ["q1", "q3"])
def test_one_of_several_by_keys(desk: Desk, question: str) -> None:
    page = practise(desk, question)
    (slot,) = stored(desk)
    (right,) = [id_ for id_ in slot.presented if id_ in {"a", "false"}]
    other = next(id_ for id_ in slot.presented if id_ != right)
    hand.press(place_of(slot, other))
    assert stored(desk)[0].response == Chosen(frozenset({other}))
    hand.press(place_of(slot, right))
    assert stored(desk)[0].response == RIGHT[question]
    assert [line.id for line in lines(page) if line.is_chosen] == [right]
    hand.press("Return")
    assert told(page) is Outcome.RIGHT


def test_letters_choose_like_numbers(desk: Desk) -> None:
    page = practise(desk, "q1")
    hand.press("B")
    assert [line.is_chosen for line in lines(page)] == [False, True, False]


def test_several_of_many_by_keys(desk: Desk) -> None:
    page = practise(desk, "q2")
    (slot,) = stored(desk)
    hand.press(*(place_of(slot, id_) for id_ in "dcba"), place_of(slot, "d"))
    assert stored(desk)[0].response == RIGHT["q2"]
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
    assert stored(desk)[0].response == RIGHT["q4"]
    assert told(page) is Outcome.RIGHT


def test_letters_and_numbers_are_text_in_a_blank(desk: Desk) -> None:
    page = practise(desk, "q4")
    hand.press("A", "1", "F", "G", "Backspace")
    assert page.answers.gaps.edits[0].text() == "a1f"
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
    assert stored(desk)[0].response == RIGHT["q5"]
    hand.press("Return")
    assert told(page) is Outcome.RIGHT


def test_pairs_by_keys(desk: Desk) -> None:
    page = practise(desk, "q6")
    (slot,) = stored(desk)
    hand.press(place_of(slot, "x1"), place_of(slot, "a"))
    assert stored(desk)[0].response == Matched((("a", "x1"), ("b", "a")))
    hand.press("Up", place_of(slot, "a"), "Down", place_of(slot, "b"))
    assert stored(desk)[0].response == RIGHT["q6"]
    hand.press("Return")
    assert told(page) is Outcome.RIGHT


def test_every_kind_by_mouse(desk: Desk) -> None:
    page = practise(desk, *RIGHT)
    for _ in RIGHT:
        slot = stored(desk)[shown(page).index]
        _click_answer(page, slot, RIGHT[slot.question.id])
        hand.click(page.forward)
        assert told(page) is Outcome.RIGHT
        hand.click(page.forward)
    view = desk.screen(QuizView)
    assert view.result.state is not None
    assert view.result.state.result.right == len(RIGHT)


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


def _click_answer(page: RunPage, slot: Slot, response: Response) -> None:
    match response:
        case Chosen(options):
            for id_ in options:
                _click_row(page, _text_of(page, id_))
        case Ordered(items):
            for id_ in items:
                _click_row(page, _text_of(page, id_))
        case Filled(texts):
            for edit, (_, text) in zip(page.answers.gaps.edits, texts, strict=True):
                hand.click(edit)
                hand.type_in(text)
        case Matched(pairs):
            answer = shown(page).answer
            assert isinstance(answer, Pairs)
            for _, right in pairs:
                _click_row(page, answer.rights[slot.presented.index(right)])


def _text_of(page: RunPage, id_: str) -> str:
    words = {"true": "正确", "false": "错误"}
    return words.get(id_) or next(line.text for line in lines(page) if line.id == id_)


def _click_row(page: RunPage, text: str) -> None:
    rows = [row for row in page.findChildren(OptionRow) if row.isVisible() and row.look.text == text]
    assert len(rows) == 1
    hand.click(rows[0])
