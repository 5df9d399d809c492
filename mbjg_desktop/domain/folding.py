"""Folding: which differences between two texts do not count when an answer is compared."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from mbjg_desktop.domain.numerals import with_figures

_POINT: Final = re.compile(r"(?<=[0-9])\.(?=[0-9])")


def fold(text: str) -> str:
    """``text`` without the differences that never matter: width, case, blanks and punctuation.

    NFKC (Unicode Annex 15) folds width and compatibility forms; categories P, Z and C are dropped.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if unicodedata.category(c)[0] not in "PZC")


@lru_cache(maxsize=8192)
def fold_answer(text: str) -> str:
    """For comparing what was typed into a blank: ``fold``, and script and Chinese numerals do not count either.

    A decimal point does: 1.5 is not 15. Folding again changes nothing more. Remembered, because a running attempt is
    marked over and over again.
    """
    folded = _folded_once(text)
    while folded != text:
        text, folded = folded, _folded_once(folded)
    return folded


def _folded_once(text: str) -> str:
    parts = _POINT.split(unicodedata.normalize("NFKC", text))
    return with_figures(".".join(fold(part) for part in parts).translate(_simplified()))


@cache
def _simplified() -> dict[int, int]:
    from mbjg_desktop.domain.script_table import SIMPLIFIED, TRADITIONAL  # some thousand: only who marks needs them

    return str.maketrans(TRADITIONAL, SIMPLIFIED)
