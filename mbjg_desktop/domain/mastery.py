"""Mastery: how well a question or a passage is known, in one word."""

from collections.abc import Iterable
from enum import Enum
from typing import Final

from mbjg_desktop.domain.memory import Memory, Stage
from mbjg_desktop.domain.mistakes import Mistake

KNOWN_DAYS: Final = 7.0
"""A question counts as known once its memory is expected to last a week (FSRS stability, days)."""


class Mastery(Enum):
    """How well something is known, from what the learner answered and when."""

    NEW = "new"
    LEARNING = "learning"
    MISSED = "missed"
    KNOWN = "known"


def mastery(memory: Memory | None, mistake: Mistake | None) -> Mastery:
    """How well a question is known."""
    if mistake is not None and not mistake.is_out:
        return Mastery.MISSED
    if memory is None:
        return Mastery.NEW
    is_known = memory.stage is Stage.REVIEW and memory.stability >= KNOWN_DAYS
    return Mastery.KNOWN if is_known else Mastery.LEARNING


def together(masteries: Iterable[Mastery]) -> Mastery:
    """How well a passage is known of whose questions these are: missed if one is, known only if all are."""
    found = set(masteries)
    if Mastery.MISSED in found:
        return Mastery.MISSED
    if not found or found == {Mastery.NEW}:
        return Mastery.NEW
    return Mastery.KNOWN if found == {Mastery.KNOWN} else Mastery.LEARNING
