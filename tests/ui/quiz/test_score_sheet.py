"""The score sheet and the reading list as pages: every piece of content escaped, answers where they are wanted."""

from datetime import timedelta

from mbjg_desktop.domain.question import Filled
from mbjg_desktop.ui.quiz.result_page import ResultPage
from mbjg_desktop.ui.quiz.score_sheet import reading_sheet, score_sheet
from tests.ui.cards.desk import Desk
from tests.ui.quiz.results import attempt, missed, press


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
