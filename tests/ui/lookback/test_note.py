"""The note: kept when typing rests and whenever it is left, whatever keys were typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.ui.lookback.note_editor import NoteEditor
from mbjg_desktop.ui.lookback.view import LookbackView
from tests.ui.cards.desk import Desk
from tests.ui.lookback.screen import look_at, the_list


def test_a_note_is_kept_when_typing_rests(view: LookbackView, desk: Desk, qtbot: QtBot) -> None:
    look_at(view, "q1")
    (editor,) = view.findChildren(NoteEditor)
    view.handlers()["lookback.note"]()
    qtbot.waitUntil(editor.hasFocus)
    with qtbot.waitSignal(editor.rested):
        QTest.keyClicks(editor, "1 N M x")
    assert desk.services.lookback.detail(QuestionId("q1")).line.note == "1 N M x"
    assert editor.toPlainText() == "1 N M x"


def test_a_note_is_kept_whenever_the_question_is_left(view: LookbackView, desk: Desk) -> None:
    look_at(view, "q1")
    (editor,) = view.findChildren(NoteEditor)
    editor.setPlainText("办公室接电话")
    look_at(view, "q3")
    assert editor.toPlainText() == ""
    assert desk.services.lookback.detail(QuestionId("q1")).line.note == "办公室接电话"
    editor.setPlainText("必须当面")
    assert view.leave()
    assert desk.services.lookback.detail(QuestionId("q3")).line.note == "必须当面"
    editor.setPlainText("当面交班")
    view.hide()
    assert desk.services.lookback.detail(QuestionId("q3")).line.note == "当面交班"


def test_what_an_input_method_composes_is_kept_once_it_is_committed(view: LookbackView, desk: Desk) -> None:
    look_at(view, "q1")
    (editor,) = view.findChildren(NoteEditor)
    QApplication.sendEvent(editor, QInputMethodEvent("ban'gong", []))
    assert editor.toPlainText() == ""
    done = QInputMethodEvent()
    done.setCommitString("办公室")
    QApplication.sendEvent(editor, done)
    view.leave()
    assert desk.services.lookback.detail(QuestionId("q1")).line.note == "办公室"


def test_escape_gives_the_keys_back_to_the_list(view: LookbackView, qtbot: QtBot) -> None:
    (editor,) = view.findChildren(NoteEditor)
    view.handlers()["lookback.note"]()
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert the_list(view).hasFocus()


def test_a_long_note_is_shown_higher_up_to_a_limit(view: LookbackView, qtbot: QtBot) -> None:
    (editor,) = view.findChildren(NoteEditor)
    low = editor.height()
    editor.setPlainText("先看清是谁负责，再看时间。" * 12)
    middle = editor.height()
    editor.setPlainText("先看清是谁负责，再看时间。" * 100)
    high = editor.height()
    assert low < middle < high < 3 * low
    editor.setPlainText("先看清是谁负责，再看时间。" * 5)
    before = editor.height()
    view.resize(700, 800)
    qtbot.waitUntil(lambda: editor.height() > before)
