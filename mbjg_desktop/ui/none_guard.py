"""Keeps ``None`` alive on Python 3.11, where PySide6 6.12.0 would wear it out."""

import sys
from typing import Final

_PLENTY: Final = 1 << 60


def pin_none() -> None:
    """Give ``None`` references that can never be used up.

    PySide6 6.12.0 drops one reference to None too many at each call of a method that returns nothing. Since
    Python 3.12 None is not counted; before, some thousand calls later the interpreter aborts with "deallocating None".
    """
    if sys.version_info >= (3, 12) or sys.getrefcount(None) >= _PLENTY:
        return
    import ctypes

    ctypes.c_ssize_t.from_address(id(None)).value += _PLENTY
