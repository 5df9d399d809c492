"""The clock of an attempt: what sleep, a stalled program, a clock that is set, a crash and a restart do to it."""

from datetime import datetime, timedelta
from fractions import Fraction
from functools import partial

import pytest

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.attempt_event import EventKind, FinishReason
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import AttemptId, DocumentId, QuestionId, RuleSetId
from mbjg_desktop.domain.question import Chosen, TrueFalse
from mbjg_desktop.services.ports import SystemClock
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services import rules

DUTY = Scope(DocumentId("duty"))
MS, SECOND, MINUTE = timedelta(milliseconds=1), timedelta(seconds=1), timedelta(minutes=1)
MOCK, EXAM, PRACTICE = RuleSetId("mock"), RuleSetId("exam"), RuleSetId("practice")
CONTEST, SPRINT, FLAWLESS = RuleSetId("contest"), RuleSetId("sprint"), RuleSetId("flawless")


@pytest.fixture
def quiz(units: UnitFactory, clock: make.FakeClock) -> QuizService:
    return QuizService(units, clock, rules.ALL)


def left(quiz: QuizService, attempt: AttemptId) -> timedelta | None:
    return quiz.tick(attempt).remaining(quiz.now(attempt))


def kinds(units: UnitFactory, attempt: AttemptId) -> list[EventKind]:
    with units.read() as unit:
        return [event.kind for event in unit.attempts.events(attempt)]


def response(state: Attempt, *, right: bool) -> Chosen:
    body = state.slot.question.body
    if isinstance(body, TrueFalse):
        return Chosen(frozenset({"true" if body.answer is right else "false"}))
    return Chosen(frozenset("a" if right else "b"))  # every choice of the bank has its right option first


def test_time_goes_on_while_the_machine_sleeps_or_the_program_hangs(quiz: QuizService, clock: make.FakeClock) -> None:
    state = quiz.start(MOCK, DUTY)
    clock.advance(7 * MINUTE)
    assert left(quiz, state.id) == 13 * MINUTE
    clock.advance(timedelta(hours=9))
    over = quiz.tick(state.id)
    assert (over.reason, over.finished_at) == (FinishReason.TIME_UP, make.NOON + 20 * MINUTE)


@pytest.mark.parametrize("shift", [timedelta(hours=-3), timedelta(minutes=19), timedelta(days=3650)])
def test_setting_the_clock_neither_gives_nor_takes_time_and_is_noted_once(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock, shift: timedelta
) -> None:
    state = quiz.start(MOCK, DUTY)
    clock.advance(MINUTE)
    clock.turn(shift)
    for _ in range(3):
        assert left(quiz, state.id) == 19 * MINUTE
    clock.advance(MINUTE)
    state = quiz.answer(state.id, response(state, right=True))
    assert state.shifts == (shift,)
    assert kinds(units, state.id).count(EventKind.CLOCK_CHANGED) == 1
    clock.turn(-shift)
    state = quiz.finish(state.id, FinishReason.SUBMITTED)
    assert state.shifts == (shift, -shift)
    assert state.finished_at == make.NOON + 2 * MINUTE
    assert state.slots[0].spent == 2 * MINUTE


def test_small_corrections_are_no_change(quiz: QuizService, units: UnitFactory, clock: make.FakeClock) -> None:
    state = quiz.start(MOCK, DUTY)
    clock.turn(2 * SECOND)
    quiz.tick(state.id)
    assert kinds(units, state.id) == [EventKind.SHOWN]
    clock.turn(MS)
    assert quiz.tick(state.id).shifts == (2 * SECOND + MS,)


def test_a_clock_that_is_set_spoils_no_memory(quiz: QuizService, units: UnitFactory, clock: make.FakeClock) -> None:
    state = quiz.start(PRACTICE, Scope(questions=(QuestionId("q1"),)))
    clock.turn(timedelta(days=3650))
    quiz.confirm(state.id, response(state, right=True))
    with units.read() as unit:
        (answer,) = unit.attempts.answers(QuestionId("q1"))
    assert answer.at == make.NOON


def test_after_a_crash_time_has_gone_on_but_never_back(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock
) -> None:
    state = quiz.start(MOCK, DUTY)
    clock.advance(2 * MINUTE)
    quiz.answer(state.id, response(state, right=True))
    clock.restart()
    clock.advance(3 * MINUTE)
    assert left(QuizService(units, clock, rules.ALL), state.id) == 15 * MINUTE
    clock.turn(timedelta(minutes=-30))
    behind = QuizService(units, clock, rules.ALL)
    assert left(behind, state.id) == 18 * MINUTE
    assert behind.tick(state.id).shifts == (timedelta(minutes=-27),)
    clock.advance(MINUTE)
    assert left(behind, state.id) == 17 * MINUTE


def test_coming_back_in_the_same_process_does_not_believe_a_clock_set_meanwhile(
    quiz: QuizService, clock: make.FakeClock
) -> None:
    state = quiz.start(MOCK, DUTY)
    clock.advance(MINUTE)
    clock.turn(timedelta(minutes=-40))
    assert quiz.resume(state.id).remaining(quiz.now(state.id)) == 19 * MINUTE


def test_an_attempt_is_handed_in_once_whoever_comes_first(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock
) -> None:
    state = quiz.start(MOCK, DUTY)
    clock.advance(20 * MINUTE)
    for step in (partial(quiz.finish, state.id, FinishReason.SUBMITTED), partial(quiz.show, state.id, 1)):
        with pytest.raises(RuleBroken) as caught:
            step()
        assert caught.value.code is RuleCode.TIME_UP
    over = quiz.tick(state.id)
    assert quiz.tick(state.id) is over
    assert QuizService(units, clock, rules.ALL).tick(state.id) == over
    with pytest.raises(RuleBroken) as caught:
        quiz.finish(state.id, FinishReason.SUBMITTED)
    assert caught.value.code is RuleCode.ATTEMPT_OVER
    assert kinds(units, state.id).count(EventKind.FINISHED) == 1


def test_the_time_of_each_question_is_exact_over_every_visit(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock
) -> None:
    state = quiz.start(MOCK, DUTY)
    for index, spent in ((1, 1230 * MS), (0, 4560 * MS), (2, 10 * MS), (0, 70 * MS)):
        clock.advance(spent)
        quiz.show(state.id, index)
    clock.advance(340 * MS)
    quiz.finish(state.id, FinishReason.SUBMITTED)
    with units.read() as unit:
        answers = {slot.question.id: unit.attempts.answers(slot.question.id)[-1].spent for slot in state.slots}
    assert [answers[slot.question.id] for slot in state.slots] == [1580 * MS, 4560 * MS, 70 * MS]


@pytest.mark.parametrize(("ruleset", "minutes", "spent"), [(PRACTICE, 7, 2000), (MOCK, 7, 2000), (MOCK, 25, 1500)])
def test_time_asleep_is_nobodys_thinking_time_whatever_the_clock_makes_of_it(
    quiz: QuizService, clock: make.FakeClock, ruleset: RuleSetId, minutes: int, spent: int
) -> None:
    state = quiz.start(ruleset, DUTY)
    clock.advance(1500 * MS)
    clock.sleep(minutes * MINUTE)
    ended = quiz.tick(state.id)
    clock.advance(500 * MS)
    if minutes < 20:
        ended = quiz.finish(state.id, FinishReason.SUBMITTED)
    assert (ended.phase, ended.slots[0].spent) == (Phase.FINISHED, spent * MS)


def test_a_nap_of_a_second_is_none(quiz: QuizService, clock: make.FakeClock) -> None:
    state = quiz.start(PRACTICE, DUTY)
    clock.sleep(SECOND)
    assert quiz.confirm(state.id).slots[0].spent == SECOND


def test_what_passes_after_turning_away_is_not_counted_and_stops_no_clock(
    quiz: QuizService, clock: make.FakeClock
) -> None:
    state = quiz.start(MOCK, DUTY)
    clock.advance(3 * SECOND)
    quiz.turn_away(state.id)
    clock.advance(5 * MINUTE)
    quiz.resume(state.id)
    clock.advance(4 * SECOND)
    ended = quiz.finish(state.id, FinishReason.SUBMITTED)
    assert ended.slots[0].spent == 7 * SECOND
    assert ended.finished_at == make.NOON + 5 * MINUTE + 7 * SECOND


@pytest.mark.parametrize("is_killed", [False, True])
def test_what_runs_out_while_nobody_is_there_took_nobody_that_long(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock, is_killed: bool
) -> None:
    for ruleset in (MOCK, CONTEST):
        state = quiz.start(ruleset, DUTY)
        clock.advance(3 * SECOND)
        if is_killed:
            quiz.flag(state.id)
        else:
            quiz.turn_away(state.id)
        clock.advance(30 * MINUTE)
        over = (QuizService(units, clock, rules.ALL) if is_killed else quiz).tick(state.id)
        assert over.slots[0].is_settled
        assert over.slots[0].spent == 3 * SECOND


def test_a_practice_that_is_closed_long_after_it_was_left_took_nobody_that_long(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock
) -> None:
    state = quiz.start(PRACTICE, DUTY)
    clock.advance(3 * SECOND)
    quiz.answer(state.id, response(state, right=True))
    clock.advance(timedelta(days=2))
    later = QuizService(units, clock, rules.ALL)
    later.start(MOCK, DUTY)
    assert later.tick(state.id).slots[0].spent == 3 * SECOND


def test_turning_away_from_what_is_told_paused_or_over_changes_nothing(
    quiz: QuizService, clock: make.FakeClock
) -> None:
    told = quiz.confirm(quiz.start(PRACTICE, DUTY).id)
    assert quiz.turn_away(told.id) is told
    paused = quiz.pause(quiz.start(PRACTICE, DUTY).id)
    assert quiz.turn_away(paused.id) is paused
    exam = quiz.start(MOCK, DUTY)
    clock.advance(21 * MINUTE)
    assert quiz.turn_away(exam.id).reason is FinishReason.TIME_UP


def test_a_pause_moves_the_deadline_by_as_long_as_it_lasts(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock
) -> None:
    state = quiz.start(EXAM, DUTY)
    clock.advance(5 * MINUTE)
    paused = quiz.pause(state.id)
    assert (paused.phase, paused.deadline) == (Phase.PAUSED, None)
    clock.advance(timedelta(days=2))
    later = QuizService(units, clock, rules.ALL)
    assert later.resume(state.id).phase is Phase.PAUSED
    clock.advance(MINUTE)
    going = later.go_on(state.id)
    assert going.remaining(later.now(state.id)) == 15 * MINUTE
    assert going.slot.spent == 5 * MINUTE
    assert going.deadline == make.NOON + 20 * MINUTE + timedelta(days=2, minutes=1)


@pytest.mark.parametrize("ruleset", [MOCK, CONTEST, SPRINT, FLAWLESS])
def test_there_is_no_pause_where_the_rules_know_none(quiz: QuizService, ruleset: RuleSetId) -> None:
    state = quiz.start(ruleset, DUTY)
    with pytest.raises(RuleBroken) as caught:
        quiz.pause(state.id)
    assert caught.value.code is RuleCode.NO_PAUSE


def test_a_paused_exam_is_not_closed_by_another_attempt(quiz: QuizService) -> None:
    state = quiz.start(EXAM, DUTY)
    quiz.pause(state.id)
    quiz.start(PRACTICE, DUTY)
    assert quiz.resume(state.id).phase is Phase.PAUSED


def test_a_miss_in_a_sprint_costs_time_and_the_next_question_comes_in_the_same_step(
    quiz: QuizService, units: UnitFactory, clock: make.FakeClock
) -> None:
    state = quiz.start(SPRINT, DUTY)
    clock.advance(10 * SECOND)
    state = quiz.confirm(state.id, response(state, right=False))
    assert (state.current, state.phase, state.deadline) == (1, Phase.ASKING, make.NOON + 87 * SECOND)
    state = quiz.confirm(state.id, response(state, right=True))
    assert (state.current, state.deadline) == (2, make.NOON + 87 * SECOND)
    assert QuizService(units, clock, rules.ALL).tick(state.id) == state
    over = quiz.confirm(state.id)  # passed over: it was the last one
    assert (over.reason, over.score(), over.misses()) == (FinishReason.SUBMITTED, Fraction(10), 2)


def test_a_miss_that_costs_more_than_is_left_ends_the_sprint_where_it_happened(
    quiz: QuizService, clock: make.FakeClock
) -> None:
    state = quiz.start(SPRINT, DUTY)
    clock.advance(88 * SECOND)
    over = quiz.confirm(state.id, response(state, right=False))
    assert (over.reason, over.finished_at) == (FinishReason.TIME_UP, make.NOON + 88 * SECOND)


def test_the_first_miss_of_a_flawless_run_leaves_nothing_but_the_result(quiz: QuizService) -> None:
    state = quiz.start(FLAWLESS, DUTY)
    state = quiz.confirm(state.id, response(state, right=True))
    state = quiz.show(state.id, 1)
    state = quiz.confirm(state.id)
    assert state.is_run_over
    with pytest.raises(RuleBroken) as caught:
        quiz.show(state.id, 2)
    assert caught.value.code is RuleCode.NO_WAY_BACK
    over = quiz.finish(state.id, FinishReason.SUBMITTED)
    assert (over.score(), len(over.counted)) == (Fraction(1), 2)


def test_a_question_that_runs_out_of_time_ends_a_flawless_run(quiz: QuizService, clock: make.FakeClock) -> None:
    state = quiz.start(FLAWLESS, DUTY)
    clock.advance(timedelta(hours=1))
    state = quiz.tick(state.id)
    assert (state.slot.is_timed_out, state.slot.settled_at) == (True, make.NOON + 30 * SECOND)
    assert state.is_run_over


def test_the_steady_clock_of_the_machine_never_goes_back() -> None:
    clock = SystemClock()
    seen = [clock.steady() for _ in range(1000)]
    assert seen == sorted(seen)
    assert clock.now() - datetime.fromtimestamp(0, tz=clock.now().tzinfo) > timedelta(0)
