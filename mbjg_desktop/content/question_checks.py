"""What must hold within one question, whatever document it is about."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final, assert_never

from mbjg_desktop.content.fields import Fields
from mbjg_desktop.content.yaml_source import ListNode
from mbjg_desktop.domain.folding import fold, fold_answer
from mbjg_desktop.domain.question import (
    BLANK,
    Choice,
    Cloze,
    Kind,
    Matching,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
    stem_parts,
)

MOST_SHOWN: Final = 9
"""The most options, items or texts beside each other: they are chosen with the keys 1 to 9 or A to I."""
FEWEST_OPTIONS: Final = 2
FEWEST_ITEMS: Final = 3
FEWEST_PAIRS: Final = 2
FEWEST_POINTS: Final = 1

_NUMBER: Final = re.compile(r"[-+]?\d+(?:[.,:/-]\d+)*")
_LETTERS: Final = re.compile(
    r"(?:选项?|答案(?:是|为|：|:)?)\s*[A-I]{1,9}(?=[\s、，。；：,.;)）]|\Z)|(?<![A-Za-z0-9])[A-I](?:选项|项(?!目))"
)
_DISTRACTOR_KEY: Final = re.compile(r"x\d+\Z")


def check_question(question: Question, fields: Fields) -> None:
    """Note what is wrong between a question's parts: kind, stem, answer and anchor."""
    match question.body:
        case Choice():
            _check_choice(question, question.body, fields)
        case TrueFalse():
            pass
        case Cloze():
            _check_cloze(question, question.body, fields)
        case Ordering(items):
            _check_count(fields, "items", len(items), FEWEST_ITEMS, "ordering_too_short")
            _check_different(fields, "items", "text", [item.text for item in items], "option_equal")
        case Matching():
            _check_matching(question.body, fields)
        case ShortAnswer(points, _):
            _check_count(fields, "points", len(points), FEWEST_POINTS, "bad_count")
            _check_different(fields, "points", "text", [point.text for point in points], "option_equal")
        case _:
            assert_never(question.body)
    if question.kind is not Kind.CLOZE and BLANK.search(question.stem):
        fields.problem("stem", "cloze_blank_mismatch", "contains {{…}}, which marks a blank; only a cloze has blanks")
    if question.id and question.id in question.enemies:
        fields.problem("enemies", "bad_value", "a question cannot be its own enemy")


def _check_choice(question: Question, body: Choice, fields: Fields) -> None:
    _check_count(fields, "options", len(body.options), FEWEST_OPTIONS, "bad_count")
    _check_different(fields, "options", "text", [option.text for option in body.options], "option_equal")
    ids = [option.id for option in body.options]
    for chosen in sorted(body.answer - set(ids)):
        if ids and all(ids):
            fields.problem("answer", "answer_impossible", f"no option has the id {chosen!r}; expected {_or(ids)}")
    if found := _LETTERS.search(question.explanation):
        message = f"speaks of an option by its letter ({found.group()!r}), but options are shuffled; quote its text"
        fields.problem("explanation", "option_letter", message)
    answers = fields.get("answer")
    if isinstance(answers, ListNode) and len(answers.items) > len(body.answer) > 0:
        fields.problem("answer", "duplicate_id", "names an option twice")


def _check_cloze(question: Question, body: Cloze, fields: Fields) -> None:
    in_stem = [blank_id for _, blank_id in stem_parts(question.stem) if blank_id is not None]
    listed = [blank.id for blank in body.blanks]
    if question.stem and listed and all(listed) and in_stem != listed:
        blanks = "".join(f"{{{{{blank_id}}}}}" for blank_id in listed)
        message = f"expected the blanks {blanks} in the stem, each once and in the order of 'blanks'"
        fields.problem("stem", "cloze_blank_mismatch", message)
    if question.stem and not fold(BLANK.sub("", question.stem)):
        fields.problem("stem", "empty", "has nothing but blanks; expected words around them")
    quoted = [anchor.exact for anchor in (question.anchor, *question.more_anchors)]
    for index, blank in enumerate(body.blanks):
        if blank.answer and not fold_answer(blank.answer):
            message = "nothing is left of it when punctuation is dropped, so nobody could answer it"
            fields.problem_in("blanks", index, "answer", "answer_impossible", message)
        elif question.anchor.exact and not any(blank.answer in text for text in quoted):
            message = f"{blank.answer!r} does not stand in the anchor; expected words the anchor quotes"
            fields.problem_in("blanks", index, "answer", "cloze_answer_not_in_anchor", message)


def _check_matching(body: Matching, fields: Fields) -> None:
    _check_count(fields, "pairs", len(body.pairs), FEWEST_PAIRS, "bad_count")
    if len(body.pairs) + len(body.distractors) > MOST_SHOWN:
        message = f"pairs and distractors together are more than {MOST_SHOWN}"
        fields.problem("distractors", "bad_count", message)
    _check_different(fields, "pairs", "left", [pair.left for pair in body.pairs], "ambiguous_pairs")
    _check_different(fields, "pairs", "right", [pair.right for pair in body.pairs], "ambiguous_pairs")
    rights = {_same(pair.right) for pair in body.pairs}
    for index, text in enumerate(body.distractors):
        if _same(text) in rights:
            message = f"{text!r} is also the right side of a pair or another distractor"
            fields.problem_in("distractors", index, "", "ambiguous_pairs", message)
        rights.add(_same(text))
    for index, pair in enumerate(body.pairs):
        if _DISTRACTOR_KEY.match(pair.id):
            message = "ids x1, x2, … are kept for the distractors; expected another id"
            fields.problem_in("pairs", index, "id", "bad_id", message)


def _check_count(fields: Fields, key: str, count: int, fewest: int, too_few: str) -> None:
    listed = fields.get(key)
    if not isinstance(listed, ListNode) or not listed.items:
        return
    if len(listed.items) < fewest:
        fields.problem(key, too_few, f"{count} of them; expected at least {fewest}")
    elif len(listed.items) > MOST_SHOWN:
        fields.problem(key, "bad_count", f"{count} of them; expected at most {MOST_SHOWN}")


def _check_different(fields: Fields, key: str, own: str, texts: Sequence[str], code: str) -> None:
    first: dict[object, str] = {}
    for index, text in enumerate(texts):
        other = first.setdefault(_same(text), text)
        if text and index != texts.index(other):
            message = f"{text!r} is the same as {other!r} apart from blanks, width and punctuation"
            fields.problem_in(key, index, own, code, message if text != other else f"{text!r} stands here twice")


def _same(text: str) -> tuple[str, tuple[str, ...]]:
    """What two texts share that a learner could not tell apart; 1.5 and 15 can be told apart."""
    numbers = tuple(_NUMBER.findall(unicodedata.normalize("NFKC", text)))
    return fold(text) or text, numbers


def _or(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + f" or {names[-1]}" if len(names) > 1 else "".join(names)
