"""Tables around attempts: notes, disputes, answers marked again, duels; and what belongs to the machine."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from mbjg_desktop.storage.columns import Base, Json


class MachineRow(Base):
    """What belongs to the machine and to no one learner, such as who was learning last."""

    __tablename__ = "machine"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(Json)


class NoteRow(Base):
    """What a learner wrote down about a question."""

    __tablename__ = "notes"

    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"), primary_key=True)
    question_id: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    at: Mapped[datetime]


class DisputeRow(Base):
    """Somebody says that a question is not right: its wording then, the source then, and what became of it."""

    __tablename__ = "disputes"
    __table_args__ = (Index(None, "question_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"))
    question_id: Mapped[str]
    revision_id: Mapped[int] = mapped_column(ForeignKey("question_revisions.id"))
    source: Mapped[list[Any]]
    reasons: Mapped[list[Any]]
    text: Mapped[str]
    at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    ruling: Mapped[str | None]
    ruling_text: Mapped[str | None]


class RegradeRow(Base):
    """A settled answer that was marked again by another key: what it was worth before and after."""

    __tablename__ = "regrades"
    __table_args__ = (Index(None, "question_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id"))
    item: Mapped[int]
    question_id: Mapped[str]
    at: Mapped[datetime]
    from_points: Mapped[float]
    to_points: Mapped[float]
    from_outcome: Mapped[str]
    to_outcome: Mapped[str]


class DuelRow(Base):
    """Two learners, one paper, turn by turn: two attempts that belong together."""

    __tablename__ = "duels"

    id: Mapped[int] = mapped_column(primary_key=True)
    started_at: Mapped[datetime]
    first_attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id"))
    second_attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id"))
