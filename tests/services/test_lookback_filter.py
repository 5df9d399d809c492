"""Filters of the look-back list: terms of one sort are alternatives, of different sorts they add up."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.ids import QuestionId, RuleSetId
from mbjg_desktop.domain.mistakes import MissReason, Mistake, Why
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.services.lookback import MistakeLine
from mbjg_desktop.services.lookback_filter import (
    AtLeast,
    InStation,
    LookbackFilter,
    MissedUnder,
    Shelf,
    Since,
    Term,
    Trait,
    passing,
)
from tests.make import NOON

TODAY = NOON - timedelta(hours=8)
DAYS = tuple((NOON + timedelta(days=n)).date() for n in range(3))
PLAIN = MistakeLine(
    question=QuestionId("plain"),
    kind=Kind.SINGLE_CHOICE,
    stem="值班电话由哪个部门负责接听？",
    station_title="值班职责",
    mistake=Mistake(MissReason.WRONG, 1, NOON - timedelta(days=90)),
    due_at=NOON + timedelta(days=9),
    is_due=False,
    is_retired=False,
)
TERMS: tuple[Term, ...] = (
    *Shelf,
    *AtLeast,
    *Since,
    *Trait,
    *Why,
    *Kind,
    InStation("值班职责"),
    MissedUnder(RuleSetId("m")),
)


def with_mistake(**fields: object) -> MistakeLine:
    return replace(PLAIN, mistake=replace(PLAIN.mistake, **fields))  # type: ignore[arg-type]


def passes(line: MistakeLine, *terms: Term, words: str = "") -> bool:
    return passing([line], LookbackFilter(frozenset(terms), words), TODAY) == (line,)


@pytest.mark.parametrize(
    ("term", "line"),
    [
        (Shelf.LEFT, with_mistake(right_on=DAYS)),
        (InStation("交接班"), replace(PLAIN, station_title="交接班")),
        (Kind.CLOZE, replace(PLAIN, kind=Kind.CLOZE)),
        (MissedUnder(RuleSetId("mock")), replace(PLAIN, rulesets=frozenset({RuleSetId("mock")}))),
        (AtLeast.TWICE, with_mistake(times=2)),
        (AtLeast.THRICE, with_mistake(times=3)),
        (Since.TODAY, with_mistake(missed_at=NOON)),
        (Since.WEEK, with_mistake(missed_at=NOON - timedelta(days=6))),
        (Since.MONTH, with_mistake(missed_at=NOON - timedelta(days=29))),
        (Why.MISREAD, with_mistake(why=Why.MISREAD)),
        (Trait.DUE, replace(PLAIN, is_due=True)),
        (Trait.MARKED, with_mistake(marked_at=NOON)),
        (Trait.GUESSED, replace(PLAIN, was_guessed=True)),
        (Trait.GUESSED, with_mistake(reason=MissReason.GUESSED)),
        (Trait.TIMED_OUT, with_mistake(reason=MissReason.TIMED_OUT)),
        (Trait.NOTED, replace(PLAIN, note="别混")),
        (Trait.REWORDED, replace(PLAIN, is_reworded=True)),
        (Trait.RETIRED, replace(PLAIN, is_retired=True)),
    ],
)
def test_each_term_lets_through_what_it_names_and_nothing_else(term: Term, line: MistakeLine) -> None:
    assert passes(line, term)
    assert not passes(PLAIN, term)


def test_what_has_left_is_not_shown_without_being_asked_for() -> None:
    left = with_mistake(right_on=DAYS)
    assert not passes(left)
    assert passes(left, Shelf.ALL)
    assert passes(PLAIN, Shelf.ALL)
    assert not passes(left, Kind.SINGLE_CHOICE)


def test_the_day_begins_at_its_own_hour() -> None:
    assert passes(with_mistake(missed_at=TODAY), Since.TODAY)
    assert not passes(with_mistake(missed_at=TODAY - timedelta(seconds=1)), Since.TODAY)


def test_terms_of_one_sort_are_alternatives_and_traits_are_not() -> None:
    assert passes(PLAIN, Kind.CLOZE, Kind.SINGLE_CHOICE)
    noted = replace(PLAIN, note="记")
    assert not passes(noted, Trait.NOTED, Trait.DUE)
    assert passes(replace(noted, is_due=True), Trait.NOTED, Trait.DUE)
    assert not passes(PLAIN, Kind.SINGLE_CHOICE, InStation("交接班"))


@pytest.mark.parametrize("words", ["值班", "值 班", "值班電話 部門", "電話，", "别混 电话", "ＡＢ"])
def test_words_are_found_in_any_script_width_and_field(words: str) -> None:
    assert passes(replace(PLAIN, note="别混 ab"), words=words)


def test_every_word_must_be_there() -> None:
    assert not passes(PLAIN, words="值班 月亮")
    assert passes(PLAIN, words="，。 ")


def test_times_dates_and_shelves_take_each_others_place() -> None:
    chosen = LookbackFilter().toggled(AtLeast.TWICE).toggled(AtLeast.THRICE).toggled(Kind.CLOZE).toggled(Kind.ORDERING)
    assert chosen.terms == {AtLeast.THRICE, Kind.CLOZE, Kind.ORDERING}
    assert chosen.toggled(AtLeast.THRICE).terms == {Kind.CLOZE, Kind.ORDERING}


@given(st.lists(st.sampled_from(TERMS), max_size=6), st.lists(st.sampled_from(TERMS), max_size=6))
def test_each_term_is_taken_away_by_itself_and_shown_once(before: list[Term], more: list[Term]) -> None:
    made = LookbackFilter()
    for term in (*before, *more):
        made = made.toggled(term)
    assert frozenset(made.ordered()) == made.terms
    assert len(made.ordered()) == len(made.terms)
    for term in made.ordered():
        made = made.toggled(term)
    assert made.is_open


@given(st.frozensets(st.sampled_from([*Trait, *Why, *Kind, *AtLeast]), max_size=5), st.sampled_from([*Trait]))
def test_another_trait_never_brings_anything_back(terms: frozenset[Term], trait: Trait) -> None:
    lines = [PLAIN, replace(PLAIN, is_due=True, note="x"), with_mistake(times=3, why=Why.MISREAD, marked_at=NOON)]
    wide = passing(lines, LookbackFilter(terms - {trait}), TODAY)
    assert set(passing(lines, LookbackFilter(terms | {trait}), TODAY)) <= set(wide)


def test_the_order_of_the_list_is_kept() -> None:
    lines = [replace(PLAIN, question=QuestionId(name)) for name in "cab"]
    assert passing(lines, LookbackFilter(), TODAY) == tuple(lines)
