"""What the reading screen shows, as frozen data without words, and what it is asked to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.ids import BlockId, DocumentId
from mbjg_desktop.domain.settings import Script
from mbjg_desktop.services.reading import AskedHere, DocumentSummary, Position, SentenceMark
from mbjg_desktop.ui.reading.find import Finding
from mbjg_desktop.ui.reading.page import OutlineEntry, Page


@dataclass(frozen=True, slots=True)
class ReadingState:
    """The whole screen. ``page`` and ``outline`` stay the same objects until they change.

    ``read`` and ``current`` are places in the outline. ``sentence`` is at hand, ``lit`` is the quoted span.
    """

    documents: tuple[DocumentSummary, ...]
    document: DocumentId
    page: Page
    outline: tuple[OutlineEntry, ...]
    read: frozenset[int]
    current: int | None
    marks: Mapping[BlockId, tuple[SentenceMark, ...]]
    script: Script
    percent: int
    sentence: Span | None
    asked: tuple[AskedHere, ...]
    lit: Span | None
    finding: Finding
    can_return: bool
    can_practise: bool


class Display(Protocol):
    """The screen as the presenter knows it."""

    def show_state(self, state: ReadingState) -> None:
        """Show this."""

    def show_nothing(self) -> None:
        """There is no document."""

    def show_top(self, position: Position) -> None:
        """Scroll so that the line with that character is the first one, below the headings right above it."""

    def show_range(self, paragraph: int, start: int, end: int) -> None:
        """Scroll, if need be, so that these characters can be seen."""
