import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.anchor import Anchor
from mbjg_desktop.domain.document import Apart, ApartKind, Block, Document, Section, Source
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId, RuleSetId, SectionId
from mbjg_desktop.domain.marking import MultipleRule
from mbjg_desktop.domain.memory import Memory, Stage
from mbjg_desktop.domain.question import (
    Blank,
    Body,
    Choice,
    Chosen,
    Cloze,
    Cognition,
    Filled,
    Item,
    Kind,
    Matched,
    Matching,
    Option,
    Ordered,
    Ordering,
    Pair,
    Point,
    Question,
    Response,
    ShortAnswer,
    TrueFalse,
    Written,
)
from mbjg_desktop.domain.ruleset import ClockRule, DrawRule, Feedback, MarkingRule, Navigation, RuleSet
from mbjg_desktop.domain.settings import Script, Settings, Theme
from mbjg_desktop.storage.encoding import (
    document_from_plain,
    document_to_plain,
    memory_from_plain,
    memory_to_plain,
    question_from_plain,
    question_to_plain,
    response_from_plain,
    response_to_plain,
    ruleset_from_plain,
    ruleset_to_plain,
    settings_from_plain,
    settings_to_plain,
    sha256_of,
)

V = TypeVar("V")

texts = st.text(max_size=12)
flags = st.booleans()
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
lengths = st.integers(0, 10**7).map(lambda milliseconds: timedelta(milliseconds=milliseconds))
fractions = st.fractions(0, 100, max_denominator=12)


def tuples(of: st.SearchStrategy[V], at_most: int = 3) -> st.SearchStrategy[tuple[V, ...]]:
    return st.lists(of, max_size=at_most).map(tuple)


def pairs() -> st.SearchStrategy[tuple[tuple[str, str], ...]]:
    return tuples(st.tuples(texts, texts))


def by_kind(values: st.SearchStrategy[V]) -> st.SearchStrategy[dict[Kind, V]]:
    return st.dictionaries(st.sampled_from(Kind), values)


anchors = st.builds(Anchor, texts.map(BlockId), texts, texts, texts)
options = st.builds(Option, texts, texts, flags, st.none() | anchors)
bodies: dict[Kind, st.SearchStrategy[Body]] = {
    Kind.SINGLE_CHOICE: st.builds(Choice, tuples(options), st.frozensets(texts)),
    Kind.MULTIPLE_CHOICE: st.builds(Choice, tuples(options), st.frozensets(texts)),
    Kind.TRUE_FALSE: st.builds(TrueFalse, flags),
    Kind.CLOZE: st.builds(Cloze, tuples(st.builds(Blank, texts, texts, tuples(texts)))),
    Kind.ORDERING: st.builds(Ordering, tuples(st.builds(Item, texts, texts))),
    Kind.MATCHING: st.builds(Matching, tuples(st.builds(Pair, texts, texts, texts)), tuples(texts)),
    Kind.SHORT_ANSWER: st.builds(ShortAnswer, tuples(st.builds(Point, texts, texts)), texts),
}
questions = st.sampled_from(Kind).flatmap(
    lambda kind: st.builds(
        Question,
        id=texts.map(QuestionId),
        kind=st.just(kind),
        cognition=st.sampled_from(Cognition),
        stem=texts,
        body=bodies[kind],
        anchor=anchors,
        explanation=texts,
        more_anchors=tuples(anchors),
        tags=tuples(texts),
        enemies=tuples(texts.map(QuestionId)),
    )
)
blocks = st.builds(Block, texts.map(BlockId), texts, texts)
nodes = st.recursive(
    blocks,
    lambda inner: st.builds(Section, texts.map(SectionId), texts, flags, tuples(inner), texts),
    max_leaves=6,
)
documents = st.builds(
    Document,
    id=texts.map(DocumentId),
    title=texts,
    title_supplied=flags,
    language=texts,
    source=st.builds(Source, texts, texts, texts, texts, texts),
    body=tuples(nodes),
    apart=tuples(st.builds(Apart, texts.map(BlockId), st.sampled_from(ApartKind), texts, texts.map(BlockId))),
)
responses = st.one_of(
    st.builds(Chosen, st.frozensets(texts)),
    st.builds(Filled, pairs()),
    st.builds(Ordered, tuples(texts)),
    st.builds(Matched, pairs()),
    st.builds(Written, texts, st.none() | st.frozensets(texts)),
)
memories = st.builds(
    Memory,
    stage=st.sampled_from(Stage),
    step=st.none() | st.integers(0, 3),
    stability=st.floats(0.001, 36500),
    difficulty=st.floats(1, 10),
    due_at=moments,
    reviewed_at=moments,
)
rulesets = st.builds(
    RuleSet,
    id=texts.map(RuleSetId),
    name=st.dictionaries(texts, texts),
    summary=st.dictionaries(texts, texts),
    draw=st.builds(DrawRule, st.none() | st.integers(1, 99), by_kind(st.integers(1, 99)), flags, flags, flags),
    clock=st.builds(ClockRule, st.none() | lengths, by_kind(lengths), flags),
    marking=st.builds(
        MarkingRule,
        by_kind(fractions),
        st.sampled_from(MultipleRule),
        st.none() | fractions,
        fractions,
        fractions,
    ),
    feedback=st.sampled_from(Feedback),
    navigation=st.sampled_from(Navigation),
)
settings = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    language=st.sampled_from(["", "zh_CN", "en"]),
    text_percent=st.integers(50, 300),
    reading_percent=st.integers(50, 300),
    script=st.sampled_from(Script),
    contest_on=st.none() | st.dates(),
    new_cards_per_day=st.integers(0, 500),
    days_to_leave=st.integers(1, 9),
)


def through_json(value: V, to_plain: Callable[[V], dict[str, Any]], from_plain: Callable[[dict[str, Any]], V]) -> V:
    return from_plain(json.loads(json.dumps(to_plain(value), ensure_ascii=False)))


@given(questions)
def test_a_question_comes_back_as_it_was(question: Question) -> None:
    assert through_json(question, question_to_plain, question_from_plain) == question


@given(documents)
def test_a_document_comes_back_as_it_was(document: Document) -> None:
    assert through_json(document, document_to_plain, document_from_plain) == document


@given(responses)
def test_a_response_comes_back_as_it_was(response: Response) -> None:
    assert through_json(response, response_to_plain, response_from_plain) == response


@given(memories)
def test_a_memory_comes_back_as_it_was(memory: Memory) -> None:
    assert through_json(memory, memory_to_plain, memory_from_plain) == memory


@given(rulesets)
def test_a_rule_set_comes_back_as_it_was(ruleset: RuleSet) -> None:
    assert through_json(ruleset, ruleset_to_plain, ruleset_from_plain) == ruleset


@given(settings)
def test_settings_come_back_as_they_were(preferences: Settings) -> None:
    assert through_json(preferences, settings_to_plain, settings_from_plain) == preferences


def test_marks_stay_exact() -> None:
    third = MarkingRule({Kind.CLOZE: Fraction(1, 3)})
    ruleset = RuleSet(RuleSetId("r"), {}, {}, DrawRule(), ClockRule(), third, Feedback.AT_ONCE, Navigation.FREE)

    assert through_json(ruleset, ruleset_to_plain, ruleset_from_plain).points(Kind.CLOZE) == Fraction(1, 3)


def test_a_response_of_no_known_shape_is_an_error() -> None:
    with pytest.raises(ValueError, match="spoken"):
        response_from_plain({"spoken": "…"})


@given(questions, questions)
def test_only_the_same_wording_has_the_same_hash(one: Question, other: Question) -> None:
    same = question_to_plain(one) == question_to_plain(other)

    assert (sha256_of(question_to_plain(one)) == sha256_of(question_to_plain(other))) is same


@pytest.mark.parametrize(
    ("key", "written", "read"),
    [
        ("theme", "dark", Theme.DARK),
        ("theme", "pink", Theme.SYSTEM),
        ("theme", ["dark"], Theme.SYSTEM),
        ("text_percent", 20, 50),
        ("text_percent", 9000, 300),
        ("text_percent", "big", 100),
        ("text_percent", True, 100),
        ("language", 7, ""),
        ("contest_on", "2026-12-01", date(2026, 12, 1)),
        ("contest_on", "soon", None),
        ("contest_on", "", None),
        ("contest_on", 20261201, None),
        ("days_to_leave", 0, 1),
    ],
)
def test_a_preference_that_makes_no_sense_is_read_as_one_that_does(key: str, written: object, read: object) -> None:
    assert getattr(settings_from_plain({key: written}), key) == read


def test_a_preference_of_another_version_is_passed_over() -> None:
    assert settings_from_plain({"from_the_future": 1}) == Settings()
