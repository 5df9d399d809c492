"""Sources: the places of documents that questions draw on."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import and_, bindparam, select
from sqlalchemy.orm import Session

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId
from mbjg_desktop.storage.content_repo import SpanRole
from mbjg_desktop.storage.tables import QuestionRow, QuestionSpanRow, StationRow

_ANSWERING = (SpanRole.ANCHOR.value, SpanRole.MORE.value)

_OF: Final = (
    select(
        QuestionRow.document_id,
        QuestionSpanRow.block_id,
        QuestionSpanRow.start,
        QuestionSpanRow.end,
        QuestionSpanRow.role,
    )
    .join(QuestionRow, QuestionRow.id == QuestionSpanRow.question_id)
    .where(QuestionSpanRow.question_id == bindparam("question"))
    .order_by(QuestionSpanRow.number)
)


@dataclass(frozen=True, slots=True)
class Source:
    """A place a question draws on. ``option`` is the id of the option that is true there, None if it answers."""

    document: DocumentId
    span: Span
    option: str | None


class SourceRepo:
    """The places of documents that questions draw on; the same for every learner."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, question: QuestionId) -> tuple[Source, ...]:
        """Every place a question draws on, its anchor first."""
        rows = self._session.execute(_OF, {"question": question})
        return tuple(
            Source(
                DocumentId(row.document_id),
                Span(BlockId(row.block_id), row.start, row.end),
                row.role.partition(":")[2] or None,
            )
            for row in rows
        )

    def answering(self, document: DocumentId) -> tuple[tuple[QuestionId, Span], ...]:
        """Every place of a document that answers a question that is asked today."""
        rows = self._session.execute(
            select(QuestionSpanRow.question_id, QuestionSpanRow.block_id, QuestionSpanRow.start, QuestionSpanRow.end)
            .join(QuestionRow, QuestionRow.id == QuestionSpanRow.question_id)
            .where(
                QuestionRow.document_id == document,
                QuestionRow.retired_at.is_(None),
                QuestionSpanRow.role.in_(_ANSWERING),
            )
        )
        return tuple((QuestionId(row.question_id), Span(BlockId(row.block_id), row.start, row.end)) for row in rows)

    def station_title(self, question: QuestionId) -> str:
        """The title of the part of the document a question belongs to; empty if it has left the document."""
        title = self._session.scalar(
            select(StationRow.title)
            .join(
                QuestionRow,
                and_(QuestionRow.document_id == StationRow.document_id, QuestionRow.station == StationRow.id),
            )
            .where(QuestionRow.id == question)
        )
        return title or ""
