"""Two presses in the blink of an eye are one: a key that bounces, a finger that slips, a double click."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

_BLINK: Final = timedelta(milliseconds=250)


class PressGuard:
    """Asked at every press that hands something in or turns the page; ``steady`` is a clock that nobody sets."""

    def __init__(self, steady: Callable[[], timedelta]) -> None:
        self._steady = steady
        self._pressed_at: timedelta | None = None

    def is_again(self) -> bool:
        """Whether this press is only the echo of the one before, and must do nothing."""
        now, before = self._steady(), self._pressed_at
        if before is not None and timedelta(0) < now - before < _BLINK:
            return True
        self._pressed_at = now
        return False

    def release(self) -> None:
        """Something else was pressed or typed: the next press is meant."""
        self._pressed_at = None
