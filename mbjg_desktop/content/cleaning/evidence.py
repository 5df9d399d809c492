"""What the text as a whole says: which script it is in, whether it was damaged, which words it uses."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from mbjg_desktop.content.cleaning.characters import (
    is_hanzi,
    is_read,
    is_simplified_only,
    is_traditional_only,
    simplified,
)
from mbjg_desktop.content.cleaning.syllables import LETTERS, syllable
from mbjg_desktop.content.cleaning.words import ENDING_IN_A3

GROUP: Final = re.compile(rf"\(([{LETTERS}]{{1,6}}) ?\)")
"""What the damage put in: a syllable in half-width parentheses, sometimes with a blank after it."""

LOST_GROUP: Final = re.compile(rf"\?([{LETTERS}]{{1,6}}) ?\)")
"""The same put in between the two bytes of a pair: the parenthesis went with the first of them."""

_PUT_IN: Final = re.compile(rf"[?\u4e00-\u9fff]\(?([{LETTERS}]{{1,6}}) ?\)")
_ANNOTATED: Final = re.compile(rf"(.)\(([{LETTERS}]{{1,6}}) ?\)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of the whole text before any line is repaired.

    ``annotated`` holds every character that bears the same syllable nearly wherever it stands: a replacement
    table does that, a teacher does not. ``is_damaged``: enough of them for a table to be at work. ``words`` are
    the pairs of neighbouring characters and the single ones, simplified.
    """

    is_traditional: bool
    is_damaged: bool
    annotated: dict[str, str]
    words: frozenset[str]


def weighed(lines: Iterable[str]) -> Evidence:
    """The evidence of these lines."""
    text = "\n".join(lines)
    annotated = _annotated(text)
    return Evidence(_is_traditional(text), _is_damaged(text, annotated), annotated, _words(text) | ENDING_IN_A3)


def _is_traditional(text: str) -> bool:
    """By the characters only one script has; what follows a lost byte is wrongly paired and says nothing."""
    counted = Counter(re.sub(r"\?[^，。、；：“”\n]*", "", text) or text)
    traditional = sum(number for char, number in counted.items() if is_traditional_only(char))
    plain = sum(number for char, number in counted.items() if is_simplified_only(char))
    if traditional == plain:
        return any(syllable(letters) for letters in _PUT_IN.findall(text))
    return traditional > plain


def _annotated(text: str) -> dict[str, str]:
    found: dict[str, Counter[str]] = {}
    for char, letters in _ANNOTATED.findall(text):
        if is_hanzi(char) and syllable(letters):
            found.setdefault(char, Counter())[letters] += 1
    return {char: next(iter(seen)) for char, seen in found.items() if len(seen) == 1 and _everywhere(char, seen, text)}


def _everywhere(char: str, seen: Counter[str], text: str) -> bool:
    return seen.total() * 10 >= text.count(char) * 9


def _is_damaged(text: str, annotated: dict[str, str]) -> bool:
    read = {char for char, letters in annotated.items() if is_traditional_only(char) and _fits(char, letters)}
    times = sum(text.count(char) for char in read)
    return len(read) >= 2 or times >= 3 or any(syllable(found[1]) for found in LOST_GROUP.finditer(text))


def _fits(char: str, letters: str) -> bool:
    parsed = syllable(letters)
    return parsed is not None and is_read(char, parsed[0]) is not False


def _words(text: str) -> frozenset[str]:
    """Pairs of neighbours (a lost byte is neighbour to none), and the single characters."""
    plain = "".join(map(simplified, GROUP.sub("", text)))
    pairs = {a + b for a, b in pairwise(plain) if is_hanzi(a) and is_hanzi(b)}
    return frozenset(pairs | set(plain))
