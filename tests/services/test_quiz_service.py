"""Quiz: papers, attempts that survive the process, results, and what answers leave behind."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import DocumentId, QuestionId, RuleSetId, SectionId
from mbjg_desktop.domain.question import Choice, Chosen, Kind, TrueFalse
from mbjg_desktop.services.lookback_service import LookbackService
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services.conftest import RULESETS

DUTY = Scope(DocumentId("duty"))
PRACTICE, MOCK, CONTEST = (rules.id for rules in RULESETS)


def answer(quiz: QuizService, state: Attempt, *, right: bool = True) -> Attempt:
    """Answer the choice or statement on the screen."""
    body = state.slot.question.body
    if isinstance(body, TrueFalse):
        return quiz.answer(state.id, Chosen(frozenset({"true" if body.answer is right else "false"})))
    assert isinstance(body, Choice)
    wrong = frozenset(option.id for option in body.options) - body.answer
    return quiz.answer(state.id, Chosen(body.answer if right else frozenset(sorted(wrong)[:1])))


def only(*ids: str) -> Scope:
    return Scope(questions=tuple(QuestionId(id_) for id_ in ids))


def test_scopes_are_the_document_and_its_outer_sections(quiz: QuizService) -> None:
    choices = quiz.scopes()
    assert [(choice.title, sum(choice.questions.values())) for choice in choices] == [
        ("值班办法", 7),
        ("值班职责", 4),
        ("交接班", 2),
    ]


def test_the_paper_is_what_will_be_drawn(quiz: QuizService) -> None:
    paper = quiz.paper(MOCK, DUTY)
    assert paper.by_kind == {Kind.SINGLE_CHOICE: 2, Kind.TRUE_FALSE: 1}
    assert paper.full_score == 30
    assert not paper.is_short
    assert quiz.paper(MOCK, Scope(DocumentId("duty"), SectionId("s2"))).is_short


def test_a_section_is_asked_about_itself(quiz: QuizService) -> None:
    state = quiz.start(PRACTICE, Scope(DocumentId("duty"), SectionId("s2")))
    assert {slot.question.id for slot in state.slots} == {"q2", "q3"}


def test_nothing_to_draw_is_said(quiz: QuizService) -> None:
    with pytest.raises(RuleBroken) as caught:
        quiz.start(PRACTICE, only("no-such-question"))
    assert caught.value.code is RuleCode.NOTHING_TO_DRAW


def test_a_seed_draws_the_same_paper(quiz: QuizService) -> None:
    one, other = quiz.start(MOCK, DUTY, seed=11), quiz.start(MOCK, DUTY, seed=11)
    assert one.slots == other.slots


def test_another_process_finds_the_attempt_as_it_was_left(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock
) -> None:
    state = quiz.start(MOCK, DUTY)
    state = answer(quiz, state)
    quiz.flag(state.id)
    clock.advance(timedelta(minutes=2))
    state = quiz.show(state.id, 2)
    later = QuizService(units, clock, RULESETS)
    clock.advance(timedelta(minutes=5))
    unfinished = later.unfinished()
    assert unfinished is not None
    assert (unfinished.attempt, unfinished.answered, unfinished.total) == (state.id, 1, 3)
    resumed = later.resume(state.id)
    assert [slot.question for slot in resumed.slots] == [slot.question for slot in state.slots]
    assert [slot.presented for slot in resumed.slots] == [slot.presented for slot in state.slots]
    assert [slot.response for slot in resumed.slots] == [slot.response for slot in state.slots]
    assert resumed.slots[0].is_flagged
    assert resumed.current == 2
    assert resumed.remaining(clock.now()) == timedelta(minutes=13)


def test_an_attempt_whose_time_ran_out_meanwhile_is_handed_in(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock
) -> None:
    state = answer(quiz, quiz.start(MOCK, DUTY))
    clock.advance(timedelta(days=1))
    later = QuizService(units, clock, RULESETS)
    assert later.unfinished() is None
    result = later.result(state.id)
    assert result.attempt.reason is FinishReason.TIME_UP
    assert result.attempt.finished_at == make.NOON + timedelta(minutes=20)
    assert result.score == 10
    assert [past.attempt for past in later.history()] == [state.id]


def test_a_tick_before_the_deadline_writes_nothing(
    quiz: QuizService, clock: make.FakeClock, changes: make.Changes
) -> None:
    state = quiz.start(MOCK, DUTY)
    told = len(changes.told)
    clock.advance(timedelta(minutes=19))
    assert quiz.tick(state.id) == state
    assert len(changes.told) == told
    clock.advance(timedelta(minutes=1))
    assert quiz.tick(state.id).phase is Phase.FINISHED


def test_result_and_misses(quiz: QuizService) -> None:
    state = quiz.start(MOCK, DUTY)
    state = answer(quiz, state, right=False)
    state = answer(quiz, quiz.show(state.id, 1))
    state = quiz.guess(state.id)
    state = answer(quiz, quiz.show(state.id, 2))
    result = quiz.result(quiz.finish(state.id, FinishReason.SUBMITTED).id)
    assert result.score == 20
    assert result.full_score == 30
    assert (result.is_passed, result.right) == (True, 2)
    assert [miss.number for miss in result.misses] == [1, 2]
    assert result.misses[0].quotations[0].exact == result.misses[0].slot.question.anchor.exact
    assert sum(rate.total for rate in result.stations) == 3
    assert sum(rate.credit for rate in result.stations) == 2


def test_answers_feed_the_memory_and_the_look_back_list_when_they_are_final(
    quiz: QuizService, lookback: LookbackService, changes: make.Changes
) -> None:
    state = answer(quiz, quiz.start(PRACTICE, only("q1")), right=False)
    assert lookback.lines() == ()
    quiz.confirm(state.id)
    assert changes.told[-1] >= {Topic.ANSWERS, Topic.MEMORY, Topic.MISTAKES}
    (line,) = lookback.lines()
    assert (line.question, line.mistake.times, line.is_due) == ("q1", 1, True)


def test_a_guess_owned_up_to_after_the_feedback_joins_the_list_and_may_be_taken_back(
    quiz: QuizService, lookback: LookbackService, units: UnitFactory
) -> None:
    state = quiz.confirm(answer(quiz, quiz.start(PRACTICE, only("q1"))).id)
    with units.read() as unit:
        sure = unit.memories.get(QuestionId("q1"))
    quiz.guess(state.id)
    assert [line.question for line in lookback.lines()] == ["q1"]
    with units.read() as unit:
        assert unit.memories.get(QuestionId("q1")) != sure
    quiz.guess(state.id)
    assert lookback.lines() == ()
    with units.read() as unit:
        assert unit.memories.get(QuestionId("q1")) == sure


def test_what_was_never_shown_is_neither_missed_nor_forgotten(
    quiz: QuizService, lookback: LookbackService, units: UnitFactory
) -> None:
    state = quiz.start(MOCK, DUTY)
    quiz.finish(state.id, FinishReason.SUBMITTED)
    assert [line.question for line in lookback.lines()] == [state.slots[0].question.id]
    with units.read() as unit:
        assert set(unit.memories.get_many()) == {state.slots[0].question.id}


def test_stopping_a_practice_leaves_the_rest_alone(quiz: QuizService, lookback: LookbackService) -> None:
    state = quiz.start(PRACTICE, DUTY)
    quiz.finish(state.id, FinishReason.STOPPED)
    assert lookback.lines() == ()
    assert quiz.result(state.id).full_score == 0


def test_a_reworded_question_does_not_change_a_running_attempt(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock
) -> None:
    state = quiz.start(PRACTICE, only("q3"))
    with units.write() as unit:
        statement = make.question(
            "q3",
            Kind.TRUE_FALSE,
            "根据文件，交班必须当面进行。",
            TrueFalse(True),
            make.anchor("p4", "交班必须当面进行"),
        )
        unit.content.apply_bank(make.bank(statement), clock.now())
        unit.commit()
    later = QuizService(units, clock, RULESETS)
    assert later.resume(state.id).slot.question == state.slot.question
    assert later.start(PRACTICE, only("q3")).slot.question == statement


def test_the_database_refuses_the_same_step_twice(quiz: QuizService, units: UnitFactory, clock: make.FakeClock) -> None:
    state = quiz.start(MOCK, DUTY)
    twin = QuizService(units, clock, RULESETS)
    twin.resume(state.id)
    with pytest.raises(IntegrityError):
        answer(quiz, state)
    assert twin.tick(state.id).slot.response is None


def test_an_unknown_rule_set_is_a_bug(quiz: QuizService) -> None:
    with pytest.raises(KeyError):
        quiz.start(RuleSetId("nope"), DUTY)


def test_a_contest_runs_to_its_last_question(quiz: QuizService, clock: make.FakeClock) -> None:
    state = quiz.start(CONTEST, DUTY, seed=3)
    for index in range(len(state.slots)):
        if index:
            state = quiz.show(state.id, index)
        clock.advance(timedelta(seconds=30))
        state = quiz.tick(state.id)
        assert state.phase is Phase.FEEDBACK
        assert state.slot.is_timed_out
    state = quiz.finish(state.id, FinishReason.SUBMITTED)
    assert quiz.result(state.id).score == 0
    assert all(slot.spent == timedelta(seconds=20) for slot in state.slots)


def test_an_exam_against_the_clock_is_offered_before_a_newer_practice(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock
) -> None:
    exam = quiz.start(MOCK, DUTY)
    clock.advance(timedelta(minutes=3))
    quiz.start(PRACTICE, DUTY)
    clock.advance(timedelta(minutes=3))
    later = quiz.start(MOCK, DUTY)
    offered = QuizService(units, clock, RULESETS).unfinished()
    assert offered is not None
    assert offered.attempt == exam.id
    quiz.finish(exam.id, FinishReason.SUBMITTED)
    offered = quiz.unfinished()
    assert offered is not None
    assert offered.attempt == later.id


def test_a_new_attempt_closes_the_practice_that_was_left(quiz: QuizService, lookback: LookbackService) -> None:
    left = answer(quiz, quiz.start(PRACTICE, only("q1", "q3")), right=False)
    quiz.start(MOCK, DUTY)
    assert quiz.result(left.id).attempt.reason is FinishReason.STOPPED
    assert [line.question for line in lookback.lines()] == [left.slot.question.id]
    assert [past.attempt for past in quiz.history()] == [left.id]


def test_a_practice_left_before_anything_was_answered_is_no_result(quiz: QuizService) -> None:
    quiz.start(PRACTICE, DUTY)
    quiz.start(PRACTICE, DUTY)
    assert quiz.history() == ()


def test_the_time_of_an_exam_is_what_its_clock_used(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock
) -> None:
    state = answer(quiz, quiz.start(MOCK, DUTY))
    clock.advance(timedelta(minutes=4))
    later = QuizService(units, clock, RULESETS)
    later.resume(state.id)
    clock.advance(timedelta(minutes=1))
    later.finish(state.id, FinishReason.SUBMITTED)
    assert later.result(state.id).spent == timedelta(minutes=5)
