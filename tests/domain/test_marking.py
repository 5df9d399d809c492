"""Marking: what a response earns."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.marking import Mark, MultipleRule, Outcome, Partial, fills, fits, mark
from mbjg_desktop.domain.question import (
    Blank,
    Choice,
    Chosen,
    Filled,
    Kind,
    Matched,
    Ordered,
    Question,
    Response,
)
from tests.domain.samples import (
    ALL,
    CLOZE,
    MATCHING,
    MULTIPLE,
    ORDERING,
    RIGHT,
    SINGLE,
    STATEMENT,
    options,
    partial_rules,
    question,
    responses,
)

RULES = partial_rules()
ANSWERED = st.sampled_from(ALL).flatmap(lambda asked: st.tuples(st.just(asked), responses(asked)))


@pytest.mark.parametrize(
    ("asked", "response", "credit", "outcome"),
    [
        (SINGLE, Chosen(frozenset("b")), 1, Outcome.RIGHT),
        (SINGLE, Chosen(frozenset("a")), 0, Outcome.WRONG),
        (SINGLE, None, 0, Outcome.UNANSWERED),
        (SINGLE, Chosen(frozenset()), 0, Outcome.UNANSWERED),
        (STATEMENT, Chosen(frozenset({"false"})), 1, Outcome.RIGHT),
        (STATEMENT, Chosen(frozenset({"true"})), 0, Outcome.WRONG),
        (CLOZE, Filled((("1", "总办公室"), ("2", "8 项"))), 1, Outcome.RIGHT),
        (CLOZE, Filled((("1", "保卫处"), ("2", "八项"))), Fraction(1, 2), Outcome.PARTLY),
        (CLOZE, Filled((("1", " "), ("2", ""))), 0, Outcome.UNANSWERED),
        (ORDERING, Ordered(("a", "b", "c")), 1, Outcome.RIGHT),
        (ORDERING, Ordered(("b", "a", "c")), 0, Outcome.WRONG),
        (MATCHING, Matched((("a", "a"), ("b", "x1"))), Fraction(1, 2), Outcome.PARTLY),
        (MATCHING, Matched((("a", "b"), ("b", "a"))), 0, Outcome.WRONG),
    ],
)
def test_golden_marks(asked: Question, response: Response | None, credit: Fraction, outcome: Outcome) -> None:
    got = mark(asked, response, Partial(MultipleRule.PARTIAL_NO_WRONG))
    assert (got.credit, got.outcome) == (credit, outcome)


@pytest.mark.parametrize(
    ("chosen", "all_or_nothing", "partial_no_wrong", "per_option"),
    [
        ("ace", 1, 1, 1),
        ("ac", 0, Fraction(1, 2), Fraction(2, 3)),
        ("a", 0, Fraction(1, 2), Fraction(1, 3)),
        ("acb", 0, 0, Fraction(1, 3)),
        ("acebd", 0, 0, Fraction(1, 3)),
        ("bd", 0, 0, 0),
    ],
)
def test_multiple_choice_rules(
    chosen: str, all_or_nothing: Fraction, partial_no_wrong: Fraction, per_option: Fraction
) -> None:
    response = Chosen(frozenset(chosen))
    assert mark(MULTIPLE, response, Partial(MultipleRule.ALL_OR_NOTHING)).credit == all_or_nothing
    assert mark(MULTIPLE, response, Partial(MultipleRule.PARTIAL_NO_WRONG)).credit == partial_no_wrong
    assert mark(MULTIPLE, response, Partial(MultipleRule.PER_OPTION)).credit == per_option


@given(ANSWERED, RULES)
def test_credit_is_a_share_and_agrees_with_the_outcome(answered: tuple[Question, Response], rule: Partial) -> None:
    got = mark(*answered, rule)
    assert 0 <= got.credit <= 1
    assert (got.credit == 1) == (got.outcome is Outcome.RIGHT)
    assert (got.credit > 0) == (got.outcome in (Outcome.RIGHT, Outcome.PARTLY))


@given(ANSWERED, RULES)
def test_only_the_right_response_has_only_right_parts(answered: tuple[Question, Response], rule: Partial) -> None:
    got = mark(*answered, rule)
    assert (got.credit == 1) == all(part.is_right for part in got.parts)


@given(ANSWERED)
def test_responses_made_for_a_question_fit_it(answered: tuple[Question, Response]) -> None:
    assert fits(*answered)


@given(ANSWERED, st.sampled_from(ALL), RULES)
def test_a_response_of_another_kind_earns_nothing(
    answered: tuple[Question, Response], other: Question, rule: Partial
) -> None:
    if not fits(other, answered[1]):
        assert mark(other, answered[1], rule).outcome is not Outcome.RIGHT


@given(st.permutations(range(5)), st.frozensets(st.sampled_from("abcde")), RULES)
def test_the_order_of_options_does_not_matter(order: list[int], chosen: frozenset[str], rule: Partial) -> None:
    choices = options(5)
    shuffled = question(Kind.MULTIPLE_CHOICE, Choice(tuple(choices[n] for n in order), frozenset("ace")))
    assert _value(mark(shuffled, Chosen(chosen), rule)) == _value(mark(MULTIPLE, Chosen(chosen), rule))


@given(st.frozensets(st.sampled_from("abcde")), st.sampled_from("ace"), RULES)
def test_one_more_right_option_never_costs_anything(chosen: frozenset[str], more: str, rule: Partial) -> None:
    without = mark(MULTIPLE, Chosen(chosen - {more}), rule).credit
    assert mark(MULTIPLE, Chosen(chosen | {more}), rule).credit >= without


@given(st.frozensets(st.sampled_from("abcde")), st.sampled_from("bd"), RULES)
def test_one_more_wrong_option_never_earns_anything(chosen: frozenset[str], more: str, rule: Partial) -> None:
    without = mark(MULTIPLE, Chosen(chosen - {more}), rule).credit
    assert mark(MULTIPLE, Chosen(chosen | {more}), rule).credit <= without


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [
        ("八项规定", True),
        ("８项规定", True),
        ("8项规定", True),
        (" 八项 规定。", True),
        ("“八项规定”", True),
        ("九项规定", False),
        ("八项", False),
        ("", False),
        ("。", False),
    ],
)
def test_a_blank_forgives_width_digits_blanks_and_punctuation(typed: str, *, is_right: bool) -> None:
    assert fills(Blank("1", "八项规定"), typed) is is_right


def test_the_right_responses_are_right() -> None:
    for asked in ALL:
        assert mark(asked, RIGHT[asked.id], Partial(MultipleRule.ALL_OR_NOTHING)).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    ("asked", "response"),
    [
        (SINGLE, Chosen(frozenset("ab"))),
        (SINGLE, Chosen(frozenset("z"))),
        (SINGLE, Ordered(("a",))),
        (STATEMENT, Chosen(frozenset({"true", "false"}))),
        (CLOZE, Filled((("1", "x"),))),
        (ORDERING, Ordered(("a", "b"))),
        (MATCHING, Matched((("a", "a"), ("b", "a")))),
        (MATCHING, Matched((("a", "nowhere"),))),
    ],
)
def test_responses_of_the_wrong_shape_do_not_fit(asked: Question, response: Response) -> None:
    assert not fits(asked, response)


def _value(got: Mark) -> tuple[Fraction, Outcome]:
    return got.credit, got.outcome
