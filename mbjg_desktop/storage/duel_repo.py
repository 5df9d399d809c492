"""Duels: which two attempts belong together."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import AttemptId, DuelId, ProfileId
from mbjg_desktop.storage.tables import AttemptRow, DuelRow, ProfileRow


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: whose attempt it is, and what came of it."""

    profile: ProfileId
    attempt: AttemptId
    finished_at: datetime | None
    reason: FinishReason | None
    score: float


@dataclass(frozen=True, slots=True)
class StoredDuel:
    """A duel as it is kept."""

    id: DuelId
    started_at: datetime
    first: Side
    second: Side


class DuelRepo:
    """The duels of everybody."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, first: AttemptId, second: AttemptId, at: datetime) -> DuelId:
        """Store that two attempts are a duel."""
        row = DuelRow(started_at=at, first_attempt_id=first, second_attempt_id=second)
        self._session.add(row)
        self._session.flush()
        return DuelId(row.id)

    def get(self, duel: DuelId) -> StoredDuel:
        """One duel; NotFound if there is none of that id."""
        found = self._read(_both().where(DuelRow.id == duel))
        if not found:
            raise NotFound("duel", str(duel))
        return found[0]

    def unfinished(self) -> tuple[StoredDuel, ...]:
        """Those that can go on, the newest first: both learners are still here."""
        return tuple(each for each in self._present() if None in (each.first.finished_at, each.second.finished_at))

    def finished(self, limit: int) -> tuple[StoredDuel, ...]:
        """The last ones that are over, the newest first."""
        over = [each for each in self._present() if each.first.finished_at and each.second.finished_at]
        return tuple(over[:limit])

    def _present(self) -> tuple[StoredDuel, ...]:
        gone = set(self._session.scalars(select(ProfileRow.id).where(ProfileRow.left_at.is_not(None))))
        return tuple(each for each in self._read(_both()) if not {each.first.profile, each.second.profile} & gone)

    def _read(self, wanted: Select[DuelRow, AttemptRow, AttemptRow]) -> tuple[StoredDuel, ...]:
        return tuple(
            StoredDuel(DuelId(duel.id), duel.started_at, _side(first), _side(second))
            for duel, first, second in self._session.execute(wanted).all()
        )


def _both() -> Select[DuelRow, AttemptRow, AttemptRow]:
    first, second = aliased(AttemptRow), aliased(AttemptRow)
    return (
        select(DuelRow, first, second)
        .join(first, first.id == DuelRow.first_attempt_id)
        .join(second, second.id == DuelRow.second_attempt_id)
        .order_by(DuelRow.id.desc())
    )


def _side(row: AttemptRow) -> Side:
    reason = None if row.reason is None else FinishReason(row.reason)
    return Side(ProfileId(row.profile_id), AttemptId(row.id), row.finished_at, reason, row.score or 0.0)
