"""Reading: the document with what is asked about each sentence and how well it is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.document import Document, Station
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId
from mbjg_desktop.domain.mastery import Mastery
from mbjg_desktop.domain.question import Kind


@dataclass(frozen=True, slots=True)
class SentenceMark:
    """What the margin shows beside one sentence: characters ``start`` to ``end`` of its block."""

    start: int
    end: int
    questions: int
    mastery: Mastery


@dataclass(frozen=True, slots=True)
class Position:
    """Where the learner stopped: the block at the top of the page, and characters into it."""

    block: BlockId
    offset: int


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A document as the reading screen needs it."""

    document: Document
    stations: tuple[Station, ...]
    marks: Mapping[BlockId, tuple[SentenceMark, ...]]
    position: Position | None
    read: frozenset[BlockId]


@dataclass(frozen=True, slots=True)
class AskedHere:
    """A question whose anchor lies in the sentence at hand."""

    question: QuestionId
    kind: Kind
    stem: str
    mastery: Mastery
    times_missed: int
    due_at: datetime | None
    stability_days: float | None
    span: Span


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document one can open."""

    id: DocumentId
    title: str
    blocks: int
    characters: int
    questions: int
