"""Marking: how much of a question a response gets right, and what that is worth under a rule."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import assert_never

from mbjg_desktop.domain.folding import fold_answer
from mbjg_desktop.domain.question import (
    FALSE,
    TRUE,
    Blank,
    Choice,
    Chosen,
    Cloze,
    Filled,
    Kind,
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

NOTHING = Fraction(0)
WHOLE = Fraction(1)


class MultipleRule(Enum):
    """How a multiple choice that is not wholly right is marked."""

    ALL_OR_NOTHING = "all_or_nothing"
    PARTIAL_NO_WRONG = "partial_no_wrong"
    """Some missing is half, any wrong one is nothing: the usual rule of Chinese exams."""
    PER_OPTION = "per_option"
    """Each right one adds and each wrong one takes away 1/number of right ones, never below nothing."""


class PartRule(Enum):
    """How a cloze or a matching that is not wholly right is marked."""

    ALL_OR_NOTHING = "all_or_nothing"
    PER_PART = "per_part"
    """Each blank or pair that is right earns its share."""


class OrderingRule(Enum):
    """How an ordering that is not wholly right is marked."""

    ALL_OR_NOTHING = "all_or_nothing"
    PER_PLACE = "per_place"
    """Each item in its right place earns its share."""
    PER_NEIGHBOUR = "per_neighbour"
    """Each item directly followed by the one that belongs after it earns its share of the steps."""


@dataclass(frozen=True, slots=True)
class Partial:
    """What a response that is not wholly right earns, for each kind that has parts."""

    multiple: MultipleRule = MultipleRule.PARTIAL_NO_WRONG
    cloze: PartRule = PartRule.PER_PART
    ordering: OrderingRule = OrderingRule.ALL_OR_NOTHING
    matching: PartRule = PartRule.PER_PART


class Outcome(Enum):
    """What a response amounts to for the learner's history."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class Part:
    """One separately judged piece of a response: an option, blank, item or pair."""

    id: str
    is_right: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """``credit`` is 0 to 1. ``parts`` says which pieces were right, in the order of the question."""

    credit: Fraction
    outcome: Outcome
    parts: tuple[Part, ...]


def mark(question: Question, response: Response | None, rule: Partial) -> Mark:
    """How much of ``question`` the response gets right. A response of another kind counts as none, and so does one
    that the learner has yet to judge.
    """
    parts = _parts(question, response)
    if response is None or is_blank(response) or is_unmarked(response):
        return Mark(NOTHING, Outcome.UNANSWERED, parts)
    credit = _credit(question, response, rule, parts)
    if credit == WHOLE:
        return Mark(credit, Outcome.RIGHT, parts)
    return Mark(credit, Outcome.PARTLY if credit else Outcome.WRONG, parts)


def is_unmarked(response: Response | None) -> bool:
    """Whether it is for the learner to say what the response is worth, and that has not been said yet."""
    return isinstance(response, Written) and response.met is None


def fits(question: Question, response: Response) -> bool:
    """Whether ``response`` has the shape this question asks for, naming only ids the question has."""
    match question.body, response:
        case Choice(options, _), Chosen(chosen):
            single = question.kind is Kind.SINGLE_CHOICE
            return chosen <= {option.id for option in options} and not (single and len(chosen) > 1)
        case TrueFalse(), Chosen(chosen):
            return chosen <= {TRUE, FALSE} and len(chosen) <= 1
        case Cloze(blanks), Filled(texts):
            return [blank_id for blank_id, _ in texts] == [blank.id for blank in blanks]
        case Ordering(items), Ordered(order):
            return not order or sorted(order) == sorted(item.id for item in items)
        case Matching(pairs, _) as body, Matched(matched):
            lefts, rights = [left for left, _ in matched], [right for _, right in matched]
            return (
                len(set(lefts)) == len(lefts)
                and len(set(rights)) == len(rights)
                and set(lefts) <= {pair.id for pair in pairs}
                and set(rights) <= set(body.rights())
            )
        case ShortAnswer(points, _), Written(_, met):
            return met is None or met <= {point.id for point in points}
        case _:
            return False


def fills(blank: Blank, text: str) -> bool:
    """Whether ``text`` is the answer of ``blank`` or one of its accepted variants, after folding."""
    typed = fold_answer(text)
    return bool(typed) and any(typed == fold_answer(right) for right in (blank.answer, *blank.accept))


def _credit(question: Question, response: Response, rule: Partial, parts: tuple[Part, ...]) -> Fraction:
    match question.body, response:
        case Choice(_, answer), Chosen(chosen):
            return _choice_credit(answer, chosen, rule.multiple)
        case TrueFalse(answer), Chosen(chosen):
            return WHOLE if chosen == {TRUE if answer else FALSE} else NOTHING
        case Cloze(), Filled():
            return _part_credit(parts, rule.cloze)
        case Matching(), Matched():
            return _part_credit(parts, rule.matching)
        case Ordering(items), Ordered(order):
            return _ordering_credit(tuple(item.id for item in items), order, rule.ordering)
        case ShortAnswer(), Written():
            return _part_credit(parts, PartRule.PER_PART)
        case _:
            return NOTHING


def _choice_credit(answer: frozenset[str], chosen: frozenset[str], rule: MultipleRule) -> Fraction:
    right, wrong = len(chosen & answer), len(chosen - answer)
    if chosen == answer:
        return WHOLE
    match rule:
        case MultipleRule.ALL_OR_NOTHING:
            return NOTHING
        case MultipleRule.PARTIAL_NO_WRONG:
            return Fraction(1, 2) if right and not wrong else NOTHING
        case MultipleRule.PER_OPTION:
            return max(NOTHING, Fraction(right - wrong, len(answer)))
        case _:
            assert_never(rule)


def _part_credit(parts: tuple[Part, ...], rule: PartRule) -> Fraction:
    right = Fraction(sum(part.is_right for part in parts), len(parts))
    return right if rule is PartRule.PER_PART or right == WHOLE else NOTHING


def _ordering_credit(items: tuple[str, ...], order: tuple[str, ...], rule: OrderingRule) -> Fraction:
    if order == items:
        return WHOLE
    match rule:
        case OrderingRule.ALL_OR_NOTHING:
            return NOTHING
        case OrderingRule.PER_PLACE:
            return Fraction(sum(given == right for given, right in zip(order, items, strict=False)), len(items))
        case OrderingRule.PER_NEIGHBOUR:
            steps = set(pairwise(items))
            return Fraction(sum(step in steps for step in pairwise(order)), max(1, len(steps)))
        case _:
            assert_never(rule)


def _parts(question: Question, response: Response | None) -> tuple[Part, ...]:
    match question.body:
        case Choice(options, answer):
            chosen = response.options if isinstance(response, Chosen) else frozenset()
            return tuple(Part(o.id, (o.id in chosen) == (o.id in answer)) for o in options)
        case TrueFalse(is_true):
            chosen = response.options if isinstance(response, Chosen) else frozenset()
            return (Part(TRUE, (TRUE in chosen) == is_true), Part(FALSE, (FALSE in chosen) != is_true))
        case Cloze(blanks):
            texts = dict(response.texts) if isinstance(response, Filled) else {}
            return tuple(Part(blank.id, fills(blank, texts.get(blank.id, ""))) for blank in blanks)
        case Ordering(items):
            order = response.items if isinstance(response, Ordered) else ()
            return tuple(Part(item.id, order[n : n + 1] == (item.id,)) for n, item in enumerate(items))
        case Matching(pairs, _):
            matched = dict(response.pairs) if isinstance(response, Matched) else {}
            return tuple(Part(pair.id, matched.get(pair.id) == pair.id) for pair in pairs)
        case ShortAnswer(points, _):
            met = response.met or frozenset() if isinstance(response, Written) else frozenset()
            return tuple(Part(point.id, point.id in met) for point in points)
        case _:
            assert_never(question.body)
