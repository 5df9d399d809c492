"""All tables: those of content, and here those of learners. Their history is append-only."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mbjg_desktop.storage.columns import Base, Json
from mbjg_desktop.storage.content_tables import (
    BankRow,
    BlockRow,
    DocumentRow,
    QuestionRevisionRow,
    QuestionRow,
    QuestionSpanRow,
    SourceFileRow,
    StationRow,
)
from mbjg_desktop.storage.record_tables import DisputeRow, DuelRow, MachineRow, NoteRow, RegradeRow

__all__ = [
    "AnswerRow",
    "AttemptEventRow",
    "AttemptItemRow",
    "AttemptRow",
    "BankRow",
    "Base",
    "BlockReadRow",
    "BlockRow",
    "DayRow",
    "DisputeRow",
    "DocumentRow",
    "DuelRow",
    "MachineRow",
    "MemoryRow",
    "MistakeRow",
    "NoteRow",
    "ProfileRow",
    "QuestionRevisionRow",
    "QuestionRow",
    "QuestionSpanRow",
    "ReadingPositionRow",
    "RegradeRow",
    "ReviewRow",
    "SettingRow",
    "SourceFileRow",
    "StationRow",
    "SuspensionRow",
]


class ProfileRow(Base):
    """A learner on this machine; ``left_at`` when they are no longer offered, their history stays."""

    __tablename__ = "profiles"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    created_at: Mapped[datetime]
    colour: Mapped[str] = mapped_column(server_default="")
    left_at: Mapped[datetime | None]


class SettingRow(Base):
    """One preference of one learner, as JSON."""

    __tablename__ = "settings"

    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(Json)


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
    """A question of an attempt in the wording and the order of options that is shown.

    ``key_revision_id`` is the wording whose key marks it, once it has been marked again by another.
    """

    __tablename__ = "attempt_items"

    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[str]
    revision_id: Mapped[int] = mapped_column(ForeignKey("question_revisions.id"))
    presented: Mapped[list[Any]]
    key_revision_id: Mapped[int | None] = mapped_column(ForeignKey("question_revisions.id"))


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
    shift_ms: Mapped[int | None]


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
    why: Mapped[str | None]
    marked_at: Mapped[datetime | None]


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
