"""Mistakes: the look-back list of one learner."""

from datetime import date, datetime
from typing import Any, Final, cast

from sqlalchemy import Table, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import ProfileId, QuestionId
from mbjg_desktop.domain.mistakes import MissReason, Mistake, Why
from mbjg_desktop.storage.tables import MistakeRow

_MISTAKES: Final = cast(Table, MistakeRow.__table__)
_INSERT: Final = insert(_MISTAKES)
_PUT: Final = _INSERT.on_conflict_do_update(
    index_elements=["profile_id", "question_id"],
    set_={
        name: _INSERT.excluded[name] for name in ("reason", "times", "missed_at", "right_on", "left_at", "marked_at")
    },
)
"""As the next two, made once and without the ORM: they run at every answer. ``why`` stays: it is the learner's."""
_IS_IT: Final = (_MISTAKES.c.profile_id == bindparam("profile")) & (_MISTAKES.c.question_id == bindparam("question"))
_DELETE: Final = delete(_MISTAKES).where(_IS_IT)
_MARKED_AT: Final = select(_MISTAKES.c.marked_at).where(_IS_IT)


class MistakeRepo:
    """Mistakes of one learner."""

    def __init__(self, session: Session, profile: ProfileId) -> None:
        self._session = session
        self._profile = profile

    def put(self, question: QuestionId, mistake: Mistake | None, at: datetime) -> None:
        """Set the state of a question on the list; None takes it off as if it had never been there."""
        if mistake is None:
            self._session.execute(_DELETE, self._key(question))
            return
        values: dict[str, Any] = {
            "profile_id": self._profile,
            "question_id": question,
            "reason": mistake.reason.value,
            "times": mistake.times,
            "missed_at": mistake.missed_at,
            "right_on": [day.isoformat() for day in mistake.right_on],
            "left_at": at if mistake.is_out else None,
            "marked_at": mistake.marked_at,
        }
        self._session.execute(_PUT, values)

    def put_why(self, question: QuestionId, why: Why | None) -> None:
        """Note what the learner says was behind a miss."""
        wanted = (MistakeRow.profile_id == self._profile) & (MistakeRow.question_id == question)
        self._session.execute(update(MistakeRow).where(wanted).values(why=None if why is None else why.value))

    def get(self, question: QuestionId, days_to_leave: int) -> Mistake | None:
        """The state of a question; None if it was never missed nor marked."""
        row = self._session.get(MistakeRow, (self._profile, question))
        return None if row is None else mistake_of(row, days_to_leave)

    def marked_at(self, question: QuestionId) -> datetime | None:
        """When the learner put the question on the list; None if it is there for other reasons, or not at all."""
        return cast(datetime | None, self._session.scalar(_MARKED_AT, self._key(question)))

    def listed(self, days_to_leave: int) -> dict[QuestionId, Mistake]:
        """Every question that is on the list now."""
        rows = self._session.execute(
            select(_MISTAKES).where(_MISTAKES.c.profile_id == self._profile, _MISTAKES.c.left_at.is_(None))
        )
        return {QuestionId(row.question_id): mistake_of(row, days_to_leave) for row in rows}

    def questions(self) -> tuple[QuestionId, ...]:
        """Every question that was ever on the list."""
        ids = self._session.scalars(select(MistakeRow.question_id).where(MistakeRow.profile_id == self._profile))
        return tuple(QuestionId(id_) for id_ in ids)

    def count_left(self) -> int:
        """How many questions have left the list."""
        counted = self._session.scalar(
            select(func.count())
            .select_from(MistakeRow)
            .where(MistakeRow.profile_id == self._profile, MistakeRow.left_at.is_not(None))
        )
        return counted or 0

    def _key(self, question: QuestionId) -> dict[str, Any]:
        return {"profile": self._profile, "question": question}


def mistake_of(row: Any, days_to_leave: int) -> Mistake:
    """The mistake of a row that has the columns of the table."""
    return Mistake(
        reason=MissReason(row.reason),
        times=row.times,
        missed_at=row.missed_at,
        right_on=tuple(date.fromisoformat(day) for day in row.right_on),
        days_to_leave=days_to_leave,
        marked_at=row.marked_at,
        why=None if row.why is None else Why(row.why),
    )
