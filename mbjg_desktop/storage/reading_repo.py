"""Reading: where a learner stopped in each document, and which blocks were read."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import BlockId, DocumentId, ProfileId
from mbjg_desktop.storage.tables import BlockReadRow, ReadingPositionRow


class ReadingRepo:
    """The reading of one learner."""

    def __init__(self, session: Session, profile: ProfileId) -> None:
        self._session = session
        self._profile = profile

    def position(self, document: DocumentId) -> tuple[BlockId, int] | None:
        """The block at the top of the page and the characters into it, where reading stopped."""
        row = self._session.get(ReadingPositionRow, (self._profile, document))
        return None if row is None else (BlockId(row.block_id), row.offset)

    def keep_position(self, document: DocumentId, block: BlockId, offset: int, at: datetime) -> None:
        """Remember where reading stopped."""
        values = {"block_id": block, "offset": offset, "at": at}
        self._session.execute(
            insert(ReadingPositionRow)
            .values(profile_id=self._profile, document_id=document, **values)
            .on_conflict_do_update(index_elements=["profile_id", "document_id"], set_=values)
        )

    def read(self, document: DocumentId) -> frozenset[BlockId]:
        """The blocks that were read."""
        blocks = self._session.scalars(
            select(BlockReadRow.block_id).where(
                BlockReadRow.profile_id == self._profile, BlockReadRow.document_id == document
            )
        )
        return frozenset(BlockId(block) for block in blocks)

    def mark_read(self, document: DocumentId, blocks: Iterable[BlockId], at: datetime) -> None:
        """Remember that blocks were read; the first time counts."""
        rows = [{"profile_id": self._profile, "document_id": document, "block_id": block, "at": at} for block in blocks]
        if rows:
            self._session.execute(insert(BlockReadRow).on_conflict_do_nothing(), rows)
