"""A short answer from the first word to the look-back list, by keys alone; and on cards."""

from datetime import timedelta
from pathlib import Path

import pytest

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.question import Written
from mbjg_desktop.storage.database import open_database
from mbjg_desktop.ui.cards.view import CardsView
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.quiz.run_page import RunPage
from mbjg_desktop.ui.quiz.state import Writing
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import says
from tests import make
from tests.journeys.conftest import Opening
from tests.journeys.desk import Desk, markup_readers
from tests.journeys.quizzing import practise, shown, start, stored


@pytest.fixture
def library(library: Path) -> Path:
    database = open_database(library / "study.db", make.NOON)
    make.add(database, make.short_answer())
    database.close()
    return library


def writing(page: RunPage) -> Writing:
    answer = shown(page).answer
    assert isinstance(answer, Writing)
    return answer


def ticked(page: RunPage) -> list[str]:
    return [line.id for line in writing(page).points if line.is_chosen]


def test_written_handed_in_ticked_and_looked_back_at(desk: Desk) -> None:
    page = practise(desk, "s1")
    hand.type_in("当面交班，")
    hand.press("Return")
    hand.type_in("说明待办事项。")
    hand.press("Ctrl+Return")
    assert shown(page).phase is Phase.FEEDBACK
    assert stored(desk)[0].response == Written("当面交班，\n说明待办事项。")
    assert desk.services.lookback.lines() == ()
    hand.press("1", "3")
    assert stored(desk)[0].response == Written("当面交班，\n说明待办事项。", frozenset("ac"))
    assert ticked(page) == ["a", "c"]
    assert [line.question for line in desk.services.lookback.lines()] == ["s1"]
    hand.press("O")
    hand.until("the source", lambda: desk.shows(ReadingView))
    hand.press("Alt+Left")
    assert ticked(page) == ["a", "c"]
    hand.press("Return")
    hand.until("the result", lambda: page.state is None)
    result = desk.screen(QuizView).result.state
    assert result is not None
    assert (result.result.right, [miss.slot.question.id for miss in result.result.misses]) == (0, ["s1"])
    hand.press("Alt+5")
    desk.screen(LookbackView)
    hand.rest()
    assert markup_readers() == []


def test_every_point_met_is_no_miss_and_a_second_look_is_taken_at_its_word(desk: Desk) -> None:
    page = practise(desk, "s1")
    hand.type_in("三条都说到了")
    hand.press("Esc", "Return", "1", "2", "3")
    assert ticked(page) == ["a", "b", "c"]
    assert desk.services.lookback.lines() == ()
    hand.press("2")
    assert [line.question for line in desk.services.lookback.lines()] == ["s1"]
    hand.press("2")
    assert desk.services.lookback.lines() == ()


def test_answered_aloud_without_a_word_written(desk: Desk) -> None:
    page = practise(desk, "s1")
    hand.press("Esc", "Return", "Return")
    assert shown(page).phase is Phase.FEEDBACK
    hand.press("1", "2", "3")
    assert stored(desk)[0].response == Written("", frozenset("abc"))
    hand.press("Return")
    hand.until("the result", lambda: page.state is None)


def test_what_was_written_is_there_after_closing_the_window(opening: Opening) -> None:
    with opening() as desk:
        practise(desk, "s1")
        hand.type_in("写到一半")
        desk.window.close()
    with opening() as desk:
        hand.press("Alt+4", "Return")
        page = desk.screen(QuizView).run
        hand.until("the question that was left", lambda: page.state)
        assert writing(page).text == "写到一半"
        assert page.answers.written.edit.toPlainText() == "写到一半"
        hand.type_in("，写完")
        hand.press("Ctrl+Return", "1")
        assert stored(desk)[0].response == Written("写到一半，写完", frozenset("a"))


@pytest.mark.parametrize("key", ["2", "3", "4", "5", "6"])
def test_papers_against_the_clock_are_drawn_without_it(desk: Desk, key: str) -> None:
    start(desk, key)
    drawn = {slot.question.id for slot in stored(desk)}
    assert drawn
    assert "s1" not in drawn


def test_a_card_tells_the_points(desk: Desk, clock: make.FakeClock) -> None:
    page = practise(desk, "s1")
    hand.type_in("忘了")
    hand.press("Ctrl+Return", "Return", "Return")
    hand.until("the result", lambda: page.state is None)
    clock.advance(timedelta(days=1))
    hand.press("Alt+3")
    cards = desk.screen(CardsView)
    hand.until("the card", lambda: says(cards, "根据文件，交班有哪些要求？"))
    assert not says(cards, "说明待办事项")
    hand.press("Space")
    for point in ("说明待办事项", "说明来电记录和领导批示", "当面进行"):
        assert says(cards, point)
    assert says(cards, "良好")
