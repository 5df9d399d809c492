from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.question import Chosen, Filled, Matched, Ordered, Response
from mbjg_desktop.ui.cards.answer_rows import AnswerRow
from mbjg_desktop.ui.cards.buttons import KeyButton
from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.lookback.history_row import HistoryRow
from mbjg_desktop.ui.lookback.mistake_list import MistakeList
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.stem_view import StemView
from tests.ui.cards.desk import Desk

MISSES: dict[str, Response] = {
    "q1": Chosen(frozenset("b")),
    "q2": Chosen(frozenset("ad")),
    "q3": Chosen(frozenset({"true"})),
    "q4": Filled((("1", "后勤处"), ("2", ""))),
    "q5": Ordered(("c", "b", "a")),
    "q6": Matched((("a", "x1"), ("b", "a"))),
}


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> LookbackView:
    for question, response in MISSES.items():
        desk.answer(question, response)
    desk.clock.advance(timedelta(days=1))
    return _opened(qtbot, desk)


def _opened(qtbot: QtBot, desk: Desk) -> LookbackView:
    made = LookbackView(desk.services, desk.way)
    qtbot.addWidget(made)
    made.setMinimumSize(1, 1)
    made.resize(1084, 800)
    made.arrive(Destination(ScreenId.LOOKBACK))
    made.show()
    return made


def _list(view: LookbackView) -> MistakeList:
    return view.findChildren(MistakeList)[0]


def _stem(view: LookbackView) -> str:
    return view.findChildren(StemView)[0].text


def _names(view: LookbackView, kind: type[AnswerRow] | type[HistoryRow]) -> list[str]:
    return [row.accessibleName() for row in view.findChildren(kind) if row.isVisible()]


def _look_at(view: LookbackView, question: str) -> None:
    view.arrive(Destination(ScreenId.LOOKBACK, question=question))  # type: ignore[arg-type]


def test_every_command_of_the_screen_is_handled(view: LookbackView) -> None:
    assert set(view.handlers()) == {command.id for command in COMMANDS if command.scope is CommandScope.LOOKBACK}


def test_the_list_is_a_sound_model(view: LookbackView) -> None:
    model: QAbstractItemModel = _list(view).model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    assert model.rowCount() == 6


def test_arrows_move_through_the_list(view: LookbackView) -> None:
    stems = [_stem(view)]
    for _ in range(5):
        QTest.keyClick(_list(view), Qt.Key.Key_Down)
        stems.append(_stem(view))
    assert len(set(stems)) == 6


def test_the_wrong_option_tells_how_often_it_was_chosen(view: LookbackView) -> None:
    _look_at(view, "q1")
    rows = _names(view, AnswerRow)
    assert len(rows) == 3
    assert rows == ["正确： A 办公室", "B 保卫处 选过 1 次", "C 后勤处"]


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("q1", "保卫处"),
        ("q2", "待办事项；天气情况"),
        ("q3", "正确"),
        ("q4", "后勤处；——"),
        ("q5", "办理 → 报告 → 登记"),
        ("q6", "办公室 — 会议记录；保卫处 — 接听电话"),
    ],
)
def test_the_history_says_in_words_what_was_answered(view: LookbackView, question: str, given: str) -> None:
    _look_at(view, question)
    records = _names(view, HistoryRow)
    assert len(records) == 1
    assert given in records[0]


def test_the_right_answer_of_a_cloze_is_in_its_stem(view: LookbackView) -> None:
    _look_at(view, "q4")
    assert "办公室" in _stem(view)
    assert "{{" not in _stem(view)


def test_the_source_is_quoted_and_opens(view: LookbackView, desk: Desk) -> None:
    _look_at(view, "q6")
    assert sum(quotation.isVisible() for quotation in view.findChildren(QuotationView)) == 2
    view.handlers()["lookback.source"]()
    assert desk.way.went[-1].screen is ScreenId.READING
    assert desk.way.went[-1].span is not None


def test_the_button_practises_what_is_due(view: LookbackView, desk: Desk) -> None:
    practise = next(button for button in view.findChildren(QPushButton) if button.isVisible())
    assert "6" in practise.text()
    QTest.mouseClick(practise, Qt.MouseButton.LeftButton)
    start = desk.way.went[-1].start
    assert start is not None
    assert len(start[1].questions) == 6


def test_one_part_can_be_chosen(view: LookbackView) -> None:
    parts = view.findChildren(QComboBox)[0]
    parts.setCurrentIndex(parts.findText("交接班"))
    parts.activated.emit(parts.currentIndex())
    assert _list(view).model().rowCount() == 2
    parts.activated.emit(0)
    assert _list(view).model().rowCount() == 6


def test_in_a_narrow_window_the_list_stands_above(qtbot: QtBot, view: LookbackView) -> None:
    stem, listed = view.findChildren(StemView)[0], _list(view)
    view.resize(560, 700)
    qtbot.waitUntil(lambda: listed.mapTo(view, QPoint(0, listed.height())).y() < stem.mapTo(view, QPoint()).y())


def test_nothing_missed_yet(qtbot: QtBot, desk: Desk) -> None:
    view = _opened(qtbot, desk)
    empty = view.findChildren(EmptyState)[0]
    assert empty.isVisible()
    before = empty.findChildren(QPushButton)[0]
    QTest.mouseClick(before, Qt.MouseButton.LeftButton)
    assert desk.way.went[-1].screen is ScreenId.QUIZ


def test_everything_that_can_be_pressed_has_a_name(view: LookbackView) -> None:
    for each in (*view.findChildren(KeyButton), *view.findChildren(QComboBox), _list(view)):
        assert each.accessibleName()
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus
