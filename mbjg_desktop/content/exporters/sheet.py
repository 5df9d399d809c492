"""A sheet: a table as it is written to a file, its words chosen by whoever asks for it."""

from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = str | int | float | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. Text in it is text: what begins like a formula is none."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
