"""Profiles: the learners on this machine, each with a name and a colour."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from mbjg_desktop.domain.ids import ProfileId

LONGEST_NAME: Final = 12
"""In characters: what the rail has room for."""
_JOINER: Final = "\N{ZERO WIDTH JOINER}"
"""Holds pictures together that are made of several characters."""


class Colour(Enum):
    """What a learner's disc can be painted in; never the only sign of who it is."""

    RED = "red"
    AMBER = "amber"
    OLIVE = "olive"
    GREEN = "green"
    TEAL = "teal"
    BLUE = "blue"
    VIOLET = "violet"
    PLUM = "plum"


@dataclass(frozen=True, slots=True)
class Profile:
    """A learner. The first one has no name until it is given one; ``left_at`` when they are no longer offered."""

    id: ProfileId
    name: str
    colour: Colour
    left_at: datetime | None = None


def colour_of(stored: str, profile: int) -> Colour:
    """The colour as stored; without one, the one whose turn it is."""
    if stored in {colour.value for colour in Colour}:
        return Colour(stored)
    return tuple(Colour)[(profile - 1) % len(Colour)]


def cleaned_name(typed: str) -> str:
    """A name as it is kept: one line, no blanks around it or doubled in it, no longer than there is room for."""
    visible = "".join(each if each.isprintable() or each == _JOINER else " " for each in typed)
    return " ".join(visible.split())[:LONGEST_NAME].strip(f" {_JOINER}")


def free_colour(taken: Iterable[Colour]) -> Colour:
    """A colour that the fewest have."""
    used = list(taken)
    return min(Colour, key=used.count)
