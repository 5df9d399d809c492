"""Where the shipped content and assets lie, in a source checkout and in an installed wheel; paths only."""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent


def resources_dir() -> Path:
    """The folder of documents, rule sets, schemas, fonts and icons that came with the program."""
    return _shipped("resources")


def questions_dir() -> Path:
    """The folder of question banks that came with the program."""
    return _shipped("questions")


def _shipped(name: str) -> Path:
    """Prefer the copy inside the package: only an installed wheel has one, and it is the one that fits it."""
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
