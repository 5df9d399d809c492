"""How one piece of an answer fared, as widgets show it. No Qt: presenters speak of it too."""

from enum import Enum


class Verdict(Enum):
    """NONE: not told. MISSED: right, but not chosen."""

    NONE = "none"
    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
