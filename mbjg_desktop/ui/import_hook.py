"""What PySide6 hangs into Python's ``import``, and doing without it."""

from __future__ import annotations

import builtins
import linecache


def give_up() -> None:
    """Let Python import plainly again, and forget the source texts that the hook has read so far.

    The hook reads the whole source of every module that is imported after Qt, to find out whether it asks for
    PySide6's other naming styles (``snake_case``, ``true_property``). No module here does; with the hook in place the
    texts of SQLAlchemy alone hold some 20 MiB, and opening the database takes a sixth longer.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
    linecache.clearcache()
