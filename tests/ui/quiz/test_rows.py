from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Chosen, Filled, Matched, Ordered, Question
from mbjg_desktop.ui.quiz.answer_sheet import AnswerSheet
from mbjg_desktop.ui.quiz.choice_area import ChoiceArea
from mbjg_desktop.ui.quiz.state import Cell, Choices, Line
from mbjg_desktop.ui.widgets.answer_words import Difference, difference, given_words, right_words
from mbjg_desktop.ui.widgets.option_row import OptionRow, RowLook
from mbjg_desktop.ui.widgets.stem_view import StemGap, StemView
from mbjg_desktop.ui.widgets.verdict import Verdict
from tests import make

QUESTIONS: dict[str, Question] = {question.id: question for question in make.questions()}
LONG = "部班子成员发挥示范作用，在分管部门、所联系单位开展强化政治机关意识教育。" * 7


def picture(widget: OptionRow | AnswerSheet) -> QImage:
    return widget.grab().toImage()


def test_a_long_option_is_shown_whole(qtbot: QtBot) -> None:
    row = OptionRow()
    qtbot.addWidget(row)
    row.show_as(RowLook("A", "短"))
    short = row.heightForWidth(500)
    row.show_as(RowLook("A", LONG))
    assert row.heightForWidth(500) > 5 * short
    assert row.heightForWidth(250) > row.heightForWidth(500)
    assert LONG in row.accessibleName()


@pytest.mark.parametrize(
    "change",
    [
        {"is_chosen": True},
        {"verdict": Verdict.RIGHT, "note": "答对"},
        {"verdict": Verdict.WRONG, "note": "选错"},
        {"verdict": Verdict.MISSED, "note": "漏选"},
        {"text": "又"},
        {"mark": "B"},
        {"is_open": False},
    ],
)
def test_a_row_that_changes_looks_different(qtbot: QtBot, change: dict[str, object]) -> None:
    row = OptionRow()
    qtbot.addWidget(row)
    row.resize(500, 56)
    look = RowLook("A", "短", "1")
    row.show_as(look)
    before = picture(row)
    row.show_as(replace(look, **change))  # type: ignore[arg-type]
    assert picture(row) != before
    row.show_as(look)
    assert picture(row) == before


def test_nine_options_have_nine_keys_and_a_tenth_has_none(qtbot: QtBot) -> None:
    area = ChoiceArea()
    qtbot.addWidget(area)
    lines = tuple(Line(str(n), f"选项{n}", is_chosen=False) for n in range(10))
    area.show_state(Choices(lines, is_multiple=True), is_open=True)
    assert [row.look.key for row in area.rows] == [*"123456789", ""]
    area.show_state(Choices(lines[:3], is_multiple=True), is_open=True)
    assert [row.isHidden() for row in area.rows] == [False] * 3 + [True] * 7


def test_a_stem_is_text_and_nothing_else(qtbot: QtBot) -> None:
    stem = StemView()
    qtbot.addWidget(stem)
    written = "<b>粗</b> {{1}} file:///etc/passwd <img src='x'>"
    stem.show_stem(written)
    assert stem.text == written


def test_gaps_are_numbered_by_the_question_and_filled_in(qtbot: QtBot) -> None:
    stem = StemView()
    qtbot.addWidget(stem)
    stem.show_stem("先{{b}}后{{a}}。", [StemGap("a", "甲"), StemGap("b", "")])
    assert stem.text.index("①") > stem.text.index("②")
    assert "甲" in stem.text
    assert "{{" not in stem.text


def test_the_sheet_shows_many_questions_and_their_state(qtbot: QtBot) -> None:
    sheet = AnswerSheet()
    qtbot.addWidget(sheet)
    sheet.resize(200, 400)
    plain = Cell(is_answered=False, is_done=False, is_flagged=False)
    sheet.show_sheet((plain,) * 30, 0, is_open=True)
    before = picture(sheet)
    for cell in (
        replace(plain, is_answered=True, is_done=True),
        replace(plain, is_flagged=True),
        replace(plain, outcome=Outcome.RIGHT),
        replace(plain, outcome=Outcome.WRONG),
    ):
        sheet.show_sheet((plain,) * 29 + (cell,), 0, is_open=True)
        assert picture(sheet) != before
    assert sheet.heightForWidth(200) > sheet.heightForWidth(400)


@pytest.mark.parametrize("is_open", [True, False])
def test_the_sheet_tells_a_flagged_question_that_is_answered_from_one_that_is_not(qtbot: QtBot, is_open: bool) -> None:
    sheet = AnswerSheet()
    qtbot.addWidget(sheet)
    sheet.resize(200, 400)
    plain = Cell(is_answered=False, is_done=False, is_flagged=False)
    flagged = replace(plain, is_flagged=True)
    seen = []
    for cell in (plain, flagged, replace(flagged, is_answered=True, is_done=True)):
        sheet.show_sheet((plain, cell), 0, is_open=is_open)
        seen.append(picture(sheet))
    assert all(one != other for one, other in combinations(seen, 2))


def test_answers_are_said_by_the_text_of_options() -> None:
    multiple = QUESTIONS["q2"]
    assert given_words(multiple, Chosen(frozenset("ad"))) == "待办事项；天气情况"
    assert right_words(multiple) == "待办事项；来电记录；领导批示"
    assert difference(multiple, Chosen(frozenset("ad"))) == Difference(("来电记录", "领导批示"), ("天气情况",))
    assert given_words(QUESTIONS["q5"], Ordered(("b", "a", "c"))) == "报告 → 登记 → 办理"
    assert given_words(QUESTIONS["q4"], Filled((("1", "办公室"), ("2", " ")))) == "办公室；——"
    assert difference(QUESTIONS["q4"], Filled((("1", "办公室"), ("2", "处")))) == Difference(("保卫处",), ("处",))
    pairs = Matched((("a", "x1"),))
    assert given_words(QUESTIONS["q6"], pairs) == "办公室 — 会议记录"
    assert difference(QUESTIONS["q6"], pairs) == Difference(
        ("办公室 — 接听电话", "保卫处 — 夜间巡查"), ("办公室 — 会议记录",)
    )
    assert given_words(QUESTIONS["q3"], Chosen(frozenset({"true"}))) == "正确"
    assert right_words(QUESTIONS["q3"]) == "错误"


def test_no_answer_has_no_words() -> None:
    for question in QUESTIONS.values():
        assert given_words(question, None) == ""
        assert right_words(question)
