"""What the original can have been written with: one-to-one traditional characters from GBK, how common they are."""

from functools import lru_cache
from typing import Final

from mbjg_desktop.content.cleaning.syllables import usual_reading
from mbjg_desktop.content.script import to_simplified, to_traditional

COMMON_MARKS: Final = "，。、；：？！“”‘’（）《》〈〉【】「」『』…—"


def is_hanzi(char: str) -> bool:
    """Whether ``char`` is a Chinese character."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or char == "〇"


def is_chinese(char: str) -> bool:
    """Whether ``char`` is a Chinese character or a full-width mark."""
    return char != "" and (is_hanzi(char) or char in COMMON_MARKS)


@lru_cache(maxsize=8192)
def simplified(char: str) -> str:
    """What the one-to-one table turned into ``char``: itself for whatever simplified text is written with too."""
    return char if in_gb2312(char) else to_simplified(char)


@lru_cache(maxsize=8192)
def in_gb2312(char: str) -> bool:
    """Whether plain simplified text may hold ``char``."""
    return _encodes(char, "gb2312")


def is_traditional_only(char: str) -> bool:
    """Whether only traditional text has ``char``."""
    return is_hanzi(char) and simplified(char) != char


@lru_cache(maxsize=8192)
def is_simplified_only(char: str) -> bool:
    """Whether a conversion to traditional characters, by whatever table, cannot have left ``char`` standing."""
    return is_hanzi(char) and in_gb2312(char) and not _encodes(char, "big5") and to_traditional(char) != char


@lru_cache(maxsize=8192)
def is_read(char: str, reading: str) -> bool | None:
    """Whether that is the usual reading of a (traditional) character; None if its reading is not known here."""
    known = usual_reading(simplified(char))
    return known == reading if known else None


@lru_cache(maxsize=32768)
def cost(char: str) -> float:
    """How hard it is to believe that ``char`` stood in the original: 0 a common one, 6 one that cannot be."""
    if char in COMMON_MARKS:
        return 0.0
    if not is_hanzi(char):
        return 3.0 if "\uff01" <= char <= "\uff5e" else 5.0
    if is_simplified_only(char):
        return 6.0
    row = _row(simplified(char))
    if 0xB0 <= row <= 0xD7:
        return 0.0
    return 2.0 if row else 6.0


def pair_of(char: str) -> bytes:
    """The two bytes GBK writes ``char`` with; empty if it has none, or one."""
    try:
        pair = char.encode("gbk")
    except UnicodeEncodeError:
        return b""
    return pair if len(pair) == 2 else b""


@lru_cache(maxsize=65536)
def char_of(lead: int, trail: int) -> str:
    """The character of a GBK pair; empty if there is none."""
    try:
        return bytes((lead, trail)).decode("gbk")
    except UnicodeDecodeError:
        return ""


def _row(char: str) -> int:
    return char.encode("gb2312")[0] if in_gb2312(char) else 0


def _encodes(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
