"""The tables of content: what the files say, the same for every learner. Keyed by the ids written in YAML."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mbjg_desktop.storage.columns import Base


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
