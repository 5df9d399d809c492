from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.state import Choices, QuizState
from mbjg_desktop.ui.quiz.view import QuizView
from tests.ui.cards.desk import DOCUMENT, Desk
from tests.ui.quiz.right import RIGHT, of

PRACTICE, MOCK = RuleSetId("practice"), RuleSetId("mock")
WHOLE = Scope(DOCUMENT)


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> QuizView:
    made = QuizView(desk.services, desk.way)
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    made.arrive(Destination(ScreenId.QUIZ))
    qtbot.waitUntil(made.isActiveWindow)
    return made


def do(view: QuizView, *commands: str) -> None:
    """What the keys of these commands do."""
    for command in commands:
        view.handlers()[f"quiz.{command}"]()


def state(view: QuizView) -> QuizState:
    assert view.run.state is not None
    return view.run.state


def dialog(view: QuizView) -> AskDialog:
    (open_one,) = (each for each in view.findChildren(AskDialog) if each.isVisible())
    return open_one


def right_place(desk: Desk, id_: str) -> int:
    left = desk.services.quiz.unfinished()
    assert left is not None
    return desk.services.quiz.tick(left.attempt).slot.presented.index(id_)


def test_every_command_of_the_screen_has_a_handler(view: QuizView) -> None:
    assert set(view.handlers()) == {command.id for command in COMMANDS if command.scope is CommandScope.QUIZ}


def test_rules_and_scope_are_chosen_and_started_with_keys(view: QuizView) -> None:
    assert [card.isChecked() for card in view.setup.rules.cards[:3]] == [True, False, False]
    do(view, "choose_2")
    assert [card.isChecked() for card in view.setup.rules.cards[:3]] == [False, True, False]
    view.setup.scopes.cards[1].click()
    do(view, "next")
    assert view.page is view.run
    assert state(view).paper.ruleset_id == "mock"


def test_the_arrow_keys_choose_rules(view: QuizView) -> None:
    view.setup.rules.cards[0].setFocus()
    QTest.keyClick(view.setup.rules.cards[0], Qt.Key.Key_Right)
    assert view.setup.rules.cards[1].isChecked()
    assert view.setup.rules.cards[1].hasFocus()


def test_an_attempt_that_was_left_is_offered_again(view: QuizView, desk: Desk) -> None:
    view.start(MOCK, WHOLE)
    do(view, "choose_1", "next")
    desk.clock.advance(timedelta(minutes=5))
    again = QuizView(desk.services, desk.way, view)
    again.show_setup()
    words = [label.text() for label in again.setup.banner.findChildren(QLabel)]
    assert any("15:00" in text and f"1/{state(view).total}" in text for text in words)
    again.setup.banner.resume.click()
    assert again.page is again.run
    assert state(again).index == 1


def test_an_attempt_that_was_left_may_be_handed_in_as_it_is(view: QuizView, desk: Desk) -> None:
    desk.services.quiz.start(MOCK, WHOLE)
    view.show_setup()
    view.setup.banner.submit.click()
    dialog(view).yes.click()
    assert view.page is view.result
    assert desk.services.quiz.unfinished() is None
    view.show_setup()
    assert view.setup.banner.isHidden()
    assert len([row for row in view.setup.history.rows if not row.isHidden()]) == 1


def test_a_past_result_is_shown_again(view: QuizView, desk: Desk) -> None:
    attempt = desk.services.quiz.start(MOCK, WHOLE)
    desk.services.quiz.finish(attempt.id, FinishReason.SUBMITTED)
    view.show_setup()
    view.setup.history.rows[0].click()
    assert view.page is view.result


def test_new_content_is_seen_on_the_setup_page(view: QuizView, desk: Desk) -> None:
    desk.services.quiz.start(PRACTICE, WHOLE)
    assert view.setup.banner.isHidden()
    view.reload(frozenset({Topic.ANSWERS}))
    assert not view.setup.banner.isHidden()


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


def test_submitting_asks_once_and_says_what_is_open(view: QuizView) -> None:
    view.start(MOCK, WHOLE)
    do(view, "choose_1", "flag", "submit", "submit")
    words = " ".join(label.text() for label in dialog(view).findChildren(QLabel))
    assert f"{state(view).total - 1} 题未答" in words
    assert "1 题标记" in words
    dialog(view).no.click()
    assert view.page is view.run


def test_time_up_closes_the_question_whether_to_submit(view: QuizView, desk: Desk) -> None:
    view.start(MOCK, WHOLE)
    do(view, "submit")
    asked = dialog(view)
    desk.clock.advance(timedelta(minutes=21))
    view.run.presenter.tick()
    assert not asked.isVisible()
    assert view.page is view.result


def test_leaving_asks_only_while_time_is_lost(view: QuizView, desk: Desk) -> None:
    assert view.leave()
    view.start(PRACTICE, WHOLE)
    assert view.leave()
    view.start(MOCK, WHOLE)
    for answer in ("no", "yes"):
        QTimer.singleShot(0, view, lambda answer=answer: getattr(dialog(view), answer).click())
        assert view.leave() is (answer == "yes")
    assert desk.services.quiz.unfinished() is not None


def test_coming_back_finds_the_question_where_it_was(view: QuizView) -> None:
    view.start(PRACTICE, of("q1", "q7"))
    do(view, "choose_1", "next", "next")
    bookmark = view.bookmark()
    assert bookmark is not None
    view.arrive(bookmark)
    assert (state(view).index, state(view).phase) == (1, Phase.ASKING)


def test_content_is_shown_as_it_is_written(view: QuizView) -> None:
    view.start(PRACTICE, of("q1"))
    answer = state(view).answer
    assert isinstance(answer, Choices)
    shown = [row.look.text for row in view.run.choices.rows if not row.isHidden()]
    assert shown == [line.text for line in answer.lines]
    do(view, "choose_1", "next")
    labels = [label for label in view.findChildren(QLabel) if label.text()]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_click_answers_like_a_key(view: QuizView, desk: Desk) -> None:
    view.start(PRACTICE, of("q1"))
    row = view.run.choices.rows[right_place(desk, "a")]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.isChecked()
    view.run.forward.click()
    assert "答对" in row.accessibleName()


def test_focus_is_in_the_first_empty_blank_and_esc_gives_the_keys_back(view: QuizView) -> None:
    view.start(PRACTICE, of("q4"))
    first, second = view.run.gaps.edits
    assert first.hasFocus()
    QTest.keyClicks(first, "abc")
    do(view, "next")
    assert second.hasFocus()
    assert state(view).phase is Phase.ASKING
    QTest.keyClick(second, Qt.Key.Key_Escape)
    assert view.run.hasFocus()
    do(view, "flag")
    assert first.text() == "abc"


def test_typing_is_kept_when_it_rests(view: QuizView, desk: Desk) -> None:
    view.start(PRACTICE, of("q4"))
    QTest.keyClicks(view.run.gaps.edits[0], "abc")
    view.run.gaps.paused.emit()
    left = desk.services.quiz.unfinished()
    assert left is not None
    assert desk.services.quiz.tick(left.attempt).slot.is_answered
    assert state(view).answered == 1
    assert "abc" in view.run.card.stem.text


def test_keys_that_choose_work_with_an_input_method_on(view: QuizView) -> None:
    for question in RIGHT:
        view.start(PRACTICE, of(question))
        focused = QApplication.focusWidget()
        assert focused is not None
        takes_text = focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        assert takes_text is isinstance(focused, QLineEdit)
        assert takes_text is (question == "q4")


def test_the_answer_sheet_leads_to_a_question(view: QuizView) -> None:
    view.start(MOCK, WHOLE)
    do(view, "sheet")
    sheet = view.run.panel.sheet
    assert sheet.hasFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Right)
    do(view, "next")
    assert state(view).index == 1
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.cell_rect(0).center())
    assert state(view).index == 0


def test_where_it_is_narrow_the_sheet_takes_the_place_of_the_question(view: QuizView) -> None:
    view.resize(560, 640)
    view.start(MOCK, WHOLE)
    panel, row = view.run.panel, view.run.choices.rows[0]
    assert (panel.isVisible(), row.isVisible()) == (False, True)
    do(view, "sheet")
    assert (panel.isVisible(), row.isVisible()) == (True, False)
    do(view, "next")
    assert (panel.isVisible(), row.isVisible()) == (False, True)


def test_the_last_seconds_are_said_not_only_coloured(view: QuizView, desk: Desk) -> None:
    view.start(MOCK, WHOLE)
    before = view.run.header.clock.accessibleName()
    desk.clock.advance(timedelta(minutes=19, seconds=55))
    view.run.presenter.tick()
    assert view.run.header.clock.digits == "00:05"
    assert "快到" in view.run.header.clock.accessibleName()
    assert "快到" not in before


def test_a_result_leads_to_the_source_of_the_selected_miss(view: QuizView, desk: Desk) -> None:
    _miss(view, desk, "q1", "q3")
    assert view.page is view.result
    QTest.keyClick(view.result, Qt.Key.Key_Down)
    do(view, "source")
    missed = view.result.state
    assert missed is not None
    assert missed.selected == 1
    assert desk.way.went[-1].span == missed.result.misses[1].quotations[0].span


def test_the_misses_can_be_practised_all_or_one(view: QuizView, desk: Desk) -> None:
    _miss(view, desk, "q1", "q3")
    do(view, "retry")
    assert state(view).total == 2
    do(view, "choose_1", "next", "next", "submit")
    dialog(view).yes.click()
    _miss(view, desk, "q1", "q3")
    view.result.rows[1].retry_wanted.emit()
    assert state(view).total == 1


def test_a_result_without_a_miss_says_so(view: QuizView, desk: Desk) -> None:
    view.start(PRACTICE, of("q1"))
    view.run.presenter.pick(right_place(desk, "a"))
    do(view, "next", "next")
    assert view.result.isVisible()
    assert view.result.retry.isHidden()
    assert "全部答对" in " ".join(label.text() for label in view.result.findChildren(QLabel) if label.isVisible())
    do(view, "previous")
    assert view.setup.isVisible()


@pytest.mark.parametrize("question", list(RIGHT))
def test_everything_one_can_press_has_a_name(view: QuizView, question: str) -> None:
    view.start(PRACTICE, of(question))
    nameless = [
        widget
        for widget in view.run.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


def _miss(view: QuizView, desk: Desk, *questions: str) -> None:
    """Answer single choices and statements wrongly, up to the result."""
    view.start(PRACTICE, of(*questions))
    while view.page is view.run:
        left = desk.services.quiz.unfinished()
        assert left is not None
        slot = desk.services.quiz.tick(left.attempt).slot
        wrong = next(n for n, id_ in enumerate(slot.presented) if id_ not in ("a", "false"))
        view.run.presenter.pick(wrong)
        do(view, "next", "next")


def test_a_rule_set_chosen_by_its_key_is_what_enter_starts(view: QuizView, desk: Desk) -> None:
    left = desk.services.quiz.start(MOCK, Scope(DOCUMENT))
    view.arrive(Destination(ScreenId.QUIZ))
    do(view, "choose_1", "next")
    assert view.page is view.run
    assert state(view).paper.ruleset_id == PRACTICE
    unfinished = desk.services.quiz.unfinished()
    assert unfinished is not None
    assert unfinished.attempt == left.id
