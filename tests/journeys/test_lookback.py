"""Look-back by keys: a miss comes onto the list, leads to its source, is practised, and leaves after three days."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.mistakes import Why
from mbjg_desktop.domain.question import Chosen
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.cards.view import CardsView
from mbjg_desktop.ui.lookback.chip import Chip
from mbjg_desktop.ui.lookback.filter_bar import FilterBar
from mbjg_desktop.ui.lookback.mistake_list import MistakeList
from mbjg_desktop.ui.lookback.rule_line import RuleLine
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.settings_dialog import SettingsDialog
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import says
from mbjg_desktop.ui.widgets.text_label import TextLabel
from tests import make
from tests.journeys.conftest import Opening
from tests.journeys.desk import Desk


def judge(desk: Desk, *, is_right: bool) -> None:
    """Answer the true/false statement q3 on the screen."""
    view = desk.screen(QuizView)
    hand.until("a question", lambda: view.run.state)
    left = desk.services.quiz.unfinished()
    assert left is not None
    slot = desk.services.quiz.tick(left.attempt).slot
    hand.press(str(slot.presented.index("false" if is_right else "true") + 1), "Return", "Return")
    hand.until("the result", lambda: view.page is view.result)


def miss(desk: Desk) -> None:
    scope = Scope(questions=(QuestionId("q3"),))
    desk.window.go(Destination(ScreenId.QUIZ, start=("practice", scope)))
    judge(desk, is_right=False)


def test_a_miss_comes_onto_the_list_with_what_was_answered(desk: Desk) -> None:
    miss(desk)
    hand.press("Alt+5")
    view = desk.screen(LookbackView)
    (shown,) = view.findChildren(MistakeList)
    read_out = shown.model().data(shown.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert "值班人员可以委托他人代为交班" in read_out
    assert "0/3" in read_out
    assert says(view, "不得委托他人")


def test_its_source_and_back(desk: Desk) -> None:
    miss(desk)
    hand.press("Alt+5")
    desk.screen(LookbackView)
    hand.press("O")
    desk.screen(ReadingView)
    hand.press("Alt+Left")
    desk.screen(LookbackView)


def test_right_on_three_different_days_takes_it_off(opening: Opening, clock: make.FakeClock) -> None:
    with opening() as desk:
        miss(desk)
    for day in range(1, 4):
        clock.advance(timedelta(days=40))
        with opening() as desk:
            (line,) = desk.services.lookback.lines()
            assert len(line.mistake.right_on) == day - 1
            hand.press("Alt+5", "P")
            judge(desk, is_right=True)
    with opening() as desk:
        assert desk.services.lookback.lines() == ()
        assert desk.services.lookback.counts().left == 1
        hand.press("Alt+5")
        assert says(desk.screen(LookbackView), "去学习竞赛")


def test_right_twice_on_one_day_counts_once(desk: Desk) -> None:
    miss(desk)
    for _ in range(2):
        hand.press("Alt+5")
        desk.screen(LookbackView)
        scope = desk.services.lookback.scope_of(line.question for line in desk.services.lookback.lines())
        desk.window.go(Destination(ScreenId.QUIZ, start=("practice", scope)))
        judge(desk, is_right=True)
    (line,) = desk.services.lookback.lines()
    assert len(line.mistake.right_on) == 1


def test_a_new_miss_begins_again(opening: Opening, clock: make.FakeClock) -> None:
    with opening() as desk:
        miss(desk)
    clock.advance(timedelta(days=40))
    with opening() as desk:
        hand.press("Alt+5", "P")
        judge(desk, is_right=True)
        miss(desk)
        (line,) = desk.services.lookback.lines()
        assert (line.mistake.times, line.mistake.right_on) == (2, ())
        record = desk.services.lookback.detail(QuestionId("q3")).history[0]
        assert record.response == Chosen(frozenset({"true"}))


def test_nothing_missed_is_said(desk: Desk) -> None:
    hand.press("Alt+5")
    assert says(desk.screen(LookbackView), "还没有错题")


def test_reasons_notes_and_marks_by_keys_alone(opening: Opening) -> None:
    with opening() as desk:
        miss(desk)
        hand.press("Alt+5")
        view = desk.screen(LookbackView)
        hand.press("2", "M", "N")
        hand.type_in("必须当面交班")
        hand.press("Esc", "1")
        assert view.isVisible()
        hand.press("N")
        hand.type_in("！")
        desk.window.close()
    with opening() as desk:
        detail = desk.services.lookback.detail(QuestionId("q3"))
        assert detail.line.mistake.why is Why.UNKNOWN
        assert detail.line.mistake.marked_at is not None
        assert set(detail.line.note) == set("必须当面交班！")
        hand.press("Alt+5", "1")
        desk.screen(LookbackView)
        assert desk.services.lookback.detail(QuestionId("q3")).line.mistake.why is None


def test_keys_typed_into_the_note_do_nothing_else(desk: Desk) -> None:
    miss(desk)
    hand.press("Alt+5")
    desk.screen(LookbackView)
    hand.press("N", "M", "1", "V", "P", "Shift+P", "X", "E", "/", "Space", "Esc")
    detail = desk.services.lookback.detail(QuestionId("q3"))
    assert (detail.line.mistake.marked_at, detail.line.mistake.why) == (None, None)
    assert detail.line.note.casefold() == "m1vppxe/"
    desk.screen(LookbackView)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_filtering_by_keys_and_back(desk: Desk) -> None:
    miss(desk)
    hand.press("Alt+5")
    view = desk.screen(LookbackView)
    (bar,) = view.findChildren(FilterBar)
    hand.press("Ctrl+F")
    hand.type_in("月亮")
    assert says(view, "没有符合的题")
    hand.press("Esc", "Esc")
    assert not says(view, "没有符合的题")
    hand.press("X")
    hand.press("F")
    hand.until("the menu", lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Right)
    hand.until("its first part", lambda: QApplication.activePopupWidget() is not menu)
    part = QApplication.activePopupWidget()
    assert isinstance(part, QMenu)
    QTest.keyClick(part, Qt.Key.Key_Return)
    hand.rest()
    assert len([chip for chip in bar.findChildren(Chip) if chip.isVisible() and chip.isChecked()]) == 1
    hand.press("X")
    assert not [chip for chip in bar.findChildren(Chip) if chip.isVisible() and chip.isChecked()]


def test_another_question_about_the_same_place(desk: Desk) -> None:
    desk.services.lookback.mark(QuestionId("q1"), is_marked=True)
    hand.press("Alt+5")
    desk.screen(LookbackView)
    hand.press("V")
    view = desk.screen(QuizView)
    hand.until("a question", lambda: view.run.state)
    left = desk.services.quiz.unfinished()
    assert left is not None
    assert left.total == 1
    assert desk.services.quiz.tick(left.attempt).slot.question.id in ("q4", "q6")


def test_ticked_questions_are_practised_together(desk: Desk) -> None:
    for question in ("q1", "q2", "q3"):
        desk.services.lookback.mark(QuestionId(question), is_marked=True)
    hand.press("Alt+5")
    desk.screen(LookbackView)
    hand.press("Space", "Down", "Space", "P")
    view = desk.screen(QuizView)
    hand.until("a question", lambda: view.run.state)
    left = desk.services.quiz.unfinished()
    assert left is not None
    assert left.total == 2


def test_from_the_rule_to_its_setting(desk: Desk) -> None:
    miss(desk)
    hand.press("Alt+5")
    view = desk.screen(LookbackView)
    rule = next(each for each in view.findChildren(RuleLine) if each.isVisible())
    hand.click(rule.findChildren(QPushButton)[0])
    dialog = hand.dialog(SettingsDialog)
    assert dialog.focusWidget() is dialog.days_to_leave
    dialog.days_to_leave.setValue(5)
    dialog.close()
    hand.until("the new number", lambda: "5" in rule.findChildren(TextLabel)[0].text())


def test_a_question_is_marked_where_it_is_met(desk: Desk) -> None:
    """In a quiz, on its result and on a card: M puts it on the list, M again takes it off."""
    desk.window.go(Destination(ScreenId.QUIZ, start=("practice", Scope(questions=(QuestionId("q3"),)))))
    view = desk.screen(QuizView)
    hand.until("a question", lambda: view.run.state)
    hand.press("M")
    assert says(view, "已标")
    assert desk.services.lookback.is_marked(QuestionId("q3"))
    hand.press("M")
    assert desk.services.lookback.lines() == ()
    judge(desk, is_right=False)
    hand.press("M")
    assert desk.services.lookback.is_marked(QuestionId("q3"))
    hand.press("Alt+3")
    cards = desk.screen(CardsView)
    hand.press("M")
    hand.until("the mark", lambda: says(cards, "已标"))
    assert sum(line.mistake.marked_at is not None for line in desk.services.lookback.lines()) == 2
