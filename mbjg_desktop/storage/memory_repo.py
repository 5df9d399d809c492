"""Memories: the FSRS state of each question, the reviews that led to it, and the totals of each study day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, CursorResult, Table, and_, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import ProfileId, QuestionId, ReviewId, RevisionId
from mbjg_desktop.domain.memory import Memory, Rating, Stage
from mbjg_desktop.storage.encoding import memory_from_plain, memory_to_plain
from mbjg_desktop.storage.tables import BlockRow, DayRow, MemoryRow, QuestionRow, ReviewRow, SuspensionRow

CARD = "card"
QUIZ = "quiz"

_MEMORIES: Final = cast(Table, MemoryRow.__table__)
_REVIEWS: Final = cast(Table, ReviewRow.__table__)
_DAYS: Final = cast(Table, DayRow.__table__)
_GET: Final = select(_MEMORIES).where(
    _MEMORIES.c.profile_id == bindparam("profile"), _MEMORIES.c.question_id == bindparam("question")
)
"""As the others here, made once and without the ORM: they run at every answer and every rating."""
_INSERT: Final = insert(_MEMORIES)
_PUT: Final = _INSERT.on_conflict_do_update(
    index_elements=["profile_id", "question_id"],
    set_={
        name: _INSERT.excluded[name] for name in ("stage", "step", "stability", "difficulty", "due_at", "reviewed_at")
    },
)
_ADD_REVIEW: Final = insert(_REVIEWS)
_LAST_SEEN: Final = (
    select(_REVIEWS.c.at).where(_REVIEWS.c.profile_id == bindparam("profile")).order_by(_REVIEWS.c.id.desc()).limit(1)
)
_INSERT_DAY: Final = insert(_DAYS)
_ADD_TO_DAY: Final = _INSERT_DAY.on_conflict_do_update(
    index_elements=["profile_id", "study_day"],
    set_={name: _DAYS.c[name] + _INSERT_DAY.excluded[name] for name in ("reviews", "answers", "spent_ms")},
)


@dataclass(frozen=True, slots=True)
class NewReview:
    """A review to be stored. ``before`` is the memory it changed, None for the first one."""

    question: QuestionId
    revision: RevisionId
    rating: Rating
    at: datetime
    study_day: date
    utc_offset: timedelta
    source: str
    spent: timedelta
    is_clock_suspect: bool
    before: Memory | None


class MemoryRepo:
    """Memories of one learner."""

    def __init__(self, session: Session, profile: ProfileId) -> None:
        self._session = session
        self._profile = profile

    def get(self, question: QuestionId) -> Memory | None:
        """What is remembered of a question; None if it was never reviewed."""
        row = self._session.execute(_GET, {"profile": self._profile, "question": question}).one_or_none()
        return None if row is None else _memory(row)

    def get_many(self, questions: Iterable[QuestionId] | None = None) -> dict[QuestionId, Memory]:
        """The memories of those questions, or of all."""
        wanted = select(MemoryRow.__table__).where(self._mine)
        if questions is not None:
            wanted = wanted.where(MemoryRow.question_id.in_(list(questions)))
        return {QuestionId(row.question_id): _memory(row) for row in self._session.execute(wanted)}

    def put(self, question: QuestionId, memory: Memory | None) -> None:
        """Set what is remembered of a question; None makes it new again."""
        if memory is None:
            self._session.execute(delete(MemoryRow).where(self._mine, MemoryRow.question_id == question))
            return
        values = {
            "profile_id": self._profile,
            "question_id": question,
            "stage": memory.stage.value,
            "step": memory.step,
            "stability": memory.stability,
            "difficulty": memory.difficulty,
            "due_at": memory.due_at,
            "reviewed_at": memory.reviewed_at,
        }
        self._session.execute(_PUT, values)

    def next_due(self, stages: Iterable[Stage], until: datetime) -> QuestionId | None:
        """The question of one of ``stages`` that has been due longest at ``until`` and may be asked."""
        found = self._session.scalar(
            select(MemoryRow.question_id)
            .join(QuestionRow, QuestionRow.id == MemoryRow.question_id)
            .where(self._askable, self._in(stages), MemoryRow.due_at <= until)
            .order_by(MemoryRow.due_at, MemoryRow.question_id)
            .limit(1)
        )
        return None if found is None else QuestionId(found)

    def count_due(self, stages: Iterable[Stage], until: datetime) -> int:
        """How many questions of those stages are due at ``until``."""
        counted = self._session.scalar(
            select(func.count())
            .select_from(MemoryRow)
            .join(QuestionRow, QuestionRow.id == MemoryRow.question_id)
            .where(self._askable, self._in(stages), MemoryRow.due_at <= until)
        )
        return counted or 0

    def earliest_due(self) -> datetime | None:
        """When the next card will be due."""
        return self._session.scalar(
            select(func.min(MemoryRow.due_at))
            .select_from(MemoryRow)
            .join(QuestionRow, QuestionRow.id == MemoryRow.question_id)
            .where(self._askable)
        )

    def next_new(self) -> QuestionId | None:
        """The first question, in the order of the document, that was never reviewed."""
        found = self._session.scalar(
            select(QuestionRow.id)
            .outerjoin(
                BlockRow, and_(BlockRow.document_id == QuestionRow.document_id, BlockRow.id == QuestionRow.block_id)
            )
            .where(self._new)
            .order_by(QuestionRow.document_id, BlockRow.position, QuestionRow.start, QuestionRow.position)
            .limit(1)
        )
        return None if found is None else QuestionId(found)

    def count_new(self) -> int:
        """How many questions were never reviewed."""
        return self._session.scalar(select(func.count()).select_from(QuestionRow).where(self._new)) or 0

    def count_introduced(self, on: date) -> int:
        """How many questions were reviewed for the first time, as cards, on a study day."""
        counted = self._session.scalar(
            select(func.count())
            .select_from(ReviewRow)
            .where(
                ReviewRow.profile_id == self._profile,
                ReviewRow.study_day == on,
                ReviewRow.source == CARD,
                ReviewRow.before.is_(None),
                ReviewRow.undone_at.is_(None),
            )
        )
        return counted or 0

    def count_reviewed(self, on: date) -> int:
        """How many cards were rated on a study day."""
        counted = self._session.scalar(
            select(func.count())
            .select_from(ReviewRow)
            .where(
                ReviewRow.profile_id == self._profile,
                ReviewRow.study_day == on,
                ReviewRow.source == CARD,
                ReviewRow.undone_at.is_(None),
            )
        )
        return counted or 0

    def add_review(self, review: NewReview) -> ReviewId:
        """Store a review."""
        values = {
            "profile_id": self._profile,
            "question_id": review.question,
            "revision_id": review.revision,
            "rating": review.rating.value,
            "at": review.at,
            "study_day": review.study_day,
            "utc_offset_minutes": review.utc_offset // timedelta(minutes=1),
            "source": review.source,
            "spent_ms": review.spent // timedelta(milliseconds=1),
            "is_clock_suspect": review.is_clock_suspect,
            "before": None if review.before is None else memory_to_plain(review.before),
        }
        added = cast(CursorResult[Any], self._session.execute(_ADD_REVIEW, values))
        return ReviewId(added.lastrowid)

    def undo_review(self, review: ReviewId, at: datetime) -> bool:
        """Mark a review undone and put the memory back; False if a later review of the question stands."""
        row = self._session.get_one(ReviewRow, review)
        later = self._session.scalar(
            select(func.count())
            .select_from(ReviewRow)
            .where(
                ReviewRow.profile_id == self._profile,
                ReviewRow.question_id == row.question_id,
                ReviewRow.id > review,
                ReviewRow.undone_at.is_(None),
            )
        )
        if later or row.undone_at is not None:
            return False
        row.undone_at = at
        self.put(QuestionId(row.question_id), None if row.before is None else memory_from_plain(row.before))
        if row.source == CARD:  # the day counts what comes from a quiz as an answer, which stays one
            self.add_to_day(row.study_day, reviews=-1, spent=timedelta(milliseconds=-row.spent_ms))
        return True

    def last_review(self, question: QuestionId, source: str) -> ReviewId | None:
        """The last review of a question that stands, if it came from ``source``."""
        row = self._session.execute(
            select(ReviewRow.id, ReviewRow.source)
            .where(
                ReviewRow.profile_id == self._profile,
                ReviewRow.question_id == question,
                ReviewRow.undone_at.is_(None),
            )
            .order_by(ReviewRow.id.desc())
            .limit(1)
        ).one_or_none()
        return ReviewId(row.id) if row is not None and row.source == source else None

    def last_seen(self) -> datetime | None:
        """When the last review was recorded: the clock should not be far from it.

        Not the latest date of all: after one review dated ten years ahead, no clock would be right for ten years.
        """
        return cast(datetime | None, self._session.scalar(_LAST_SEEN, {"profile": self._profile}))

    def suspend(self, question: QuestionId, at: datetime) -> None:
        """Take a question out of the cards."""
        self._session.execute(
            insert(SuspensionRow).values(profile_id=self._profile, question_id=question, at=at).on_conflict_do_nothing()
        )

    def resume(self, question: QuestionId) -> None:
        """Bring a suspended question back."""
        self._session.execute(
            delete(SuspensionRow).where(
                SuspensionRow.profile_id == self._profile, SuspensionRow.question_id == question
            )
        )

    def add_to_day(self, day: date, *, reviews: int = 0, answers: int = 0, spent: timedelta) -> None:
        """Add to the totals of a study day."""
        spent_ms = spent // timedelta(milliseconds=1)
        values = {"reviews": reviews, "answers": answers, "spent_ms": spent_ms}
        self._session.execute(_ADD_TO_DAY, {"profile_id": self._profile, "study_day": day, **values})

    @property
    def _mine(self) -> ColumnElement[bool]:
        return MemoryRow.profile_id == self._profile

    @property
    def _askable(self) -> ColumnElement[bool]:
        return self._mine & QuestionRow.retired_at.is_(None) & ~self._suspended

    @property
    def _new(self) -> ColumnElement[bool]:
        seen = select(MemoryRow.question_id).where(self._mine, MemoryRow.question_id == QuestionRow.id)
        return QuestionRow.retired_at.is_(None) & ~self._suspended & ~seen.exists()

    @property
    def _suspended(self) -> ColumnElement[bool]:
        return (
            select(SuspensionRow.question_id)
            .where(SuspensionRow.profile_id == self._profile, SuspensionRow.question_id == QuestionRow.id)
            .exists()
        )

    @staticmethod
    def _in(stages: Iterable[Stage]) -> ColumnElement[bool]:
        return MemoryRow.stage.in_([stage.value for stage in stages])


def _memory(row: Any) -> Memory:
    return Memory(Stage(row.stage), row.step, row.stability, row.difficulty, row.due_at, row.reviewed_at)
