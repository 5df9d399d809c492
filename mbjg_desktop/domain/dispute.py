"""Disputes: what can be wrong with a question, and what its author may rule."""

from enum import Enum


class DisputeReason(Enum):
    """What the learner says is wrong with a question."""

    KEY = "key"
    AMBIGUOUS = "ambiguous"
    OPTIONS = "options"
    SOURCE = "source"
    TYPO = "typo"
    OTHER = "other"


class Ruling(Enum):
    """What became of a dispute: another key, another wording, or the question stands as it is."""

    KEY_CHANGED = "key_changed"
    REWORDED = "reworded"
    UPHELD = "upheld"
