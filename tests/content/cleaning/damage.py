"""The damage, done to clean text: one-to-one characters, syllables put into the bytes, decoding that loses bytes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from mbjg_desktop.content.cleaning.characters import in_gb2312, simplified
from mbjg_desktop.content.cleaning.syllables import usual_reading
from mbjg_desktop.content.script import to_traditional

TABLE = "創統戰發聯協規現業執監續態學實關國會經數應開當個過來項濟報書說請進舉認領簡產設構術組織體條農機總"
"""A medium table; the pages known to be damaged differ in how many characters theirs had."""

MARKS = ("！",)
"""What gets a byte in front of it that does not show (and keeps its width)."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """Damaged text, and how many characters and bytes went for good."""

    text: str
    dropped: int
    lost: int


def damaged(
    text: str,
    *,
    table: str = TABLE,
    tones: Mapping[str, str] | None = None,
    prefix: bytes = b"\0",
    marks: tuple[str, ...] = MARKS,
) -> Damaged:
    """What became of ``text`` (characters of GB 2312 only); ``tones`` are readings, else those of ``reading``."""
    data = "".join(map(one_to_one, text)).encode("gbk")
    for mark in marks:
        data = data.replace(mark.encode("gbk"), prefix + mark.encode("gbk"))
    for char in table:
        pair = char.encode("gbk")
        data = data.replace(pair, pair + f"({(tones or {}).get(char) or reading(char)})".encode("gbk"))
    return _decoded(data)


@cache
def one_to_one(char: str) -> str:
    """The traditional character of a table that knows no words, unless traditional text has ``char`` as well.

    Only where GBK has it and the way back is sure.
    """
    if _has("big5", char):
        return char
    converted = to_traditional(char)
    is_sure = not in_gb2312(converted) and simplified(converted) == char
    return converted if is_sure and _has("gbk", converted) else char


def reading(char: str) -> str:
    """The usual reading with a tone on its first vowel (which tone it is makes no difference)."""
    bare = usual_reading(simplified(char)).replace("v", "ü")
    vowel = next(letter for letter in bare if letter in "aoeiuü")
    return bare.replace(vowel, dict(zip("aoeiuü", "āōēīūǖ", strict=True))[vowel], 1)


def _decoded(data: bytes) -> Damaged:
    text: list[str] = []
    dropped = lost = at = 0
    while at < len(data):
        lead, pair = data[at], data[at : at + 2]
        if lead < 0x80:
            text.append(chr(lead) if lead else "")
            at += 1
            continue
        at += 2
        if _is_private(pair):
            dropped += 1
            continue
        try:
            char = pair.decode("gbk")
            text.append(char if char in MARKS else _narrowed(char))
        except UnicodeDecodeError:
            text.append("?")
            lost += 1
    return Damaged("".join(text), dropped, lost)


def _is_private(pair: bytes) -> bool:
    lead, trail = pair[0], pair[-1]
    if len(pair) < 2:
        return False
    in_hanzi = (0xAA <= lead <= 0xAF or 0xF8 <= lead <= 0xFE) and trail >= 0xA1
    in_symbols = 0xA1 <= lead <= 0xA7 and 0x40 <= trail <= 0xA0 and trail != 0x7F
    return in_hanzi or in_symbols


def _narrowed(char: str) -> str:
    return chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char


def _has(encoding: str, char: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
