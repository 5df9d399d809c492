"""What a result is measured by: the learner's earlier attempts, and how long and how well they answered before."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session, aliased

from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import AttemptId, BlockId, DocumentId, ProfileId, QuestionId, RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.memory import Memory
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.storage.encoding import memory_from_plain
from mbjg_desktop.storage.tables import (
    AnswerRow,
    AttemptRow,
    MemoryRow,
    ProfileRow,
    QuestionRow,
    ReviewRow,
    StationRow,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What an earlier answer tells: the kind of its question, its credit, how long it took.

    ``before`` is what was remembered of the question until then; ``is_first``: it had never been reviewed.
    """

    kind: Kind
    credit: float
    spent: timedelta
    at: datetime
    before: Memory | None
    is_first: bool


@dataclass(frozen=True, slots=True)
class Scored:
    """A finished attempt as a point of a curve."""

    attempt: AttemptId
    finished_at: datetime
    score: float
    full_score: float


@dataclass(frozen=True, slots=True)
class Where:
    """Some of the questions that are asked today: of a document, of some of its blocks, or named ones; None: any."""

    document: DocumentId | None = None
    blocks: frozenset[BlockId] | None = None
    questions: tuple[QuestionId, ...] | None = None


class ResultRepo:
    """What one learner did before."""

    def __init__(self, session: Session, profile: ProfileId) -> None:
        self._session = session
        self._profile = profile

    def learner(self) -> str:
        """The learner's name; empty as long as there is only one who needs none."""
        return self._session.scalar(select(ProfileRow.name).where(ProfileRow.id == self._profile)) or ""

    def told(self, limit: int) -> tuple[Told, ...]:
        """The last answers that were given, newest first; not those that were left open."""
        is_mine = AnswerRow.profile_id + 0 == self._profile  # no index: what is last is found from the end of the table
        last = (
            select(AnswerRow)
            .where(is_mine, AnswerRow.outcome != Outcome.UNANSWERED.value)
            .order_by(AnswerRow.id.desc())
            .limit(limit)
            .subquery()
        )
        answer = aliased(AnswerRow, last)
        rows = self._session.execute(
            select(QuestionRow.kind, answer.credit, answer.spent_ms, answer.at, ReviewRow.id, ReviewRow.before)
            .join(QuestionRow, QuestionRow.id == answer.question_id)
            .outerjoin(ReviewRow, _is_of(answer))
            .order_by(answer.id.desc())
        )
        return tuple(map(_told, rows))

    def answered_before(self, attempt: AttemptId, questions: Iterable[QuestionId]) -> frozenset[QuestionId]:
        """Which of those questions had been answered in an attempt before that one."""
        rows = self._session.scalars(
            select(AnswerRow.question_id)
            .where(
                AnswerRow.profile_id == self._profile,
                AnswerRow.question_id.in_(_listed(questions)),
                AnswerRow.attempt_id < attempt,
            )
            .distinct()
        )
        return frozenset(map(QuestionId, rows))

    def stations(self, questions: Iterable[QuestionId]) -> dict[QuestionId, str]:
        """The titles of the parts of the documents those questions belong to, in the order of the parts."""
        rows = self._session.execute(
            select(QuestionRow.id, StationRow.title)
            .join(
                StationRow,
                and_(StationRow.document_id == QuestionRow.document_id, StationRow.id == QuestionRow.station),
            )
            .where(QuestionRow.id.in_(_listed(questions)))
            .order_by(StationRow.document_id, StationRow.position)
        )
        return {QuestionId(row.id): row.title for row in rows}

    def counts(self, where: Where) -> dict[Kind, int]:
        """How many questions of each kind there are."""
        rows = self._session.execute(
            select(QuestionRow.kind, func.count()).where(*_there(where)).group_by(QuestionRow.kind)
        )
        return {Kind(kind): count for kind, count in rows}

    def reviewed(self, where: Where) -> dict[QuestionId, Kind]:
        """The kinds of those that the learner remembers something of."""
        rows = self._session.execute(
            select(QuestionRow.id, QuestionRow.kind)
            .join(MemoryRow, MemoryRow.question_id == QuestionRow.id)
            .where(MemoryRow.profile_id == self._profile, *_there(where))
        )
        return {QuestionId(row.id): Kind(row.kind) for row in rows}

    def named(self, where: Where) -> tuple[QuestionId, ...]:
        """Which they are, in the order of their ids."""
        return tuple(
            map(
                QuestionId, self._session.scalars(select(QuestionRow.id).where(*_there(where)).order_by(QuestionRow.id))
            )
        )

    def trend(self, ruleset: RuleSetId, until: datetime, limit: int) -> tuple[Scored, ...]:
        """The last attempts under a rule set that had finished by ``until``, oldest first."""
        rows = self._session.execute(
            select(AttemptRow.id, AttemptRow.finished_at, AttemptRow.score, AttemptRow.full_score)
            .where(
                AttemptRow.profile_id == self._profile,
                AttemptRow.ruleset_id == ruleset,
                AttemptRow.finished_at <= until,
                AttemptRow.full_score > 0,
            )
            .order_by(AttemptRow.finished_at.desc(), AttemptRow.id.desc())
            .limit(limit)
        ).all()
        return tuple(
            Scored(AttemptId(row.id), row.finished_at, row.score or 0.0, row.full_score) for row in reversed(rows)
        )

    def scope(self, attempt: AttemptId) -> dict[str, Any]:
        """What an attempt was drawn from, as it was stored; NotFound if there is no such attempt."""
        scope = self._session.scalar(select(AttemptRow.scope).where(AttemptRow.id == attempt))
        if scope is None:
            raise NotFound("attempt", str(attempt))
        return dict(scope)


def _is_of(answer: type[AnswerRow]) -> ColumnElement[bool]:
    """The review an answer was to its question."""
    return and_(
        ReviewRow.profile_id == answer.profile_id,
        ReviewRow.question_id == answer.question_id,
        ReviewRow.at == answer.at,
        ReviewRow.undone_at.is_(None),
    )


def _told(row: Any) -> Told:
    before = None if row.before is None else memory_from_plain(row.before)
    spent = timedelta(milliseconds=row.spent_ms)
    return Told(Kind(row.kind), row.credit, spent, row.at, before, is_first=row.id is not None and before is None)


def _there(where: Where) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [QuestionRow.retired_at.is_(None)]
    if where.document is not None:
        conditions.append(QuestionRow.document_id == where.document)
    if where.blocks is not None:
        conditions.append(QuestionRow.block_id.in_(_listed(where.blocks)))
    if where.questions is not None:
        conditions.append(QuestionRow.id.in_(_listed(where.questions)))
    return conditions


def _listed(ids: Iterable[str]) -> Select[tuple[str]]:
    """Any number of them as one parameter."""
    wanted = func.json_each(json.dumps(sorted(set(ids)))).table_valued("value")
    return select(wanted.c.value)
