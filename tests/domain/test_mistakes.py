"""Mistakes: in when missed or guessed, out when right on three different days."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.mistakes import MissReason, Mistake, answered, miss_reason

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
