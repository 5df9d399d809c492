"""Marking again: first it is said whose marks change, then they do, and back again with the old key."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import LEARNER, AttemptId, QuestionId, RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.memory import Rating, reviewed
from mbjg_desktop.domain.question import Choice, Chosen, Filled, Question, TrueFalse
from mbjg_desktop.domain.regrading import Obstacle
from mbjg_desktop.domain.ruleset import DrawRule
from mbjg_desktop.services.cards import Card
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.services.lookback_service import LookbackService
from mbjg_desktop.services.profiles_service import ProfilesService
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.regrade import RegradeSummary
from mbjg_desktop.services.regrade_service import RegradeService
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services.conftest import RULESETS
from tests.services.test_quiz_service import MOCK, PRACTICE, only

Q1 = QuestionId("q1")
_FIRST = make.questions()


@pytest.fixture
def regrade(units: UnitFactory, clock: make.FakeClock, quiz: QuizService) -> RegradeService:
    return RegradeService(units, clock, quiz.forget)


@pytest.fixture
def reword(database: Database, clock: make.FakeClock) -> Callable[[Question], None]:
    """Imports the bank with one question worded otherwise."""

    def change(question: Question) -> None:
        its = tuple(question if each.id == question.id else each for each in _FIRST)
        with database.write() as session:
            ContentRepo(session).apply_bank(make.bank(*its), clock.now())
            session.commit()

    return change


def q1(right: str, **changes: object) -> Question:
    """The first question with that key."""
    body = _FIRST[0].body
    assert isinstance(body, Choice)
    return replace(_FIRST[0], body=replace(body, answer=frozenset(right)), **changes)  # type: ignore[arg-type]


def answer_q1(quiz: QuizService, chosen: str, ruleset: object = PRACTICE) -> AttemptId:
    """Answer the first question alone and hand it in."""
    attempt = quiz.start(ruleset, only("q1"))  # type: ignore[arg-type]
    quiz.answer(attempt.id, Chosen(frozenset(chosen)))
    quiz.finish(attempt.id, FinishReason.SUBMITTED)
    return attempt.id


def test_nothing_is_offered_while_no_key_has_changed(
    quiz: QuizService, regrade: RegradeService, reword: Callable[[Question], None]
) -> None:
    answer_q1(quiz, "b")
    assert regrade.offer().questions == ()
    reword(q1("a", explanation="说得更明白。"))
    assert regrade.offer().questions == ()
    assert regrade.apply(Q1) == 0


def test_it_is_said_whose_marks_would_change(
    quiz: QuizService, regrade: RegradeService, reword: Callable[[Question], None]
) -> None:
    right, wrong, other = (answer_q1(quiz, chosen) for chosen in "abc")
    reword(q1("b"))
    offer = regrade.offer()
    (change,) = offer.open
    assert offer.attempts == 2
    assert (change.question, change.was, change.now) == (Q1, q1("a"), q1("b"))
    told = {line.attempt: (line.before.outcome, line.after.outcome) for line in change.changes}
    assert told == {right: (Outcome.RIGHT, Outcome.WRONG), wrong: (Outcome.WRONG, Outcome.RIGHT)}
    assert other not in told
    line = next(line for line in change.changes if line.attempt == wrong)
    assert [line.before.points, line.after.points] == [0, 10]
    assert [line.before.score, line.after.score, line.full_score] == [0, 10, 10]
    assert quiz.result(wrong).score == 0


def test_what_is_left_as_it_is_is_no_news_until_its_key_changes_once_more(
    quiz: QuizService, regrade: RegradeService, reword: Callable[[Question], None]
) -> None:
    for chosen in "abc":
        answer_q1(quiz, chosen)
    assert regrade.news() == regrade.summary() == RegradeSummary()
    reword(q1("b"))
    assert regrade.news() == regrade.summary() == regrade.offer().summary == RegradeSummary(1, 2)
    regrade.leave([QuestionId("q3")])
    assert regrade.news() == RegradeSummary(1, 2)
    regrade.leave([Q1])
    regrade.leave([])
    assert regrade.news() == RegradeSummary()
    assert regrade.summary() == RegradeSummary(1, 2)
    reword(q1("c"))
    assert regrade.news() == RegradeSummary(1, 2)


def test_marking_again_changes_what_is_told_everywhere(
    quiz: QuizService,
    regrade: RegradeService,
    lookback: LookbackService,
    reword: Callable[[Question], None],
    changes: make.Changes,
) -> None:
    attempt = answer_q1(quiz, "b")
    assert [line.question for line in lookback.lines()] == [Q1]
    reword(q1("b"))
    changes.told.clear()
    assert regrade.apply(Q1) == 1
    assert changes.told == [frozenset({Topic.ANSWERS, Topic.MEMORY, Topic.MISTAKES})]
    assert quiz.result(attempt).score == 10
    assert quiz.history()[0].score == 10
    assert lookback.lines() == ()
    assert regrade.offer().questions == ()


def test_what_was_asked_in_another_form_counts_by_the_new_key_for_the_mistake_as_well(
    quiz: QuizService,
    regrade: RegradeService,
    lookback: LookbackService,
    reword: Callable[[Question], None],
) -> None:
    """q1 and q4 are asked about the same words."""
    wrong = quiz.start(PRACTICE, only("q4"))
    quiz.finish(quiz.confirm(wrong.id, Filled((("1", "保卫处"), ("2", "办公室")))).id, FinishReason.SUBMITTED)
    forms = replace(RULESETS[0], id=RuleSetId("forms"), draw=DrawRule(other_form=True))
    quiz.use_rulesets((*RULESETS, forms))
    drawn = (quiz.start(forms.id, only("q4"), seed) for seed in range(20))
    other = next(each for each in drawn if each.slot.question.id == Q1)
    quiz.finish(quiz.confirm(other.id, Chosen(frozenset("b"))).id, FinishReason.SUBMITTED)
    for right, days in (("b", 1), ("a", 0)):
        reword(q1(right))
        regrade.apply(Q1)
        mistake = next(line.mistake for line in lookback.lines() if line.question == "q4")
        assert len(mistake.right_on) == days


def test_twice_is_as_good_as_once(
    quiz: QuizService, regrade: RegradeService, reword: Callable[[Question], None], units: UnitFactory
) -> None:
    answer_q1(quiz, "b")
    reword(q1("b"))
    assert (regrade.apply_all(), regrade.apply_all(), regrade.apply(Q1)) == (1, 0, 0)
    with units.read() as unit:
        (noted,) = unit.regrades.of(Q1)
    assert (noted.from_points, noted.to_points) == (0, 10)
    assert (noted.from_outcome, noted.to_outcome) == (Outcome.WRONG, Outcome.RIGHT)


def test_the_old_key_takes_it_back(
    quiz: QuizService,
    regrade: RegradeService,
    lookback: LookbackService,
    reword: Callable[[Question], None],
    units: UnitFactory,
) -> None:
    attempt = answer_q1(quiz, "b")
    with units.read() as unit:
        memory = unit.memories.get(Q1)
    reword(q1("b"))
    regrade.apply(Q1)
    reword(q1("a"))
    assert regrade.offer().attempts == 1
    assert regrade.apply(Q1) == 1
    assert quiz.result(attempt).score == 0
    assert len(lookback.lines()) == 1
    with units.read() as unit:
        assert len(unit.regrades.of(Q1)) == 2
        assert unit.memories.get(Q1) == memory
        assert (
            unit.attempts.load(attempt, unit.content.revisions(unit.attempts.revisions(attempt)))[0].slots[0].key
            is None
        )


def test_the_memory_is_what_the_right_word_would_have_made_it(
    quiz: QuizService,
    regrade: RegradeService,
    reword: Callable[[Question], None],
    units: UnitFactory,
    clock: make.FakeClock,
) -> None:
    answer_q1(quiz, "b")
    at = clock.now()
    clock.advance(timedelta(days=3))
    quiz.confirm(quiz.answer(quiz.start(PRACTICE, only("q3")).id, Chosen(frozenset({"false"}))).id)
    reword(q1("b"))
    regrade.apply(Q1)
    with units.read() as unit:
        assert unit.memories.get(Q1) == reviewed(None, Rating.GOOD, at)


def test_a_memory_that_was_fed_since_is_left(
    quiz: QuizService,
    cards: CardsService,
    regrade: RegradeService,
    reword: Callable[[Question], None],
    units: UnitFactory,
    clock: make.FakeClock,
) -> None:
    answer_q1(quiz, "b")
    clock.advance(timedelta(days=1))
    card = cards.next()
    assert isinstance(card, Card)
    assert card.question.id == Q1
    cards.rate(card, Rating.HARD, timedelta(seconds=5))
    with units.read() as unit:
        memory = unit.memories.get(Q1)
    reword(q1("b"))
    assert regrade.apply(Q1) == 1
    with units.read() as unit:
        assert unit.memories.get(Q1) == memory


def test_the_day_counts_the_answer_once(
    quiz: QuizService, regrade: RegradeService, reword: Callable[[Question], None], database: Database
) -> None:
    answer_q1(quiz, "b")
    before = _days(database)
    reword(q1("b"))
    regrade.apply(Q1)
    assert _days(database) == before


def test_a_pass_is_told(quiz: QuizService, regrade: RegradeService, reword: Callable[[Question], None]) -> None:
    attempt = quiz.start(MOCK, only("q1", "q7", "q3"))
    for index, slot in enumerate(attempt.slots):
        quiz.show(attempt.id, index)
        chosen = {"q1": "b", "q7": "a", "q3": "true"}[slot.question.id]
        quiz.answer(attempt.id, Chosen(frozenset({chosen})))
    quiz.finish(attempt.id, FinishReason.SUBMITTED)
    reword(q1("b"))
    (line,) = regrade.offer().open[0].changes
    assert (line.before.score, line.after.score) == (Fraction(10), Fraction(20))
    assert (line.before.is_passed, line.after.is_passed) == (False, True)
    regrade.apply_all()
    assert quiz.result(attempt.id).is_passed


def test_every_learner_is_marked_again(
    quiz: QuizService,
    regrade: RegradeService,
    lookback: LookbackService,
    reword: Callable[[Question], None],
    units: UnitFactory,
    clock: make.FakeClock,
) -> None:
    profiles = ProfilesService(units, clock)
    answer_q1(quiz, "a")
    other = profiles.add("小王")
    profiles.switch(other.id)
    answer_q1(quiz, "b")
    reword(q1("b"))
    assert {line.learner for line in regrade.offer().open[0].changes} >= {"小王"}
    assert regrade.apply(Q1) == 2
    assert lookback.lines() == ()
    profiles.switch(LEARNER)
    assert [line.question for line in lookback.lines()] == [Q1]
    assert quiz.history()[0].score == 0


def test_an_answer_to_another_wording_is_left_and_says_why(
    quiz: QuizService, regrade: RegradeService, reword: Callable[[Question], None]
) -> None:
    attempt = answer_q1(quiz, "b")
    reword(q1("b", stem="根据文件，哪个部门不负责接听值班电话？"))
    offer = regrade.offer()
    assert (offer.open, offer.attempts) == ((), 0)
    assert offer.questions[0].stuck == {Obstacle.STEM: 1}
    assert regrade.apply(Q1) == 0
    assert quiz.result(attempt).score == 0


def test_a_statement_turned_round_is_not_marked_again(
    quiz: QuizService, regrade: RegradeService, reword: Callable[[Question], None]
) -> None:
    attempt = quiz.start(PRACTICE, only("q3"))
    quiz.answer(attempt.id, Chosen(frozenset({"false"})))
    quiz.finish(attempt.id, FinishReason.SUBMITTED)
    reword(replace(_FIRST[2], stem="根据文件，值班人员不得委托他人代为交班。", body=TrueFalse(True)))
    assert regrade.apply(QuestionId("q3")) == 0
    assert quiz.result(attempt.id).score == 10


def test_what_is_running_is_marked_again_only_when_it_is_over(
    quiz: QuizService, regrade: RegradeService, reword: Callable[[Question], None]
) -> None:
    attempt = quiz.start(PRACTICE, only("q1"))
    quiz.confirm(quiz.answer(attempt.id, Chosen(frozenset("b"))).id)
    reword(q1("b"))
    assert regrade.offer().questions == ()
    quiz.finish(attempt.id, FinishReason.SUBMITTED)
    assert regrade.offer().attempts == 1


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from("abc"), min_size=1, max_size=4), st.lists(st.sampled_from("abc"), min_size=1, max_size=3)
)
def test_stored_attempts_read_back_are_marked_as_was_said(
    quiz: QuizService,
    regrade: RegradeService,
    reword: Callable[[Question], None],
    units: UnitFactory,
    clock: make.FakeClock,
    chosen: list[str],
    keys: list[str],
) -> None:
    """Through any row of keys, each attempt is worth what marking it from its events by the last key says."""
    reword(q1("a"))
    attempts = {answer_q1(quiz, one): one for one in chosen}
    for key in keys:
        reword(q1(key))
        expected = {line.attempt: line.after.score for each in regrade.offer().open for line in each.changes}
        regrade.apply_all()
        afresh = QuizService(units, clock, RULESETS)
        for attempt, one in attempts.items():
            assert afresh.result(attempt).score == (10 if one == key else 0)
        assert all(afresh.result(attempt).score == score for attempt, score in expected.items())


def test_forgetting_is_asked_for_what_changed(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock, reword: Callable[[Question], None]
) -> None:
    attempt = answer_q1(quiz, "b")
    forgotten: list[AttemptId] = []

    def forget(attempts: Collection[AttemptId]) -> None:
        forgotten.extend(attempts)

    reword(q1("b"))
    RegradeService(units, clock, forget).apply(Q1)
    assert forgotten == [attempt]


def _days(database: Database) -> list[tuple[object, ...]]:
    from sqlalchemy import text

    with database.read() as session:
        return [tuple(row) for row in session.execute(text("SELECT study_day, reviews, answers, spent_ms FROM days"))]
