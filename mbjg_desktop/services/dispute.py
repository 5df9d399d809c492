"""Disputes: questions that somebody says are not right, as they were then, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from mbjg_desktop.domain.dispute import DisputeReason, Ruling
from mbjg_desktop.domain.ids import DisputeId, QuestionId
from mbjg_desktop.domain.question import Question
from mbjg_desktop.services.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the document said at the time. ``quotation`` is where it says so today, None where it does no more."""

    exact: str
    quotation: Quotation | None


@dataclass(frozen=True, slots=True)
class Dispute:
    """One dispute. ``asked`` is the wording and key at the time, ``now`` those of today where they are others.

    ``is_retired`` says that the question has left its bank.
    """

    id: DisputeId
    question: QuestionId
    asked: Question
    evidence: tuple[Evidence, ...]
    learner: str
    reasons: tuple[DisputeReason, ...]
    text: str
    at: datetime
    now: Question | None
    is_key_changed: bool
    is_retired: bool
    settled_at: datetime | None
    ruling: Ruling | None
    remark: str

    @property
    def is_open(self) -> bool:
        """Whether nothing has been ruled yet."""
        return self.settled_at is None
