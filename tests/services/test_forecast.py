"""The forecast: within bounds, better for whoever remembers more, and right where it can be worked out by hand."""

from dataclasses import replace
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.question import Kind
from mbjg_desktop.services.forecast import (
    CHANCE,
    Alike,
    Estimate,
    Known,
    Stratum,
    chance_of,
    estimates,
    forecast,
    forecast_run,
    level,
)

_chance = st.floats(0, 1)
_strata = st.lists(
    st.builds(
        Stratum,
        st.builds(Known, st.lists(_chance, min_size=1, max_size=30).map(tuple)),
        st.integers(1, 20).map(float),
        st.floats(0.5, 10),
        st.floats(0, 3),
    ),
    min_size=1,
    max_size=5,
)


@given(_strata, st.none() | st.floats(0, 200))
def test_the_forecast_keeps_within_bounds(strata: list[Stratum], pass_mark: float | None) -> None:
    told = forecast(strata, pass_mark)
    assert told is not None
    assert 0 <= told.low <= told.expected <= told.high <= told.full
    assert (told.pass_chance is None) == (pass_mark is None)
    assert told.pass_chance is None or 0 <= told.pass_chance <= 1


@given(_strata, st.floats(0, 1))
def test_who_remembers_more_can_expect_more(strata: list[Stratum], gain: float) -> None:
    better = [replace(each, known=Known(tuple(p + (1 - p) * gain for p in each.known.chances))) for each in strata]
    before, after = forecast(strata), forecast(better)
    assert before is not None
    assert after is not None
    assert after.expected >= before.expected - 1e-9


@given(st.sampled_from(Kind), _chance, _chance)
def test_a_chance_grows_with_what_is_remembered(kind: Kind, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert CHANCE[kind] <= chance_of(kind, low) <= chance_of(kind, high) + 1e-12 <= 1 + 1e-9


def test_a_paper_of_the_whole_scope_has_the_spread_of_the_poisson_binomial() -> None:
    chances = (0.2, 0.5, 0.9)
    told = forecast([Stratum(Known(chances), 3, 10)])
    assert told is not None
    assert told.expected == pytest.approx(16)
    spread = 10 * sqrt(sum(p * (1 - p) for p in chances))
    assert told.high == pytest.approx(min(30, 16 + 1.28155 * spread), rel=1e-4)
    assert told.low == pytest.approx(16 - 1.28155 * spread, rel=1e-4)


def test_drawing_adds_to_the_spread() -> None:
    """One of two questions, one known and one not: a fair coin."""
    told = forecast([Stratum(Known((0.0, 1.0)), 1, 1)], 0.5)
    assert told is not None
    assert told.expected == pytest.approx(0.5)
    assert (told.low, told.high) == (0, 1)
    assert told.pass_chance == pytest.approx(0.5)


@given(st.lists(_chance, max_size=9), st.integers(1, 9), _chance)
def test_many_alike_count_as_if_each_were_named(chances: list[float], others: int, chance: float) -> None:
    short = forecast([Stratum(Known(tuple(chances), (Alike(others, Estimate(chance)),)), 4, 2, 1)], 3)
    long = forecast([Stratum(Known((*chances, *[chance] * others)), 4, 2, 1)], 3)
    assert short is not None
    assert long is not None
    for name in ("expected", "low", "high", "full", "pass_chance"):
        assert getattr(short, name) == pytest.approx(getattr(long, name), abs=1e-6)


def test_what_is_certain_has_no_range() -> None:
    told = forecast([Stratum(Known((1.0,) * 9), 4, 5)], 20)
    assert told is not None
    assert (told.low, told.expected, told.high, told.pass_chance) == (20, 20, 20, 1)


def test_an_empty_paper_has_no_forecast() -> None:
    assert forecast([Stratum(Known(()), 5, 1)]) is None
    assert forecast_run(0.5, 0) is None


def test_a_run_ends_at_the_first_miss() -> None:
    told = forecast_run(0.5, 2)
    assert told is not None
    assert told.expected == pytest.approx(0.75)
    assert (told.low, told.high, told.full) == (0, 2, 2)


def test_without_answers_chance_is_all_there_is() -> None:
    assert {kind: each.mean for kind, each in estimates([], level([])).items()} == CHANCE


def test_few_answers_do_not_make_a_rate() -> None:
    """One cloze filled: a level of 1/3 over all kinds, and two answers of that level beside the one."""
    told = estimates([(Kind.CLOZE, 1.0)], level([(Kind.CLOZE, 1.0)]))
    assert told[Kind.CLOZE].mean == pytest.approx((2 / 3 + 1) / 3)
    assert told[Kind.TRUE_FALSE].mean == pytest.approx(0.5 + 0.5 / 3)


@given(st.lists(st.sampled_from([0.0, 0.5, 1.0]), max_size=60))
def test_an_estimate_is_the_beta_distribution_of_its_answers(credits: list[float]) -> None:
    """Filling blanks, nothing is won by chance: the level is what was won on top of two answers that win nothing."""
    won, count = sum(credits), len(credits)
    a = won + 2 * won / (2 + count)
    b = 2 + count - a
    answers = [(Kind.CLOZE, credit) for credit in credits]
    told = estimates(answers, level(answers))[Kind.CLOZE]
    assert told.mean == pytest.approx(a / (a + b))
    assert told.doubt == pytest.approx(a * b / ((a + b) ** 2 * (a + b + 1)))


@given(_chance, st.lists(st.tuples(st.sampled_from(Kind), _chance), max_size=40))
def test_a_level_begins_where_one_was_before(before: float, credits: list[tuple[Kind, float]]) -> None:
    assert level([], before) == pytest.approx(before)
    assert 0 <= level(credits, before) <= 1 + 1e-9
    assert level(credits) <= level(credits, before) + 1e-9


def test_doubt_about_all_of_them_adds_to_the_spread() -> None:
    """Two questions, both right or both wrong, each as likely: the score is 0 or 2, its standard deviation 1."""
    certain = forecast([Stratum(Known((), (Alike(2, Estimate(0.5)),)), 2, 1)], 1.5)
    doubtful = forecast([Stratum(Known((), (Alike(2, Estimate(0.5, 0.25)),)), 2, 1)], 1.5)
    assert certain is not None
    assert doubtful is not None
    assert certain.pass_chance == pytest.approx(0.2398, abs=1e-4)
    assert doubtful.pass_chance == pytest.approx(0.3085, abs=1e-4)
    assert doubtful.low <= certain.low
