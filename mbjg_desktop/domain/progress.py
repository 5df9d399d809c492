"""Progress: how far a long piece of work is, told to whoever waits for it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias, TypeVar

T = TypeVar("T")

Told: TypeAlias = Callable[[float], None]
"""Told now and then what share of the work is done, 0 to 1. What it raises ends the work."""

_STEPS: Final = 50
"""Told oftener than this, it would cost more than it says."""


def unheard(_done: float) -> None:
    """Nobody waits."""


def stretch(told: Told, first: float, last: float) -> Told:
    """What a part of the work tells that goes from ``first`` to ``last`` of the whole."""
    return lambda done: told(first + (last - first) * done)


def counted(things: Sequence[T], told: Told) -> Iterator[T]:
    """Each of them in turn, telling on the way how many are behind."""
    often = max(1, len(things) // _STEPS)
    for number, thing in enumerate(things):
        if number % often == 0:
            told(number / len(things))
        yield thing
    told(1.0)
