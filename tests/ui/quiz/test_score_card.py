"""The figures of a result: what they mean, for every rule set, and how it is told."""

import re
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import QuestionId, RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Choice, Chosen, Kind
from mbjg_desktop.domain.ruleset import DrawRule, RuleSet
from mbjg_desktop.services.quiz import Pace, Scope
from mbjg_desktop.ui import theme
from mbjg_desktop.ui.quiz.result_page import ResultPage
from mbjg_desktop.ui.quiz.result_words import beside_usual, paces_words
from mbjg_desktop.ui.quiz.ruleset_words import seed_words
from tests.ui.cards.desk import Desk
from tests.ui.quiz.results import WRONG, missed


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
    desk.answer("q1", WRONG["q1"])
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
    assert seed_words(state.seed) in page.score.accessibleName()


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


@pytest.mark.parametrize(
    ("ruleset", "is_right", "colour"),
    [("practice", True, "ok"), ("practice", False, "ink"), ("mock", True, "ok"), ("mock", False, "accent")],
)
def test_the_score_has_the_colour_of_what_it_means(
    page: ResultPage, desk: Desk, ruleset: str, is_right: bool, colour: str
) -> None:
    rules = replace(_rules(desk, ruleset), draw=DrawRule())
    if rules.marking.pass_mark is not None:
        rules = replace(rules, marking=replace(rules.marking, pass_mark=Fraction(1)))
    desk.services.quiz.use_rulesets((rules,))
    state = desk.services.quiz.start(rules.id, Scope(questions=(QuestionId("q1"),)))
    desk.services.quiz.answer(state.id, Chosen(frozenset("a" if is_right else "b")))
    desk.services.quiz.finish(state.id, FinishReason.SUBMITTED)
    page.presenter.load(state.id)
    picture = page.score.grab().toImage()
    wide, high = picture.width(), picture.height()
    shown = {picture.pixelColor(x, y).name().upper() for x in range(wide) for y in range(high // 8, high // 2)}
    signal = {name: QColor(str(getattr(theme.tokens(), name))).name().upper() for name in ("ok", "accent")}
    assert {name for name, value in signal.items() if value in shown} == ({colour} & signal.keys())


def test_a_bar_says_its_time_beside_the_usual_one() -> None:
    pace = Pace(3, Kind.CLOZE, timedelta(seconds=21), timedelta(seconds=9), Outcome.WRONG)
    assert {"3", "21", "9"} <= set(re.findall(r"\d+", beside_usual(pace)))
    assert "9" not in beside_usual(replace(pace, usual=None))
    assert "9" in paces_words((pace,))


def _rules(desk: Desk, id_: str) -> RuleSet:
    return next(rules for rules in desk.services.quiz.rulesets() if rules.id == id_)
