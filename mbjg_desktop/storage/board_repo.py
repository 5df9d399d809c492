"""The board: what everybody on this machine has scored under a rule set."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, cast

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import AttemptId, ProfileId, RuleSetId
from mbjg_desktop.storage.tables import AnswerRow, AttemptRow, ProfileRow

_SPENT: Final = (
    select(func.coalesce(func.sum(AnswerRow.spent_ms), 0))
    .where(AnswerRow.attempt_id == AttemptRow.id)
    .scalar_subquery()
)


@dataclass(frozen=True, slots=True)
class Run:
    """One finished attempt of somebody. ``spent`` is the time its questions were before their eyes."""

    attempt: AttemptId
    profile: ProfileId
    finished_at: datetime
    score: float
    full_score: float
    spent: timedelta


class BoardRepo:
    """Attempts of everybody who is still here."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def runs(self, ruleset: RuleSetId) -> tuple[Run, ...]:
        """Every full paper that was handed in or ran out of time, oldest first.

        Not what was stopped, nor a paper of one part of a document, of named questions, or with nothing to win.
        """
        rows = self._session.execute(
            select(
                AttemptRow.id,
                AttemptRow.profile_id,
                AttemptRow.finished_at,
                AttemptRow.score,
                AttemptRow.full_score,
                AttemptRow.scope,
                _SPENT.label("spent_ms"),
            )
            .join(ProfileRow, ProfileRow.id == AttemptRow.profile_id)
            .where(
                AttemptRow.ruleset_id == ruleset,
                AttemptRow.finished_at.is_not(None),
                AttemptRow.reason != FinishReason.STOPPED.value,
                AttemptRow.full_score > 0,
                ProfileRow.left_at.is_(None),
            )
            .order_by(AttemptRow.finished_at, AttemptRow.id)
        )
        return tuple(_run(row) for row in rows if _is_whole(row.scope))


def _is_whole(scope: dict[str, Any]) -> bool:
    return not scope.get("questions") and not scope.get("section")


def _run(row: Row[Any]) -> Run:
    return Run(
        AttemptId(row.id),
        ProfileId(row.profile_id),
        cast(datetime, row.finished_at),
        row.score or 0.0,
        row.full_score,
        timedelta(milliseconds=row.spent_ms),
    )
