"""Drawing: the rule is kept, chance is repeatable, and options are shuffled without moving the fixed ones."""

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.draw import Candidate, draw, presented
from mbjg_desktop.domain.ids import BlockId, QuestionId
from mbjg_desktop.domain.question import Choice, Kind, Option
from mbjg_desktop.domain.ruleset import DrawRule
from tests.domain.samples import ALL, MATCHING, ORDERING, question

CANDIDATES = st.lists(
    st.builds(
        lambda number, kind, station, start, enemy, weakness: Candidate(
            QuestionId(f"q{number}"),
            kind,
            station,
            Span(BlockId(station), start, start + 5),
            frozenset({QuestionId(f"q{enemy}")}),
            weakness,
        ),
        st.integers(0, 60),
        st.sampled_from(Kind),
        st.sampled_from("abc"),
        st.integers(0, 40),
        st.integers(0, 60),
        st.floats(0, 1),
    ),
    unique_by=lambda candidate: candidate.id,
    max_size=40,
)
RULES = st.builds(
    DrawRule,
    count=st.none() | st.integers(1, 20),
    by_kind=st.dictionaries(st.sampled_from(Kind), st.integers(1, 6), max_size=4),
    balance_sections=st.booleans(),
    one_per_anchor=st.booleans(),
    weak_first=st.booleans(),
)
SEEDS = st.integers(0, 1000)


@given(RULES, CANDIDATES, SEEDS)
def test_a_draw_keeps_its_rule(rule: DrawRule, pool: list[Candidate], seed: int) -> None:
    drawn = draw(rule, pool, Random(seed))
    by_id = {candidate.id: candidate for candidate in pool}
    assert len(set(drawn)) == len(drawn)
    assert set(drawn) <= set(by_id)
    if rule.by_kind:
        for kind, count in Counter(by_id[id_].kind for id_ in drawn).items():
            assert count <= rule.by_kind[kind]
    elif rule.count is not None:
        assert len(drawn) <= rule.count
    if rule.one_per_anchor:
        places = [by_id[id_].span for id_ in drawn]
        for n, one in enumerate(places):
            assert not any(
                one.block == other.block and one.start < other.end and other.start < one.end
                for other in places[n + 1 :]
            )


@given(RULES, CANDIDATES, SEEDS)
def test_a_seed_draws_the_same_paper_whatever_the_order_of_the_bank(
    rule: DrawRule, pool: list[Candidate], seed: int
) -> None:
    if not rule.weak_first:
        assert draw(rule, pool, Random(seed)) == draw(rule, pool[::-1], Random(seed))


@given(st.integers(1, 12), SEEDS)
def test_sections_are_balanced(count: int, seed: int) -> None:
    pool = [_candidate(n, "abc"[min(n // 4, 2)]) for n in range(20)]
    drawn = draw(DrawRule(count=count, balance_sections=True), pool, Random(seed))
    stations = Counter("abc"[min(int(id_[1:]) // 4, 2)] for id_ in drawn)
    assert len(drawn) == count
    assert max(stations.values()) - min(stations[s] for s in "abc") <= 1


def test_enemies_do_not_meet_in_a_paper_but_may_in_a_whole_drill() -> None:
    pool = [_candidate(n, "a", enemies=frozenset({QuestionId("q0")})) for n in range(4)]
    assert len(draw(DrawRule(count=2), pool, Random(1))) == 2 or draw(DrawRule(count=2), pool, Random(1)) == ("q0",)
    for seed in range(20):
        drawn = draw(DrawRule(count=4), pool, Random(seed))
        assert "q0" not in drawn or drawn == ("q0",)
    assert len(draw(DrawRule(), pool, Random(1))) == 4


def test_weak_first() -> None:
    pool = [_candidate(n, "a", weakness=n / 10) for n in range(10)]
    assert draw(DrawRule(count=3, weak_first=True), pool, Random(1)) == ("q9", "q8", "q7")


@given(SEEDS)
def test_fixed_options_keep_their_place(seed: int) -> None:
    options = (*(Option(name, name) for name in "abc"), Option("d", "以上都是", fixed=True))
    asked = question(Kind.SINGLE_CHOICE, Choice(options, frozenset("d")))
    shown = presented(asked, Random(seed))
    assert shown[3] == "d"
    assert sorted(shown) == ["a", "b", "c", "d"]


@given(SEEDS)
def test_orderings_and_matchings_are_never_shown_solved(seed: int) -> None:
    assert presented(ORDERING, Random(seed)) != ("a", "b", "c")
    assert presented(MATCHING, Random(seed)) != ("a", "b", "x1")


@given(st.sampled_from(ALL), SEEDS)
def test_what_is_presented_is_repeatable(asked: object, seed: int) -> None:
    assert presented(asked, Random(seed)) == presented(asked, Random(seed))  # type: ignore[arg-type]


def _candidate(
    number: int, station: str, enemies: frozenset[QuestionId] = frozenset(), weakness: float = 1.0
) -> Candidate:
    span = Span(BlockId(f"p{number}"), 0, 5)
    return Candidate(QuestionId(f"q{number}"), Kind.SINGLE_CHOICE, station, span, enemies, weakness)
