"""What to expect of a question before it is asked: how hard it is and how long it takes.

Answers say it best, where there are enough of them; else the kind, what answering takes, and the length of the stem.
"""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Final

from mbjg_desktop.domain.question import Cognition, Kind

ENOUGH: Final = 3
"""From so many answers on, they are believed rather than the prior."""

_HARD: Final[Mapping[Kind, float]] = {
    Kind.TRUE_FALSE: 0.2,
    Kind.SINGLE_CHOICE: 0.3,
    Kind.MATCHING: 0.45,
    Kind.ORDERING: 0.55,
    Kind.CLOZE: 0.55,
    Kind.MULTIPLE_CHOICE: 0.6,
    Kind.SHORT_ANSWER: 0.7,
}
_DEEPER: Final[Mapping[Cognition, float]] = {Cognition.RECALL: 0.0, Cognition.UNDERSTAND: 0.1, Cognition.APPLY: 0.2}
_LONGER: Final = 0.15
_LONG_STEM: Final = 150
_SECONDS: Final[Mapping[Kind, float]] = {
    Kind.TRUE_FALSE: 5.0,
    Kind.SINGLE_CHOICE: 9.0,
    Kind.MULTIPLE_CHOICE: 16.0,
    Kind.CLOZE: 18.0,
    Kind.ORDERING: 22.0,
    Kind.MATCHING: 26.0,
    Kind.SHORT_ANSWER: 60.0,
}
_SECONDS_A_CHARACTER: Final = 0.12


def difficulty(kind: Kind, cognition: Cognition, length: int, credits: Sequence[float] = ()) -> float:
    """0 (everybody knows it) to 1: the credit missed so far, else a prior. ``length`` is that of the stem."""
    if len(credits) >= ENOUGH:
        return 1.0 - sum(credits) / len(credits)
    return _HARD[kind] + _DEEPER[cognition] + _LONGER * min(1.0, length / _LONG_STEM)


def seconds(kind: Kind, length: int, taken: Sequence[float] = ()) -> float:
    """The time an answer takes: the median of ``taken``, else a prior."""
    if len(taken) >= ENOUGH:
        return float(median(taken))
    return _SECONDS[kind] + _SECONDS_A_CHARACTER * length
