"""Keys that are held down, keys that bounce, double clicks: each press does one thing once."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.quiz.view import QuizView
from tests.ui.cards.desk import DOCUMENT, Desk
from tests.ui.quiz.right import of
from tests.ui.quiz.screen import dialog, do, key_for, state, stored

PRACTICE, MOCK, SPRINT, FLAWLESS = map(RuleSetId, ("practice", "mock", "sprint", "flawless"))
WHOLE, SIMPLE = Scope(DOCUMENT), of("q1", "q3", "q7")
MS = timedelta(milliseconds=1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_F, Qt.Key.Key_1])
def test_a_key_held_down_is_taken_from_the_shortcuts(view: QuizView, key: Qt.Key) -> None:
    view.start(PRACTICE, of("q1"))
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        held = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", True)
        held.ignore()
        QApplication.sendEvent(view.run, held)
        assert held.isAccepted()
        pressed = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier, "", False)
        pressed.ignore()
        QApplication.sendEvent(view.run, pressed)
        assert not pressed.isAccepted()


def test_a_key_held_down_does_not_answer_a_dialog(view: QuizView) -> None:
    view.start(MOCK, WHOLE)
    do(view, "submit")
    asked = dialog(view)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(asked.yes, held)
    assert asked.isVisible()
    QTest.keyClick(asked.yes, Qt.Key.Key_Return)
    assert view.page is view.result


@pytest.fixture
def x11(monkeypatch: pytest.MonkeyPatch) -> None:
    """The display server whose repeats Qt does not always know."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")


@pytest.mark.usefixtures("x11")
@pytest.mark.parametrize("later", [0, 1])
def test_a_repeat_that_bears_no_mark_is_known_by_its_time(view: QuizView, later: int) -> None:
    view.start(PRACTICE, of("q1"))
    QApplication.sendEvent(view.run, event(QEvent.Type.KeyRelease, at=500))
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        pressed = event(kind, at=500 + later)
        QApplication.sendEvent(view.run, pressed)
        assert pressed.isAccepted() is (later == 0)


@pytest.mark.usefixtures("x11")
@pytest.mark.parametrize("later", [0, 300])
def test_a_repeat_that_bears_no_mark_does_not_answer_a_dialog(view: QuizView, later: int) -> None:
    view.start(MOCK, WHOLE)
    do(view, "submit")
    asked = dialog(view)
    QApplication.sendEvent(asked.yes, event(QEvent.Type.KeyRelease, at=500))
    QApplication.sendEvent(asked.yes, event(QEvent.Type.KeyPress, at=500 + later))
    assert asked.isVisible() is (later == 0)


def test_a_second_press_in_the_blink_of_an_eye_is_the_same_press(view: QuizView, desk: Desk) -> None:
    view.start(PRACTICE, SIMPLE)
    do(view, "choose_1", "next")
    for _ in range(2):
        desk.clock.advance(100 * MS)
        do(view, "next")
        assert (state(view).index, state(view).phase) == (0, Phase.FEEDBACK)
    desk.clock.advance(100 * MS)
    do(view, "next")
    assert state(view).index == 1


def test_a_press_after_another_key_is_meant(view: QuizView, desk: Desk) -> None:
    view.start(MOCK, SIMPLE)
    for index in range(2):
        assert state(view).index == index
        desk.clock.advance(20 * MS)
        do(view, "choose_1", "next")
    assert state(view).index == 2


def test_the_press_that_asks_whether_to_submit_does_not_answer_that(view: QuizView, desk: Desk) -> None:
    view.start(MOCK, of("q1"))
    do(view, "choose_1", "next")
    asked = dialog(view)
    desk.clock.advance(100 * MS)
    QTest.keyClick(asked.yes, Qt.Key.Key_Return)
    assert asked.isVisible()
    desk.clock.advance(300 * MS)
    QTest.keyClick(asked.yes, Qt.Key.Key_Return)
    assert view.page is view.result


def test_a_double_click_hands_in_once(view: QuizView, desk: Desk) -> None:
    view.start(PRACTICE, SIMPLE)
    do(view, "choose_1")
    view.run.forward.click()
    desk.clock.advance(120 * MS)
    QTest.mouseDClick(view.run.forward, Qt.MouseButton.LeftButton)
    assert (state(view).index, state(view).phase) == (0, Phase.FEEDBACK)


def test_a_double_click_on_an_option_does_not_answer_the_next_question_of_a_sprint(view: QuizView, desk: Desk) -> None:
    view.start(SPRINT, SIMPLE)
    row = view.run.answers.choices.rows[0]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    desk.clock.advance(120 * MS)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert state(view).index == 1
    assert not stored(desk).slot.is_answered


@pytest.mark.parametrize("ruleset", [PRACTICE, MOCK, SPRINT, FLAWLESS])
def test_a_key_held_down_hands_in_nothing_twice(view: QuizView, desk: Desk, ruleset: RuleSetId) -> None:
    view.start(ruleset, SIMPLE)
    do(view, key_for(state(view), right=True))
    before = stored(desk)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_P, Qt.Key.Key_F):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            held = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "\r", True)
            QApplication.sendEvent(QApplication.focusWidget() or view, held)
    assert stored(desk) == before


def event(kind: QEvent.Type, at: int) -> QKeyEvent:
    """Enter, at that time by the clock of the display server."""
    made = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    made.setTimestamp(at)
    made.ignore()
    return made
