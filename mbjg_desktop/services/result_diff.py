"""What exactly is amiss in an answer: characters of a blank, places of an order, partners in pairs."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import Final

from mbjg_desktop.domain.marking import fills
from mbjg_desktop.domain.question import Blank, Cloze, Filled, Matched, Matching, Ordered, Ordering, Question, Response

_NEAR: Final = 0.5
"""With less in common than this two texts are not a slip of the pen but two answers."""


class Change(Enum):
    """What happened to a piece of text between what is right and what was typed."""

    SAME = "same"
    MISSING = "missing"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters, and what happened to them."""

    text: str
    change: Change


@dataclass(frozen=True, slots=True)
class NearMiss:
    """What was typed into a blank, piece by piece beside the accepted answer nearest to it. ``place`` is from 1."""

    place: int
    pieces: tuple[Piece, ...]

    def texts(self, change: Change) -> tuple[str, ...]:
        """The pieces to which that happened."""
        return tuple(piece.text for piece in self.pieces if piece.change is change)


@dataclass(frozen=True, slots=True)
class OutOfPlace:
    """Another item was put at ``place``, from 1, than belongs there."""

    place: int
    given: str
    right: str


@dataclass(frozen=True, slots=True)
class Mispaired:
    """``left`` was joined with another partner than its own; ``given`` is empty where it had none."""

    left: str
    given: str
    right: str


def near_misses(key: Question, response: Response | None) -> tuple[NearMiss, ...]:
    """The blanks that were filled almost right."""
    match key.body, response:
        case Cloze(blanks), Filled(texts):
            typed = dict(texts)
            return tuple(
                NearMiss(place, pieces)
                for place, blank in enumerate(blanks, start=1)
                if not fills(blank, text := typed.get(blank.id, ""))
                if (pieces := _nearest(blank, text.strip()))
            )
        case _:
            return ()


def out_of_place(key: Question, response: Response | None) -> tuple[OutOfPlace, ...]:
    """The places of an order where something else belongs."""
    match key.body, response:
        case Ordering(items), Ordered(order) if order:
            texts = {item.id: item.text for item in items}
            return tuple(
                OutOfPlace(place, texts.get(given, ""), item.text)
                for place, (given, item) in enumerate(zip(order, items, strict=False), start=1)
                if given != item.id
            )
        case _:
            return ()


def mispaired(key: Question, response: Response | None) -> tuple[Mispaired, ...]:
    """The pairs that are not as they should be; none where nothing was joined at all."""
    match key.body, response:
        case Matching(pairs, _) as body, Matched(matched) if matched:
            partner, rights = dict(matched), body.rights()
            return tuple(
                Mispaired(pair.left, rights.get(partner.get(pair.id, ""), ""), pair.right)
                for pair in pairs
                if partner.get(pair.id) != pair.id
            )
        case _:
            return ()


def pieces_between(typed: str, right: str) -> tuple[Piece, ...]:
    """``typed`` beside ``right``, character by character: same and extra make up the first, same and missing the
    second."""
    pieces: list[Piece] = []
    for tag, left, to_left, start, end in SequenceMatcher(None, typed, right, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(typed[left:to_left], Change.SAME))
            continue
        pieces.extend(_pieces(typed[left:to_left], Change.EXTRA))
        pieces.extend(_pieces(right[start:end], Change.MISSING))
    return tuple(pieces)


def _nearest(blank: Blank, typed: str) -> tuple[Piece, ...]:
    likeness = {right: SequenceMatcher(None, typed, right, autojunk=False).ratio() for right in _accepted(blank)}
    best = max(likeness, key=lambda right: likeness[right])
    return pieces_between(typed, best) if likeness[best] >= _NEAR else ()


def _accepted(blank: Blank) -> Iterable[str]:
    return dict.fromkeys((blank.answer, *blank.accept))


def _pieces(text: str, change: Change) -> Iterable[Piece]:
    return (Piece(text, change),) if text else ()
