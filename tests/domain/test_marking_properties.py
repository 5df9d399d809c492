"""What holds for marks under every rule: bounds, order, more of what is right, and the sum of the parts."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.marking import Mark, OrderingRule, Outcome, Partial, PartRule, mark
from mbjg_desktop.domain.question import (
    Blank,
    Choice,
    Chosen,
    Cloze,
    Filled,
    Item,
    Kind,
    Matched,
    Matching,
    Ordered,
    Ordering,
    Pair,
    Question,
    Response,
)
from mbjg_desktop.domain.ruleset import ClockRule, Feedback, MarkingRule, RuleSet, Score
from tests.domain.samples import ALL, NOON, attempt, options, partial_rules, question, responses, ruleset

RULES = partial_rules()
PER_PART = Partial(cloze=PartRule.PER_PART, matching=PartRule.PER_PART, ordering=OrderingRule.PER_PLACE)
IDS = "abcde"
CLOZE = question(Kind.CLOZE, Cloze(tuple(Blank(id_, f"第{id_}项") for id_ in IDS)), "cloze")
MATCHING = question(
    Kind.MATCHING, Matching(tuple(Pair(id_, f"左{id_}", f"右{id_}") for id_ in IDS), ("无",)), "matching"
)
ORDERING = question(Kind.ORDERING, Ordering(tuple(Item(id_, f"步骤{id_}") for id_ in IDS)), "ordering")
SOME = st.frozensets(st.sampled_from(IDS))
POINTS = st.fractions(0, 20, max_denominator=4)


@st.composite
def marking_rules(draw: st.DrawFn) -> MarkingRule:
    """Any rule of marking: points, bonus, penalty, partial marks."""
    partial = draw(RULES)
    return MarkingRule(
        points={kind: draw(POINTS) for kind in Kind},
        multiple=partial.multiple,
        speed_bonus=draw(POINTS),
        wrong_penalty=draw(POINTS),
        cloze=partial.cloze,
        ordering=partial.ordering,
        matching=partial.matching,
    )


@st.composite
def finished(draw: st.DrawFn) -> Attempt:
    """An attempt at every kind of question under any rule of marking, answered anyhow, in any time."""
    rules = _timed(draw(marking_rules()))
    state, now = attempt(rules), NOON
    for index, asked in enumerate(ALL):
        state = state.applied(state.shows(index, now))
        now += timedelta(milliseconds=draw(st.integers(0, 9_000)))
        if draw(st.booleans()):
            state = state.applied(state.answers(draw(responses(asked)), now))
        state = state.applied(state.confirms(now))
    return state.applied(state.finishes(FinishReason.SUBMITTED, now))


@given(finished())
def test_marks_stay_within_bounds(state: Attempt) -> None:
    rules = state.ruleset
    for slot in state.slots:
        points, most = state.points_of(slot), rules.points(slot.question.kind) + rules.marking.speed_bonus
        assert -rules.marking.wrong_penalty <= points <= most
        assert state.mark_of(slot).outcome is not Outcome.UNANSWERED or points == 0
    assert 0 <= state.score() <= state.full_score()


@given(finished())
def test_the_score_is_the_sum_of_the_marks(state: Attempt) -> None:
    assert state.score() == max(Fraction(0), sum((state.points_of(slot) for slot in state.counted), Fraction(0)))


@given(finished())
def test_a_run_counts_what_was_right_before_the_first_miss(state: Attempt) -> None:
    run = replace(state, ruleset=replace(state.ruleset, marking=replace(state.ruleset.marking, score=Score.RUN)))
    outcomes = [run.mark_of(slot).outcome for slot in run.slots]
    first_miss = next((n for n, outcome in enumerate(outcomes) if outcome is not Outcome.RIGHT), len(outcomes))
    assert 0 <= run.score() <= run.full_score()
    assert run.score() == first_miss


@given(st.integers(0, 20_000), st.integers(0, 20_000), marking_rules())
def test_who_is_quicker_never_gets_less(one: int, other: int, marking: MarkingRule) -> None:
    rules = _timed(marking)
    quick, slow = (timedelta(milliseconds=taken) for taken in sorted((one, other)))
    for kind in Kind:
        assert 0 <= rules.speed_bonus(kind, slow) <= rules.speed_bonus(kind, quick) <= marking.speed_bonus


@given(SOME)
def test_the_marks_of_the_parts_are_the_mark_of_the_whole(right: frozenset[str]) -> None:
    for asked, response in ((CLOZE, filled(right)), (MATCHING, matched(right))):
        got = mark(asked, response, PER_PART)
        assert got.credit == sum((Fraction(part.is_right, len(got.parts)) for part in got.parts), Fraction(0))
        assert got.credit == Fraction(len(right), len(IDS))
        assert {part.id for part in got.parts if part.is_right} == right


@given(st.permutations(IDS))
def test_the_places_and_the_steps_of_an_ordering_add_up(order: list[str]) -> None:
    response = Ordered(tuple(order))
    by_place = mark(ORDERING, response, PER_PART)
    assert by_place.credit == Fraction(sum(part.is_right for part in by_place.parts), len(IDS))
    by_step = mark(ORDERING, response, Partial(ordering=OrderingRule.PER_NEIGHBOUR)).credit
    assert by_step == Fraction(sum(ord(b) - ord(a) == 1 for a, b in pairwise(order)), len(IDS) - 1)


@given(SOME, SOME, RULES)
def test_more_right_parts_never_earn_less(one: frozenset[str], other: frozenset[str], rule: Partial) -> None:
    fewer, more = one & other, one | other
    assert mark(CLOZE, filled(fewer), rule).credit <= mark(CLOZE, filled(more), rule).credit
    assert mark(MATCHING, matched(fewer), rule).credit <= mark(MATCHING, matched(more), rule).credit


@given(st.permutations(IDS), st.integers(0, 3), RULES)
def test_an_ordering_that_is_put_right_never_earns_less(order: list[str], at: int, rule: Partial) -> None:
    """Under the rule of places, putting any one item in its place by exchange; under every rule, all of them."""
    before = mark(ORDERING, Ordered(tuple(order)), rule).credit
    assert before <= mark(ORDERING, Ordered(tuple(IDS)), rule).credit
    if rule.ordering is OrderingRule.PER_PLACE:
        other = order.index(IDS[at])
        order[at], order[other] = order[other], order[at]
        assert before <= mark(ORDERING, Ordered(tuple(order)), rule).credit


@given(st.permutations(IDS), SOME, SOME, RULES)
def test_the_order_in_a_file_makes_no_difference(
    order: list[str], right: frozenset[str], chosen: frozenset[str], rule: Partial
) -> None:
    assume(right)
    choices = {option.id: option for option in options(5)}
    bodies = [Choice(tuple(choices[id_] for id_ in ids), right) for ids in (IDS, order)]
    one, other = (mark(question(Kind.MULTIPLE_CHOICE, body), Chosen(chosen), rule) for body in bodies)
    assert _value(one) == _value(other)
    pairs = {pair.id: pair for pair in MATCHING.body.pairs} if isinstance(MATCHING.body, Matching) else {}
    shuffled = question(Kind.MATCHING, Matching(tuple(pairs[id_] for id_ in order), ("无",)))
    backwards = Matched(tuple(reversed(matched(chosen).pairs)))
    assert _value(mark(shuffled, backwards, rule)) == _value(mark(MATCHING, matched(chosen), rule))


@given(
    st.permutations(["办公室", "總辦公室", " 办 公 厅 。"]), st.sampled_from(["办公室", "总办公室", "办公厅", "保卫处"])
)
def test_which_variant_is_the_answer_makes_no_difference(variants: list[str], typed: str) -> None:
    asked = question(Kind.CLOZE, Cloze((Blank("1", variants[0], tuple(variants[1:])),)))
    got = mark(asked, Filled((("1", typed),)), Partial()).outcome
    assert got is (Outcome.WRONG if typed == "保卫处" else Outcome.RIGHT)


@given(st.sampled_from(ALL).flatmap(lambda asked: st.tuples(st.just(asked), responses(asked))), RULES)
def test_marking_again_gives_the_same_mark(answered: tuple[Question, Response], rule: Partial) -> None:
    assert mark(*answered, rule) == mark(*answered, rule)


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.kind.value)
@given(RULES)
def test_no_response_is_worth_nothing(asked: Question, rule: Partial) -> None:
    assert _value(mark(asked, None, rule)) == (Fraction(0), Outcome.UNANSWERED)


def filled(right: frozenset[str]) -> Filled:
    """A cloze with those blanks right and the others wrong."""
    return Filled(tuple((id_, f"第 {id_.upper()} 项。" if id_ in right else "别的") for id_ in IDS))


def matched(right: frozenset[str]) -> Matched:
    """A matching with those pairs right and the others turned round among themselves, the last to the distractor."""
    wrong = [id_ for id_ in IDS if id_ not in right]
    turned = dict(zip(wrong, (*wrong[1:], "x1"), strict=False))
    return Matched(tuple((id_, turned.get(id_, id_)) for id_ in IDS))


def _timed(marking: MarkingRule) -> RuleSet:
    limits = {kind: timedelta(seconds=10) for kind in Kind}
    return replace(ruleset(feedback=Feedback.AT_ONCE), marking=marking, clock=ClockRule(per_question=limits))


def _value(got: Mark) -> tuple[Fraction, Outcome]:
    return got.credit, got.outcome
