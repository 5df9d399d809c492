"""Where one can go in the application. No Qt: presenters send people places, the main window takes them there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the start of the program waits for this module, and not for what the names stand for
    from mbjg_desktop.domain.anchor import Span
    from mbjg_desktop.domain.ids import AttemptId, BlockId, DocumentId, QuestionId
    from mbjg_desktop.services.quiz import Scope


class ScreenId(Enum):
    """The screens of the main window, in the order of the rail."""

    ROADMAP = "roadmap"
    READING = "reading"
    CARDS = "cards"
    QUIZ = "quiz"
    LOOKBACK = "lookback"
    LEDGER = "ledger"
    DUEL = "duel"


@dataclass(frozen=True, slots=True)
class Destination:
    """A screen, and what to show there.

    Reading: ``document``, and ``span`` lit or ``block`` at the top. Quiz: ``start`` begins an attempt at once
    (rule set id and scope), ``resume`` goes on with the unfinished one, or with ``attempt``, which alone shows the
    result of a finished one. Look-back: ``question`` selected.
    """

    screen: ScreenId
    document: DocumentId | None = None
    span: Span | None = None
    block: BlockId | None = None
    question: QuestionId | None = None
    start: tuple[str, Scope] | None = None
    resume: bool = False
    attempt: AttemptId | None = None


class Navigator(Protocol):
    """The main window as presenters know it."""

    def go(self, destination: Destination) -> None:
        """Show a screen; where one was is remembered."""

    def back(self) -> None:
        """Return to where one was before the last ``go``, exactly as it was left; nothing if there is no such place."""

    def can_go_back(self) -> bool:
        """Whether ``back`` would lead anywhere."""
