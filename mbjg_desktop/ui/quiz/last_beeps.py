"""The sound of the last seconds, for those who want one: nobody has to hear it to see that time is nearly up."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QApplication

from mbjg_desktop.ui.quiz.state import ClockState

_AT: Final = frozenset({10, 3, 2, 1})
"""With how many seconds left."""


class LastBeeps:
    """Sounds once at each of these seconds; ``is_wanted`` is asked only then."""

    def __init__(self, is_wanted: Callable[[], bool]) -> None:
        self._is_wanted = is_wanted
        self._second = 0

    def hear(self, clock: ClockState | None) -> None:
        """Time has passed."""
        is_short = clock is not None and clock.is_short and not clock.is_stopped
        second = -(-clock.remaining // timedelta(seconds=1)) if clock is not None and is_short else 0
        if second != self._second and second in _AT and self._is_wanted():
            QApplication.beep()
        self._second = second
