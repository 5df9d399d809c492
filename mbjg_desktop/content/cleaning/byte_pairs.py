"""Undoes what the damage did across the borders of characters: the pairs of GBK bytes are put together again.

A syllable was put in behind any two bytes that looked like a character of the table. Where they were the second
byte of one character and the first of the next, the first byte of the next lost its partner, became ``?`` together
with the ``(`` after it, and everything behind it was paired one byte too early, up to the next byte that stands
alone. The original is found by trying every byte that can have been lost and reading on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Final

from mbjg_desktop.content.cleaning.characters import is_hanzi, pair_of, simplified
from mbjg_desktop.content.cleaning.evidence import GROUP, LOST_GROUP, Evidence
from mbjg_desktop.content.cleaning.hypotheses import (
    Ascii,
    Group,
    Hypothesis,
    Lost,
    LostGroup,
    Other,
    Pair,
    Token,
    followed,
)
from mbjg_desktop.content.cleaning.repair import Change, Confidence, Line, Rule
from mbjg_desktop.content.cleaning.syllables import syllable

_BEAM: Final = 256
_REACH: Final = 60
"""How many characters behind a lost byte may still be out of step before it is given up."""
_MARGIN: Final = 2.0
_TOO_MUCH: Final = 7.0
"""A reading this hard to believe means that more was lost than can be seen."""
_SHOWN: Final = 8
_OPENED: Final = re.compile(r"(?P<tag>/?[A-Za-z][A-Za-z0-9]{0,10}[^<>]{0,80}>)|(?P<parenthesis>[^()]{1,20}\))")


@dataclass(frozen=True, slots=True)
class _Piece:
    token: Token
    start: int
    end: int


def paired_again(line: Line, evidence: Evidence) -> tuple[Change, ...]:
    """The changes that restore split pairs, and the spots where the bytes do not say what stood there."""
    if not evidence.is_traditional or "?" not in line.text:
        return ()
    pieces = _pieces(line.text)
    changes: list[Change] = []
    at = 0
    while at < len(pieces):
        if not isinstance(pieces[at].token, Lost | LostGroup):
            at += 1
            continue
        first = _character_before(pieces, at)
        best, at = _read_on(pieces, first, at, evidence.words)
        change = _decided(line.text, pieces[first:at], best, evidence.words)
        changes += [change] if change else []
    return tuple(changes)


def _character_before(pieces: Sequence[_Piece], lost: int) -> int:
    """The piece to begin with: the last character before the lost byte, whose syllable may stand between them."""
    at = lost - 1
    while at >= 0 and isinstance(pieces[at].token, Group):
        at -= 1
    return at if at >= 0 and isinstance(pieces[at].token, Pair) else lost


def _read_on(pieces: Sequence[_Piece], first: int, lost: int, words: frozenset[str]) -> tuple[list[Hypothesis], int]:
    """Every reading of the pieces from ``first`` on, the best first, and the piece behind the last one read."""
    beam = [Hypothesis()]
    at, last_lost = first, lost
    while at < len(pieces):
        token = pieces[at].token
        if isinstance(token, Lost | LostGroup):
            last_lost = at
        following = pieces[at + 1].token if at + 1 < len(pieces) else None
        beam = _pruned(new for old in beam for new in followed(old, token, following, words))
        at += 1
        is_in_step = all(hypothesis.pending is None for hypothesis in beam)
        if at > last_lost and (at - last_lost > _REACH or (is_in_step and not isinstance(following, Group))):
            break
    return [hypothesis for hypothesis in beam if hypothesis.pending is None], at


def _pruned(hypotheses: Iterator[Hypothesis]) -> list[Hypothesis]:
    """The cheapest way to every state and text."""
    kept: dict[tuple[str, int | None], Hypothesis] = {}
    for hypothesis in sorted(hypotheses, key=lambda hypothesis: hypothesis.cost):
        kept.setdefault((hypothesis.text, hypothesis.pending), hypothesis)
        if len(kept) == _BEAM:
            break
    return list(kept.values())


def _decided(text: str, pieces: Sequence[_Piece], readings: list[Hypothesis], words: frozenset[str]) -> Change | None:
    start, end = pieces[0].start, pieces[-1].end
    before = text[start:end]
    best = readings[0] if readings else Hypothesis(before, is_doubtful=True)
    rivals = [reading for reading in readings if reading.cost < best.cost + _MARGIN]
    is_doubtful = len(rivals) > 1 or best.is_doubtful or best.cost >= _TOO_MUCH
    if is_doubtful or best.text == before:
        is_silent = not is_doubtful and not any(isinstance(piece.token, LostGroup) for piece in pieces)
        return None if is_silent else _left(text, pieces, _told_apart(before, [reading.text for reading in rivals]))
    change = _trimmed(Change(start, end, best.text, Rule.SPLIT_PAIR, Confidence.LIKELY), before)
    is_certain = not best.is_guessed and _is_vouched(best.text, words)
    return replace(change, confidence=Confidence.CERTAIN) if is_certain else change


def _is_vouched(text: str, words: frozenset[str]) -> bool:
    """Whether the text uses all of these neighbours elsewhere: a character dropped between them would show."""
    pairs = ((a, b) for a, b in pairwise(text) if is_hanzi(a) and is_hanzi(b))
    return all(simplified(a) + simplified(b) in words for a, b in pairs)


def _left(text: str, pieces: Sequence[_Piece], candidates: tuple[str, ...]) -> Change:
    """Nothing is changed from the character before the first lost byte to the last lost one."""
    lost = [piece for piece in pieces if isinstance(piece.token, Lost | LostGroup)]
    start, end = pieces[0].start, lost[-1].end
    return Change(start, end, text[start:end], Rule.SPLIT_PAIR, Confidence.UNDECIDED, candidates[:_SHOWN])


def _told_apart(before: str, readings: list[str]) -> tuple[str, ...]:
    """The readings other than ``before``, without the end that all of them share."""
    ends = zip(*(text[::-1] for text in (before, *readings)), strict=False)
    shared = len(list(takewhile(lambda chars: len(set(chars)) == 1, ends)))
    return tuple(text[: len(text) - shared] for text in readings if text != before)


def _trimmed(change: Change, before: str) -> Change:
    """Without the beginning and the end that stay as they are."""
    after, head, tail = change.after, 0, 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return Change(
        change.start + head, change.end - tail, after[head : len(after) - tail], change.rule, change.confidence
    )


def _pieces(text: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    at = 0
    while at < len(text):
        token, end = _token(text, at)
        pieces.append(_Piece(token, at, end))
        at = end
    return pieces


def _token(text: str, at: int) -> tuple[Token, int]:
    """The token that begins at ``at``, and where it ends."""
    if found := GROUP.match(text, at):
        parsed = syllable(found[1])
        if parsed:
            return Group(parsed[0], found[0]), found.end()
    if text[at] == "?":
        return _lost(text, at)
    if text[at].isascii():
        return Ascii(text[at]), at + 1
    pair = pair_of(text[at])
    return (Pair(text[at], pair[0], pair[1]) if pair else Other(text[at])), at + 1


def _lost(text: str, at: int) -> tuple[Token, int]:
    found = LOST_GROUP.match(text, at)
    parsed = syllable(found[1]) if found else None
    if found and parsed:
        return LostGroup(parsed[0], found[0]), found.end()
    opened = _OPENED.match(text, at + 1)
    swallowed = ("<" if opened["tag"] else "(") if opened else ""
    return Lost(swallowed), at + 1
