"""The question looked at: what is told about it, and what one key does with it."""

import pytest
from PySide6.QtCore import Qt

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.ui.cards.answer_rows import AnswerRow
from mbjg_desktop.ui.lookback.history_row import HistoryRow
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.navigation import ScreenId
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.text_label import TextLabel
from tests.ui.cards.desk import Desk
from tests.ui.lookback.screen import asked, choose, look_at, names, stem, the_list


def test_the_wrong_option_tells_how_often_it_was_chosen(view: LookbackView) -> None:
    look_at(view, "q1")
    rows = names(view, AnswerRow)
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
    look_at(view, question)
    records = names(view, HistoryRow)
    assert len(records) == 1
    assert given in records[0]


def test_the_right_answer_of_a_cloze_is_in_its_stem(view: LookbackView) -> None:
    look_at(view, "q4")
    assert "办公室" in stem(view)
    assert "{{" not in stem(view)


def test_the_source_is_quoted_and_opens(view: LookbackView, desk: Desk) -> None:
    look_at(view, "q6")
    assert sum(quotation.isVisible() for quotation in view.findChildren(QuotationView)) == 2
    view.handlers()["lookback.source"]()
    assert desk.way.went[-1].screen is ScreenId.READING
    assert desk.way.went[-1].span is not None


def test_a_reason_is_one_key_and_the_same_key_takes_it_back(view: LookbackView, desk: Desk) -> None:
    look_at(view, "q1")
    view.handlers()["lookback.reason_3"]()
    assert "混淆" in the_list(view).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    choose(view, "混淆")
    assert the_list(view).model().rowCount() == 1
    view.handlers()["lookback.reason_3"]()
    assert desk.services.lookback.detail(QuestionId("q1")).line.mistake.why is None


def test_without_another_question_here_the_key_says_so(view: LookbackView, desk: Desk) -> None:
    look_at(view, "q5")
    went = len(desk.way.went)
    view.handlers()["lookback.other_form"]()
    assert len(desk.way.went) == went
    assert any("没有别的题" in label.text() for label in view.findChildren(TextLabel) if label.isVisible())


def test_another_question_about_the_same_place(view: LookbackView, desk: Desk) -> None:
    look_at(view, "q1")
    view.handlers()["lookback.other_form"]()
    assert asked(desk) in (("q4",), ("q6",))


def test_marking_keeps_a_question_and_taking_it_back_lets_it_go(view: LookbackView, desk: Desk) -> None:
    look_at(view, "q1")
    view.handlers()["lookback.mark"]()
    choose(view, "我标的")
    assert the_list(view).model().rowCount() == 1
    view.handlers()["lookback.mark"]()
    assert desk.services.lookback.detail(QuestionId("q1")).line.mistake.marked_at is None
