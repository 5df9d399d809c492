"""Mistakes: in when missed or guessed, out when right on three different days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.mistakes import Given, MissReason, Mistake, answered, history, marked, miss_reason

FIRST = date(2026, 3, 1)
AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
ANSWERS = st.lists(st.tuples(st.none() | st.sampled_from(MissReason), st.integers(0, 2)), max_size=20)


@pytest.mark.parametrize(
    ("outcome", "is_guessed", "is_timed_out", "reason"),
    [
        (Outcome.RIGHT, False, False, None),
        (Outcome.RIGHT, False, True, None),
        (Outcome.RIGHT, True, False, MissReason.GUESSED),
        (Outcome.PARTLY, False, False, MissReason.WRONG),
        (Outcome.WRONG, True, False, MissReason.WRONG),
        (Outcome.UNANSWERED, False, True, MissReason.TIMED_OUT),
        (Outcome.UNANSWERED, False, False, MissReason.WRONG),
    ],
)
def test_what_counts_as_a_miss(
    outcome: Outcome, *, is_guessed: bool, is_timed_out: bool, reason: MissReason | None
) -> None:
    assert miss_reason(outcome, is_guessed=is_guessed, is_timed_out=is_timed_out) is reason


def test_three_right_days_lead_out_and_a_miss_leads_back_to_nought() -> None:
    mistake = _after([(MissReason.WRONG, 0), (None, 1), (None, 1), (MissReason.WRONG, 1)])
    assert mistake == Mistake(MissReason.WRONG, 2, AT)
    mistake = _after([(MissReason.WRONG, 0), (None, 0), (None, 0), (None, 1), (None, 1)])
    assert mistake is not None
    assert mistake.is_out
    assert mistake.right_on == tuple(FIRST + timedelta(days=n) for n in (0, 1, 2))


def test_what_was_never_missed_is_not_listed() -> None:
    assert _after([(None, 1), (None, 1)]) is None


@given(ANSWERS)
def test_on_the_list_exactly_until_three_different_right_days_after_the_last_miss(
    answers: list[tuple[MissReason | None, int]],
) -> None:
    mistake, day = _after(answers), FIRST
    right_days: set[date] = set()
    misses = 0
    for reason, days in answers:
        day += timedelta(days=days)
        if reason is None:
            right_days.add(day)
        else:
            misses, right_days = misses + 1, set()
    if not misses:
        assert mistake is None
    else:
        assert mistake is not None
        assert mistake.times == misses
        assert mistake.is_out == (len(right_days) >= 3)


def _after(answers: list[tuple[MissReason | None, int]]) -> Mistake | None:
    mistake, day = None, FIRST
    for reason, days in answers:
        day += timedelta(days=days)
        mistake = answered(mistake, reason, AT, day)
    return mistake


def test_a_mark_puts_a_question_on_the_list_and_days_right_take_it_off() -> None:
    put = marked(None, AT)
    assert (put.reason, put.times, put.marked_at, put.is_out) == (MissReason.MARKED, 0, AT, False)
    answers = [Given(AT + timedelta(days=n), (AT + timedelta(days=n)).date(), None) for n in range(3)]
    after = history(answers, AT)
    assert after is not None
    assert after.is_out
    assert after.reason is MissReason.MARKED


def test_a_mark_on_what_was_missed_changes_nothing_else() -> None:
    missed = Mistake(MissReason.WRONG, 2, AT, (AT.date(),))
    assert marked(missed, AT + timedelta(days=1)) == replace(missed, marked_at=AT + timedelta(days=1))


def test_a_mark_on_what_had_left_begins_again() -> None:
    days = tuple((AT + timedelta(days=n)).date() for n in range(3))
    left = Mistake(MissReason.WRONG, 2, AT, days)
    assert left.is_out
    again = marked(left, AT + timedelta(days=9))
    assert (again.reason, again.times, again.right_on) == (MissReason.MARKED, 2, ())


def test_a_miss_after_a_mark_keeps_the_mark() -> None:
    missed = answered(marked(None, AT), MissReason.WRONG, AT, AT.date())
    assert missed is not None
    assert (missed.reason, missed.times, missed.marked_at) == (MissReason.WRONG, 1, AT)


@given(
    outcomes=st.lists(st.sampled_from([None, *(r for r in MissReason if r is not MissReason.MARKED)]), max_size=12),
    place=st.integers(0, 12),
)
def test_with_a_mark_a_question_has_always_been_on_the_list(outcomes: list[MissReason | None], place: int) -> None:
    moments = [AT + timedelta(days=n) for n in range(len(outcomes))]
    answers = [Given(at, at.date(), reason) for at, reason in zip(moments, outcomes, strict=True)]
    marked_at = AT + timedelta(days=place, hours=-1)
    with_mark, without = history(answers, marked_at), history(answers)
    assert with_mark is not None
    assert with_mark.marked_at == marked_at
    assert with_mark.times == (without.times if without else 0)
    right_since = {
        at.date() for at, reason in zip(moments, outcomes, strict=True) if reason is None and at >= marked_at
    }
    if with_mark.reason is MissReason.MARKED:
        assert set(with_mark.right_on) <= right_since
    else:
        assert with_mark == replace(without, marked_at=marked_at) if without else False
