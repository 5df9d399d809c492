"""The import log: which files were taken in, by their hash, so that an unchanged file costs nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import BankId, QuestionId
from mbjg_desktop.storage.content_import import among
from mbjg_desktop.storage.tables import BlockRow, QuestionRow, SourceFileRow

DOCUMENT = "document"
BANK = "bank"
OTHER = "other"
"""A file that was looked at and holds nothing to be imported."""


@dataclass(frozen=True, slots=True)
class Logged:
    """What a file that was taken in holds: the kind of thing and its id."""

    kind: str
    id: str


class ImportLog:
    """The files that were taken in; the same for every learner."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def by_hash(self) -> dict[str, Logged]:
        """What every file holds that was taken in and has not been superseded, by the hash of its bytes."""
        rows = self._session.execute(select(SourceFileRow.sha256, SourceFileRow.kind, SourceFileRow.id))
        return {row.sha256: Logged(row.kind, row.id) for row in rows}

    def note(self, logged: Logged, path: str, sha256: str, at: datetime) -> None:
        """Remember that a file was taken in."""
        values = {"path": path, "sha256": sha256, "imported_at": at}
        write = insert(SourceFileRow).values(kind=logged.kind, id=logged.id, **values)
        self._session.execute(write.on_conflict_do_update(index_elements=["kind", "id"], set_=values))

    def forget_banks_of(self, questions: Iterable[QuestionId]) -> None:
        """Have the banks of these questions taken in again when they next come, though they have not changed."""
        banks = select(QuestionRow.bank_id).where(among(QuestionRow.id, list(questions)))
        self._session.execute(delete(SourceFileRow).where(SourceFileRow.kind == BANK, SourceFileRow.id.in_(banks)))

    def size(self, logged: Logged) -> int:
        """How many blocks a document has, or questions a bank, as they stand."""
        counted = select(func.count()).select_from(BlockRow).where(BlockRow.document_id == logged.id)
        if logged.kind == BANK:
            standing = (QuestionRow.bank_id == logged.id) & QuestionRow.retired_at.is_(None)
            counted = select(func.count()).select_from(QuestionRow).where(standing)
        return self._session.scalar(counted) or 0

    def banks_of(self, questions: Iterable[QuestionId]) -> dict[QuestionId, BankId]:
        """Which bank asks each of these questions today."""
        rows = self._session.execute(
            select(QuestionRow.id, QuestionRow.bank_id).where(
                among(QuestionRow.id, list(questions)), QuestionRow.retired_at.is_(None)
            )
        )
        return {QuestionId(row.id): BankId(row.bank_id) for row in rows}
