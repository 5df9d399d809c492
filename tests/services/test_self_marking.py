"""Short answers: nothing follows from one until its learner has marked it, then what follows from any answer."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.memory import Memory, Rating
from mbjg_desktop.domain.question import Chosen, Kind, Written
from mbjg_desktop.services.cards import Card
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.services.forecast import Outlook
from mbjg_desktop.services.ledger_service import LedgerService
from mbjg_desktop.services.lookback_service import LookbackService
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.result_service import ResultService
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services.conftest import CONTEST, MOCK, PRACTICE, RULESETS

S1 = QuestionId("s1")
ALL = frozenset("abc")


@pytest.fixture
def database(database: Database) -> Database:
    make.add(database, make.short_answer())
    return database


def start(quiz: QuizService, *questions: str) -> Attempt:
    return quiz.start(PRACTICE.id, Scope(questions=tuple(map(QuestionId, questions))), seed=1)


def handed_in(quiz: QuizService, text: str = "当面交班") -> Attempt:
    """A short answer, written and handed in."""
    state = start(quiz, "s1")
    if text:
        quiz.answer(state.id, Written(text))
    return quiz.confirm(state.id)


def memory(units: UnitFactory) -> Memory | None:
    with units.read() as unit:
        return unit.memories.get(S1)


def answers(units: UnitFactory) -> list[tuple[Outcome, float]]:
    with units.read() as unit:
        return [(answer.outcome, answer.credit) for answer in unit.attempts.answers(S1)]


def test_a_practice_of_short_answers_alone_is_history(units: UnitFactory, clock: make.FakeClock) -> None:
    """As practised, they are worth no points."""
    rules = replace(PRACTICE, marking=replace(PRACTICE.marking, points={Kind.SINGLE_CHOICE: Fraction(1)}))
    quiz = QuizService(units, clock, (rules,))
    quiz.finish(start(quiz, "s1").id, FinishReason.STOPPED)
    assert quiz.history() == ()
    state = handed_in(quiz)
    quiz.self_mark(state.id, ALL)
    quiz.finish(state.id, FinishReason.SUBMITTED)
    assert ResultService(units, clock).outlook(quiz.result(state.id)) == Outlook((), None)
    assert [(past.attempt, past.full_score) for past in quiz.history()] == [(state.id, 0)]
    assert [(line.attempt, line.rate) for line in LedgerService(units).history()] == [(state.id, None)]


def test_nothing_follows_before_it_is_marked(quiz: QuizService, units: UnitFactory, lookback: LookbackService) -> None:
    state = handed_in(quiz)
    quiz.guess(state.id)
    quiz.finish(state.id, FinishReason.SUBMITTED)
    assert answers(units) == []
    assert memory(units) is None
    assert lookback.lines() == ()


def test_an_answer_that_makes_all_its_points_is_a_right_one(
    quiz: QuizService, units: UnitFactory, lookback: LookbackService
) -> None:
    quiz.self_mark(handed_in(quiz).id, ALL)
    assert answers(units) == [(Outcome.RIGHT, 1.0)]
    assert memory(units) is not None
    assert lookback.lines() == ()


@pytest.mark.parametrize(("met", "outcome"), [("", Outcome.WRONG), ("a", Outcome.PARTLY)])
def test_an_answer_that_does_not_is_a_miss(
    quiz: QuizService, units: UnitFactory, lookback: LookbackService, met: str, outcome: Outcome
) -> None:
    quiz.self_mark(handed_in(quiz).id, frozenset(met))
    assert [given for given, _ in answers(units)] == [outcome]
    assert [line.question for line in lookback.lines()] == ["s1"]


def test_an_empty_one_that_is_passed_over_is_a_miss_as_well(quiz: QuizService, lookback: LookbackService) -> None:
    quiz.self_mark(handed_in(quiz, "").id, frozenset())
    assert [line.question for line in lookback.lines()] == ["s1"]


def test_tick_by_tick_comes_to_the_same_as_all_at_once(
    quiz: QuizService, units: UnitFactory, lookback: LookbackService
) -> None:
    state = handed_in(quiz)
    for met in ("b", "ab", "abc", "ac", "abc"):
        quiz.self_mark(state.id, frozenset(met))
    assert answers(units) == [(Outcome.RIGHT, 1.0)]
    assert lookback.lines() == ()
    ticked = memory(units)
    with units.write() as unit:
        last = unit.memories.last_review(S1, "quiz")
        assert last is not None
        unit.memories.undo_review(last, make.NOON)
        assert unit.memories.get(S1) is None, "one review stands, however often it was changed"
        unit.commit()
    quiz.self_mark(handed_in(quiz).id, ALL)
    assert memory(units) == ticked


def test_the_day_counts_one_answer(quiz: QuizService, database: Database) -> None:
    state = handed_in(quiz)
    for met in ("a", "ab", "abc"):
        quiz.self_mark(state.id, frozenset(met))
    with database.read() as session:
        days = session.connection().exec_driver_sql("SELECT answers, reviews FROM days").all()
    assert [day.answers for day in days] == [1]


def test_what_was_said_is_read_back_after_a_crash(quiz: QuizService, units: UnitFactory, clock: make.FakeClock) -> None:
    state = quiz.self_mark(handed_in(quiz, "当面\n说明").id, frozenset("c"))
    later = QuizService(units, clock, RULESETS).tick(state.id)
    assert later.slot.response == Written("当面\n说明", frozenset("c"))
    assert not later.slot.is_unmarked


def test_an_answer_marked_days_later_counts_from_then(
    quiz: QuizService, units: UnitFactory, cards: CardsService, clock: make.FakeClock
) -> None:
    state = handed_in(quiz)
    clock.advance(timedelta(days=1))
    shown = cards.next()
    assert isinstance(shown, Card)
    cards.rate(shown, Rating.GOOD, timedelta(seconds=4))
    clock.advance(timedelta(days=1))
    quiz.self_mark(state.id, ALL)
    learnt = memory(units)
    assert learnt is not None
    assert learnt.reviewed_at == clock.at


def test_guessing_is_followed_once_it_is_marked(quiz: QuizService, lookback: LookbackService) -> None:
    state = handed_in(quiz)
    quiz.guess(state.id)
    quiz.self_mark(state.id, ALL)
    assert [line.mistake.reason.value for line in lookback.lines()] == ["guessed"]
    quiz.guess(state.id)
    assert lookback.lines() == ()


def test_rates_are_of_what_a_machine_marks(quiz: QuizService) -> None:
    state = start(quiz, "s1", "q1")
    for number, slot in enumerate(state.slots):
        quiz.show(state.id, number)
        is_short = slot.question.kind is Kind.SHORT_ANSWER
        quiz.answer(state.id, Written("当面交班") if is_short else Chosen(frozenset("a")))
        quiz.confirm(state.id)
        if is_short:
            quiz.self_mark(state.id, frozenset("ab"))
    result = quiz.result(quiz.finish(state.id, FinishReason.SUBMITTED).id)
    assert (result.right, result.answered, result.longest_streak) == (1, 2, 1)
    assert [(rate.of, rate.right, rate.total) for rate in result.kinds] == [(Kind.SINGLE_CHOICE, 1, 1)]
    assert sum(rate.total for rate in result.stations) == 1
    assert [(miss.slot.question.id, miss.mark.credit) for miss in result.misses] == [("s1", Fraction(2, 3))]


def test_exams_and_contests_do_not_draw_it(quiz: QuizService) -> None:
    for rules, is_asked in ((PRACTICE, True), (MOCK, False), (CONTEST, False)):
        drawn = quiz.start(rules.id, Scope(questions=(S1, QuestionId("q1"), QuestionId("q3"), QuestionId("q7"))))
        assert (S1 in {slot.question.id for slot in drawn.slots}) is is_asked
