"""The result page on a real attempt: what it says, what its keys and buttons lead to, and what can be taken away."""

import json
import re
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import AttemptId, QuestionId, RuleSetId
from mbjg_desktop.domain.question import Choice, Chosen, Filled, Matched, Ordered, Response
from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui import fonts, theme
from mbjg_desktop.ui.message_dialog import MessageDialog
from mbjg_desktop.ui.navigation import ScreenId
from mbjg_desktop.ui.quiz.result_page import ResultPage
from mbjg_desktop.ui.quiz.score_sheet import reading_sheet, score_sheet
from tests.ui.cards.desk import Desk

_WRONG: dict[str, Response] = {
    "q1": Chosen(frozenset("b")),
    "q2": Chosen(frozenset("abd")),
    "q3": Chosen(frozenset({"true"})),
    "q4": Filled((("1", "办公室"), ("2", "单位保护处"))),
    "q5": Ordered(("b", "a", "c")),
    "q6": Matched((("a", "b"), ("b", "a"))),
}


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ResultPage:
    made = ResultPage(desk.services, desk.way)
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    return made


def attempt(desk: Desk, responses: dict[str, Response]) -> AttemptId:
    """A practice with these answers, seven seconds each."""
    quiz = desk.services.quiz
    state = quiz.start(RuleSetId("practice"), Scope(questions=tuple(map(QuestionId, responses))), seed=7)
    for index, slot in enumerate(state.slots):
        quiz.show(state.id, index)
        desk.clock.advance(timedelta(seconds=7))
        quiz.answer(state.id, responses[slot.question.id])
        quiz.confirm(state.id)
    quiz.finish(state.id, FinishReason.SUBMITTED)
    return state.id


def missed(page: ResultPage, desk: Desk, *ids: str) -> None:
    page.presenter.load(attempt(desk, {id_: _WRONG[id_] for id_ in ids or _WRONG}))


def row_of(page: ResultPage, id_: str) -> int:
    return next(place for place, row in enumerate(page.rows) if row.miss.slot.question.id == id_)


def press(page: ResultPage, command: str) -> None:
    page.handlers()[f"quiz.{command}"]()


def test_the_exact_difference_of_each_kind(page: ResultPage, desk: Desk) -> None:
    missed(page, desk)
    told = {row.miss.slot.question.id: row.difference.text for row in page.rows}
    assert told[QuestionId("q1")] == ""
    assert "领导批示" in told[QuestionId("q2")]
    assert "天气情况" in told[QuestionId("q2")]
    assert "护卫" in told[QuestionId("q4")]
    assert "“护”" in told[QuestionId("q4")]
    assert "“卫”" in told[QuestionId("q4")]
    assert "报告 登记" in told[QuestionId("q5")]
    assert page.rows[row_of(page, "q1")].difference.isHidden()


def test_the_card_says_what_to_expect(page: ResultPage, desk: Desk) -> None:
    missed(page, desk, "q1", "q3")
    assert page.score.trend.isHidden()
    first = page.score.outlook.text()
    assert re.search(r"\d+%.*\d+%.*\d+%", first)
    missed(page, desk, "q1")
    assert page.score.trend.isVisible()
    assert page.score.outlook.text() != first
    assert page.score.outlook.text() in page.score.accessibleName()


@pytest.mark.parametrize(
    ("ruleset", "expects"),
    [
        ("practice", True),
        ("mock", True),
        ("contest", True),
        ("sprint", True),
        ("flawless", True),
        ("daily", True),
        ("lookback", False),
    ],
)
def test_every_rule_set_has_a_result(page: ResultPage, desk: Desk, ruleset: str, expects: bool) -> None:
    desk.answer("q1", _WRONG["q1"])
    quiz = desk.services.quiz
    desk.clock.advance(timedelta(days=5))
    state = quiz.start(RuleSetId(ruleset), Scope(questions=(QuestionId("q1"), QuestionId("q7"))))
    if isinstance(state.slot.question.body, Choice):
        quiz.answer(state.id, Chosen(state.slot.question.body.answer))
    desk.clock.advance(timedelta(seconds=8))
    quiz.finish(state.id, FinishReason.SUBMITTED)
    page.presenter.load(state.id)
    assert page.state is not None
    assert (page.state.outlook.forecast is not None) is expects
    assert ("明天" in page.score.outlook.text() or "Tomorrow" in page.score.outlook.text()) is expects
    assert str(state.seed) in page.score.accessibleName()


def test_rates_of_every_sort_stand_behind_tabs(page: ResultPage, desk: Desk) -> None:
    missed(page, desk, "q1", "q2", "q3")
    assert {name for name, _, _ in page.rates.table.lines} == {"值班职责", "交接班"}
    page.rates.tabs.setFocus()
    QTest.keyClick(page.rates.tabs, Qt.Key.Key_Right)
    assert [(share, count) for _, share, count in page.rates.table.lines] == [("0%", "0/1")] * 3
    QTest.keyClick(page.rates.tabs, Qt.Key.Key_Right)
    assert [count for _, _, count in page.rates.table.lines] == ["0/3", "0/3"]
    QTest.keyClick(page.rates.tabs, Qt.Key.Key_Right)
    assert page.rates.paces.isVisible()


def test_more_around_the_answer_and_less_again(page: ResultPage, desk: Desk) -> None:
    missed(page, desk, "q3")
    (row,) = page.rows
    assert row.quotation is not None
    before = row.quotation.accessibleDescription()
    press(page, "more")
    assert len(row.quotation.accessibleDescription()) > len(before)
    assert "交班时应当说明" in row.quotation.accessibleDescription()
    row.more.click()
    assert row.quotation.accessibleDescription() == before


def test_the_reading_list_by_keys(page: ResultPage, desk: Desk) -> None:
    missed(page, desk)
    press(page, "reading_list")
    assert page.reading.isVisible()
    assert page.reading.hasFocus()
    assert [row.accessibleName() for row in page.reading.rows]
    QTest.keyClick(page.reading, Qt.Key.Key_Down)
    page.open_source()
    assert desk.way.went[-1].screen is ScreenId.READING
    assert desk.way.went[-1].span == page.reading.passages[1].span
    assert page.go_back()
    assert not page.reading.isVisible()
    assert page.hasFocus()
    assert not page.go_back()


def test_the_same_places_are_asked_another_way(page: ResultPage, desk: Desk, qtbot: QtBot) -> None:
    missed(page, desk, "q1", "q3")
    with qtbot.waitSignal(page.retry_wanted) as wanted:
        press(page, "other_form")
    (scope,) = wanted.args or [None]
    assert isinstance(scope, Scope)
    assert set(scope.questions) - {"q4", "q6"} == {"q3"}
    assert len(scope.questions) == 2


def test_without_a_miss_there_is_nothing_to_read_nor_to_ask_again(page: ResultPage, desk: Desk) -> None:
    page.presenter.load(attempt(desk, {"q1": Chosen(frozenset("a"))}))
    shown = {button for button in page.findChildren(QPushButton) if button.isVisible()}
    assert shown == {page.again, page.take}
    press(page, "reading_list")
    assert not page.reading.isVisible()
    assert page.presenter.other_form() is None


def test_keys_of_a_result_do_nothing_elsewhere(page: ResultPage, desk: Desk) -> None:
    missed(page, desk, "q1")
    page.hide()
    for command in page.handlers():
        page.handlers()[command]()
    assert page.state is not None
    assert page.state.passages is None
    assert page.state.wider == ()


def test_the_result_is_written_in_every_form(page: ResultPage, desk: Desk, tmp_path: Path) -> None:
    missed(page, desk)
    for form in ("pdf", "xlsx", "csv", "json"):
        page.export.write(form, tmp_path / f"成绩单.{form}")
    assert (tmp_path / "成绩单.pdf").read_bytes().startswith(b"%PDF-")
    assert "保卫处" in zipfile.ZipFile(tmp_path / "成绩单.xlsx").read("xl/sharedStrings.xml").decode()
    lines = (tmp_path / "成绩单.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + len(_WRONG)
    assert len(json.loads((tmp_path / "成绩单.json").read_text(encoding="utf-8"))["items"]) == len(_WRONG)


def test_a_folder_that_is_gone_is_said_calmly(page: ResultPage, desk: Desk, tmp_path: Path) -> None:
    missed(page, desk, "q1")
    for form in ("pdf", "csv"):
        page.export.write(form, tmp_path / "gone" / f"x.{form}")
        (box,) = [box for box in page.findChildren(MessageDialog) if box.isVisible()]
        assert "gone" in box.text()
        box.close()


def test_the_menu_asks_where_to_and_adds_the_ending(
    page: ResultPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missed(page, desk, "q1")
    wished: list[str] = []

    def choose(_parent: QWidget, _title: str, name: str, _filter: str) -> tuple[str, str]:
        wished.append(Path(name).name)
        return str(tmp_path / "mine"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page.export.menu.actions()[2].trigger()
    assert re.fullmatch(r".*2026-03-02 1200\.csv", wished[0])
    assert (tmp_path / "mine.csv").exists()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.export.menu.actions()[0].trigger()
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".pdf"] == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_export_key_opens_the_menu(page: ResultPage, desk: Desk) -> None:
    missed(page, desk, "q1")
    press(page, "export")
    assert page.export.menu.isVisible()
    assert page.export.menu.activeAction() is page.export.menu.actions()[0]
    page.export.menu.close()


def test_content_on_the_score_sheet_is_escaped(page: ResultPage, desk: Desk) -> None:
    missed(page, desk, "q4")
    page.presenter.load(attempt(desk, {"q4": Filled((("1", "<img src='x'>"), ("2", "&")))}))
    assert page.state is not None
    html = score_sheet(page.state.result, "<b>张</b>", timedelta(hours=8), answers_apart=False)
    assert "<img" not in html
    assert "<b>张" not in html
    assert "&lt;img src=&#x27;x&#x27;&gt;" in html
    assert "&amp;" in html


def test_right_answers_may_stand_apart(page: ResultPage, desk: Desk) -> None:
    missed(page, desk)
    assert page.state is not None
    beside, apart = (
        score_sheet(page.state.result, "张三", timedelta(hours=8), answers_apart=is_apart) for is_apart in (False, True)
    )
    assert "page-break-before" not in beside
    questions, answers = apart.split("page-break-before")
    assert beside.count("登记 → 报告 → 办理") == 1
    assert "登记 → 报告 → 办理" not in questions
    assert "登记 → 报告 → 办理" in answers
    assert "张三" in apart
    assert "卷号" in apart or "Paper no." in apart


def test_the_reading_sheet_underlines_what_answers(page: ResultPage, desk: Desk) -> None:
    missed(page, desk, "q3")
    press(page, "reading_list")
    html = reading_sheet(page.reading.passages)
    assert "<u>不得委托他人</u>" in html


@pytest.mark.parametrize(("width", "height", "percent"), [(828, 640, 100), (828, 640, 200), (1084, 800, 150)])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, desk: Desk, families: fonts.Families, width: int, height: int, percent: int
) -> None:
    from PySide6.QtWidgets import QApplication, QScrollArea

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, Settings(theme=Theme.DARK, text_percent=percent), families)
    page = ResultPage(desk.services, desk.way)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    missed(page, desk)
    qtbot.waitExposed(page)
    for opened in (False, True):
        if opened:
            press(page, "reading_list")
        for area in page.findChildren(QScrollArea):
            inner = area.widget()
            if area.isVisible() and inner is not None:
                assert inner.minimumSizeHint().width() <= area.viewport().width()


@pytest.mark.parametrize("is_reading", [False, True])
def test_everything_one_can_press_has_a_name(page: ResultPage, desk: Desk, is_reading: bool) -> None:
    missed(page, desk)
    if is_reading:
        press(page, "reading_list")
    reached = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(reached) > len(_WRONG) - 2
    assert [
        widget
        for widget in reached
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ] == []


def test_text_is_shown_as_it_is_written(page: ResultPage, desk: Desk) -> None:
    missed(page, desk)
    press(page, "reading_list")
    labels = [label for label in page.findChildren(QLabel) if label.text()]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_printer_may_be_declined(page: ResultPage, desk: Desk) -> None:
    from PySide6.QtPrintSupport import QPrintDialog
    from PySide6.QtWidgets import QApplication

    missed(page, desk, "q1")
    seen: list[QWidget] = []

    def decline() -> None:
        (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QPrintDialog)]
        seen.append(dialog)
        dialog.reject()

    QTimer.singleShot(0, page, decline)
    press(page, "print")
    assert len(seen) == 1
