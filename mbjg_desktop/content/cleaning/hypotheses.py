"""One reading of a damaged stretch, character by character: what stood there, which byte waits for its partner."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias, assert_never

from mbjg_desktop.content.cleaning.characters import (
    char_of,
    cost,
    is_hanzi,
    is_read,
    is_traditional_only,
    simplified,
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A character of two bytes, as displayed."""

    char: str
    lead: int
    trail: int


@dataclass(frozen=True, slots=True)
class Ascii:
    """A character of one byte, or a full-width one (A3 and the byte + 80) that was made half-width."""

    char: str


@dataclass(frozen=True, slots=True)
class Group:
    """An inserted ``(syllable)``."""

    syllable: str
    text: str


@dataclass(frozen=True, slots=True)
class LostGroup:
    """``?syllable)``: a byte that lost its partner, and the parenthesis it took along."""

    syllable: str
    text: str


@dataclass(frozen=True, slots=True)
class Lost:
    """``?``: a question mark, or a byte that took the one behind it along: ``<`` or ``(`` when what follows says so."""

    swallowed: str


@dataclass(frozen=True, slots=True)
class Other:
    """A character GBK does not have: it cannot have been paired wrongly."""

    char: str


Token: TypeAlias = Pair | Ascii | Group | LostGroup | Lost | Other

_LEADS: Final = range(0x81, 0xFF)
_STANDING_ALONE: Final = "！？，；：、。"
_UNEXPLAINED: Final = 8.0
_FITTING_BYTE: Final = 0.2
_UNKNOWN_BYTE: Final = 3.0
_NO_WORD: Final = 5.0
_MARK_AFTER_MARK: Final = 10.0


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A reading so far. ``pending`` is a first byte that waits for its second; ``last`` the last two bytes.

    ``is_unknown``: that first byte was lost and nothing tells which it was. ``is_guessed``: a byte was chosen by
    what makes sense, not by the bytes. ``is_doubtful``: something in the reading is not even likely.
    """

    text: str = ""
    cost: float = 0.0
    pending: int | None = None
    last: tuple[int, int] = (0, 0)
    is_unknown: bool = False
    is_guessed: bool = False
    is_doubtful: bool = False


def followed(
    hypothesis: Hypothesis, token: Token, following: Token | None, words: frozenset[str]
) -> Iterator[Hypothesis]:
    """Every way the reading can go on with the next token."""
    match token:
        case Pair():
            return _pair(hypothesis, token, words)
        case Ascii():
            return _ascii(hypothesis, token, words)
        case Group():
            return _group(hypothesis, token)
        case LostGroup():
            return _lost_group(hypothesis, token, words)
        case Lost():
            return _lost(hypothesis, token, following, words)
        case Other():
            return _plain(hypothesis, token.char, 0.0)
        case _:
            assert_never(token)


def _pair(old: Hypothesis, token: Pair, words: frozenset[str]) -> Iterator[Hypothesis]:
    last = (token.lead, token.trail)
    if old.pending is None:
        yield replace(old, text=old.text + token.char, cost=old.cost + cost(token.char), last=last)
        return
    char = char_of(old.pending, token.lead)
    if not char:
        return
    new = _with_char(old, char, words)
    if token.trail >= 0x81:
        yield replace(new, pending=token.trail, last=last)
    elif token.trail < 0x80:
        yield replace(new, text=new.text + chr(token.trail), cost=new.cost + 1.0, pending=None, last=last)


def _with_char(old: Hypothesis, char: str, words: frozenset[str], added: float = 0.0) -> Hypothesis:
    """The reading with a character paired again.

    A word must vouch for it where its byte is unknown, and where it is not a common one: characters that were
    dropped without a trace leave strange ones behind.
    """
    price, is_word = cost(char), _is_word(old.text, char, words)
    needs_word = old.is_unknown and not is_word
    return replace(
        old,
        text=old.text + char,
        cost=old.cost + price + added + (_no_word(char, words) if needs_word else 0.0),
        is_unknown=False,
        is_guessed=old.is_guessed or old.is_unknown,
        is_doubtful=old.is_doubtful or needs_word or (price > 0 and not is_word),
    )


def _is_word(text: str, char: str, words: frozenset[str]) -> bool:
    return bool(text) and simplified(text[-1]) + simplified(char) in words


def _no_word(char: str, words: frozenset[str]) -> float:
    """A little less for a character the text uses elsewhere, so that it comes first among the candidates."""
    return _NO_WORD - (0.5 if simplified(char) in words else 0.0)


def _ascii(old: Hypothesis, token: Ascii, words: frozenset[str]) -> Iterator[Hypothesis]:
    code = ord(token.char)
    if old.pending is None:
        added = 1.0 if token.char.isalnum() else 0.0
        yield replace(old, text=old.text + token.char, cost=old.cost + added, last=(old.last[1], code))
        return
    if 0x40 <= code <= 0x7E and not old.is_unknown and (char := char_of(old.pending, code)):
        yield replace(_with_char(old, char, words), pending=None, last=(old.pending, code))
    if 0x21 <= code <= 0x7E:
        yield from _widened(old, code, words, 2.0 if token.char.isalpha() else 0.0)


def _widened(old: Hypothesis, code: int, words: frozenset[str], added: float) -> Iterator[Hypothesis]:
    """The character was full-width: A3 ends the pending pair, its second byte begins the next."""
    if old.pending is not None and (char := char_of(old.pending, 0xA3)):
        yield replace(_with_char(old, char, words, added), pending=code | 0x80, last=(0xA3, code | 0x80))


def _group(old: Hypothesis, token: Group) -> Iterator[Hypothesis]:
    fits = _is_of_table(*old.last, token.syllable)
    if fits is not False:
        yield replace(old, cost=old.cost + (2.0 if fits is None else 0.0))
    else:
        yield from _plain(old, token.text, _UNEXPLAINED)


def _lost_group(old: Hypothesis, token: LostGroup, words: frozenset[str]) -> Iterator[Hypothesis]:
    before = old.last[1]
    for byte in _LEADS:
        if before and _is_of_table(before, byte, token.syllable):
            new = replace(old, cost=old.cost + _FITTING_BYTE, last=(before, byte))
            if old.pending is None:
                yield replace(new, pending=byte)
            elif char := char_of(old.pending, byte):
                yield replace(_with_char(new, char, words), pending=None)
    yield from _plain(old, token.text, _UNEXPLAINED + 4.0)


def _lost(old: Hypothesis, token: Lost, following: Token | None, words: frozenset[str]) -> Iterator[Hypothesis]:
    """Nothing is built on a doubtful reading: another unknown byte cannot make it better."""
    if old.pending is None:
        is_mark = following is None or not _stands_alone(following)
        added = (0.0 if following is None else 2.0) if is_mark else _MARK_AFTER_MARK
        yield from _plain(replace(old, is_doubtful=old.is_doubtful or not is_mark), "?", added)
        if not is_mark and not old.is_doubtful:
            unknown = replace(old, cost=old.cost + _UNKNOWN_BYTE, is_unknown=True)
            yield from (replace(unknown, pending=byte, last=(old.last[1], byte)) for byte in _LEADS)
        return
    yield from _widened(replace(old, is_unknown=True), ord("?"), words, 1.0)
    for byte in _LEADS:
        if not (old.is_unknown or old.is_doubtful) and (char := char_of(old.pending, byte)):
            yield _closed(old, token, char, byte, following is None, words)


def _stands_alone(token: Token) -> bool:
    """Whether the damage may have put a byte in front of the token, which a lost byte then took along."""
    return isinstance(token, Pair) and token.char in _STANDING_ALONE


def _closed(old: Hypothesis, token: Lost, char: str, byte: int, is_last: bool, words: frozenset[str]) -> Hypothesis:
    """The pending byte together with an unknown one: a full stop before a tag or at the end, else what makes a word."""
    is_end = char == "。" and (is_last or token.swallowed == "<")
    vouched = is_end or (is_hanzi(char) and _is_word(old.text, char, words))
    new = _with_char(old, char, words, _UNKNOWN_BYTE + (0.0 if vouched else _no_word(char, words)))
    return replace(
        new,
        text=new.text + token.swallowed,
        pending=None,
        last=(old.pending or 0, byte),
        is_guessed=True,
        is_doubtful=new.is_doubtful or not vouched,
    )


def _plain(old: Hypothesis, text: str, added: float) -> Iterator[Hypothesis]:
    if old.pending is None:
        yield replace(old, text=old.text + text, cost=old.cost + added, last=(0, 0))


def _is_of_table(lead: int, trail: int, reading: str) -> bool | None:
    """Whether the table can have had the pair with that reading; None if its reading is not known."""
    char = char_of(lead, trail)
    return is_read(char, reading) if char and is_traditional_only(char) else False
