"""Folding: which differences between two texts do not count when an answer is compared."""

import unicodedata
from typing import Final

_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")


def fold(text: str) -> str:
    """``text`` without the differences that never matter: width, case, blanks and punctuation.

    NFKC (Unicode Annex 15) folds width and compatibility forms; categories P, Z and C are dropped.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if unicodedata.category(c)[0] not in "PZC")


def fold_answer(text: str) -> str:
    """``fold``, and Chinese digits read as Arabic ones, for comparing what was typed into a blank."""
    return fold(text).translate(_DIGITS)
