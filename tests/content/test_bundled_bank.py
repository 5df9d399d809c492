"""What makes the bundled bank a good one, beyond being readable: kinds, coverage, balance, no clues, fair draws."""

import re
from collections import Counter
from random import Random
from typing import Final

import pytest

from mbjg_desktop.content.catalog import Catalog, load
from mbjg_desktop.data_files import questions_dir, resources_dir
from mbjg_desktop.domain.anchor import Anchor, Span, resolve
from mbjg_desktop.domain.document import Document, sentences, stations
from mbjg_desktop.domain.draw import Candidate, draw
from mbjg_desktop.domain.folding import fold
from mbjg_desktop.domain.question import BLANK, Choice, Cloze, Cognition, Kind, Question, ShortAnswer, TrueFalse

DOCUMENT: Final = "mofan-jiguan"
FEWEST: Final = {
    Kind.SINGLE_CHOICE: 50,
    Kind.MULTIPLE_CHOICE: 25,
    Kind.TRUE_FALSE: 20,
    Kind.CLOZE: 25,
    Kind.ORDERING: 5,
    Kind.MATCHING: 5,
    Kind.SHORT_ANSWER: 5,
}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load([resources_dir(), questions_dir()])


@pytest.fixture(scope="module")
def document(catalog: Catalog) -> Document:
    return next(loaded.document for loaded in catalog.documents if loaded.document.id == DOCUMENT)


@pytest.fixture(scope="module")
def questions(catalog: Catalog) -> tuple[Question, ...]:
    return next(loaded.bank.questions for loaded in catalog.banks if loaded.bank.document == DOCUMENT)


def span(document: Document, anchor: Anchor) -> Span:
    found = resolve(anchor, document.block(anchor.block).text)
    assert isinstance(found, Span)
    return found


def overlap(one: Span, other: Span) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def choices(questions: tuple[Question, ...], kind: Kind) -> list[tuple[Question, Choice]]:
    return [(q, q.body) for q in questions if q.kind is kind and isinstance(q.body, Choice)]


def test_there_are_enough_of_every_kind(questions: tuple[Question, ...]) -> None:
    counts = Counter(question.kind for question in questions)
    assert {kind: counts[kind] for kind, fewest in FEWEST.items() if counts[kind] < fewest} == {}
    assert len(questions) >= 200


def test_three_in_ten_ask_for_more_than_the_words(questions: tuple[Question, ...]) -> None:
    levels = Counter(question.cognition for question in questions)
    assert set(levels) == set(Cognition)
    assert levels[Cognition.RECALL] <= 0.7 * len(questions)


def test_they_stand_in_the_order_of_the_document(document: Document, questions: tuple[Question, ...]) -> None:
    order = [block.id for block in document.blocks()]
    spans = [span(document, question.anchor) for question in questions]
    places = [(order.index(at.block), at.start, at.end) for at in spans]
    assert places == sorted(places)


def test_every_sentence_is_asked(document: Document, questions: tuple[Question, ...]) -> None:
    asked = [span(document, anchor) for q in questions for anchor in (q.anchor, *q.more_anchors)]
    unasked = [
        block.text[start:end]
        for block in document.blocks()
        for start, end in sentences(block.text)
        if not any(overlap(Span(block.id, start, end), place) for place in asked)
    ]
    assert unasked == []


def test_every_block_is_the_main_place_of_several_questions(
    document: Document, questions: tuple[Question, ...]
) -> None:
    counts = Counter(question.anchor.block for question in questions)
    assert {block.id: counts[block.id] for block in document.blocks() if counts[block.id] < 5} == {}


def test_single_keys_stand_at_every_place_alike(questions: tuple[Question, ...]) -> None:
    singles = choices(questions, Kind.SINGLE_CHOICE)
    places = Counter([option.id for option in body.options].index(next(iter(body.answer))) for _, body in singles)
    even = len(singles) / 4
    assert all(0.8 * even <= places[place] <= 1.2 * even for place in range(4)), places


def test_length_does_not_tell_the_key(questions: tuple[Question, ...]) -> None:
    singles = choices(questions, Kind.SINGLE_CHOICE)
    longest = shortest = 0
    for _, body in singles:
        key = next(len(option.text) for option in body.options if option.id in body.answer)
        others = [len(option.text) for option in body.options if option.id not in body.answer]
        longest += key > max(others)
        shortest += key < min(others)
    assert longest <= len(singles) / 4
    assert shortest <= len(singles) / 4


def test_single_choices_have_one_key_and_multiple_ones_several(questions: tuple[Question, ...]) -> None:
    assert {len(body.answer) for _, body in choices(questions, Kind.SINGLE_CHOICE)} == {1}
    multiple = choices(questions, Kind.MULTIPLE_CHOICE)
    assert [question.id for question, body in multiple if len(body.answer) < 2] == []
    everything = [question.id for question, body in multiple if len(body.answer) == len(body.options)]
    assert len(everything) <= 0.2 * len(multiple)
    assert len({len(body.answer) for _, body in multiple}) >= 3


def test_half_of_the_statements_are_true(questions: tuple[Question, ...]) -> None:
    answers = [question.body.answer for question in questions if isinstance(question.body, TrueFalse)]
    assert 0.45 <= sum(answers) / len(answers) <= 0.55


def test_a_false_statement_is_explained_by_the_words_that_are_false(questions: tuple[Question, ...]) -> None:
    for question in questions:
        if isinstance(question.body, TrueFalse) and not question.body.answer:
            named = re.match("错在“([^”]+)”：", question.explanation)
            assert named, question.id
            assert fold(named.group(1)) in fold(question.stem), question.id


def test_explanations_speak_of_text_and_never_of_letters_or_places(questions: tuple[Question, ...]) -> None:
    of_places = re.compile(r"[A-Za-z]|选项|第[一二三四五]项|其余|上述|以上")
    assert [question.id for question in questions if of_places.search(question.explanation)] == []


def test_explanations_quote_exactly(document: Document, questions: tuple[Question, ...]) -> None:
    text = "\n".join(block.text for block in document.blocks())
    wrong = []
    for question in questions:
        own = question.stem
        if isinstance(question.body, Choice):
            own += "\n".join(option.text for option in question.body.options)
        for quotation in re.findall("“([^”]+)”", question.explanation):
            pieces = quotation.replace("‘", "“").replace("’", "”").split("……")
            wrong += [(question.id, piece) for piece in pieces if piece not in text and piece not in own]
    assert wrong == []


def test_every_wrong_option_is_spoken_of(questions: tuple[Question, ...]) -> None:
    unspoken = []
    for question in questions:
        if isinstance(question.body, Choice):
            said = fold(question.explanation)
            wrong = [fold(o.text) for o in question.body.options if o.id not in question.body.answer]
            unspoken += [(question.id, text) for text in wrong if not _spoken_of(text, said)]
    assert unspoken == []


def _spoken_of(text: str, said: str) -> bool:
    return any(text[at : at + 4] in said for at in range(max(1, len(text) - 3)))


def test_no_option_is_all_or_none_of_the_others(questions: tuple[Question, ...]) -> None:
    bodies = [question.body for question in questions if isinstance(question.body, Choice)]
    assert [o.text for body in bodies for o in body.options if re.search("以上|都是|都不是", o.text)] == []


def test_a_place_where_a_wrong_option_is_true_is_another_place(
    document: Document, questions: tuple[Question, ...]
) -> None:
    wrong = [
        (question.id, option.text)
        for question in questions
        if isinstance(question.body, Choice)
        for option in question.body.options
        if option.anchor
        and (
            option.id in question.body.answer or overlap(span(document, question.anchor), span(document, option.anchor))
        )
    ]
    assert wrong == []


def test_a_cloze_starts_with_words_and_does_not_show_its_fillings(questions: tuple[Question, ...]) -> None:
    for question in questions:
        if isinstance(question.body, Cloze):
            words = BLANK.sub("", question.stem)
            assert not question.stem.startswith("{{"), question.id
            assert [blank.answer for blank in question.body.blanks if blank.answer in words] == [], question.id


def test_points_of_a_short_answer_are_points_of_the_place_it_quotes(questions: tuple[Question, ...]) -> None:
    strange = []
    for question in questions:
        if isinstance(question.body, ShortAnswer):
            quoted = fold("".join(anchor.exact for anchor in (question.anchor, *question.more_anchors)))
            texts = [fold(point.text) for point in question.body.points]
            strange += [(question.id, text) for text in texts if not _spoken_of(text, quoted)]
            assert len(texts) >= 3, question.id
    assert strange == []


def test_enemies_know_each_other(questions: tuple[Question, ...]) -> None:
    enemies = {question.id: set(question.enemies) for question in questions}
    assert [(one, other) for one in enemies for other in enemies[one] if one not in enemies[other]] == []


@pytest.mark.parametrize("name", ["mock", "contest"])
def test_every_paper_is_full_and_goes_over_the_whole_document(
    name: str, catalog: Catalog, document: Document, questions: tuple[Question, ...]
) -> None:
    rule = next(loaded.ruleset.draw for loaded in catalog.rulesets if loaded.ruleset.id == name)
    station = {block: stop.id for stop in stations(document) for block in stop.blocks}
    pool = {
        q.id: Candidate(q.id, q.kind, station[q.anchor.block], span(document, q.anchor), frozenset(q.enemies))
        for q in questions
    }
    for seed in range(200):
        drawn = [pool[question_id] for question_id in draw(rule, tuple(pool.values()), Random(seed))]
        assert Counter(one.kind for one in drawn) == rule.by_kind
        assert {one.station for one in drawn} == set(station.values())
        for at, one in enumerate(drawn):
            assert not any(other.id in one.enemies or overlap(one.span, other.span) for other in drawn[at + 1 :])
