"""Answers whose question has another wording now than the one that marked them, of every learner."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, cast

from sqlalchemy import Table, and_, func, insert, select, update
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import AttemptId, ProfileId, QuestionId, ReviewId, RevisionId
from mbjg_desktop.domain.marking import Mark, Outcome
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.domain.question import Response
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.storage.encoding import memory_from_plain, response_from_plain, ruleset_from_plain
from mbjg_desktop.storage.memory_repo import QUIZ, NewReview
from mbjg_desktop.storage.tables import (
    AnswerRow,
    AttemptItemRow,
    AttemptRow,
    ProfileRow,
    QuestionRevisionRow,
    QuestionRow,
    RegradeRow,
    ReviewRow,
)

_ANSWERS: Final = cast(Table, AnswerRow.__table__)
_ITEMS: Final = cast(Table, AttemptItemRow.__table__)
_KEY: Final = func.coalesce(_ITEMS.c.key_revision_id, _ITEMS.c.revision_id)
_REVISIONS: Final = cast(Table, QuestionRevisionRow.__table__)
_REWORDED: Final = select(_REVISIONS.c.question_id).group_by(_REVISIONS.c.question_id).having(func.count() > 1)
"""Asked first: of a hundred thousand answers, those to questions that never changed need no further look."""
_OUTDATED: Final = (
    select(
        *(_ANSWERS.c[name] for name in ("attempt_id", "item", "question_id", "outcome", "credit")),
        *(_ANSWERS.c[name] for name in ("at", "is_guessed", "response", "profile_id")),
        _ITEMS.c.revision_id.label("asked"),
        _KEY.label("key"),
        QuestionRow.revision_id.label("now"),
        AttemptRow.ruleset,
        AttemptRow.finished_at,
        ProfileRow.name.label("learner"),
    )
    .join(_ITEMS, and_(_ITEMS.c.attempt_id == _ANSWERS.c.attempt_id, _ITEMS.c.position == _ANSWERS.c.item))
    .join(AttemptRow, AttemptRow.id == _ANSWERS.c.attempt_id)
    .join(ProfileRow, ProfileRow.id == _ANSWERS.c.profile_id)
    .join(QuestionRow, QuestionRow.id == _ANSWERS.c.question_id)
    .where(_ANSWERS.c.question_id.in_(_REWORDED), AttemptRow.finished_at.is_not(None), QuestionRow.revision_id != _KEY)
    .order_by(_ANSWERS.c.question_id, AttemptRow.finished_at, _ANSWERS.c.attempt_id)
)


@dataclass(frozen=True, slots=True)
class Outdated:
    """A settled answer marked by the wording ``key`` of its question, which is worded ``now`` today."""

    attempt: AttemptId
    item: int
    profile: ProfileId
    learner: str
    question: QuestionId
    asked: RevisionId
    key: RevisionId
    now: RevisionId
    ruleset: RuleSet
    finished_at: datetime
    at: datetime
    outcome: Outcome
    credit: float
    is_guessed: bool
    response: Response | None


@dataclass(frozen=True, slots=True)
class Regrade:
    """What an answer was worth, and what it is worth marked again."""

    attempt: AttemptId
    item: int
    question: QuestionId
    at: datetime
    from_points: float
    to_points: float
    from_outcome: Outcome
    to_outcome: Outcome


class RegradeRepo:
    """Answers of every learner, as they are marked again."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def outdated(self) -> tuple[Outdated, ...]:
        """Every answer of a finished attempt that another wording than today's marked, question by question."""
        return tuple(_outdated(row) for row in self._session.execute(_OUTDATED))

    def set_key(self, attempt: AttemptId, item: int, key: RevisionId) -> None:
        """Let the wording ``key`` mark that answer; the wording that was asked needs no mention."""
        asked = _ITEMS.c.revision_id
        self._session.execute(
            update(_ITEMS)
            .where(_ITEMS.c.attempt_id == attempt, _ITEMS.c.position == item)
            .values(key_revision_id=func.nullif(int(key), asked))
        )

    def set_mark(self, attempt: AttemptId, item: int, mark: Mark) -> None:
        """Set what a settled answer amounts to."""
        self._session.execute(
            update(_ANSWERS)
            .where(_ANSWERS.c.attempt_id == attempt, _ANSWERS.c.item == item)
            .values(outcome=mark.outcome.value, credit=float(mark.credit))
        )

    def note(self, regrade: Regrade) -> None:
        """Remember for good that an answer was marked again."""
        self._session.execute(
            insert(RegradeRow).values(
                attempt_id=regrade.attempt,
                item=regrade.item,
                question_id=regrade.question,
                at=regrade.at,
                from_points=regrade.from_points,
                to_points=regrade.to_points,
                from_outcome=regrade.from_outcome.value,
                to_outcome=regrade.to_outcome.value,
            )
        )

    def of(self, question: QuestionId) -> tuple[Regrade, ...]:
        """Every time answers to a question were marked again, oldest first."""
        rows = self._session.execute(
            select(RegradeRow.__table__).where(RegradeRow.question_id == question).order_by(RegradeRow.id)
        )
        return tuple(_regrade(row) for row in rows)

    def review_of(self, answer: Outdated) -> tuple[ReviewId, NewReview] | None:
        """The review that answer fed into the memory of its question, if it is the last one there that stands."""
        row = self._session.execute(
            select(ReviewRow.__table__)
            .where(
                ReviewRow.profile_id == answer.profile,
                ReviewRow.question_id == answer.question,
                ReviewRow.undone_at.is_(None),
            )
            .order_by(ReviewRow.id.desc())
            .limit(1)
        ).one_or_none()
        if row is None or row.source != QUIZ or row.at != answer.at:
            return None
        return ReviewId(row.id), _review(row)


def _outdated(row: Any) -> Outdated:
    return Outdated(
        attempt=AttemptId(row.attempt_id),
        item=row.item,
        profile=ProfileId(row.profile_id),
        learner=row.learner,
        question=QuestionId(row.question_id),
        asked=RevisionId(row.asked),
        key=RevisionId(row.key),
        now=RevisionId(row.now),
        ruleset=ruleset_from_plain(row.ruleset),
        finished_at=row.finished_at,
        at=row.at,
        outcome=Outcome(row.outcome),
        credit=row.credit,
        is_guessed=row.is_guessed,
        response=None if row.response is None else response_from_plain(row.response),
    )


def _regrade(row: Any) -> Regrade:
    return Regrade(
        attempt=AttemptId(row.attempt_id),
        item=row.item,
        question=QuestionId(row.question_id),
        at=row.at,
        from_points=row.from_points,
        to_points=row.to_points,
        from_outcome=Outcome(row.from_outcome),
        to_outcome=Outcome(row.to_outcome),
    )


def _review(row: Any) -> NewReview:
    return NewReview(
        question=QuestionId(row.question_id),
        revision=RevisionId(row.revision_id),
        rating=Rating(row.rating),
        at=row.at,
        study_day=row.study_day,
        utc_offset=timedelta(minutes=row.utc_offset_minutes),
        source=row.source,
        spent=timedelta(milliseconds=row.spent_ms),
        is_clock_suspect=row.is_clock_suspect,
        before=None if row.before is None else memory_from_plain(row.before),
    )
