"""The two Chinese scripts: text in simplified and in traditional characters, character for character (OpenCC)."""

import re
from functools import cache
from typing import Final, Protocol


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


def to_traditional(text: str) -> str:
    """``text`` in traditional characters; always exactly as long, so every range means the same in both.

    ``s2tw``: OpenCC's own standard (``s2t``) writes 爲, 羣, 裏; readers of traditional text write 為, 群, 裡.
    Words are never exchanged for regional ones (that would be ``s2twp``): it is the same document.
    """
    return "".join(_convert(piece, "s2tw") for piece in _BEFORE_A_WORD.split(text))


def to_simplified(text: str) -> str:
    """``text`` in simplified characters; always exactly as long."""
    return _convert(text, "t2s")


def particles_restored(text: str) -> str:
    """``text`` with the particle 着 where traditional text writes 著 (隨著), but not in 著名; as long as before."""
    if "著" not in text:
        return text
    converted = _convert(text, "tw2s")
    return "".join(new if old == "著" else old for old, new in zip(text, converted, strict=True))


_BEFORE_A_WORD: Final = re.compile("(?<!若)(?=干部)")
"""OpenCC takes the longest word from the left, and so 好干部 for 好乾 and 部: such words are given to it apart."""


def _convert(text: str, config: str) -> str:
    if text.isascii():
        return text
    converted = _converter(config).convert(text)
    return converted if len(converted) == len(text) else "".join(_one(char, config) for char in text)


def _one(char: str, config: str) -> str:
    converted = _converter(config).convert(char)
    return converted if len(converted) == 1 else char


@cache
def _converter(config: str) -> _Converter:
    import opencc  # its dictionaries take 50 ms to load: only who converts pays for them

    converter: _Converter = opencc.OpenCC(config)
    return converter
