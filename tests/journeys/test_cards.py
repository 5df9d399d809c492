"""Cards by keys: answer, ratings, undo, suspend, and the source and back."""

from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.services.cards import Card
from mbjg_desktop.ui.cards.view import CardsView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import says, texts
from tests.journeys.conftest import Opening
from tests.journeys.desk import Desk

_ALL = 7


def drill(desk: Desk) -> CardsView:
    hand.press("Alt+3")
    return desk.screen(CardsView)


def due(desk: Desk) -> Card:
    card = desk.services.cards.next()
    assert isinstance(card, Card)
    return card


def test_the_answer_comes_with_its_source_and_four_ratings(desk: Desk) -> None:
    view = drill(desk)
    assert not says(view, "良好")
    hand.press("Space")
    assert says(view, "良好")
    assert says(view, "10 分钟")


def test_a_rating_is_stored_and_the_next_card_is_there(desk: Desk) -> None:
    view = drill(desk)
    first = due(desk).question.id
    hand.press("4")
    assert due(desk).question.id == first, "a rating before the answer counts for nothing"
    hand.press("Space", "4")
    assert due(desk).question.id != first
    assert due(desk).counts.done == 1
    assert not says(view, "良好")


def test_a_rating_survives_the_window(opening: Opening) -> None:
    with opening() as desk:
        drill(desk)
        hand.press("Space", "3")
    with opening() as desk:
        assert due(desk).counts.done == 1
        assert due(desk).counts.new == _ALL - 1


def test_undo_brings_the_card_back(desk: Desk) -> None:
    view = drill(desk)
    first, before = due(desk).question, texts(view)
    hand.press("Space", "1", "Ctrl+Z")
    assert due(desk).question == first
    assert due(desk).counts.done == 0
    assert says(view, first.stem) or before[0] in texts(view)


def test_a_suspended_card_stays_away_until_undone(desk: Desk) -> None:
    drill(desk)
    first = due(desk).question.id
    hand.press("S")
    assert due(desk).question.id != first
    assert due(desk).counts.new == _ALL - 1
    hand.press("Ctrl+Z")
    assert due(desk).question.id == first


def test_the_source_and_back_to_the_same_side_of_the_same_card(desk: Desk) -> None:
    view = drill(desk)
    hand.press("Space")
    before = texts(view)
    hand.press("O")
    desk.screen(ReadingView)
    hand.press("Alt+Left")
    assert texts(desk.screen(CardsView)) == before
    hand.press("3")
    assert due(desk).counts.done == 1


def test_all_cards_of_a_day(desk: Desk) -> None:
    view = drill(desk)
    for _ in range(_ALL):
        hand.press("Return", str(Rating.EASY.value))
    assert says(view, "今天的卡片都完成了")
    hand.press("Ctrl+Z")
    assert due(desk).counts.done == _ALL - 1


def test_space_held_down_rates_nothing(desk: Desk) -> None:
    drill(desk)
    hand.hold("Space", times=20)
    hand.hold("3", times=20)
    assert due(desk).counts.done == 1


def test_choosing_keys_are_not_taken_by_an_input_method(desk: Desk) -> None:
    from PySide6.QtCore import Qt

    drill(desk)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
