"""Self-marking: what a learner's own judgement of an answer is worth, and what it does not count towards."""

from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.attempt import Attempt, fold
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.marking import Outcome, Partial, fits, mark
from mbjg_desktop.domain.question import Chosen, Kind, Written, is_blank
from mbjg_desktop.domain.ruleset import DrawRule, Feedback
from mbjg_desktop.domain.self_marking import self_marks
from tests.domain.samples import NOON, SHORT_ANSWER, SINGLE, attempt, ruleset

POINTS = frozenset("abc")
AT_ONCE = ruleset(feedback=Feedback.AT_ONCE)
SOON = NOON + timedelta(seconds=30)
MET = st.frozensets(st.sampled_from("abc"))
TEXTS = st.sampled_from(["", " \n", "先登记，再报告"])


def told(text: str = "先登记", *others: Chosen) -> Attempt:
    """A short answer that was handed in, after a single choice for each of ``others``."""
    state = attempt(AT_ONCE, (*[SINGLE] * len(others), SHORT_ANSWER))
    for number, response in enumerate(others):
        state = state.applied(state.answers(response, NOON))
        state = state.applied(state.confirms(NOON))
        state = state.applied(state.shows(number + 1, NOON))
    state = state.applied(state.answers(Written(text), NOON))
    return state.applied(state.confirms(NOON))


def marked(state: Attempt, met: str) -> Attempt:
    return state.applied(self_marks(state, frozenset(met), SOON))


@pytest.mark.parametrize(
    ("response", "credit", "outcome"),
    [
        (None, 0, Outcome.UNANSWERED),
        (Written("写了"), 0, Outcome.UNANSWERED),
        (Written("写了", frozenset()), 0, Outcome.WRONG),
        (Written("", frozenset()), 0, Outcome.UNANSWERED),
        (Written("写了", frozenset("a")), Fraction(1, 3), Outcome.PARTLY),
        (Written("", frozenset("ab")), Fraction(2, 3), Outcome.PARTLY),
        (Written("写了", POINTS), 1, Outcome.RIGHT),
    ],
)
def test_credit_is_the_share_of_points_met(response: Written | None, credit: Fraction, outcome: Outcome) -> None:
    got = mark(SHORT_ANSWER, response, Partial())
    assert (got.credit, got.outcome) == (credit, outcome)
    assert [part.id for part in got.parts] == ["a", "b", "c"]


@given(TEXTS, MET, st.sampled_from("abc"))
def test_one_more_point_met_never_costs_anything(text: str, met: frozenset[str], more: str) -> None:
    fewer, further = (mark(SHORT_ANSWER, Written(text, each), Partial()) for each in (met - {more}, met | {more}))
    assert further.credit == fewer.credit + Fraction(1, 3)


@given(TEXTS, st.none() | MET)
def test_what_was_written_is_not_what_is_marked(text: str, met: frozenset[str] | None) -> None:
    assert mark(SHORT_ANSWER, Written(text, met), Partial()).credit == Fraction(len(met or ()), 3)


def test_only_points_there_are_can_be_met() -> None:
    assert fits(SHORT_ANSWER, Written("", POINTS))
    assert not fits(SHORT_ANSWER, Written("", frozenset("d")))
    assert not fits(SINGLE, Written("b"))
    assert not fits(SHORT_ANSWER, Chosen(frozenset("a")))


def test_an_empty_answer_whose_points_were_said_aloud_is_one() -> None:
    assert is_blank(Written(" \n"))
    assert is_blank(Written("", frozenset()))
    assert not is_blank(Written("", frozenset("a")))


def test_an_answer_waits_for_its_learner() -> None:
    state = told()
    assert state.slot.is_unmarked
    state = marked(state, "ab")
    assert not state.slot.is_unmarked
    assert state.slot.response == Written("先登记", frozenset("ab"))
    assert state.score() == Fraction(20, 3)
    assert marked(state, "abc").score() == 10


def test_nothing_is_marked_before_its_points_are_told() -> None:
    state = attempt(AT_ONCE, (SHORT_ANSWER,))
    with pytest.raises(RuleBroken) as broken:
        self_marks(state, POINTS, NOON)
    assert broken.value.code is RuleCode.WRONG_SHAPE


def test_nothing_is_marked_after_the_end_or_when_time_is_up() -> None:
    state = told()
    over = state.applied(state.finishes(FinishReason.SUBMITTED, NOON))
    with pytest.raises(RuleBroken):
        self_marks(over, POINTS, NOON)
    timed = attempt(ruleset(feedback=Feedback.AT_ONCE, whole=timedelta(minutes=1)), (SHORT_ANSWER,))
    timed = timed.applied(timed.confirms(NOON))
    with pytest.raises(RuleBroken) as broken:
        self_marks(timed, POINTS, NOON + timedelta(minutes=2))
    assert broken.value.code is RuleCode.TIME_UP


def test_other_kinds_are_not_self_marked() -> None:
    state = attempt(AT_ONCE, (SINGLE,))
    state = state.applied(state.confirms(NOON))
    with pytest.raises(RuleBroken):
        self_marks(state, frozenset("b"), NOON)


@pytest.mark.parametrize("met", ["", "a", "abc"])
def test_a_streak_runs_past_an_answer_one_marks_alone(met: str) -> None:
    state = marked(told("先登记", Chosen(frozenset("b")), Chosen(frozenset("b"))), met)
    assert (state.streak(), state.longest_streak()) == (2, 2)


def test_a_whole_exam_may_name_short_answers_but_does_not_draw_them_unasked() -> None:
    timed, calm = ruleset(whole=timedelta(minutes=20)), ruleset(feedback=Feedback.AT_ONCE)
    named = ruleset(draw=DrawRule(by_kind={Kind.SHORT_ANSWER: 2}))
    others = ruleset(feedback=Feedback.AT_ONCE, draw=DrawRule(by_kind={Kind.CLOZE: 2}))
    assert [rules.asks(Kind.SHORT_ANSWER) for rules in (timed, calm, named, others)] == [False, True, True, False]


@given(st.lists(MET, max_size=6), st.integers(0, 6))
def test_an_attempt_read_back_after_any_tick_is_the_one_that_was_left(said: list[frozenset[str]], crash: int) -> None:
    state, events = told(), []
    for number, met in enumerate(said):
        event = self_marks(state, met, NOON + timedelta(seconds=number))
        events.append(event)
        state = state.applied(event)
    left = fold(told(), events[:crash])
    assert fold(left, events[crash:]) == state
    kept = said[:crash]
    assert left.slot.response == Written("先登记", kept[-1] if kept else None)
