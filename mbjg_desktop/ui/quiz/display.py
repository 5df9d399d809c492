"""The run page as its presenter knows it."""

from typing import Protocol

from mbjg_desktop.domain.ids import AttemptId
from mbjg_desktop.ui.quiz.state import ClockState, QuizState


class Display(Protocol):
    """Shows what it is told; every call comes after what it shows has been committed."""

    def show_state(self, state: QuizState) -> None:
        """Show this."""

    def show_clock(self, clock: ClockState | None) -> None:
        """Only the time has changed."""

    def ask_submit(self, unanswered: int, flagged: int) -> None:
        """Ask whether to end the attempt; on yes, call ``finish``."""

    def show_result(self, attempt: AttemptId) -> None:
        """The attempt is over."""
