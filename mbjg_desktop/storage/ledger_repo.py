"""The ledger: every finished attempt of one learner, as a list of them needs it."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from sqlalchemy import ColumnElement, RowMapping, Text, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import AttemptId, ProfileId
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.storage.encoding import ruleset_from_plain
from mbjg_desktop.storage.tables import AnswerRow, AttemptRow


@dataclass(frozen=True, slots=True)
class Entry:
    """A finished attempt. ``answers`` were settled in it; ``spent`` is the time they took together."""

    attempt: AttemptId
    ruleset: RuleSet
    seed: int
    started_at: datetime
    finished_at: datetime
    score: float
    full_score: float
    answers: int
    spent: timedelta


class LedgerRepo:
    """Finished attempts of one learner."""

    def __init__(self, session: Session, profile: ProfileId) -> None:
        self._session = session
        self._profile = profile

    def entries(self) -> tuple[Entry, ...]:
        """All of them, newest first; not those that were stopped before anything was answered."""
        spent = func.coalesce(func.sum(AnswerRow.spent_ms), 0)
        rows = self._session.execute(
            select(
                AttemptRow.id,
                type_coerce(AttemptRow.ruleset, Text).label("rules"),
                AttemptRow.seed,
                AttemptRow.started_at,
                AttemptRow.finished_at,
                AttemptRow.score,
                AttemptRow.full_score,
                func.count(AnswerRow.id).label("answers"),
                spent.label("spent_ms"),
            )
            .outerjoin(AnswerRow, AnswerRow.attempt_id == AttemptRow.id)
            .where(AttemptRow.profile_id == self._profile, AttemptRow.finished_at.is_not(None), was_worked_on())
            .group_by(AttemptRow.id)
            .having(func.count(AnswerRow.id) > 0)
            .order_by(AttemptRow.finished_at.desc(), AttemptRow.id.desc())
        )
        return tuple(_entry(row) for row in rows.mappings())


def was_worked_on() -> ColumnElement[bool]:
    """That an attempt came to something: to marks, or where learners mark themselves, to answers."""
    answered = select(AnswerRow.id).where(AnswerRow.attempt_id == AttemptRow.id).correlate(AttemptRow).exists()
    return or_(AttemptRow.full_score > 0, answered)


def _entry(row: RowMapping) -> Entry:
    return Entry(
        attempt=AttemptId(row["id"]),
        ruleset=_ruleset(row["rules"]),
        seed=row["seed"],
        started_at=row["started_at"],
        finished_at=row["finished_at"],
        score=row["score"],
        full_score=row["full_score"],
        answers=row["answers"],
        spent=timedelta(milliseconds=row["spent_ms"]),
    )


@lru_cache(maxsize=64)
def _ruleset(plain: str) -> RuleSet:
    """A rule set as it was kept with the attempt; most attempts ran under the same few."""
    return ruleset_from_plain(json.loads(plain))
