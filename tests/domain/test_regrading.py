"""Marking again: when two wordings have one key, and when one may mark the other's answers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.marking import Partial, mark
from mbjg_desktop.domain.question import (
    Blank,
    Choice,
    Chosen,
    Cloze,
    Item,
    Kind,
    Matching,
    Option,
    Ordering,
    Pair,
    Question,
    Response,
    TrueFalse,
)
from mbjg_desktop.domain.regrading import Obstacle, obstacle, same_key
from tests.domain.samples import ALL, CLOZE, MATCHING, MULTIPLE, ORDERING, SINGLE, STATEMENT, options, responses

OTHER_KEY = replace(SINGLE, body=Choice(options(4), frozenset("c")))
ANSWERED = st.sampled_from(ALL).flatmap(lambda asked: st.tuples(st.just(asked), responses(asked)))


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (SINGLE, replace(SINGLE, explanation="另一种说明"), True),
        (SINGLE, OTHER_KEY, False),
        (STATEMENT, replace(STATEMENT, body=TrueFalse(True)), False),
        (CLOZE, replace(CLOZE, body=Cloze((Blank("1", "总办公室", ("办公室",)), Blank("2", "8项")))), True),
        (CLOZE, replace(CLOZE, body=Cloze((Blank("1", "办公室", ("总办公室",)), Blank("2", "九项")))), False),
        (CLOZE, replace(CLOZE, body=Cloze((Blank("1", "办公室"), Blank("2", "八项")))), False),
        (ORDERING, replace(ORDERING, body=Ordering((Item("b", "审核"), Item("a", "登记"), Item("c", "归档")))), False),
        (MATCHING, replace(MATCHING, body=Matching((Pair("a", "办公室", "巡查"), Pair("b", "保卫处", "接听")))), False),
        (SINGLE, replace(SINGLE, kind=Kind.TRUE_FALSE, body=TrueFalse(True)), False),
    ],
)
def test_two_wordings_have_one_key(one: Question, other: Question, *, is_same: bool) -> None:
    assert same_key(one, other) is is_same
    assert same_key(other, one) is is_same


def test_other_letters_for_the_same_options_are_the_same_key() -> None:
    moved = (Option("a", "选项1"), Option("b", "选项0"), Option("c", "选项2"), Option("d", "选项3"))
    assert same_key(SINGLE, replace(SINGLE, body=Choice(moved, frozenset("a"))))


@pytest.mark.parametrize(
    ("asked", "key", "found"),
    [
        (SINGLE, OTHER_KEY, None),
        (SINGLE, replace(OTHER_KEY, stem="根据文件，…… ?"), None),
        (SINGLE, replace(OTHER_KEY, stem="根据文件，不……的是？"), Obstacle.STEM),
        (STATEMENT, replace(STATEMENT, stem="根据文件，不……。", body=TrueFalse(True)), Obstacle.STEM),
        (SINGLE, replace(SINGLE, body=Choice(options(3), frozenset("c"))), Obstacle.PARTS),
        (SINGLE, replace(SINGLE, body=Choice(tuple(reversed(options(4))), frozenset("c"))), None),
        (SINGLE, replace(STATEMENT, id=SINGLE.id), Obstacle.KIND),
        (
            MATCHING,
            replace(MATCHING, body=Matching((Pair("a", "办公室", "巡查"), Pair("b", "保卫处", "接听")), ("记录",))),
            Obstacle.PARTS,
        ),
    ],
)
def test_what_stands_in_the_way(asked: Question, key: Question, found: Obstacle | None) -> None:
    assert obstacle(asked, key, None) is found


def test_a_response_that_names_something_else_is_in_the_way() -> None:
    assert obstacle(SINGLE, OTHER_KEY, Chosen(frozenset("z"))) is Obstacle.PARTS


@given(ANSWERED)
def test_its_own_key_never_changes_a_mark(answered: tuple[Question, Response]) -> None:
    asked, response = answered
    assert same_key(asked, asked)
    assert obstacle(asked, asked, response) is None


@given(st.frozensets(st.sampled_from("abcd"), min_size=1), st.frozensets(st.sampled_from("abcd"), min_size=1))
def test_one_key_is_to_mark_every_response_alike(one: frozenset[str], other: frozenset[str]) -> None:
    first, second = (replace(MULTIPLE, body=Choice(options(4), key)) for key in (one, other))
    given_any = [Chosen(frozenset(chosen)) for chosen in (one, other)]
    alike = all(mark(first, got, Partial()) == mark(second, got, Partial()) for got in given_any)
    assert same_key(first, second) == alike
