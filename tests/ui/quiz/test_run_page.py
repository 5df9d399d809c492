"""The run page in the quiz screen: what is shown, what has the keyboard, the answer sheet, the clock."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.disputes.report_dialog import ReportDialog
from mbjg_desktop.ui.quiz.state import Choices
from mbjg_desktop.ui.quiz.view import QuizView
from tests.ui.cards.desk import DOCUMENT, Desk
from tests.ui.quiz.right import RIGHT, of
from tests.ui.quiz.screen import do, right_place, state

PRACTICE, MOCK, CONTEST = map(RuleSetId, ("practice", "mock", "contest"))
WHOLE = Scope(DOCUMENT)


def test_content_is_shown_as_it_is_written(view: QuizView) -> None:
    view.start(PRACTICE, of("q1"))
    answer = state(view).answer
    assert isinstance(answer, Choices)
    shown = [row.look.text for row in view.run.answers.choices.rows if not row.isHidden()]
    assert shown == [line.text for line in answer.lines]
    do(view, "choose_1", "next")
    labels = [label for label in view.findChildren(QLabel) if label.text()]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("height", [600, 640])
def test_where_there_is_little_room_the_stem_stays_beside_the_answer_that_is_told(view: QuizView, height: int) -> None:
    view.resize(960, height)
    view.start(PRACTICE, of("q2"))
    do(view, "choose_4", "next")
    stem, told = view.run.card.stem, view.run.feedback
    assert stem.visibleRegion().boundingRect() == stem.rect()
    assert not told.visibleRegion().isEmpty()


def test_a_click_answers_like_a_key(view: QuizView, desk: Desk) -> None:
    view.start(PRACTICE, of("q1"))
    row = view.run.answers.choices.rows[right_place(desk, "a")]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.isChecked()
    view.run.forward.click()
    assert "答对" in row.accessibleName()


def test_focus_is_in_the_first_empty_blank_and_esc_gives_the_keys_back(view: QuizView) -> None:
    view.start(PRACTICE, of("q4"))
    first, second = view.run.answers.gaps.edits
    assert first.hasFocus()
    QTest.keyClicks(first, "abc")
    do(view, "next")
    assert second.hasFocus()
    assert state(view).phase is Phase.ASKING
    QTest.keyClick(second, Qt.Key.Key_Escape)
    assert view.run.hasFocus()
    do(view, "flag")
    assert first.text() == "abc"


def test_the_blank_that_is_typed_in_is_in_sight(view: QuizView) -> None:
    view.resize(960, 400)
    view.start(PRACTICE, of("q4"))
    first, second = view.run.answers.gaps.edits
    QTest.keyClicks(first, "a")
    assert first.visibleRegion().boundingRect().height() > first.height() // 2
    do(view, "next")
    assert second.visibleRegion().boundingRect().height() > second.height() // 2


def test_typing_is_kept_when_it_rests(view: QuizView, desk: Desk) -> None:
    view.start(PRACTICE, of("q4"))
    QTest.keyClicks(view.run.answers.gaps.edits[0], "abc")
    view.run.answers.gaps.paused.emit()
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


def test_the_answer_sheet_gives_the_keyboard_back_on_the_question_itself(view: QuizView) -> None:
    view.start(MOCK, of("q4"))
    do(view, "sheet", "next")
    assert view.run.answers.gaps.edits[0].hasFocus()
    view.start(MOCK, of("q1"))
    do(view, "sheet", "next")
    assert view.run.hasFocus()


def test_where_there_is_no_way_back_the_sheet_leads_nowhere(view: QuizView) -> None:
    view.start(CONTEST, WHOLE)
    sheet = view.run.panel.sheet
    do(view, "sheet")
    assert not sheet.hasFocus()
    assert sheet.focusPolicy() is Qt.FocusPolicy.NoFocus
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.cell_rect(1).center())
    assert state(view).index == 0
    view.start(MOCK, WHOLE)
    assert sheet.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_what_is_wrong_with_a_question_can_be_said_by_mouse(view: QuizView) -> None:
    view.start(MOCK, of("q1"))
    view.run.card.dispute.click()
    (asked,) = view.findChildren(ReportDialog)
    assert asked.isVisible()


def test_where_it_is_narrow_the_sheet_takes_the_place_of_the_question(view: QuizView) -> None:
    view.resize(560, 640)
    view.start(MOCK, WHOLE)
    panel, row = view.run.panel, view.run.answers.choices.rows[0]
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
