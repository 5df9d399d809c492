"""The two sides of a question: what it shows before its answer and after it. No Qt, no words of the interface."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from mbjg_desktop.domain.question import (
    FALSE,
    TRUE,
    Choice,
    Cloze,
    Matching,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line under the stem. ``mark`` is its label on the screen, ``text`` is empty for a truth value.

    ``is_spare``: a right-hand text that belongs to nothing.
    """

    id: str
    mark: str
    text: str
    is_right: bool = False
    is_spare: bool = False


@dataclass(frozen=True, slots=True)
class Filling:
    """What a blank of the stem shows: its answer, or nothing before the answer is shown."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Face:
    """One side of a question. ``columns`` stand side by side: two only where pairs are still to be found."""

    stem: str
    fillings: tuple[Filling, ...]
    columns: tuple[tuple[Row, ...], ...]


def front(question: Question, presented: tuple[str, ...]) -> Face:
    """The side that asks, its options, items or right-hand texts in the order ``presented``."""
    body = question.body
    match body:
        case Choice(options, _):
            texts = {option.id: option.text for option in options}
            return _listed(question, (Row(each, _letter(n), texts[each]) for n, each in enumerate(presented)))
        case TrueFalse():
            return _listed(question, (Row(TRUE, "", ""), Row(FALSE, "", "")))
        case Cloze(blanks):
            return Face(question.stem, tuple(Filling(blank.id, "") for blank in blanks), ())
        case Ordering(items):
            texts = {item.id: item.text for item in items}
            return _listed(question, (Row(each, "·", texts[each]) for each in presented))
        case Matching(pairs, _):
            rights = body.rights()
            lefts = tuple(Row(pair.id, "·", pair.left) for pair in pairs)
            return Face(question.stem, (), (lefts, tuple(Row(each, "·", rights[each]) for each in presented)))
        case ShortAnswer():
            return Face(question.stem, (), ())
        case _:
            assert_never(body)


def back(question: Question, presented: tuple[str, ...]) -> Face:
    """The side that tells, in the same order as the front where order is not the answer."""
    body = question.body
    match body:
        case Choice(options, answer):
            texts = {option.id: option.text for option in options}
            rows = (Row(each, _letter(n), texts[each], each in answer) for n, each in enumerate(presented))
            return _listed(question, rows)
        case TrueFalse(is_true):
            return _listed(question, (Row(TRUE, "", "", is_true), Row(FALSE, "", "", not is_true)))
        case Cloze(blanks):
            return Face(question.stem, tuple(Filling(blank.id, blank.answer) for blank in blanks), ())
        case Ordering(items):
            return _listed(question, (Row(item.id, str(n), item.text, True) for n, item in enumerate(items, start=1)))
        case Matching(pairs, distractors):
            found = [Row(pair.id, "", f"{pair.left} — {pair.right}", True) for pair in pairs]
            left_over = [Row(f"x{n}", "", text, is_spare=True) for n, text in enumerate(distractors, start=1)]
            return _listed(question, found + left_over)
        case ShortAnswer(points, reference):
            made = [Row(point.id, str(n), point.text, True) for n, point in enumerate(points, start=1)]
            return _listed(question, made + ([Row("", "", reference)] if reference else []))
        case _:
            assert_never(body)


def as_written(question: Question) -> tuple[str, ...]:
    """The order of the bank, for a question that is looked at, not asked."""
    match question.body:
        case Choice(options, _):
            return tuple(option.id for option in options)
        case _:
            return ()


def _listed(question: Question, rows: Iterable[Row]) -> Face:
    return Face(question.stem, (), (tuple(rows),))


def _letter(place: int) -> str:
    return chr(ord("A") + place)
