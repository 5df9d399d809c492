"""Item analysis: tables worked out by hand, and what holds for any answers."""

from datetime import timedelta
from math import sqrt
from statistics import fmean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.item_analysis import (
    ENOUGH_FOR_DISCRIMINATION,
    ENOUGH_FOR_FACILITY,
    Doubt,
    FirstAnswer,
    Flag,
    ItemStatistics,
    Key,
    analyse,
    facility,
    option_uses,
    point_biserial,
    upper_lower,
)

KEY = Key(("a", "b", "c", "d"), frozenset("a"))
CREDITS = (0, 0, 0, 1, 0, 1, 1, 0, 1, 1)
"""Of ten learners who had 1, 2, … 10 tenths of the rest right."""


def table(credits: tuple[float, ...] = CREDITS) -> list[FirstAnswer]:
    return [FirstAnswer(credit, number / len(credits), number * 1000) for number, credit in enumerate(credits, start=1)]


def chosen(options: str, *, times: int = 1) -> list[FirstAnswer]:
    """One letter for each learner's choice, the weakest first; the key is a."""
    options = "".join(option * times for option in options)
    return [
        FirstAnswer(float(option == "a"), number / len(options), 1000, frozenset(option))
        for number, option in enumerate(options, start=1)
    ]


answers = st.lists(
    st.builds(
        FirstAnswer,
        st.sampled_from([0.0, 0.5, 1.0]),
        st.none() | st.sampled_from([0.0, 0.25, 1 / 3, 0.5, 0.75, 1.0]),
        st.integers(0, 60_000),
        st.frozensets(st.sampled_from("abcd"), max_size=4),
    ),
    max_size=40,
)


def test_facility_is_the_mean_credit() -> None:
    assert facility(table()) == 0.5
    assert facility(table((1, 0.5, 0, 0))) == 0.375
    assert facility([]) == 0


def test_point_biserial_by_the_formula_for_right_and_wrong() -> None:
    """(M1 - M0) / s · √(pq) with M1 = 7.2, M0 = 3.8, s² = 8.25, p = q = 0.5."""
    found = point_biserial(table())
    assert found == pytest.approx((7.2 - 3.8) / sqrt(8.25) * 0.5)
    assert found == pytest.approx(0.5919, abs=5e-5)


def test_point_biserial_of_partial_credits_is_pearsons_correlation() -> None:
    """Credits 0, ½, 1 at rests 0, 1, ½: covariance 1/12, both variances 1/6."""
    three = [FirstAnswer(0, 0.0, 0), FirstAnswer(0.5, 1.0, 0), FirstAnswer(1, 0.5, 0)]
    assert point_biserial(three) == pytest.approx(0.5)


def test_upper_and_lower_27_per_cent() -> None:
    """Of ten, three and three: 2 of 3 in the upper group, none in the lower."""
    assert upper_lower(table()) == pytest.approx(2 / 3)
    assert upper_lower(table(tuple(reversed(CREDITS)))) == pytest.approx(-2 / 3)


def test_who_is_level_at_the_border_shares_the_place() -> None:
    """Of four, one place: three are level at the top and two of them were right; the last was wrong."""
    level = [FirstAnswer(credit, rest, 0) for credit, rest in ((1, 0.5), (0, 0.5), (1, 0.5), (0, 0.2))]
    assert upper_lower(level) == pytest.approx(2 / 3)


@pytest.mark.parametrize("credit", [0.0, 0.5, 1.0])
def test_where_all_are_alike_nothing_discriminates(credit: float) -> None:
    alike = table((credit,) * 30)
    assert point_biserial(alike) is None
    assert upper_lower(alike) is None
    assert analyse(alike).point_biserial is None
    level = [FirstAnswer(float(number % 2), 0.5, 0) for number in range(30)]
    assert point_biserial(level) is None
    assert upper_lower(level) is None
    assert {use.upper for use in option_uses(level, KEY)} == {None}


def test_papers_of_one_item_tell_nothing_about_discrimination() -> None:
    alone = [FirstAnswer(float(number % 2), None, 1000) for number in range(40)]
    found = analyse(alone, KEY)
    assert (found.answers, found.compared, found.facility) == (40, 0, 0.5)
    assert (found.point_biserial, found.upper_lower) == (None, None)
    assert found.missing_for_discrimination == ENOUGH_FOR_DISCRIMINATION
    assert point_biserial(alone) is upper_lower(alone) is None


def test_who_chose_what() -> None:
    """Of 27, thirds of nine: the weakest chose b b a, the best a a c, three times each."""
    uses = {use.option: use for use in option_uses(chosen("bbaabaaac", times=3), KEY)}
    assert {option: use.times for option, use in uses.items()} == {"a": 15, "b": 9, "c": 3, "d": 0}
    assert uses["a"].is_right
    assert uses["a"].upper == pytest.approx(2 / 3)
    assert uses["a"].lower == pytest.approx(1 / 3)
    assert uses["b"].upper == 0
    assert uses["b"].lower == pytest.approx(2 / 3)
    assert uses["c"].share == pytest.approx(1 / 9)
    assert [option for option, use in uses.items() if use.is_idle] == ["d"]


def test_who_chose_what_is_hidden_until_there_is_enough() -> None:
    few, more = (option_uses(chosen("ab" * 10)[:number], KEY) for number in (4, 19))
    assert {(use.times, use.share, use.upper, use.lower) for use in few} == {(None, None, None, None)}
    assert not any(use.is_idle for use in few)
    assert [use.times for use in more] == [10, 9, 0, 0]
    assert {(use.upper, use.lower) for use in more} == {(None, None)}


def test_figures_are_hidden_until_there_is_enough() -> None:
    few = analyse(table()[: ENOUGH_FOR_FACILITY - 1])
    assert few == ItemStatistics(answers=4, compared=4)
    assert (few.missing_for_facility, few.missing_for_discrimination) == (1, 16)
    more = analyse(table(), KEY)
    assert more.facility == 0.5
    assert more.median_time == timedelta(seconds=5.5)
    assert (more.point_biserial, more.upper_lower, more.flags) == (None, None, ())
    assert (more.missing_for_facility, more.missing_for_discrimination) == (0, 10)
    enough = analyse(table(CREDITS * 2))
    assert enough.point_biserial is not None
    assert enough.upper_lower is not None
    assert enough.missing_for_discrimination == 0


@pytest.mark.parametrize(
    ("given_", "doubts"),
    [
        ("bbcbbcaabcaacaabaadaa", ()),
        ("aaaaaaaaaaaabcbcbcbcb", (Doubt.NEGATIVE, Doubt.UPPER_PREFERS_WRONG)),
        ("ccccccccdaaaaaaabbbba", (Doubt.UPPER_PREFERS_WRONG,)),
        ("bcdbcdbcdbcdbcdbcdaaa", (Doubt.HARDLY_ANYBODY_RIGHT,)),
    ],
)
def test_when_the_key_is_in_doubt(given_: str, doubts: tuple[Doubt, ...]) -> None:
    found = analyse(chosen(given_), KEY)
    assert found.doubts == doubts
    assert (Flag.CHECK_KEY in found.flags) is bool(doubts)


def test_too_hard_too_easy_and_idle() -> None:
    assert analyse(table((0, 0, 0, 1, 0, 1, 0, 0, 0, 1))).flags == ()
    assert analyse(table((0, 0, 0, 0, 0, 1, 0, 0, 0, 1))).flags == (Flag.TOO_HARD,)
    assert analyse(table((1, 1, 1, 1, 1, 1, 1, 1, 0, 1))).flags == (Flag.TOO_EASY,)
    assert analyse(table((1, 0, 0, 0, 0, 0, 0, 0, 0, 0))).flags == (Flag.CHECK_KEY, Flag.TOO_HARD)
    assert analyse(chosen("bcabacaaba", times=2), KEY).flags == (Flag.IDLE_OPTION,)


def test_a_statement_has_no_idle_option() -> None:
    statement = Key(("true", "false"), frozenset({"true"}))
    found = analyse([FirstAnswer(1.0, number / 30, 0, frozenset({"true"})) for number in range(30)], statement)
    assert found.flags == (Flag.TOO_EASY,)


@given(answers)
def test_figures_stay_within_their_bounds(given_: list[FirstAnswer]) -> None:
    assert 0 <= facility(given_) <= 1
    for figure in (point_biserial(given_), upper_lower(given_)):
        assert figure is None or -1 <= figure <= 1
    for use in option_uses(given_, KEY):
        assert all(share is None or 0 <= share <= 1 for share in (use.share, use.upper, use.lower))


@given(answers.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_the_answers_does_not_matter(both: tuple[list[FirstAnswer], list[FirstAnswer]]) -> None:
    one, other = (analyse(given_, KEY) for given_ in both)
    assert (one.answers, one.compared, one.median_time) == (other.answers, other.compared, other.median_time)
    assert (one.flags, one.doubts) == (other.flags, other.doubts)
    for name in ("facility", "point_biserial", "upper_lower"):
        assert getattr(one, name) == pytest.approx(getattr(other, name), abs=1e-9)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 20)), min_size=2, max_size=40))
def test_of_right_and_wrong_alone_it_is_the_textbook_formula(marks: list[tuple[bool, int]]) -> None:
    found = point_biserial([FirstAnswer(float(right), rest / 20, 0) for right, rest in marks])
    right = [rest / 20 for is_right, rest in marks if is_right]
    wrong = [rest / 20 for is_right, rest in marks if not is_right]
    spread = pstdev(rest / 20 for _, rest in marks)
    if not right or not wrong or spread == 0:
        assert found is None
        return
    share = len(right) / len(marks)
    assert found == pytest.approx((fmean(right) - fmean(wrong)) / spread * sqrt(share * (1 - share)), abs=1e-9)


@given(answers)
def test_turning_right_and_wrong_round_turns_discrimination_round(given_: list[FirstAnswer]) -> None:
    turned = [answer._replace(credit=1 - answer.credit) for answer in given_]
    for figure in (point_biserial, upper_lower):
        before, after = figure(given_), figure(turned)
        assert (before is None) is (after is None)
        if before is not None:
            assert after == pytest.approx(-before, abs=1e-9)
