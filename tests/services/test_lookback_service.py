"""Look-back: in by a miss, out by right answers on three different days, with everything that was answered."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Choice, Kind, Option
from mbjg_desktop.services.lookback_service import LookbackService
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.settings_service import SettingsService
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services.test_quiz_service import PRACTICE, answer, only

DAY = timedelta(days=1)


def practise(quiz: QuizService, question: str, *, right: bool) -> None:
    quiz.confirm(answer(quiz, quiz.start(PRACTICE, only(question)), right=right).id)


def test_out_after_right_answers_on_three_different_days(
    quiz: QuizService, lookback: LookbackService, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    for days in range(3):
        (line,) = lookback.lines()
        assert len(line.mistake.right_on) == days
        clock.advance(DAY)
        practise(quiz, "q1", right=True)
        practise(quiz, "q1", right=True)
    assert lookback.lines() == ()
    assert lookback.counts().left == 1
    practise(quiz, "q1", right=False)
    assert lookback.lines()[0].mistake.times == 2
    assert lookback.counts().left == 0


def test_the_number_of_days_is_a_setting_that_reaches_back(
    quiz: QuizService, lookback: LookbackService, preferences: SettingsService, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    clock.advance(DAY)
    practise(quiz, "q1", right=True)
    preferences.change(days_to_leave=1)
    assert lookback.lines() == ()
    preferences.change(days_to_leave=3)
    assert len(lookback.lines()[0].mistake.right_on) == 1


def test_what_is_due_comes_first_then_what_was_missed_most(
    quiz: QuizService, lookback: LookbackService, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    practise(quiz, "q3", right=False)
    practise(quiz, "q3", right=False)
    assert [line.question for line in lookback.lines()] == ["q3", "q1"]
    clock.advance(timedelta(minutes=10))
    for _ in range(2):
        practise(quiz, "q3", right=True)
        clock.advance(timedelta(minutes=15))
    assert [(line.question, line.is_due) for line in lookback.lines()] == [("q1", True), ("q3", False)]
    assert lookback.due_scope() == only("q1")
    assert (lookback.counts().listed, lookback.counts().due) == (2, 1)


def test_the_detail_tells_the_history(quiz: QuizService, lookback: LookbackService, clock: make.FakeClock) -> None:
    practise(quiz, "q1", right=False)
    clock.advance(DAY)
    practise(quiz, "q1", right=True)
    detail = lookback.detail(QuestionId("q1"))
    assert [record.outcome for record in detail.history] == [Outcome.RIGHT, Outcome.WRONG]
    assert detail.times_chosen == {"b": 1}
    assert detail.quotations[0].exact == "值班电话由办公室负责接听"
    assert detail.history[0].ruleset_name == {"en": "Practice"}


def test_what_was_never_missed_has_no_detail(lookback: LookbackService) -> None:
    with pytest.raises(NotFound):
        lookback.detail(QuestionId("q1"))


def test_a_retired_question_stays_on_the_list_and_says_so(
    quiz: QuizService, lookback: LookbackService, units: UnitFactory, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    with units.write() as unit:
        unit.content.apply_bank(make.bank(*make.questions()[1:]), clock.now())
        unit.commit()
    (line,) = lookback.lines()
    assert line.is_retired
    assert not line.is_due
    assert lookback.detail(QuestionId("q1")).history


def test_options_that_are_true_elsewhere_bring_their_source(
    quiz: QuizService, lookback: LookbackService, units: UnitFactory, clock: make.FakeClock
) -> None:
    options = (
        Option("a", "办公室"),
        Option("b", "保卫处", anchor=make.anchor("p2", "保卫处负责夜间巡查")),
    )
    changed = replace(make.questions()[0], body=Choice(options, frozenset("a")), kind=Kind.SINGLE_CHOICE)
    with units.write() as unit:
        unit.content.apply_bank(make.bank(changed), clock.now())
        unit.commit()
    practise(quiz, "q1", right=False)
    assert lookback.detail(QuestionId("q1")).option_quotations["b"].exact == "保卫处负责夜间巡查"


def test_what_was_right_today_is_due_again_on_another_day(
    quiz: QuizService, lookback: LookbackService, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    assert lookback.counts().due == 1
    clock.advance(timedelta(minutes=10))
    practise(quiz, "q1", right=True)
    assert lookback.counts().due == 0
    clock.advance(DAY)
    assert lookback.counts().due == 1
