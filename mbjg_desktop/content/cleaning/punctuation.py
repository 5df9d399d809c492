"""Chinese punctuation: full-width between Chinese, curly quotes, no blanks beside marks."""

import re
from collections.abc import Iterator
from typing import Final

from mbjg_desktop.content.cleaning.characters import is_chinese, is_hanzi
from mbjg_desktop.content.cleaning.repair import Change, Confidence, Line, Rule

_WIDE: Final = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_MARKS: Final = frozenset("，。、；：？！“”‘’（）《》〈〉【】「」『』")
_ENDS: Final = frozenset("，。、；：？！")
_SENTENCE_END: Final = frozenset("。！？；…")
_BLANKS: Final = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_ADDRESS: Final = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,9}://|www\.)[\x21-\x7e]*[A-Za-z0-9/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII
)
_PARENTHESES: Final = re.compile(r"\(([^()]{1,200})\)")


def widened(line: Line) -> tuple[Change, ...]:
    """``, ; : ! ?`` beside Chinese become full-width, and parentheses around Chinese words after Chinese.

    Addresses, numbers and whatever stands between Latin letters keep theirs.
    """
    held = _held(line.text)
    marks = (at for at, char in enumerate(line.text) if char in _WIDE and at not in held)
    changes = [_put(at, _wide(line.text, at)) for at in marks if _is_beside_chinese(line.text, at)]
    return (*changes, *_parentheses(line.text, held))


def _wide(text: str, at: int) -> str:
    """Nothing for a comma in front of another mark: the damage puts some there."""
    return "" if text[at] == "," and text[at + 1 : at + 2] in _ENDS else _WIDE[text[at]]


def _is_beside_chinese(text: str, at: int) -> bool:
    """A question or exclamation mark belongs to what it follows, the others to either neighbour."""
    before, after = text[:at].rstrip(" ?!")[-1:], text[at + 1 :].lstrip()[:1]
    if is_chinese(before):
        return not (text[at] in "?!" and after.isascii() and after.isalnum())
    return text[at] in ",;:" and is_chinese(after) and not (text[at] == ":" and before.isdigit())


def _parentheses(text: str, held: frozenset[int]) -> Iterator[Change]:
    for found in _PARENTHESES.finditer(text):
        before = text[: found.start()].rstrip()[-1:]
        fits = not before or is_chinese(before)
        if fits and any(map(is_hanzi, found[1])) and held.isdisjoint((found.start(), found.end() - 1)):
            yield _put(found.start(), "（")
            yield _put(found.end() - 1, "）")


def quoted(line: Line) -> tuple[Change, ...]:
    """Straight quotes that come in pairs around Chinese become curly."""
    return (*_quoted(line.text, '"', "“", "”"), *_quoted(line.text, "'", "‘", "’"))


def _quoted(text: str, straight: str, opening: str, closing: str) -> tuple[Change, ...]:
    held = _held(text)
    places = [at for at, char in enumerate(text) if char == straight and at not in held]
    if len(places) % 2:
        return tuple(
            Change(at, at + 1, straight, Rule.QUOTES, Confidence.UNDECIDED, (opening, closing))
            for at in places
            if is_chinese(text[at - 1 : at] if at else "") or is_chinese(text[at + 1 : at + 2])
        )
    pairs = zip(places[::2], places[1::2], strict=True)
    chinese = [(start, end) for start, end in pairs if any(map(is_hanzi, text[start:end]))]
    return tuple(
        Change(at, at + 1, mark, Rule.QUOTES, Confidence.LIKELY)
        for pair in chinese
        for at, mark in zip(pair, (opening, closing), strict=True)
    )


def unspaced(line: Line) -> tuple[Change, ...]:
    """Blanks at the ends and beside full-width marks go; blanks between words or characters may be separators."""
    changes: list[Change] = []
    for found in _BLANKS.finditer(line.text):
        before, after = line.text[: found.start()][-1:], line.text[found.end() :][:1]
        if _is_stray(before, after):
            changes.append(Change(found.start(), found.end(), "", Rule.BLANK, Confidence.CERTAIN))
        elif is_hanzi(before) and is_hanzi(after) and line.text.rstrip("”’）》 ")[-1:] in _SENTENCE_END:
            changes.append(Change(found.start(), found.end(), found[0], Rule.BLANK, Confidence.UNDECIDED))
    return tuple(changes)


def _is_stray(before: str, after: str) -> bool:
    if not before or not after:
        return True
    return (before in _MARKS and is_chinese(after)) or (after in _MARKS and is_chinese(before))


def _held(text: str) -> frozenset[int]:
    """The places of addresses, which no rule of punctuation may touch."""
    return frozenset(at for span in _ADDRESS.finditer(text) for at in range(span.start(), span.end()))


def _put(at: int, mark: str) -> Change:
    return Change(at, at + 1, mark, Rule.PUNCTUATION, Confidence.CERTAIN)
