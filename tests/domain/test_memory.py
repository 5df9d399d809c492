"""Memory: golden rows of FSRS-6 with its default parameters, and what must hold for any reviews."""

from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.memory import Memory, Rating, Stage, intervals, reviewed

START = datetime(2026, 3, 1, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

GOLDEN = [
    (timedelta(0), Rating.GOOD, Stage.LEARNING, 2.3065, 2.1181, 10 * MINUTE),
    (10 * MINUTE, Rating.GOOD, Stage.REVIEW, 2.3065, 2.1112, 2 * DAY),
    (2 * DAY, Rating.GOOD, Stage.REVIEW, 7.3192, 2.1043, 7 * DAY),
    (11 * DAY, Rating.GOOD, Stage.REVIEW, 36.4018, 2.0975, 36 * DAY),
    (40 * DAY, Rating.HARD, Stage.REVIEW, 85.2368, 4.7392, 85 * DAY),
    (90 * DAY, Rating.AGAIN, Stage.RELEARNING, 3.3581, 8.2560, 10 * MINUTE),
    (90 * DAY + 10 * MINUTE, Rating.GOOD, Stage.REVIEW, 3.3581, 8.2430, 3 * DAY),
    (95 * DAY, Rating.EASY, Stage.REVIEW, 11.9875, 7.6411, 12 * DAY),
]


def test_golden_rows() -> None:
    memory: Memory | None = None
    for after, rating, stage, stability, difficulty, interval in GOLDEN:
        memory = reviewed(memory, rating, START + after)
        assert memory.stage is stage
        assert memory.stability == pytest.approx(stability, abs=5e-5)
        assert memory.difficulty == pytest.approx(difficulty, abs=5e-5)
        assert memory.due_at - (START + after) == interval


def test_intervals_of_a_new_card() -> None:
    assert intervals(None, START) == {
        Rating.AGAIN: MINUTE,
        Rating.HARD: timedelta(minutes=5, seconds=30),
        Rating.GOOD: 10 * MINUTE,
        Rating.EASY: 8 * DAY,
    }


REVIEWS = st.lists(st.tuples(st.sampled_from(Rating), st.integers(0, 400 * 24 * 60)), min_size=1, max_size=12)


@given(REVIEWS, st.integers(0, 2000))
def test_retrievability_is_that_of_the_fsrs_package(reviews: list[tuple[Rating, int]], days: int) -> None:
    memory, now = _after(reviews)
    later = now + days * DAY
    card = fsrs.Card(stability=memory.stability, difficulty=memory.difficulty, last_review=memory.reviewed_at)
    expected = fsrs.Scheduler().get_card_retrievability(card, later)
    assert memory.retrievability(later) == pytest.approx(expected)


@given(REVIEWS)
def test_better_ratings_never_come_back_sooner(reviews: list[tuple[Rating, int]]) -> None:
    memory, now = _after(reviews)
    waits = [intervals(memory, now + DAY)[rating] for rating in Rating]
    assert waits == sorted(waits)
    assert waits[0] > timedelta(0)


@given(REVIEWS, st.sampled_from(Rating))
def test_a_clock_set_back_counts_as_no_time_passed(reviews: list[tuple[Rating, int]], rating: Rating) -> None:
    memory, now = _after(reviews)
    assert reviewed(memory, rating, now - 3650 * DAY) == reviewed(memory, rating, now)


def _after(reviews: list[tuple[Rating, int]]) -> tuple[Memory, datetime]:
    now, memory = START, None
    for rating, minutes in reviews:
        now += minutes * MINUTE
        memory = reviewed(memory, rating, now)
    assert memory is not None
    return memory, now
