"""The misses of a result: exactly what was amiss, more around the answer, and what their buttons ask for."""

import pytest
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.quiz import Confusion, Scope
from mbjg_desktop.ui.quiz.at_hand import looked_at_on
from mbjg_desktop.ui.quiz.result_confusion import ConfusionPair
from mbjg_desktop.ui.quiz.result_page import ResultPage
from mbjg_desktop.ui.widgets.text_label import TextLabel
from tests.ui.cards.desk import Desk
from tests.ui.quiz.results import missed, press, row_of


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ResultPage:
    made = ResultPage(desk.services, desk.way)
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    return made


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
    assert "办公室：夜间巡查 接听电话" in told[QuestionId("q6")].replace(": ", "：").replace("： ", "：")
    assert page.rows[row_of(page, "q1")].difference.isHidden()


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


def test_the_same_places_are_asked_another_way(page: ResultPage, desk: Desk, qtbot: QtBot) -> None:
    missed(page, desk, "q1", "q3")
    with qtbot.waitSignal(page.retry_wanted) as wanted:
        press(page, "other_form")
    (scope,) = wanted.args or [None]
    assert isinstance(scope, Scope)
    assert set(scope.questions) - {"q4", "q6"} == {"q3"}
    assert len(scope.questions) == 2


def test_a_confusion_quotes_the_option_as_inside_quotation_marks(qtbot: QtBot, page: ResultPage, desk: Desk) -> None:
    missed(page, desk, "q3")
    (here,) = page.rows[0].miss.quotations
    pair = ConfusionPair(Confusion("“两个维护”是首要任务", here), None)
    qtbot.addWidget(pair)
    (told,) = [label.text() for label in pair.findChildren(TextLabel) if "首要任务" in label.text()]
    assert "‘两个维护’是首要任务”" in told


def test_a_row_can_be_disputed_by_mouse(page: ResultPage, desk: Desk, qtbot: QtBot) -> None:
    missed(page, desk)
    with qtbot.waitSignal(page.dispute_wanted):
        page.rows[2].dispute.click()
    assert looked_at_on(page) == page.rows[2].miss.slot.question
