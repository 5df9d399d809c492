"""Documents, banks and questions: taking in what a file says now, and handing out what is asked today."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import lru_cache
from typing import Final

from sqlalchemy import ColumnElement, RowMapping, Text, and_, bindparam, func, literal_column, select, type_coerce
from sqlalchemy.orm import Session

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.bank import Bank
from mbjg_desktop.domain.document import Document
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId, RevisionId
from mbjg_desktop.domain.question import Kind, Question
from mbjg_desktop.storage.content_import import Changes, apply_bank, apply_document
from mbjg_desktop.storage.encoding import document_from_plain, question_from_plain
from mbjg_desktop.storage.tables import DocumentRow, QuestionRevisionRow, QuestionRow, StationRow

_QUESTIONS = QuestionRow.__table__
_REVISIONS = QuestionRevisionRow.__table__
_STATIONS = StationRow.__table__
_ROWID: ColumnElement[int] = literal_column("documents.rowid")
_DOCUMENT: Final = select(type_coerce(DocumentRow.content, Text)).where(DocumentRow.id == bindparam("document"))
_INDEX = (
    select(
        *(_QUESTIONS.c[name] for name in ("id", "kind", "document_id", "station", "block_id", "start", "end")),
        *(_QUESTIONS.c[name] for name in ("revision_id", "stem", "position", "retired_at")),
        _STATIONS.c.title.label("station_title"),
        func.json_extract(_REVISIONS.c.content, "$.enemies").label("enemies"),
    )
    .join(_REVISIONS, _REVISIONS.c.id == _QUESTIONS.c.revision_id)
    .outerjoin(
        _STATIONS, and_(_STATIONS.c.document_id == _QUESTIONS.c.document_id, _STATIONS.c.id == _QUESTIONS.c.station)
    )
    .order_by(_QUESTIONS.c.bank_id, _QUESTIONS.c.position)
)


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A question as lists, draws and margins need it; its wording stays in the database."""

    id: QuestionId
    kind: Kind
    document: DocumentId
    station: str
    station_title: str
    span: Span
    revision: RevisionId
    stem: str
    position: int
    is_retired: bool
    enemies: frozenset[QuestionId]


class SpanRole(Enum):
    """What a place of the document is to a question."""

    ANCHOR = "anchor"
    MORE = "more"
    OPTION = "option"


class ContentRepo:
    """Documents and questions; the same for every learner."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def apply(self, document: Document, now: datetime) -> Changes:
        """Take in a document as it is now. Counts are blocks; questions that lost their place are retired."""
        return apply_document(self._session, document, now)

    def apply_bank(self, bank: Bank, now: datetime) -> Changes:
        """Take in a bank as it is now. NotFound without its document; ValueError for an unresolvable anchor."""
        return apply_bank(self._session, bank, self.document(bank.document), now)

    def documents(self) -> tuple[Document, ...]:
        """Every document, in the order they first came."""
        rows = self._session.scalars(
            select(DocumentRow.content).where(DocumentRow.retired_at.is_(None)).order_by(_ROWID)
        )
        return tuple(document_from_plain(content) for content in rows)

    def document(self, document_id: DocumentId) -> Document:
        """One document; NotFound if there is none of that id."""
        content = self._session.scalar(_DOCUMENT, {"document": document_id})
        if content is None:
            raise NotFound("document", document_id)
        return _document(content)

    def current(self, question_id: QuestionId) -> tuple[RevisionId, Question]:
        """A question as it is worded now, retired or not; NotFound if there never was one of that id."""
        row = self._session.execute(
            select(_REVISIONS.c.id, _REVISIONS.c.content)
            .join(_QUESTIONS, _QUESTIONS.c.revision_id == _REVISIONS.c.id)
            .where(_QUESTIONS.c.id == question_id)
        ).one_or_none()
        if row is None:
            raise NotFound("question", question_id)
        return RevisionId(row.id), question_from_plain(row.content)

    def revisions(self, ids: Iterable[RevisionId]) -> dict[RevisionId, Question]:
        """Those wordings, past or present; ids there are none of are left out."""
        wanted = func.json_each(json.dumps(sorted(set(ids)))).table_valued("value")
        rows = self._session.execute(
            select(_REVISIONS.c.id, _REVISIONS.c.content).where(_REVISIONS.c.id.in_(select(wanted.c.value)))
        )
        return {RevisionId(row.id): question_from_plain(row.content) for row in rows}

    def index(self, document: DocumentId | None = None, *, include_retired: bool = False) -> tuple[IndexRow, ...]:
        """Every question, or those on one document, in the order of their banks."""
        wanted = _INDEX
        if document is not None:
            wanted = wanted.where(_QUESTIONS.c.document_id == document)
        if not include_retired:
            wanted = wanted.where(_QUESTIONS.c.retired_at.is_(None))
        return tuple(_index_row(row) for row in self._session.execute(wanted).mappings())


@lru_cache(maxsize=4)
def _document(content: str) -> Document:
    """A document from its JSON; the one being learned is asked for with every answer."""
    return document_from_plain(json.loads(content))


def _index_row(row: RowMapping) -> IndexRow:
    return IndexRow(
        id=QuestionId(row["id"]),
        kind=Kind(row["kind"]),
        document=DocumentId(row["document_id"]),
        station=row["station"],
        station_title=row["station_title"] or "",
        span=Span(BlockId(row["block_id"]), row["start"], row["end"]),
        revision=RevisionId(row["revision_id"]),
        stem=row["stem"],
        position=row["position"],
        is_retired=row["retired_at"] is not None,
        enemies=frozenset(json.loads(row["enemies"])),
    )
