"""Drawing: the rule is kept, chance is repeatable, and options are shuffled without moving the fixed ones."""

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.draw import MOST, Candidate, draw, is_whole_scope, overlap, presented
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId
from mbjg_desktop.domain.other_form import in_other_form
from mbjg_desktop.domain.question import Choice, Kind, Option
from mbjg_desktop.domain.ruleset import DrawRule, Order
from tests import make
from tests.domain.samples import ALL, MATCHING, ORDERING, question

CANDIDATES = st.lists(
    st.builds(
        lambda number, kind, station, start, enemy, weakness, difficulty, seconds, is_seen: Candidate(
            QuestionId(f"q{number}"),
            kind,
            station,
            Span(BlockId(station), start, start + 5),
            frozenset({QuestionId(f"q{enemy}")}),
            weakness,
            difficulty,
            seconds,
            make.NOON if is_seen else None,
        ),
        st.integers(0, 60),
        st.sampled_from(Kind),
        st.sampled_from("abc"),
        st.integers(0, 40),
        st.integers(0, 60),
        st.floats(0, 1),
        st.floats(0, 1),
        st.floats(1, 60),
        st.booleans(),
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
    unseen_first=st.booleans(),
    uncovered_first=st.booleans(),
    order=st.sampled_from(Order),
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


@given(RULES, CANDIDATES, SEEDS)
def test_enemies_never_meet_where_not_everything_is_asked(rule: DrawRule, pool: list[Candidate], seed: int) -> None:
    by_id = {candidate.id: candidate for candidate in pool}
    drawn = draw(rule, pool, Random(seed))
    if not is_whole_scope(rule) or rule.one_per_anchor:
        assert not any(by_id[one].enemies & (set(drawn) - {one}) for one in drawn)


@given(RULES, CANDIDATES, SEEDS)
def test_a_draw_leaves_nothing_out_that_it_could_have_taken(rule: DrawRule, pool: list[Candidate], seed: int) -> None:
    by_id = {candidate.id: candidate for candidate in pool}
    drawn = [by_id[id_] for id_ in draw(rule, pool, Random(seed))]
    per_kind = Counter(candidate.kind for candidate in drawn)
    for left in set(pool) - set(drawn):
        is_full = per_kind[left.kind] >= rule.by_kind.get(left.kind, 0) if rule.by_kind else len(drawn) == rule.count
        is_enemy = any(left.id in each.enemies or each.id in left.enemies for each in drawn)
        assert is_full or is_enemy or (rule.one_per_anchor and any(overlap(left, each) for each in drawn))


@given(RULES, CANDIDATES, SEEDS)
def test_what_gets_harder_never_gets_easier_and_what_is_quick_never_gets_quicker(
    rule: DrawRule, pool: list[Candidate], seed: int
) -> None:
    by_id = {candidate.id: candidate for candidate in pool}
    drawn = [by_id[id_] for id_ in draw(rule, pool, Random(seed))]
    if rule.order is Order.HARDER:
        assert [each.difficulty for each in drawn] == sorted(each.difficulty for each in drawn)
    if rule.order is Order.QUICK:
        assert [each.seconds for each in drawn] == sorted(each.seconds for each in drawn)


@given(st.integers(1, 12), CANDIDATES, SEEDS)
def test_unseen_ones_come_first(count: int, pool: list[Candidate], seed: int) -> None:
    peaceful = [candidate._replace(enemies=frozenset()) for candidate in pool]
    drawn = set(draw(DrawRule(count=count, unseen_first=True), peaceful, Random(seed)))
    unseen = {candidate.id for candidate in pool if not candidate.is_seen}
    assert drawn <= unseen or drawn >= unseen


@given(SEEDS)
def test_the_section_of_which_least_was_answered_comes_first(seed: int) -> None:
    pool = [
        _candidate(10 * number + n, station)._replace(asked_at=make.NOON if n < seen else None)
        for number, (station, seen) in enumerate((("a", 5), ("b", 0), ("c", 2)))
        for n in range(5)
    ]
    by_id = {candidate.id: candidate for candidate in pool}
    drawn = draw(DrawRule(count=7, uncovered_first=True), pool, Random(seed))
    assert {by_id[id_].station for id_ in drawn} == {"b", "c"}
    assert {by_id[id_].station for id_ in drawn[:2]} == {"b"}


@given(SEEDS)
def test_a_whole_bank_is_cut_to_what_a_paper_holds(seed: int) -> None:
    seen = [_candidate(n, "a")._replace(asked_at=make.NOON, seconds=float(n)) for n in range(MOST)]
    fresh = [_candidate(n, "a")._replace(seconds=float(n)) for n in range(MOST, MOST + 40)]
    drawn = draw(DrawRule(), [*seen, *fresh], Random(seed))
    assert len(drawn) == MOST
    assert {candidate.id for candidate in fresh} <= set(drawn)
    quick = draw(DrawRule(order=Order.QUICK), [*seen, *fresh], Random(seed))
    assert list(quick) == [candidate.id for candidate in seen]


@given(RULES, CANDIDATES, CANDIDATES, SEEDS)
def test_another_form_asks_the_same_words_by_another_question(
    rule: DrawRule, drawn: list[Candidate], others: list[Candidate], seed: int
) -> None:
    all_of_them = {candidate.id: candidate for candidate in (*others, *drawn)}
    forms = in_other_form(rule, drawn, all_of_them.values(), Random(seed))
    assert len(set(forms)) == len(forms)
    for id_ in forms:
        form = all_of_them[id_]
        assert any(each.id == id_ or overlap(each, form) for each in drawn)
    for candidate in drawn:
        may_stand = [all_of_them[id_] for id_ in forms]
        assert any(form.id == candidate.id or overlap(form, candidate) for form in may_stand)


def test_another_form_prefers_another_kind_and_what_was_asked_longest_ago() -> None:
    asked = _candidate(1, "a")
    same = _candidate(2, "a")._replace(span=asked.span)
    stale = same._replace(id=QuestionId("q3"), kind=Kind.CLOZE, asked_at=make.NOON)
    fresh = stale._replace(id=QuestionId("q4"), asked_at=None)
    others = (asked, same, stale, fresh)
    assert in_other_form(DrawRule(), [asked], others, Random(1)) == ("q4",)
    assert in_other_form(DrawRule(), [asked], others[:3], Random(1)) == ("q3",)
    assert in_other_form(DrawRule(), [asked], others[:2], Random(1)) == ("q2",)
    assert in_other_form(DrawRule(), [asked], others[:1], Random(1)) == ("q1",)
    assert in_other_form(DrawRule(by_kind={Kind.SINGLE_CHOICE: 1}), [asked], others, Random(1)) == ("q2",)


def test_the_same_block_name_in_another_document_is_another_place() -> None:
    pool = [_candidate(1, "a"), _candidate(1, "a")._replace(id=QuestionId("q2"), document=DocumentId("other"))]
    assert len(draw(DrawRule(count=2, one_per_anchor=True), pool, Random(1))) == 2


def _candidate(
    number: int, station: str, enemies: frozenset[QuestionId] = frozenset(), weakness: float = 1.0
) -> Candidate:
    span = Span(BlockId(f"p{number}"), 0, 5)
    return Candidate(QuestionId(f"q{number}"), Kind.SINGLE_CHOICE, station, span, enemies, weakness)
