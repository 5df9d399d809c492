"""Answers in words: what was answered, what is right, what was left out and what was too much. Never letters."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.marking import fills
from mbjg_desktop.domain.question import (
    FALSE,
    TRUE,
    Choice,
    Chosen,
    Cloze,
    Filled,
    Matched,
    Matching,
    Ordered,
    Ordering,
    Question,
    Response,
    ShortAnswer,
    TrueFalse,
    Written,
    is_blank,
)


@dataclass(frozen=True, slots=True)
class Difference:
    """What a response leaves out of the right answer, and what it has that is not right."""

    missing: tuple[str, ...]
    wrong: tuple[str, ...]


def truth_word(which: str) -> str:
    """The word for one of the two truth values."""
    if which == TRUE:
        return QCoreApplication.translate("AnswerWords", "True")
    return QCoreApplication.translate("AnswerWords", "False")


def given_words(question: Question, response: Response | None) -> str:
    """What was answered; empty if nothing."""
    if response is None or is_blank(response):
        return ""
    match question.body, response:
        case Choice(options, _), Chosen(chosen):
            return _listed(tuple(option.text for option in options if option.id in chosen))
        case TrueFalse(), Chosen(chosen):
            return _listed(tuple(truth_word(which) for which in (TRUE, FALSE) if which in chosen))
        case Cloze(), Filled(texts):
            return _listed(tuple(text.strip() or "——" for _, text in texts))
        case Ordering(items), Ordered(order):
            texts_by_id = {item.id: item.text for item in items}
            return _chain(tuple(texts_by_id[each] for each in order))
        case Matching(pairs, _) as body, Matched(matched):
            rights, lefts = body.rights(), {pair.id: pair.left for pair in pairs}
            return _listed(tuple(_pair(lefts[left], rights[right]) for left, right in matched))
        case ShortAnswer(), Written(text, _):
            return " ".join(text.split())
        case _:
            return ""


def right_words(question: Question) -> str:
    """The right answer."""
    body = question.body
    match body:
        case Choice(options, answer):
            return _listed(tuple(option.text for option in options if option.id in answer))
        case TrueFalse(is_true):
            return truth_word(TRUE if is_true else FALSE)
        case Cloze(blanks):
            return _listed(tuple(blank.answer for blank in blanks))
        case Ordering(items):
            return _chain(tuple(item.text for item in items))
        case Matching(pairs, _):
            return _listed(tuple(_pair(pair.left, pair.right) for pair in pairs))
        case ShortAnswer(points, _):
            return _listed(tuple(point.text for point in points))
        case _:
            assert_never(body)


def difference(question: Question, response: Response | None) -> Difference:
    """What to name beside the two answers: only where an answer has several parts and some of them are right."""
    match question.body, response:
        case Choice(options, answer), Chosen(chosen) if len(answer) > 1 and chosen:
            missing = tuple(option.text for option in options if option.id in answer - chosen)
            return Difference(missing, tuple(option.text for option in options if option.id in chosen - answer))
        case Cloze(blanks), Filled(texts) if len(blanks) > 1:
            typed = dict(texts)
            amiss = [blank for blank in blanks if not fills(blank, typed.get(blank.id, ""))]
            wrong = (typed.get(blank.id, "").strip() for blank in amiss)
            return Difference(tuple(blank.answer for blank in amiss), tuple(text for text in wrong if text))
        case Matching(pairs, _) as body, Matched(matched):
            partner, rights = dict(matched), body.rights()
            off = [pair for pair in pairs if partner.get(pair.id) != pair.id]
            paired = (pair for pair in off if pair.id in partner)
            return Difference(
                tuple(_pair(pair.left, pair.right) for pair in off),
                tuple(_pair(pair.left, rights[partner[pair.id]]) for pair in paired),
            )
        case ShortAnswer(points, _), Written(_, met) if met is not None:
            return Difference(tuple(point.text for point in points if point.id not in met), ())
        case _:
            return Difference((), ())


def _listed(texts: tuple[str, ...]) -> str:
    return "；".join(texts)


def _chain(texts: tuple[str, ...]) -> str:
    return " → ".join(texts)


def _pair(left: str, right: str) -> str:
    return f"{left} — {right}"
