from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.duel import DUEL_RULES, Who, duel_rules, suits
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import LEARNER, DocumentId, ProfileId, RuleSetId
from mbjg_desktop.domain.question import Choice, Chosen, Question
from mbjg_desktop.services.duel import Match
from mbjg_desktop.services.duel_service import DuelService
from mbjg_desktop.services.profiles_service import ProfilesService
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.regrade_service import RegradeService
from mbjg_desktop.services.roadmap import RoadmapService
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services.conftest import CONTEST, MOCK, PRACTICE, RULESETS
from tests.ui.quiz.right import RIGHT

WHOLE = Scope(DocumentId("duty"))
WRONG = Chosen(frozenset("b"))


@pytest.fixture
def anew(units: UnitFactory, clock: make.FakeClock) -> Callable[[], DuelService]:
    """A duel service as a new start of the program has it: it knows what is stored and nothing else."""
    quiz_of = partial(QuizService, clock=clock, rulesets=RULESETS)
    return lambda: DuelService(units, clock, lambda: RULESETS, quiz_of)


@pytest.fixture
def duels(anew: Callable[[], DuelService]) -> DuelService:
    return anew()


def turn(duels: DuelService, match: Match, clock: make.FakeClock, *, is_right: bool, seconds: int = 3) -> Match:
    """Whoever's turn it is answers."""
    who = match.duel.turn
    assert who is not None
    quiz, attempt = duels.quiz(match.learner(who).id), duels.begin_turn(match)
    shown = quiz.resume(attempt.id)
    clock.advance(timedelta(seconds=seconds))
    if is_right:
        quiz.answer(attempt.id, RIGHT[shown.slot.question.id])
    quiz.confirm(attempt.id)
    return duels.match(match.duel.id)


def test_both_have_the_same_paper_and_no_clock_runs_yet(
    duels: DuelService, zhang: ProfileId, clock: make.FakeClock
) -> None:
    match = duels.start(LEARNER, zhang, CONTEST.id, WHOLE)
    first, second = match.duel.first, match.duel.second
    assert [(s.question.id, s.presented) for s in first.slots] == [(s.question.id, s.presented) for s in second.slots]
    assert (match.first.id, match.second.id) == (LEARNER, zhang)
    clock.advance(timedelta(hours=3))
    later = duels.match(match.duel.id)
    assert [slot.is_settled for slot in (*later.duel.first.slots, *later.duel.second.slots)] == [False] * 8
    assert later.duel.turn is Who.FIRST


def test_a_seed_draws_the_same_paper_again(duels: DuelService, zhang: ProfileId) -> None:
    papers = [
        [
            (slot.question.id, slot.presented)
            for slot in duels.start(LEARNER, zhang, CONTEST.id, WHOLE, 5).duel.first.slots
        ]
        for _ in range(2)
    ]
    assert papers[0] == papers[1]


def test_who_came_second_begins_the_next(duels: DuelService, zhang: ProfileId, clock: make.FakeClock) -> None:
    match = duels.start(LEARNER, zhang, CONTEST.id, WHOLE)
    turns = []
    while match.duel.turn is not None:
        turns.append(match.duel.turn)
        match = turn(duels, match, clock, is_right=True)
    one, two = Who.FIRST, Who.SECOND
    assert turns == [one, two, two, one, one, two, two, one]


def test_the_score_speaks_of_what_both_have_answered(
    duels: DuelService, zhang: ProfileId, clock: make.FakeClock
) -> None:
    match = duels.start(LEARNER, zhang, CONTEST.id, WHOLE)
    match = turn(duels, match, clock, is_right=True)
    assert match.duel.answered == 0
    assert match.duel.score(Who.FIRST) == 0
    match = turn(duels, match, clock, is_right=False)
    assert match.duel.answered == 1
    assert match.duel.score(Who.FIRST) > match.duel.score(Who.SECOND) == 0
    told = duels.exchange(match, 0)
    assert told.number == 1
    assert [told.reply(who).points for who in Who] == [match.duel.score(who) for who in Who]
    assert told.quotations


def test_the_end_is_two_attempts_of_their_own_learners(
    duels: DuelService,
    quiz: QuizService,
    profiles: ProfilesService,
    zhang: ProfileId,
    clock: make.FakeClock,
    units: UnitFactory,
) -> None:
    match = duels.start(LEARNER, zhang, CONTEST.id, WHOLE)
    while match.duel.turn is not None:
        match = turn(duels, match, clock, is_right=match.duel.turn is Who.FIRST)
    assert {match.duel.of(who).phase for who in Who} == {Phase.FINISHED}
    assert {match.duel.of(who).reason for who in Who} == {FinishReason.SUBMITTED}
    assert match.duel.winner() is Who.FIRST
    assert [past.attempt for past in quiz.history()] == [match.duel.first.id]
    questions = [slot.question.id for slot in match.duel.first.slots]
    for learner, is_missed in ((LEARNER, False), (zhang, True)):
        with units.of(learner).read() as unit:
            assert set(unit.memories.get_many()) == set(questions)
            assert set(unit.mistakes.questions()) == (set(questions) if is_missed else set())
    profiles.switch(zhang)
    assert [past.attempt for past in quiz.history()] == [match.duel.second.id]
    (past,) = duels.history()
    assert (past.id, past.first.id, past.second_score) == (match.duel.id, LEARNER, 0)
    assert duels.unfinished() == ()


def test_of_equal_marks_the_quicker_wins_and_equal_in_both_is_a_draw(
    duels: DuelService, zhang: ProfileId, clock: make.FakeClock
) -> None:
    for seconds, winner in ((3, None), (4, Who.FIRST)):
        match = duels.start(LEARNER, zhang, CONTEST.id, WHOLE)
        while match.duel.turn is not None:
            slow = match.duel.turn is Who.SECOND
            match = turn(duels, match, clock, is_right=True, seconds=seconds if slow else 3)
        assert match.duel.winner() is winner


def test_a_question_whose_time_runs_out_is_over(duels: DuelService, zhang: ProfileId, clock: make.FakeClock) -> None:
    match = duels.start(LEARNER, zhang, CONTEST.id, WHOLE)
    duels.quiz(LEARNER).resume(duels.begin_turn(match).id)
    clock.advance(timedelta(seconds=21))
    match = duels.match(match.duel.id)
    assert match.duel.first.slots[0].is_timed_out
    assert match.duel.turn is Who.SECOND
    clock.advance(timedelta(hours=1))
    assert not duels.match(match.duel.id).duel.second.slots[0].is_settled


def test_half_a_duel_is_nobodys_own_unfinished_attempt(
    duels: DuelService, quiz: QuizService, zhang: ProfileId, clock: make.FakeClock, database: Database
) -> None:
    match = turn(duels, duels.start(LEARNER, zhang, CONTEST.id, WHOLE), clock, is_right=True)
    assert quiz.unfinished() is None
    assert RoadmapService(database.path, clock).roadmap().tasks[0].kind.value != "resume"
    quiz.start(PRACTICE.id, WHOLE)
    assert [past.id for past in duels.unfinished()] == [match.duel.id]
    assert not duels.match(match.duel.id).duel.is_over


def test_it_can_be_ended_before_its_last_question(duels: DuelService, zhang: ProfileId, clock: make.FakeClock) -> None:
    match = duels.start(LEARNER, zhang, CONTEST.id, WHOLE)
    for _ in range(3):
        match = turn(duels, match, clock, is_right=True)
    clock.advance(timedelta(seconds=1))
    match = duels.stop(match)
    assert match.duel.turn is None
    assert {match.duel.of(who).reason for who in Who} == {FinishReason.STOPPED}
    assert match.duel.answered == 1
    assert duels.unfinished() == ()
    (past,) = duels.history()
    assert [past.first_score, past.second_score] == [match.duel.score(who) for who in Who]
    assert match.duel.first.score() != match.duel.second.score()
    with pytest.raises(RuleBroken) as refusal:
        duels.begin_turn(match)
    assert refusal.value.code is RuleCode.ATTEMPT_OVER


def test_killed_between_the_ends_of_the_two_it_is_ended_at_the_next_look(
    duels: DuelService, anew: Callable[[], DuelService], zhang: ProfileId, clock: make.FakeClock
) -> None:
    match = duels.start(LEARNER, zhang, CONTEST.id, WHOLE)
    for _ in range(2):
        match = turn(duels, match, clock, is_right=True)
    duels.quiz(LEARNER).finish(match.duel.first.id, FinishReason.STOPPED)
    again = anew()
    assert [past.id for past in again.unfinished()] == [match.duel.id]
    ended = again.match(match.duel.id)
    assert ended.duel.turn is None
    assert {ended.duel.of(who).phase for who in Who} == {Phase.FINISHED}
    assert again.unfinished() == ()


def test_the_paper_does_not_depend_on_who_is_learning(
    duels: DuelService, quiz: QuizService, profiles: ProfilesService, zhang: ProfileId
) -> None:
    papers = []
    practised = quiz.start(PRACTICE.id, WHOLE)
    for _ in range(3):
        quiz.confirm(practised.id)
        quiz.show(practised.id, quiz.tick(practised.id).current + 1)
    for learner in (LEARNER, zhang):
        profiles.switch(learner)
        match = duels.start(LEARNER, zhang, MOCK.id, WHOLE, 5)
        papers.append([(slot.question.id, slot.presented) for slot in match.duel.first.slots])
    assert papers[0] == papers[1]


def test_one_that_left_takes_their_duels_along(duels: DuelService, profiles: ProfilesService, zhang: ProfileId) -> None:
    duels.start(LEARNER, zhang, CONTEST.id, WHOLE)
    profiles.remove(zhang)
    assert duels.unfinished() == ()
    profiles.bring_back(zhang)
    assert len(duels.unfinished()) == 1


def test_rules_with_a_clock_for_the_whole_share_it_out() -> None:
    rules = duel_rules(MOCK, 30)
    assert rules.id == DUEL_RULES
    assert rules.clock.whole is None
    assert set(rules.clock.per_question.values()) == {timedelta(seconds=40)}
    assert duel_rules(CONTEST, 4) is CONTEST
    assert [suits(each) for each in (PRACTICE, MOCK, CONTEST)] == [False, True, True]


def test_a_duel_that_was_marked_again_is_read_anew(
    duels: DuelService, zhang: ProfileId, clock: make.FakeClock, units: UnitFactory, database: Database
) -> None:
    match = duels.start(LEARNER, zhang, CONTEST.id, WHOLE, 5)
    while match.duel.turn is not None:
        match = turn(duels, match, clock, is_right=match.duel.turn is Who.FIRST)
    before = match.duel.score(Who.FIRST)
    with database.write() as session:
        ContentRepo(session).apply_bank(make.bank(*map(_with_another_key, make.questions())), clock.now())
        session.commit()
    assert RegradeService(units, clock, duels.forget).apply_all() > 0
    assert duels.match(match.duel.id).duel.score(Who.FIRST) < before


def _with_another_key(question: Question) -> Question:
    body = question.body
    return replace(question, body=replace(body, answer=frozenset("b"))) if isinstance(body, Choice) else question


def test_nothing_to_ask_is_refused(duels: DuelService, zhang: ProfileId) -> None:
    with pytest.raises(RuleBroken) as refusal:
        duels.start(LEARNER, zhang, RuleSetId("contest"), Scope(DocumentId("nothing")))
    assert refusal.value.code is RuleCode.NOTHING_TO_DRAW


@given(answers=st.lists(st.booleans(), min_size=8, max_size=8), killed=st.sets(st.integers(0, 15)))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_duel_survives_being_killed_between_any_two_steps(
    answers: list[bool],
    killed: set[int],
    anew: Callable[[], DuelService],
    zhang: ProfileId,
    clock: make.FakeClock,
) -> None:
    """What is known after a kill is what was known before it, and the end is the same as without one."""
    duels = anew()
    match = duels.start(LEARNER, zhang, CONTEST.id, WHOLE, 3)
    given_right = {Who.FIRST: 0, Who.SECOND: 0}
    for step, is_right in enumerate(answers):
        who = match.duel.turn
        assert who is not None
        given_right[who] += is_right
        if step in killed:
            duels = anew()
            match = duels.match(match.duel.id)
            assert match.duel.turn is who
        if step + 8 in killed:  # with the question on the screen
            duels.quiz(match.learner(who).id).resume(duels.begin_turn(match).id)
            duels = anew()
            match = duels.match(match.duel.id)
        match = turn(duels, match, clock, is_right=is_right)
    assert match.duel.turn is None
    for who in Who:
        exchanges = duels.exchanges(match)
        assert sum(each.reply(who).points > 0 for each in exchanges) == given_right[who]
