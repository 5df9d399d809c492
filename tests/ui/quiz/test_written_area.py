"""A short answer on the run page: the field, the points to be ticked, and what each key does to them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.question import Response, Written
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.storage.database import open_database
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.state import Hint, Writing
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.quiz.written_area import MOST_CHARACTERS, WritingEdit
from tests import make
from tests.ui.cards.desk import Desk, desk_in
from tests.ui.quiz.right import of
from tests.ui.quiz.screen import do, state


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desk_in(tmp_path) as made:
        beside = open_database(tmp_path / "study.db", make.NOON)
        make.add(beside, make.short_answer(), make.short_answer("s2"))
        beside.close()
        yield made


def start(view: QuizView, scope: Scope) -> WritingEdit:
    view.arrive(Destination(ScreenId.QUIZ, start=("practice", scope)))
    return view.run.answers.written.edit


def writing(view: QuizView) -> Writing:
    answer = state(view).answer
    assert isinstance(answer, Writing)
    return answer


def stored(desk: Desk) -> Response | None:
    left = desk.services.quiz.unfinished()
    assert left is not None
    return desk.services.quiz.tick(left.attempt).slot.response


def test_the_field_has_the_keyboard_and_takes_lines(view: QuizView, desk: Desk) -> None:
    edit = start(view, of("s1"))
    assert edit.hasFocus()
    assert edit.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    QTest.keyClicks(edit, "1fg")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "2")
    view.run.presenter.keep()
    assert stored(desk) == Written("1fg\n2")
    assert state(view).phase is Phase.ASKING
    assert not state(view).is_flagged


def test_what_is_being_composed_is_not_yet_an_answer(view: QuizView, desk: Desk) -> None:
    edit = start(view, of("s1"))
    QApplication.sendEvent(edit, QInputMethodEvent("dangmian", []))
    view.run.presenter.keep()
    assert stored(desk) is None
    done = QInputMethodEvent()
    done.setCommitString("当面")
    QApplication.sendEvent(edit, done)
    view.run.presenter.keep()
    assert stored(desk) == Written("当面")


def test_it_is_kept_when_typing_rests(view: QuizView, desk: Desk, qtbot: QtBot) -> None:
    edit = start(view, of("s1"))
    QTest.keyClicks(edit, "a")
    qtbot.waitUntil(lambda: stored(desk) == Written("a"))
    assert edit.hasFocus()
    assert edit.textCursor().position() == 1


def test_a_text_without_end_is_cut(view: QuizView, desk: Desk) -> None:
    edit = start(view, of("s1"))
    pasted = QMimeData()
    pasted.setText("字" * (MOST_CHARACTERS + 1))
    pasted.setHtml("<b>bold</b>")
    edit.insertFromMimeData(pasted)
    view.run.presenter.keep()
    assert stored(desk) == Written("字" * MOST_CHARACTERS)


def test_escape_leaves_the_field_and_enter_hands_in(view: QuizView) -> None:
    edit = start(view, of("s1"))
    QTest.keyClicks(edit, "a")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert view.run.hasFocus()
    do(view, "next")
    assert state(view).phase is Phase.FEEDBACK
    assert not edit.isVisible()


def test_control_and_enter_hand_in(view: QuizView, desk: Desk) -> None:
    edit = start(view, of("s1"))
    QTest.keyClicks(edit, "a")
    QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert state(view).phase is Phase.FEEDBACK
    assert stored(desk) == Written("a")
    assert [line.text for line in writing(view).points] == ["说明待办事项", "说明来电记录和领导批示", "当面进行"]
    assert view.run.hasFocus()


def test_points_are_ticked_by_key_and_by_click(view: QuizView, desk: Desk) -> None:
    edit = start(view, of("s1"))
    QTest.keyClicks(edit, "a")
    do(view, "next", "choose_1", "choose_3")
    assert stored(desk) == Written("a", frozenset("ac"))
    view.run.answers.written.told.points.rows[0].click()
    assert stored(desk) == Written("a", frozenset("c"))
    assert [line.is_chosen for line in writing(view).points] == [False, False, True]
    do(view, "choose_4", "choose_9")
    assert stored(desk) == Written("a", frozenset("c")), "there are three points"


def test_points_are_not_told_before_it_is_handed_in(view: QuizView, desk: Desk) -> None:
    edit = start(view, of("s1"))
    QTest.keyClicks(edit, "a")
    do(view, "choose_1")
    view.run.presenter.keep()
    assert stored(desk) == Written("a")
    assert writing(view).points == ()
    assert writing(view).reference == ""


def test_going_on_without_a_tick_asks_once_and_says_that_none_is_met(view: QuizView, desk: Desk) -> None:
    edit = start(view, of("s1", "s2"))
    QTest.keyClicks(edit, "a")
    do(view, "next", "next")
    assert state(view).hint is Hint.NO_POINT_MET
    assert stored(desk) == Written("a")
    do(view, "next")
    assert state(view).index == 1
    view.run.presenter.jump(0)
    assert stored(desk) == Written("a", frozenset())
    assert writing(view).is_marked


def test_an_empty_answer_asks_before_it_is_handed_in_and_not_again(view: QuizView) -> None:
    start(view, of("s1", "s2"))
    do(view, "next")
    assert state(view).hint is Hint.NOTHING_ANSWERED
    do(view, "next")
    assert state(view).phase is Phase.FEEDBACK
    do(view, "next")
    assert state(view).index == 1


def test_until_it_is_marked_the_sheet_and_the_feedback_pass_no_verdict(view: QuizView) -> None:
    edit = start(view, of("s1", "s2"))
    QTest.keyClicks(edit, "a")
    do(view, "next")
    assert state(view).sheet[0].outcome is None
    assert state(view).sheet[0].is_done
    assert not writing(view).is_marked
    do(view, "choose_1", "choose_2", "choose_3")
    assert state(view).sheet[0].outcome is not None
    assert writing(view).is_marked


def test_the_next_field_is_empty_and_the_former_one_as_it_was(view: QuizView) -> None:
    edit = start(view, of("s1", "s2"))
    QTest.keyClicks(edit, "a")
    view.run.presenter.jump(1)
    assert edit.toPlainText() == ""
    QTest.keyClicks(edit, "b")
    view.run.presenter.jump(0)
    assert edit.toPlainText() == "a"
    assert edit.hasFocus()


def test_a_key_held_down_hands_in_nothing(view: QuizView) -> None:
    edit = start(view, of("s1"))
    control = Qt.KeyboardModifier.ControlModifier
    QTest.simulateEvent(edit, True, Qt.Key.Key_Return, control, "", True)
    assert state(view).hint is None
    assert state(view).phase is Phase.ASKING


def test_tab_leaves_the_field_for_what_comes_next(view: QuizView, desk: Desk) -> None:
    edit = start(view, of("s1"))
    QTest.keyClicks(edit, "a")
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert not edit.hasFocus()
    view.run.presenter.keep()
    assert stored(desk) == Written("a")


def test_the_same_press_twice_hands_in_once_and_ends_nothing(view: QuizView, desk: Desk) -> None:
    edit = start(view, of("s1"))
    QTest.keyClicks(edit, "a")
    QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.clock.advance(timedelta(milliseconds=100))
    do(view, "submit", "next")
    assert state(view).phase is Phase.FEEDBACK
    assert state(view).hint is None
    assert view.findChildren(AskDialog) == []


def test_ending_with_an_answer_not_judged_asks_first(view: QuizView) -> None:
    edit = start(view, of("s1"))
    QTest.keyClicks(edit, "a")
    do(view, "next")
    view.run.presenter.submit()
    (dialog,) = (each for each in view.findChildren(AskDialog) if each.isVisible())
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert view.run.tr("You have not judged this answer yet.") in said
    dialog.reject()
    do(view, "choose_1")
    view.run.presenter.submit()
    assert view.run.state is None
