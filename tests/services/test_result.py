"""The result teaches: rates of every sort, pace, confusions, the outlook, and files to take away."""

import json
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.domain.anchor import Anchor
from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import DocumentId, QuestionId, RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Choice, Chosen, Cognition, Filled, Kind, Option, Question, Response
from mbjg_desktop.services.attempt_export import Form
from mbjg_desktop.services.quiz import Pace, Rate, Result, Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.result_service import ResultService
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services.conftest import RULESETS

PRACTICE, MOCK, CONTEST = (rules.id for rules in RULESETS)
DUTY = Scope(DocumentId("duty"))
_RIGHT = {"q1": "a", "q2": "abc", "q7": "a"}


@pytest.fixture
def results(units: UnitFactory, clock: make.FakeClock) -> ResultService:
    return ResultService(units, clock)


def run(quiz: QuizService, clock: make.FakeClock, ruleset: RuleSetId, responses: dict[str, Response]) -> Result:
    """An attempt at those questions, five seconds each."""
    scope = Scope(questions=tuple(map(QuestionId, responses)))
    state: Attempt = quiz.start(ruleset, scope)
    for index, slot in enumerate(state.slots):
        if index:
            state = quiz.show(state.id, index)
        clock.advance(timedelta(seconds=5))
        state = quiz.answer(state.id, responses[slot.question.id])
        state = quiz.confirm(state.id)
    quiz.finish(state.id, FinishReason.SUBMITTED)
    return quiz.result(state.id)


def chosen(options: str) -> Chosen:
    return Chosen(frozenset(options))


def test_rates_by_part_kind_and_cognition(quiz: QuizService, clock: make.FakeClock) -> None:
    result = run(quiz, clock, PRACTICE, {"q1": chosen("a"), "q2": chosen("ab"), "q7": chosen("b")})
    assert result.kinds == (
        Rate(Kind.SINGLE_CHOICE, 1, Fraction(1), 2),
        Rate(Kind.MULTIPLE_CHOICE, 0, Fraction(1, 2), 1),
    )
    assert result.cognitions == (Rate(Cognition.RECALL, 1, Fraction(3, 2), 3),)
    assert {rate.of: rate.total for rate in result.stations} == {"总则": 1, "值班职责": 1, "交接班": 1}
    assert [rate.total for rate in result.familiar] == [3]
    assert not result.familiar[0].of


def test_what_was_answered_before_is_told_apart(quiz: QuizService, clock: make.FakeClock) -> None:
    run(quiz, clock, PRACTICE, {"q1": chosen("a")})
    result = run(quiz, clock, PRACTICE, {"q1": chosen("b"), "q7": chosen("a")})
    assert result.familiar == (Rate(False, 1, Fraction(1), 1), Rate(True, 0, Fraction(0), 1))


def test_the_pace_is_measured_by_the_learners_own_median(quiz: QuizService, clock: make.FakeClock) -> None:
    first = run(quiz, clock, PRACTICE, {"q1": chosen("a")})
    assert first.paces[0].usual is None
    last = first
    for _ in range(5):
        last = run(quiz, clock, PRACTICE, {"q1": chosen("a")})
    assert last.paces[0].usual == timedelta(seconds=5)
    assert not last.paces[0].is_slow


def test_slow_and_hasty_are_said_of_what_stands_out() -> None:
    usual = timedelta(seconds=10)
    pace = Pace(1, Kind.CLOZE, usual, usual, Outcome.WRONG)
    assert (pace.is_slow, pace.is_hasty) == (False, False)
    assert replace(pace, spent=2 * usual).is_slow
    assert replace(pace, spent=usual / 2).is_hasty
    assert not replace(pace, spent=usual / 2, outcome=Outcome.RIGHT).is_hasty
    assert not replace(pace, spent=timedelta(seconds=4), usual=timedelta(seconds=1)).is_slow
    assert not replace(pace, spent=2 * usual, usual=None).is_slow


def test_a_chosen_option_that_is_true_elsewhere_shows_where(
    units: UnitFactory, clock: make.FakeClock, quiz: QuizService
) -> None:
    _bank(units, _confusing())
    result = run(quiz, clock, PRACTICE, {"q1": chosen("b")})
    (miss,) = result.misses
    (confusion,) = miss.confusions
    assert confusion.option == "保卫处"
    assert confusion.there.exact == "保卫处负责夜间巡查"
    assert miss.quotations[0].exact == "值班电话由办公室负责接听"
    assert run(quiz, clock, PRACTICE, {"q1": chosen("c")}).misses[0].confusions == ()


def test_a_paragraph_that_is_gone_takes_its_quotation_with_it(
    units: UnitFactory, clock: make.FakeClock, quiz: QuizService, results: ResultService
) -> None:
    before = run(quiz, clock, PRACTICE, {"q3": Chosen(frozenset({"true"})), "q1": chosen("b")})
    with units.write() as unit:
        shorter = make.document(*(node for node in make.document().body if node.id != "s2"))
        unit.content.apply(shorter, make.NOON)
        unit.commit()
    result = quiz.result(before.attempt.id)
    quoted = {miss.slot.question.id: miss.quotations for miss in result.misses}
    assert quoted[QuestionId("q3")] == ()
    assert quoted[QuestionId("q1")]
    assert [passage.span.block for passage in results.reading_list(result)] == ["p2"]
    assert QuestionId("q3") not in results.other_form(result).questions


def test_the_passages_behind_the_misses_in_order(
    quiz: QuizService, results: ResultService, clock: make.FakeClock
) -> None:
    result = run(quiz, clock, PRACTICE, {"q2": chosen("d"), "q7": chosen("b"), "q1": chosen("a")})
    passages = results.reading_list(result)
    assert [passage.span.block for passage in passages] == ["p1", "p4"]
    numbers = {miss.slot.question.id: miss.number for miss in result.misses}
    assert [passage.numbers for passage in passages] == [(numbers[QuestionId("q7")],), (numbers[QuestionId("q2")],)]


def test_the_same_places_are_practised_in_another_form(
    quiz: QuizService, results: ResultService, clock: make.FakeClock
) -> None:
    result = run(quiz, clock, PRACTICE, {"q1": chosen("b"), "q7": chosen("b")})
    scope = results.other_form(result)
    first, second = scope.questions if scope.questions[1] == "q7" else reversed(scope.questions)
    assert first in {"q4", "q6"}
    assert second == "q7"
    assert {slot.question.id for slot in quiz.start(PRACTICE, scope).slots} == {first, second}


def test_the_outlook_knows_the_way_here_and_a_range(
    quiz: QuizService, results: ResultService, clock: make.FakeClock
) -> None:
    ids = []
    for right in (False, True):
        state = quiz.start(MOCK, DUTY)
        ids.append(state.id)
        for index, slot in enumerate(state.slots):
            quiz.show(state.id, index)
            quiz.answer(state.id, _answer(slot.question, right=right))
        clock.advance(timedelta(minutes=1))
        quiz.finish(state.id, FinishReason.SUBMITTED)
    outlook = results.outlook(quiz.result(ids[-1]))
    assert [point.share for point in outlook.trend] == [0, 1]
    told = outlook.forecast
    assert told is not None
    assert told.full == 30
    assert 0 < told.low <= told.expected <= told.high <= 30
    assert told.pass_chance is not None
    clock.advance(timedelta(days=60))
    later = results.outlook(quiz.result(ids[-1])).forecast
    assert later is not None
    assert later.expected < told.expected


def test_a_due_list_has_no_forecast(quiz: QuizService, results: ResultService, clock: make.FakeClock) -> None:
    result = run(quiz, clock, CONTEST, {"q1": chosen("a")})
    outlook = results.outlook(result)
    assert outlook.forecast is not None
    assert outlook.forecast.full == 10


def test_an_attempt_is_taken_away_as_json(
    quiz: QuizService, results: ResultService, clock: make.FakeClock, tmp_path: Path
) -> None:
    result = run(quiz, clock, PRACTICE, {"q1": chosen("b"), "q4": Filled((("1", "=1+1"), ("2", "保卫处")))})
    target = tmp_path / "attempt.json"
    results.export(result, (), target, Form.JSON)
    data = json.loads(target.read_text(encoding="utf-8"))
    assert data["format"] == "mbjg-attempt/1"
    assert data["seed"] == result.attempt.seed
    assert data["finished_at"] == "2026-03-02T12:00:10.000+08:00"
    items = {item["question"]: item for item in data["items"]}
    assert items["q1"]["response"] == {"chosen": ["b"]}
    assert items["q1"]["outcome"] == "wrong"
    assert items["q4"]["response"] == {"filled": [["1", "=1+1"], ["2", "保卫处"]]}
    assert items["q4"]["parts"] == {"1": False, "2": True}
    assert items["q4"]["spent_ms"] == 5000


@pytest.mark.parametrize("form", [Form.CSV, Form.XLSX])
def test_an_attempt_is_taken_away_as_a_table(
    quiz: QuizService, results: ResultService, clock: make.FakeClock, tmp_path: Path, form: Form
) -> None:
    result = run(quiz, clock, PRACTICE, {"q1": chosen("b")})
    target = tmp_path / f"attempt.{form.value}"
    results.export(result, (Sheet("逐题", ("题",), (("x",),)),), target, form)
    assert target.read_bytes().startswith({Form.CSV: b"\xef\xbb\xbf", Form.XLSX: b"PK"}[form])


def _answer(question: Question, *, right: bool) -> Chosen:
    body = question.body
    if isinstance(body, Choice):
        others = sorted({option.id for option in body.options} - body.answer)
        return Chosen(body.answer if right else frozenset(others[:1]))
    return chosen("") if question.id not in _RIGHT and not right else Chosen(frozenset({"false" if right else "true"}))


def _confusing() -> Question:
    """The first question, its second option true of another place."""
    first = make.questions()[0]
    elsewhere = Option("b", "保卫处", anchor=Anchor(make.anchor("p2", "").block, "保卫处负责夜间巡查"))
    assert isinstance(first.body, Choice)
    options = (first.body.options[0], elsewhere, first.body.options[2])
    return replace(first, body=replace(first.body, options=options))


def _bank(units: UnitFactory, changed: Question) -> None:
    with units.write() as unit:
        unit.content.apply_bank(make.bank(changed, *make.questions()[1:]), make.NOON)
        unit.commit()
