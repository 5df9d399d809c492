"""A result by keys alone: what is amiss, the passages to read, the document and back, the same places once more."""

from PySide6.QtWidgets import QPushButton

from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from tests.journeys.desk import Desk
from tests.journeys.quizzing import place_of, practise, shown, stored


def _miss_both(desk: Desk) -> QuizView:
    """Practise two questions and answer both wrong."""
    practise(desk, "q1", "q3")
    for number in range(2):
        slot = stored(desk)[number]
        wrong = next(id_ for id_ in slot.presented if id_ not in {"a", "false"})
        hand.press(place_of(slot, wrong), "Return", "Return")
    view = desk.screen(QuizView)
    hand.until("the result", lambda: view.page is view.result)
    return view


def test_from_the_misses_to_the_passages_to_the_document_and_back(desk: Desk) -> None:
    view = _miss_both(desk)
    result = view.result
    assert len(result.rows) == 2
    hand.press("N")
    assert dict(result.state.wider if result.state else ()).keys() == {0}
    hand.press("Ctrl+L")
    assert result.reading.isVisible()
    blocks = [passage.span.block for passage in result.reading.passages]
    assert blocks == ["p2", "p4"]
    hand.press("Down", "O")
    assert desk.shows(ReadingView)
    hand.press("Alt+Left")
    assert desk.screen(QuizView) is view
    assert result.reading.isVisible()
    assert result.reading.selected == 1
    hand.press("Up")
    assert result.reading.selected == 0
    hand.press("Esc")
    assert not result.reading.isVisible()
    assert result.isVisible()
    hand.press("Ctrl+L")
    assert result.reading.isVisible()
    hand.press("Backspace")
    assert not result.reading.isVisible()
    assert result.isVisible()
    hand.press("Backspace")
    assert view.page is view.setup


def test_the_same_places_are_asked_by_other_questions(desk: Desk) -> None:
    view = _miss_both(desk)
    hand.press("Ctrl+R")
    assert view.page is view.run
    asked = {slot.question.id for slot in stored(desk)}
    assert len(asked) == 2
    assert "q3" in asked  # nothing else asks that place
    assert asked & {"q4", "q6"}
    assert shown(view.run).total == 2


def test_every_button_of_a_result_is_reached_with_tab(desk: Desk) -> None:
    view = _miss_both(desk)
    buttons = {button for button in view.result.findChildren(QPushButton) if button.isVisible()}
    reached = set()
    for _ in range(3 * len(buttons)):
        hand.press("Tab")
        reached.add(view.result.focusWidget())
    assert buttons <= reached
    view.result.take.setFocus()
    hand.press("Backspace")
    assert view.page is view.setup
