"""The home screen by keys: each task begins with its button, each station leads to its part of the document."""

from datetime import timedelta

from PySide6.QtWidgets import QApplication, QPushButton

from mbjg_desktop.domain.ids import DocumentId, RuleSetId
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.cards.view import CardsView
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.roadmap.view import RoadmapView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import says
from tests import make
from tests.journeys.conftest import Opening
from tests.journeys.desk import Desk


def press_button(text: str) -> None:
    """Go to a button with Tab and press it with Enter."""
    for _ in range(40):
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and focused.text() == text:
            hand.press("Return")
            return
        hand.press("Tab")
    raise AssertionError(f"no button {text} is reached with Tab")


def test_the_first_task_begins_with_enter(desk: Desk) -> None:
    desk.screen(RoadmapView)
    hand.press("Return")
    desk.screen(CardsView)


def test_the_first_task_begins_with_enter_whenever_one_comes_home(desk: Desk) -> None:
    for key in ("Alt+2", "Alt+5", "Alt+4"):
        hand.press(key, "Alt+1", "Return")
        desk.screen(CardsView)


def test_reading_begins_with_its_button(desk: Desk) -> None:
    desk.screen(RoadmapView)
    press_button("去阅读")
    desk.screen(ReadingView)


def test_a_mock_exam_begins_with_its_button(desk: Desk) -> None:
    desk.screen(RoadmapView)
    press_button("开考")
    view = desk.screen(QuizView)
    hand.until("the set-up or the exam", lambda: view.page in (view.setup, view.run))


def test_an_unfinished_exam_is_the_first_task(opening: Opening, clock: make.FakeClock) -> None:
    with opening() as desk:
        started = desk.services.quiz.start(RuleSetId("mock"), Scope(DocumentId("duty")))
    clock.advance(timedelta(minutes=5))
    with opening() as desk:
        assert says(desk.screen(RoadmapView), "15:00")
        hand.press("Return")
        view = desk.screen(QuizView)
        hand.until("the exam going on", lambda: view.run.state)
        left = desk.services.quiz.unfinished()
        assert left is not None
        assert left.attempt == started.id


def test_the_document_is_summed_up(desk: Desk) -> None:
    home = desk.screen(RoadmapView)
    assert says(home, "值班办法")
    assert says(home, "7")
    assert says(home, "值班职责")
