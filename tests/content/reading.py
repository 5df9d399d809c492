"""For the tests of the formats: the good files, and what is wrong with a file after one change."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from mbjg_desktop.content.yaml_source import Source, parse
from mbjg_desktop.domain.errors import ContentError, Problem

DATA: Final = Path(__file__).parent.parent / "data" / "content"


def text_of(name: str) -> str:
    """The text of a good file."""
    return (DATA / name).read_text(encoding="utf-8")


def changed(name: str, old: str, new: str) -> str:
    """The text of a good file with the first ``old`` put as ``new``."""
    text = text_of(name)
    assert old in text
    return text.replace(old, new, 1)


def source(text: str) -> Source:
    """The nodes of a text."""
    return parse(text.encode(), "f.yaml")


def problems_of(read: Callable[[], object]) -> tuple[Problem, ...]:
    """What ``read`` complains about."""
    try:
        read()
    except ContentError as error:
        return error.problems
    return ()
