"""The ledger by keys: a result opened and back again, what first answers tell, the passage, and a table taken away."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.ledger.history_page import HistoryPage
from mbjg_desktop.ui.ledger.items_page import ItemsPage
from mbjg_desktop.ui.ledger.passages_page import PassagesPage
from mbjg_desktop.ui.ledger.view import LedgerView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from tests.journeys.desk import Desk
from tests.journeys.test_everywhere import interactive, name, reached


def answer(desk: Desk, *questions: str) -> None:
    """Practise these, choosing the first option of each."""
    scope = Scope(questions=tuple(map(QuestionId, questions)))
    desk.window.go(Destination(ScreenId.QUIZ, start=("practice", scope)))
    view = desk.screen(QuizView)
    hand.until("a question", lambda: view.run.state)
    for _ in questions:
        hand.press("1", "Return", "Return")
    hand.until("the result", lambda: view.page is view.result)


def ledger(desk: Desk) -> LedgerView:
    hand.press("Alt+6")
    return desk.screen(LedgerView)


def test_a_result_is_opened_again_and_back(desk: Desk) -> None:
    answer(desk, "q1")
    answer(desk, "q3")
    page = ledger(desk).part
    assert isinstance(page, HistoryPage)
    newest, older = desk.services.ledger.history()
    assert page.table.lines.rowCount() == 2
    assert QApplication.focusWidget() is page.table
    assert page.table.current() == newest
    hand.press("Down", "Return")
    view = desk.screen(QuizView)
    hand.until("the result", lambda: view.page is view.result)
    state = view.result.state
    assert state is not None
    assert state.result.attempt.id == older.attempt
    hand.press("Alt+Left")
    desk.screen(LedgerView)
    assert page.table.current() == older


def test_a_running_quiz_is_not_lost_by_looking_at_an_old_result(desk: Desk) -> None:
    answer(desk, "q1")
    desk.window.go(Destination(ScreenId.QUIZ, start=("practice", Scope(questions=(QuestionId("q3"),)))))
    view = desk.screen(QuizView)
    hand.until("a question", lambda: view.page is view.run)
    ledger(desk)
    hand.press("Return")
    desk.screen(QuizView)
    assert view.page is view.result
    hand.press("Alt+1", "Alt+4")
    hand.until("the question again", lambda: view.page is view.run)


def test_what_first_answers_tell_and_where_it_stands(desk: Desk) -> None:
    answer(desk, "q1", "q3")
    answer(desk, "q1", "q3")
    view = ledger(desk)
    hand.press("2")
    page = view.part
    assert isinstance(page, ItemsPage)
    lines = [page.table.lines.line(row) for row in range(page.table.lines.rowCount())]
    assert {line.question for line in lines} == {"q1", "q3"}
    assert {line.statistics.answers for line in lines} == {1}
    hand.press("Down", "O")
    desk.screen(ReadingView)
    hand.press("Alt+Left")
    assert desk.screen(LedgerView).part is page
    current = page.table.current()
    assert current is not None
    assert current.question == lines[1].question


def test_the_passages_lead_to_the_document(desk: Desk) -> None:
    answer(desk, "q1", "q3")
    view = ledger(desk)
    hand.press("3")
    page = view.part
    assert isinstance(page, PassagesPage)
    assert page.table.lines.rowCount() == 2
    hand.press("Return")
    desk.screen(ReadingView)


def test_a_table_is_taken_away(desk: Desk, tmp_path: Path) -> None:
    answer(desk, "q1", "q3")
    view = ledger(desk)
    for number, file in enumerate(("results.csv", "items.xlsx", "passages.csv"), start=1):
        hand.press(str(number))
        view.save(tmp_path / file)
        assert (tmp_path / file).stat().st_size > 40


def test_with_nothing_done_yet(desk: Desk) -> None:
    view = ledger(desk)
    for key in "12345":
        hand.press(key)
        assert not view.export.isVisible()
    hand.press("Alt+1", "Alt+6")
    assert desk.screen(LedgerView) is view


@pytest.mark.parametrize("key", list("12345"))
def test_nothing_in_any_part_needs_a_mouse_or_lacks_a_name(desk: Desk, key: str) -> None:
    """Reached with Tab, by arrow keys inside its group, or by a key of its own."""
    answer(desk, "q1", "q3")
    view = ledger(desk)
    hand.press(key)
    hand.rest()
    there = interactive(view)
    assert [type(widget).__name__ for widget in there if not name(widget)] == []
    found = reached(*["Tab"] * 40)
    for one in {widget.parent(): widget for widget in found & set(there)}.values():
        one.setFocus()
        found |= reached(*["Right", "Down"] * 6)
    assert sorted(name(widget) for widget in set(there) - found) == []
