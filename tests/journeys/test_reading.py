"""Reading by keys: sentence by sentence, finding, text size, script, and the place that is remembered."""

from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.settings import Script
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.asked_panel import AskedCard
from mbjg_desktop.ui.reading.bars import FindBar
from mbjg_desktop.ui.reading.outline import Outline
from mbjg_desktop.ui.reading.page_view import PageView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import says, texts
from tests.journeys.conftest import Opening
from tests.journeys.desk import Desk

_ASKS_WHO_ANSWERS = "值班电话由哪个部门负责接听"


def read(desk: Desk) -> tuple[ReadingView, PageView]:
    hand.press("Alt+2")
    view = desk.screen(ReadingView)
    return view, view.findChildren(PageView)[0]


def test_sentence_by_sentence_with_the_questions_of_each(desk: Desk) -> None:
    view, _ = read(desk)
    assert not says(view, _ASKS_WHO_ANSWERS)
    hand.press("J", "J")
    assert says(view, _ASKS_WHO_ANSWERS)
    hand.press("K")
    assert not says(view, _ASKS_WHO_ANSWERS)


def test_enter_on_a_question_lights_what_answers_it(desk: Desk) -> None:
    view, page = read(desk)
    hand.press("J", "J")
    before = len(page.extraSelections())
    card = next(card for card in view.findChildren(AskedCard) if card.isVisible())
    card.setFocus()
    hand.press("Return")
    assert len(page.extraSelections()) == before + 1


def test_the_outline_leads_to_a_section(desk: Desk) -> None:
    _, page = read(desk)
    desk.window.resize(1280, 480)
    hand.press("Ctrl+L")
    assert isinstance(QApplication.focusWidget(), Outline)
    hand.press("End", "Return")
    hand.until("the end in sight", lambda: page.verticalScrollBar().value() == page.verticalScrollBar().maximum())
    assert QApplication.focusWidget() is page


def test_finding_and_back_to_the_text(desk: Desk) -> None:
    view, page = read(desk)
    hand.press("Ctrl+F")
    hand.type_in("值班")
    (bar,) = view.findChildren(FindBar)
    assert bar.isVisible()
    assert len(page.extraSelections()) > 3
    first = texts(bar)
    hand.press("F3")
    assert texts(bar) != first
    hand.press("Shift+F3")
    assert texts(bar) == first
    hand.press("Esc")
    assert not bar.isVisible()
    assert QApplication.focusWidget() is page


def test_nothing_found_is_said(desk: Desk) -> None:
    view, _ = read(desk)
    hand.press("Ctrl+F")
    hand.type_in("飞船")
    assert says(view.findChildren(FindBar)[0], "没有")


def test_letters_are_text_in_the_field(desk: Desk) -> None:
    view, _ = read(desk)
    hand.press("Ctrl+F", "J", "K", "T")
    assert view.findChildren(FindBar)[0].field.text() == "jkt"


def test_text_size_and_script_are_kept(opening: Opening) -> None:
    with opening() as desk:
        _, page = read(desk)
        assert "值班电话" in page.toPlainText()
        hand.press("Ctrl+T", "Ctrl+=", "Ctrl+=", "Ctrl+-")
        hand.until("the traditional script", lambda: "值班電話" in page.toPlainText())
    with opening() as desk:
        settings = desk.services.settings.get()
        assert settings.script is Script.TRADITIONAL
        assert settings.reading_percent > 100
        _, page = read(desk)
        assert "值班電話" in page.toPlainText()


def test_the_place_is_remembered(opening: Opening) -> None:
    with opening() as desk:
        desk.window.resize(900, 480)
        _, page = read(desk)
        hand.press("Ctrl+=", "Ctrl+=", "Ctrl+=", "Ctrl+=", "PgDown")
        hand.until("another place", lambda: page.verticalScrollBar().value() > 0)
        top = page.top()
        desk.window.close()
    with opening() as desk:
        desk.window.resize(900, 480)
        _, page = read(desk)
        hand.until("the place of before", lambda: page.top() == top)


def test_a_part_is_practised_with_one_key_and_one_key_leads_back(desk: Desk) -> None:
    read(desk)
    hand.press("J", "J", "T")
    view = desk.screen(QuizView)
    hand.until("a question", lambda: view.run.state)
    assert view.run.state is not None
    assert {slot.question.id for slot in _slots(desk)} <= {"q1", "q4", "q5", "q6"}
    hand.press("Alt+Left")
    desk.screen(ReadingView)


def _slots(desk: Desk) -> tuple[Slot, ...]:
    left = desk.services.quiz.unfinished()
    assert left is not None
    return desk.services.quiz.tick(left.attempt).slots
