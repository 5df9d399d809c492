"""Disputes: what learners say is wrong with questions, with the wording and the source as they were."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.dispute import DisputeReason, Ruling
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import BlockId, DisputeId, DocumentId, ProfileId, QuestionId, RevisionId
from mbjg_desktop.domain.question import Question
from mbjg_desktop.storage.encoding import question_from_plain
from mbjg_desktop.storage.tables import DisputeRow, ProfileRow, QuestionRevisionRow, QuestionRow

_ALL: Final = (
    select(
        *DisputeRow.__table__.c,
        ProfileRow.name.label("learner"),
        QuestionRow.revision_id.label("now"),
        QuestionRow.retired_at.is_not(None).label("is_retired"),
    )
    .join(ProfileRow, ProfileRow.id == DisputeRow.profile_id)
    .outerjoin(QuestionRow, QuestionRow.id == DisputeRow.question_id)
    .order_by(DisputeRow.settled_at.is_not(None), DisputeRow.settled_at.desc(), DisputeRow.id.desc())
)


@dataclass(frozen=True, slots=True)
class SourceThen:
    """A place of a document as it was quoted under the question at the time."""

    document: DocumentId
    span: Span
    exact: str


@dataclass(frozen=True, slots=True)
class NewDispute:
    """A dispute to be recorded: the wording that was on the screen, and what answers it."""

    question: QuestionId
    revision: RevisionId
    reasons: tuple[DisputeReason, ...]
    text: str
    sources: tuple[SourceThen, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class StoredDispute:
    """A dispute with what became of it. ``now`` is the wording of the question today, or its last one."""

    id: DisputeId
    new: NewDispute
    learner: str
    now: RevisionId | None
    is_retired: bool
    settled_at: datetime | None
    ruling: Ruling | None
    remark: str


class DisputeRepo:
    """Disputes of every learner; new ones are those of ``profile``."""

    def __init__(self, session: Session, profile: ProfileId) -> None:
        self._session = session
        self._profile = profile

    def add(self, new: NewDispute) -> DisputeId:
        """Record a dispute."""
        values = {
            "profile_id": self._profile,
            "question_id": new.question,
            "revision_id": new.revision,
            "source": [_source_to_plain(source) for source in new.sources],
            "reasons": [reason.value for reason in new.reasons],
            "text": new.text,
            "at": new.at,
        }
        added = self._session.execute(insert(DisputeRow).values(values).returning(DisputeRow.id))
        return DisputeId(added.scalar_one())

    def revision_of(self, asked: Question) -> RevisionId | None:
        """Which wording of its question that is; None if it was never imported."""
        rows = self._session.execute(
            select(QuestionRevisionRow.id, QuestionRevisionRow.content).where(
                QuestionRevisionRow.question_id == asked.id
            )
        )
        return next((RevisionId(row.id) for row in rows if question_from_plain(row.content) == asked), None)

    def all(self) -> tuple[StoredDispute, ...]:
        """Every dispute: the open ones first, each sort newest first."""
        return tuple(_dispute(row) for row in self._session.execute(_ALL))

    def count_open(self) -> int:
        """How many have no ruling yet."""
        counted = self._session.scalar(
            select(func.count()).select_from(DisputeRow).where(DisputeRow.settled_at.is_(None))
        )
        return counted or 0

    def settle(self, dispute: DisputeId, ruling: Ruling | None, remark: str, at: datetime | None) -> None:
        """Note the ruling, or with None that it is open again. NotFound if there is no such dispute."""
        settled = self._session.execute(
            update(DisputeRow)
            .where(DisputeRow.id == dispute)
            .values(settled_at=at, ruling=None if ruling is None else ruling.value, ruling_text=remark)
            .returning(DisputeRow.id)
        )
        if settled.one_or_none() is None:
            raise NotFound("dispute", str(dispute))


def _source_to_plain(source: SourceThen) -> dict[str, Any]:
    span = source.span
    place = {"document": source.document, "block": span.block, "start": span.start, "end": span.end}
    return place | {"exact": source.exact}


def _source_from_plain(plain: dict[str, Any]) -> SourceThen:
    span = Span(BlockId(plain["block"]), plain["start"], plain["end"])
    return SourceThen(DocumentId(plain["document"]), span, plain["exact"])


def _dispute(row: Any) -> StoredDispute:
    new = NewDispute(
        question=QuestionId(row.question_id),
        revision=RevisionId(row.revision_id),
        reasons=tuple(map(DisputeReason, row.reasons)),
        text=row.text,
        sources=tuple(_source_from_plain(plain) for plain in row.source),
        at=row.at,
    )
    return StoredDispute(
        id=DisputeId(row.id),
        new=new,
        learner=row.learner,
        now=None if row.now is None else RevisionId(row.now),
        is_retired=bool(row.is_retired),
        settled_at=row.settled_at,
        ruling=None if row.ruling is None else Ruling(row.ruling),
        remark=row.ruling_text or "",
    )
