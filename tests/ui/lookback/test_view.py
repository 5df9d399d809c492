from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.question import Chosen, Filled, Matched, Ordered, Response
from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.ui import fonts, theme
from mbjg_desktop.ui.cards.answer_rows import AnswerRow
from mbjg_desktop.ui.cards.buttons import KeyButton
from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.lookback.chip import Chip
from mbjg_desktop.ui.lookback.filter_bar import FilterBar
from mbjg_desktop.ui.lookback.history_row import HistoryRow
from mbjg_desktop.ui.lookback.mistake_list import MistakeList
from mbjg_desktop.ui.lookback.note_editor import NoteEditor
from mbjg_desktop.ui.lookback.rule_line import RuleLine
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.stem_view import StemView
from mbjg_desktop.ui.widgets.text_label import TextLabel
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


def _button(view: LookbackView, text: str) -> QPushButton:
    return next(button for button in view.findChildren(QPushButton) if button.isVisible() and text in button.text())


def _asked(desk: Desk) -> tuple[str, ...]:
    start = desk.way.went[-1].start
    assert start is not None
    return start[1].questions


def _chips(view: LookbackView) -> list[Chip]:
    bar = view.findChildren(FilterBar)[0]
    return [chip for chip in bar.findChildren(Chip) if chip.isVisible() and chip.isChecked()]


def _choose(view: LookbackView, *names: str) -> None:
    """Trigger the entry of that name in the filter's menu, as a click on it does."""
    for name in names:
        menu = view.findChildren(FilterBar)[0].menu()
        (entry,) = [entry for part in menu.actions() for entry in _entries(part) if entry.text() == name]
        entry.trigger()
        menu.close()


def _entries(part: QAction) -> list[QAction]:
    menu = part.menu()
    return menu.actions() if isinstance(menu, QMenu) else []


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
    practise = _button(view, "复测到期")
    assert "6" in practise.text()
    QTest.mouseClick(practise, Qt.MouseButton.LeftButton)
    assert len(_asked(desk)) == 6


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


def test_the_filter_is_a_menu_with_a_chip_for_each_term(view: LookbackView) -> None:
    _choose(view, "交接班")
    assert _list(view).model().rowCount() == 2
    assert [chip.text() for chip in _chips(view)] == ["交接班"]
    _choose(view, "判断")
    assert _list(view).model().rowCount() == 1
    (kind,) = [chip for chip in _chips(view) if chip.text() == "判断"]
    QTest.mouseClick(kind, Qt.MouseButton.LeftButton)
    assert [chip.text() for chip in _chips(view)] == ["交接班"]
    view.handlers()["lookback.clear"]()
    assert _chips(view) == []
    assert _list(view).model().rowCount() == 6


def test_words_are_looked_for_in_either_script(view: LookbackView) -> None:
    bar = view.findChildren(FilterBar)[0]
    view.handlers()["lookback.search"]()
    bar.search.insert("值班人員")
    assert _list(view).model().rowCount() == 1
    assert "委托他人" in _stem(view)
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert _list(view).model().rowCount() == 6


def test_nothing_matches_and_the_way_out(view: LookbackView) -> None:
    bar = view.findChildren(FilterBar)[0]
    bar.search.insert("月亮")
    (empty,) = view.findChildren(EmptyState)
    assert empty.isVisible()
    assert "6" in empty.text()
    QTest.mouseClick(empty.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert not empty.isVisible()
    assert bar.search.text() == ""
    assert _list(view).model().rowCount() == 6


def test_space_ticks_and_the_button_practises_what_is_ticked(view: LookbackView, desk: Desk) -> None:
    listed = _list(view)
    first = listed.currentIndex().row()
    QTest.keyClick(listed, Qt.Key.Key_Space)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Space)
    assert first == 0
    assert "2" in _button(view, "勾选").text()
    view.handlers()["lookback.practise"]()
    assert len(_asked(desk)) == 2
    QTest.keyClick(listed, Qt.Key.Key_Space)
    view.handlers()["lookback.practise"]()
    assert len(_asked(desk)) == 1


def test_shift_ticks_a_range_and_control_a_everything(view: LookbackView, desk: Desk) -> None:
    listed = _list(view)
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(listed, Qt.Key.Key_Down, shift)
    QTest.keyClick(listed, Qt.Key.Key_Down, shift)
    assert listed.currentIndex().row() == 2
    view.handlers()["lookback.practise"]()
    assert len(_asked(desk)) == 3
    QTest.keyClick(listed, Qt.Key.Key_A, control)
    view.handlers()["lookback.practise"]()
    assert len(_asked(desk)) == 6
    view.handlers()["lookback.clear"]()
    where = listed.visualRect(listed.model().index(1, 0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, control, where)
    view.handlers()["lookback.practise"]()
    assert len(_asked(desk)) == 1


def test_a_reason_is_one_key_and_the_same_key_takes_it_back(view: LookbackView, desk: Desk) -> None:
    _look_at(view, "q1")
    view.handlers()["lookback.reason_3"]()
    assert "混淆" in _list(view).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    _choose(view, "混淆")
    assert _list(view).model().rowCount() == 1
    view.handlers()["lookback.reason_3"]()
    assert desk.services.lookback.detail(QuestionId("q1")).line.mistake.why is None


def test_a_note_is_kept_when_typing_rests(view: LookbackView, desk: Desk, qtbot: QtBot) -> None:
    _look_at(view, "q1")
    (editor,) = view.findChildren(NoteEditor)
    view.handlers()["lookback.note"]()
    qtbot.waitUntil(editor.hasFocus)
    with qtbot.waitSignal(editor.rested):
        QTest.keyClicks(editor, "1 N M x")
    assert desk.services.lookback.detail(QuestionId("q1")).line.note == "1 N M x"
    assert editor.toPlainText() == "1 N M x"


def test_a_note_is_kept_whenever_the_question_is_left(view: LookbackView, desk: Desk) -> None:
    _look_at(view, "q1")
    (editor,) = view.findChildren(NoteEditor)
    editor.setPlainText("办公室接电话")
    _look_at(view, "q3")
    assert editor.toPlainText() == ""
    assert desk.services.lookback.detail(QuestionId("q1")).line.note == "办公室接电话"
    editor.setPlainText("必须当面")
    assert view.leave()
    assert desk.services.lookback.detail(QuestionId("q3")).line.note == "必须当面"
    editor.setPlainText("当面交班")
    view.hide()
    assert desk.services.lookback.detail(QuestionId("q3")).line.note == "当面交班"


def test_what_an_input_method_composes_is_kept_once_it_is_committed(view: LookbackView, desk: Desk) -> None:
    _look_at(view, "q1")
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
    assert _list(view).hasFocus()


def test_the_rule_is_one_sentence_with_its_number(view: LookbackView, desk: Desk) -> None:
    (said,) = [rule.findChildren(TextLabel)[0].text() for rule in view.findChildren(RuleLine) if rule.isVisible()]
    assert "3" in said
    desk.services.settings.change(days_to_leave=5)
    view.reload(frozenset({Topic.SETTINGS}))
    (said,) = [rule.findChildren(TextLabel)[0].text() for rule in view.findChildren(RuleLine) if rule.isVisible()]
    assert "5" in said
    view.resize(640, 380)
    assert sum(rule.isVisibleTo(view) for rule in view.findChildren(RuleLine)) == 1


def test_without_another_question_here_the_key_says_so(view: LookbackView, desk: Desk) -> None:
    _look_at(view, "q5")
    went = len(desk.way.went)
    view.handlers()["lookback.other_form"]()
    assert len(desk.way.went) == went
    assert any("没有别的题" in label.text() for label in view.findChildren(TextLabel) if label.isVisible())


def test_another_question_about_the_same_place(view: LookbackView, desk: Desk) -> None:
    _look_at(view, "q1")
    view.handlers()["lookback.other_form"]()
    assert _asked(desk) in (("q4",), ("q6",))


def test_marking_keeps_a_question_and_taking_it_back_lets_it_go(view: LookbackView, desk: Desk) -> None:
    _look_at(view, "q1")
    view.handlers()["lookback.mark"]()
    _choose(view, "我标的")
    assert _list(view).model().rowCount() == 1
    view.handlers()["lookback.mark"]()
    assert desk.services.lookback.detail(QuestionId("q1")).line.mistake.marked_at is None


def test_it_fits_a_small_window_in_twice_the_size(qtbot: QtBot, desk: Desk, families: fonts.Families) -> None:
    desk.answer("q1", MISSES["q1"])
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, Settings(theme=Theme.DARK, text_percent=200), families)
    view = _opened(qtbot, desk)
    view.resize(900, 640)
    stem, listed = view.findChildren(StemView)[0], _list(view)
    qtbot.waitUntil(lambda: listed.height() > 80)
    assert view.minimumSizeHint().width() <= 900
    assert stem.mapTo(view, QPoint()).y() < 640
