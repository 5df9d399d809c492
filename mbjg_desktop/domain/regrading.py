"""Marking again: whether two wordings of a question have the same key, and whether one may mark the other's answers."""

from enum import Enum

from mbjg_desktop.domain.folding import fold, fold_answer
from mbjg_desktop.domain.marking import fits
from mbjg_desktop.domain.question import Choice, Cloze, Matching, Ordering, Question, Response, TrueFalse


class Obstacle(Enum):
    """Why an answer cannot be marked by the key of a later wording: it was given to something else."""

    KIND = "kind"
    """It is a question of another kind now."""
    STEM = "stem"
    """Something else is asked now."""
    PARTS = "parts"
    """There are other options, blanks, items or pairs now."""


def same_key(one: Question, other: Question) -> bool:
    """Whether both wordings call the same answers right, whatever their parts are numbered."""
    match one.body, other.body:
        case Choice(), Choice():
            return _right_texts(one.body) == _right_texts(other.body)
        case TrueFalse(answer), TrueFalse(other_answer):
            return answer == other_answer
        case Cloze(), Cloze():
            return _fillings(one.body) == _fillings(other.body)
        case Ordering(items), Ordering(other_items):
            return [fold(item.text) for item in items] == [fold(item.text) for item in other_items]
        case Matching(), Matching():
            return _matches(one.body) == _matches(other.body)
        case _:
            return one.kind is other.kind


def obstacle(asked: Question, key: Question, response: Response | None) -> Obstacle | None:
    """Why ``response``, given to the wording ``asked``, cannot be marked by that of ``key``; None if it can."""
    if asked.kind is not key.kind:
        return Obstacle.KIND
    if fold_answer(asked.stem) != fold_answer(key.stem):
        return Obstacle.STEM
    if _parts(asked) != _parts(key) or (response is not None and not fits(key, response)):
        return Obstacle.PARTS
    return None


def _parts(question: Question) -> dict[str, str]:
    """What a response may name, and what the learner saw it say."""
    match question.body:
        case Choice(options, _):
            return {option.id: fold(option.text) for option in options}
        case Cloze(blanks):
            return {blank.id: "" for blank in blanks}
        case Ordering(items):
            return {item.id: fold(item.text) for item in items}
        case Matching(pairs, _) as body:
            lefts = {f"left {pair.id}": fold(pair.left) for pair in pairs}
            return lefts | {key: fold(text) for key, text in body.rights().items()}
        case _:
            return {}


def _right_texts(body: Choice) -> frozenset[str]:
    return frozenset(fold(option.text) for option in body.options if option.id in body.answer)


def _fillings(body: Cloze) -> list[frozenset[str]]:
    return [frozenset(map(fold_answer, (blank.answer, *blank.accept))) for blank in body.blanks]


def _matches(body: Matching) -> frozenset[tuple[str, str]]:
    return frozenset((fold(pair.left), fold(pair.right)) for pair in body.pairs)
