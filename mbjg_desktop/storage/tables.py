"""The tables. Content is keyed by the ids written in YAML; history is append-only."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any, ClassVar, Final

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    MetaData,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC datetimes as whole microseconds since 1970: exact, sortable, without a format to misread."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """To microseconds; a naive datetime is a bug and raises TypeError."""
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Back to an aware datetime."""
        return None if value is None else _EPOCH + value * _MICROSECOND


class StudyDay(TypeDecorator[date]):
    """Dates as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To ISO text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002
        """Back to a date."""
        return None if value is None else date.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """Plain values as compact JSON text with readable Chinese."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To JSON text; keys keep their order."""
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """Back to plain values."""
        return None if value is None else json.loads(value)


class Base(DeclarativeBase):
    """What every table shares: explicit types and predictable constraint names."""

    type_annotation_map: ClassVar = {
        datetime: UtcDateTime,
        date: StudyDay,
        dict[str, Any]: Json,
        list[Any]: Json,
        str: Text,
    }
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class ProfileRow(Base):
    """A learner on this machine."""

    __tablename__ = "profiles"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    created_at: Mapped[datetime]


class SettingRow(Base):
    """One preference of one learner, as JSON."""

    __tablename__ = "settings"

    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(Json)


class SourceFileRow(Base):
    """A file that was imported: its hash tells whether it changed since."""

    __tablename__ = "source_files"

    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    path: Mapped[str]
    sha256: Mapped[str]
    imported_at: Mapped[datetime]


class DocumentRow(Base):
    """A document. ``content`` is the whole tree; ``blocks`` repeats its leaves for queries."""

    __tablename__ = "documents"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    content: Mapped[dict[str, Any]]
    retired_at: Mapped[datetime | None]


class BlockRow(Base):
    """One paragraph, with the station (stop on the roadmap) it belongs to."""

    __tablename__ = "blocks"

    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    station: Mapped[str]
    text: Mapped[str]


class StationRow(Base):
    """A stop on the roadmap of a document."""

    __tablename__ = "stations"

    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    title: Mapped[str]


class BankRow(Base):
    """A question bank."""

    __tablename__ = "banks"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    document_id: Mapped[str]


class QuestionRow(Base):
    """A question as it stands now. ``start`` and ``end`` are its resolved anchor in the block."""

    __tablename__ = "questions"
    __table_args__ = (
        Index(None, "document_id", "block_id"),
        Index(None, "bank_id"),
        ForeignKeyConstraint(["document_id"], ["documents.id"]),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    bank_id: Mapped[str] = mapped_column(ForeignKey("banks.id"))
    position: Mapped[int]
    document_id: Mapped[str]
    kind: Mapped[str]
    stem: Mapped[str]
    station: Mapped[str]
    block_id: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    revision_id: Mapped[int] = mapped_column(ForeignKey("question_revisions.id"))
    retired_at: Mapped[datetime | None]


class QuestionRevisionRow(Base):
    """One wording of a question: attempts and reviews point at the wording that was seen."""

    __tablename__ = "question_revisions"
    __table_args__ = (UniqueConstraint("question_id", "sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[str]
    sha256: Mapped[str]
    content: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]


class QuestionSpanRow(Base):
    """Every place of the document a question draws on. ``role`` is anchor, more, or option:<its id>."""

    __tablename__ = "question_spans"
    __table_args__ = (Index(None, "block_id", "start"),)

    question_id: Mapped[str] = mapped_column(ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str]
    block_id: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]


class AttemptRow(Base):
    """One run of a quiz. The rule set is kept as it was; the result is filled in when it ends."""

    __tablename__ = "attempts"
    __table_args__ = (Index(None, "profile_id", "finished_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"))
    ruleset_id: Mapped[str]
    ruleset: Mapped[dict[str, Any]]
    scope: Mapped[dict[str, Any]]
    seed: Mapped[int]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    score: Mapped[float | None]
    full_score: Mapped[float | None]


class AttemptItemRow(Base):
    """A question of an attempt in the wording and the order of options that is shown."""

    __tablename__ = "attempt_items"

    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[str]
    revision_id: Mapped[int] = mapped_column(ForeignKey("question_revisions.id"))
    presented: Mapped[list[Any]]


class AttemptEventRow(Base):
    """What happened in an attempt, in order; never changed, never deleted: the truth about it."""

    __tablename__ = "attempt_events"

    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    at: Mapped[datetime]
    item: Mapped[int | None]
    response: Mapped[dict[str, Any] | None]
    reason: Mapped[str | None]


class AnswerRow(Base):
    """A settled response, projected from the attempt's events for the look-back and the figures."""

    __tablename__ = "answers"
    __table_args__ = (
        UniqueConstraint("attempt_id", "item"),
        Index(None, "profile_id", "question_id", "at"),
        CheckConstraint("credit BETWEEN 0 AND 1", name="credit"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"))
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id"))
    item: Mapped[int]
    ruleset_id: Mapped[str]
    question_id: Mapped[str]
    revision_id: Mapped[int] = mapped_column(ForeignKey("question_revisions.id"))
    at: Mapped[datetime]
    study_day: Mapped[date]
    outcome: Mapped[str]
    credit: Mapped[float]
    is_guessed: Mapped[bool]
    is_timed_out: Mapped[bool]
    spent_ms: Mapped[int]
    response: Mapped[dict[str, Any] | None]


class MemoryRow(Base):
    """The FSRS state of one question for one learner."""

    __tablename__ = "memories"
    __table_args__ = (Index(None, "profile_id", "due_at"),)

    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"), primary_key=True)
    question_id: Mapped[str] = mapped_column(primary_key=True)
    stage: Mapped[int]
    step: Mapped[int | None]
    stability: Mapped[float]
    difficulty: Mapped[float]
    due_at: Mapped[datetime]
    reviewed_at: Mapped[datetime]


class SuspensionRow(Base):
    """A question the learner does not want as a card for now."""

    __tablename__ = "suspensions"

    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"), primary_key=True)
    question_id: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class ReviewRow(Base):
    """One review, from a card or from a quiz. An undone one stays, with the time it was undone."""

    __tablename__ = "reviews"
    __table_args__ = (Index(None, "profile_id", "question_id", "at"), Index(None, "profile_id", "study_day"))

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"))
    question_id: Mapped[str]
    revision_id: Mapped[int] = mapped_column(ForeignKey("question_revisions.id"))
    rating: Mapped[int]
    at: Mapped[datetime]
    study_day: Mapped[date]
    utc_offset_minutes: Mapped[int]
    source: Mapped[str]
    spent_ms: Mapped[int]
    is_clock_suspect: Mapped[bool]
    before: Mapped[dict[str, Any] | None]
    undone_at: Mapped[datetime | None]


class MistakeRow(Base):
    """A question on the look-back list, or one that has left it (``left_at``)."""

    __tablename__ = "mistakes"
    __table_args__ = (Index(None, "profile_id", "left_at"),)

    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"), primary_key=True)
    question_id: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str]
    times: Mapped[int]
    missed_at: Mapped[datetime]
    right_on: Mapped[list[Any]]
    left_at: Mapped[datetime | None]


class DayRow(Base):
    """How much was studied on one study day, kept in the transaction of each review and answer."""

    __tablename__ = "days"

    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"), primary_key=True)
    study_day: Mapped[date] = mapped_column(primary_key=True)
    reviews: Mapped[int]
    answers: Mapped[int]
    spent_ms: Mapped[int]


class ReadingPositionRow(Base):
    """Where a learner stopped reading a document: the block at the top and how far into it (characters)."""

    __tablename__ = "reading_positions"

    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"), primary_key=True)
    document_id: Mapped[str] = mapped_column(primary_key=True)
    block_id: Mapped[str]
    offset: Mapped[int]
    at: Mapped[datetime]


class BlockReadRow(Base):
    """A block a learner has read."""

    __tablename__ = "blocks_read"

    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"), primary_key=True)
    document_id: Mapped[str] = mapped_column(primary_key=True)
    block_id: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
