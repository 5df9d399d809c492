"""Attempts: the clock, the ways allowed, the score, and that an attempt is the fold of its events."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from mbjg_desktop.domain.attempt import Attempt, Phase, fold
from mbjg_desktop.domain.attempt_event import Event, EventKind, FinishReason
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.question import Chosen, Kind, Ordered
from mbjg_desktop.domain.ruleset import ClockRule, Feedback, Navigation
from tests.domain.samples import ALL, NOON, RIGHT, SINGLE, STATEMENT, attempt, responses, ruleset

SECOND = timedelta(seconds=1)
PAUSING = ClockRule(timedelta(minutes=20), dict.fromkeys(Kind, timedelta(seconds=60)), may_pause=True)
MOCK = ruleset(whole=timedelta(minutes=20))
CONTEST = ruleset(
    feedback=Feedback.AT_ONCE, navigation=Navigation.FORWARD, per_question=timedelta(seconds=20), speed_bonus=5
)
PRACTICE = ruleset(feedback=Feedback.AT_ONCE)


def right(state: Attempt, at: datetime) -> Attempt:
    return state.applied(state.answers(RIGHT[state.slot.question.id], at))


def confirmed(state: Attempt, at: datetime) -> Attempt:
    return state.applied(state.confirms(at))


def test_answers_may_change_until_the_end_where_feedback_comes_at_the_end() -> None:
    state = attempt(MOCK)
    state = state.applied(state.answers(Chosen(frozenset("a")), NOON + SECOND))
    state = right(state, NOON + 2 * SECOND)
    state = state.applied(state.finishes(FinishReason.SUBMITTED, NOON + 3 * SECOND))
    assert state.score() == 10
    assert state.full_score() == 10 * len(ALL)


def test_time_is_kept_per_question_over_every_visit() -> None:
    state = attempt(MOCK)
    state = state.applied(state.shows(1, NOON + 5 * SECOND))
    state = state.applied(state.shows(0, NOON + 12 * SECOND))
    state = state.applied(state.finishes(FinishReason.SUBMITTED, NOON + 15 * SECOND))
    assert [slot.spent for slot in state.slots[:2]] == [8 * SECOND, 7 * SECOND]


def test_time_away_after_a_crash_is_not_thinking_time() -> None:
    state = right(attempt(MOCK), NOON + 4 * SECOND)
    state = state.applied(state.resumes(NOON + 600 * SECOND))
    state = state.applied(state.shows(1, NOON + 603 * SECOND))
    assert state.slots[0].spent == 7 * SECOND


def test_the_remaining_time_comes_from_the_deadline() -> None:
    state = attempt(MOCK)
    assert state.remaining(NOON + timedelta(minutes=8, seconds=18)) == timedelta(minutes=11, seconds=42)
    assert state.remaining(NOON + timedelta(hours=2)) == timedelta(0)
    assert attempt(PRACTICE).remaining(NOON) is None


def test_time_up_hands_in_what_was_answered_at_the_deadline() -> None:
    state = right(attempt(MOCK), NOON + SECOND)
    event = state.overdue(NOON + timedelta(hours=3))
    assert event == Event(EventKind.FINISHED, NOON + timedelta(minutes=20), reason=FinishReason.TIME_UP)
    over = state.applied(event)
    assert over.phase is Phase.FINISHED
    assert over.score() == 10
    assert over.overdue(NOON + timedelta(hours=4)) is None


def test_after_the_deadline_nothing_is_accepted() -> None:
    with pytest.raises(RuleBroken) as caught:
        right(attempt(MOCK), NOON + timedelta(minutes=20))
    assert caught.value.code is RuleCode.TIME_UP


def test_a_question_that_times_out_keeps_what_was_chosen() -> None:
    state = right(attempt(CONTEST), NOON + SECOND)
    event = state.overdue(NOON + timedelta(seconds=25))
    assert event == Event(EventKind.TIMED_OUT, NOON + timedelta(seconds=20), 0)
    state = state.applied(event)
    assert state.phase is Phase.FEEDBACK
    assert state.slot.is_timed_out
    assert state.score() == 10


def test_no_time_runs_between_two_questions_of_a_contest() -> None:
    state = confirmed(right(attempt(CONTEST), NOON + SECOND), NOON + SECOND)
    assert state.remaining(NOON + timedelta(minutes=5)) is None
    state = state.applied(state.shows(1, NOON + timedelta(minutes=5)))
    assert state.remaining(NOON + timedelta(minutes=5)) == timedelta(seconds=20)


@pytest.mark.parametrize(("seconds", "bonus"), [(0, 5), (1, 5), (6, 4), (10, 3), (15, 1), (19, 0)])
def test_speed_bonus(seconds: int, bonus: int) -> None:
    at = NOON + seconds * SECOND
    state = confirmed(right(attempt(CONTEST), at), at)
    assert state.points_of(state.slot) == Fraction(10 + bonus)


def test_a_wrong_answer_earns_no_bonus_and_may_cost_marks() -> None:
    marking = replace(CONTEST.marking, wrong_penalty=Fraction(4))
    state = attempt(replace(CONTEST, marking=marking))
    state = confirmed(state.applied(state.answers(Chosen(frozenset("a")), NOON)), NOON)
    assert state.points_of(state.slot) == -4
    assert state.score() == 0


def test_streaks() -> None:
    state = attempt(CONTEST, (SINGLE, STATEMENT, replace(SINGLE, id=STATEMENT.id)))
    state = confirmed(right(state, NOON), NOON)
    state = state.applied(state.shows(1, NOON))
    state = confirmed(right(state, NOON), NOON)
    assert (state.streak(), state.longest_streak()) == (2, 2)
    state = state.applied(state.shows(2, NOON))
    state = confirmed(state.applied(state.answers(Chosen(frozenset("a")), NOON)), NOON)
    assert (state.streak(), state.longest_streak()) == (0, 2)


@pytest.mark.parametrize("index", [0, 2])
def test_a_contest_knows_no_way_back_and_no_way_round(index: int) -> None:
    state = confirmed(right(attempt(CONTEST), NOON), NOON)
    state = state.applied(state.shows(1, NOON))
    with pytest.raises(RuleBroken) as caught:
        state.shows(index, NOON)
    assert caught.value.code is RuleCode.NO_WAY_BACK


def test_a_settled_question_cannot_be_answered_again() -> None:
    state = confirmed(right(attempt(PRACTICE), NOON), NOON)
    with pytest.raises(RuleBroken) as caught:
        state.answers(Chosen(frozenset("a")), NOON)
    assert caught.value.code is RuleCode.ALREADY_SETTLED


def test_a_response_must_fit_the_question() -> None:
    with pytest.raises(RuleBroken) as caught:
        attempt(MOCK).answers(Ordered(("a", "b", "c")), NOON)
    assert caught.value.code is RuleCode.WRONG_SHAPE


def test_stopping_on_the_way_counts_only_what_was_tried() -> None:
    state = confirmed(right(attempt(PRACTICE), NOON), NOON)
    state = state.applied(state.finishes(FinishReason.STOPPED, NOON))
    assert state.score() == state.full_score() == 10


def test_a_pause_moves_every_clock_that_had_begun() -> None:
    rules = replace(ruleset(), clock=PAUSING)
    state = attempt(rules)
    state = state.applied(state.shows(1, NOON + 10 * SECOND))
    state = state.applied(state.pauses(NOON + 20 * SECOND))
    assert state.overdue(NOON + timedelta(days=1)) is None
    state = state.applied(state.resumes(NOON + 3620 * SECOND))
    assert state.deadline == NOON + timedelta(hours=1, minutes=20)
    assert state.remaining(NOON + 3620 * SECOND) == 50 * SECOND
    state = state.applied(state.shows(0, NOON + 3620 * SECOND))
    assert state.remaining(NOON + 3620 * SECOND) == 40 * SECOND
    assert [slot.spent for slot in state.slots[:2]] == [10 * SECOND, 10 * SECOND]


def test_a_miss_that_costs_more_than_is_left_ends_it_no_earlier_than_it_happened() -> None:
    clock = ClockRule(whole=timedelta(seconds=90), miss_costs=3 * SECOND)
    state = attempt(replace(ruleset(feedback=Feedback.AT_ONCE, navigation=Navigation.FORWARD), clock=clock))
    state = confirmed(state, NOON + 89 * SECOND)
    assert state.misses() == 1
    assert state.overdue(NOON + 89 * SECOND) == Event(
        EventKind.FINISHED, NOON + 89 * SECOND, reason=FinishReason.TIME_UP
    )


class AttemptMachine(RuleBasedStateMachine):
    """Whatever the learner and the clock do, in any order, an attempt keeps its promises."""

    @initialize(rules=st.sampled_from([MOCK, CONTEST, PRACTICE]))
    def begin(self, rules):  # type: ignore[no-untyped-def]
        self.fresh = replace(attempt(rules), shown_at=None, touched_at=None)
        slots = tuple(replace(slot, first_shown_at=None) for slot in self.fresh.slots)
        self.fresh = replace(self.fresh, slots=slots)
        self.now = NOON
        self.events: list[Event] = [Event(EventKind.SHOWN, NOON, 0)]
        self.state = fold(self.fresh, self.events)

    def _do(self, event: Event) -> None:
        before = self.state
        self.events.append(event)
        self.state = self.state.applied(event)
        for old, new in zip(before.slots, self.state.slots, strict=True):
            assert not old.is_settled or new.response == old.response
            assert new.spent >= old.spent

    def _try(self, step: Callable[[], Event]) -> RuleCode | None:
        try:
            event = step()
        except RuleBroken as refused:
            return refused.code
        self._do(event)
        return None

    @rule(seconds=st.integers(0, 400))
    def wait(self, seconds: int) -> None:
        self.now += seconds * SECOND
        while (event := self.state.overdue(self.now)) is not None:
            assert event.at <= self.now
            self._do(event)

    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        response = data.draw(responses(self.state.slot.question))
        was_settled = self.state.slot.is_settled
        refused = self._try(lambda: self.state.answers(response, self.now))
        assert (refused is not None) == was_settled

    @rule(index=st.integers(-1, len(ALL)))
    def show(self, index: int) -> None:
        refused = self._try(lambda: self.state.shows(index, self.now))
        if self.state.ruleset.navigation is Navigation.FREE and self.state.phase is not Phase.FINISHED:
            assert refused in (None, RuleCode.NO_SUCH_ITEM)

    @rule()
    def confirm(self) -> None:
        if self.state.ruleset.feedback is Feedback.AT_ONCE and not self.state.slot.is_settled:
            self._do(self.state.confirms(self.now))
            assert self.state.phase is Phase.FEEDBACK

    @rule(what=st.sampled_from(["flags", "guesses", "resumes"]))
    def mark(self, what: str) -> None:
        if self.state.phase is not Phase.FINISHED:
            self._do(getattr(self.state, what)(self.now))

    @rule(reason=st.sampled_from([FinishReason.SUBMITTED, FinishReason.STOPPED]))
    def finish(self, reason: FinishReason) -> None:
        was_over = self.state.phase is Phase.FINISHED
        refused = self._try(lambda: self.state.finishes(reason, self.now))
        assert refused is (RuleCode.ATTEMPT_OVER if was_over else None)

    @invariant()
    def is_the_fold_of_its_events(self) -> None:
        assert fold(self.fresh, self.events) == self.state

    @invariant()
    def score_is_the_sum_of_its_parts_and_within_bounds(self) -> None:
        parts = sum((self.state.points_of(s) for s in self.state.counted if s.is_settled), Fraction(0))
        assert self.state.score() == parts
        assert 0 <= self.state.score() <= self.state.full_score()

    @invariant()
    def a_finished_attempt_is_settled(self) -> None:
        if self.state.phase is Phase.FINISHED:
            assert all(slot.is_settled for slot in self.state.slots)
            assert self.state.remaining(self.now) is None or self.state.finished_at is not None


TestAttemptMachine = AttemptMachine.TestCase
TestAttemptMachine.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
