"""Making the record of a review, whatever it came from, and what an answer says about remembering."""

from datetime import datetime, timedelta
from typing import Final

from mbjg_desktop.domain.ids import QuestionId, RevisionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.memory import Memory, Rating
from mbjg_desktop.domain.studyday import study_day
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.storage.memory_repo import NewReview
from mbjg_desktop.storage.unit_of_work import UnitOfWork

_BACK: Final = timedelta(minutes=5)
_AHEAD: Final = timedelta(days=365)


def rating_of(outcome: Outcome, *, is_guessed: bool) -> Rating:
    """What an answer in a quiz says: right is Good, guessed right is Hard, anything else is Again."""
    if outcome is not Outcome.RIGHT:
        return Rating.AGAIN
    return Rating.HARD if is_guessed else Rating.GOOD


def new_review(
    unit: UnitOfWork,
    clock: Clock,
    question: QuestionId,
    revision: RevisionId,
    rating: Rating,
    at: datetime,
    source: str,
    spent: timedelta,
    before: Memory | None,
) -> NewReview:
    """The record of a review at ``at``. A clock far from the last review is suspect and must not be scheduled by:
    one review dated ten years ahead would spoil a memory for good.
    """
    last = unit.memories.last_seen()
    is_suspect = last is not None and not last - _BACK <= at <= last + _AHEAD
    offset = clock.utc_offset()
    return NewReview(
        question=question,
        revision=revision,
        rating=rating,
        at=at,
        study_day=study_day(at, offset),
        utc_offset=offset,
        source=source,
        spent=spent,
        is_clock_suspect=is_suspect,
        before=before,
    )
