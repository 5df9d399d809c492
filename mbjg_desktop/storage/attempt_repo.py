"""Attempts: their papers, their append-only events, and the settled answers projected from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, cast

from sqlalchemy import Row, Table, bindparam, insert, select, update
from sqlalchemy.orm import Session

from mbjg_desktop.domain.attempt import Attempt, fold
from mbjg_desktop.domain.attempt_event import Event, EventKind, FinishReason
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import AttemptId, ProfileId, QuestionId, RevisionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Question, Response
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.storage.encoding import (
    response_from_plain,
    response_to_plain,
    ruleset_from_plain,
    ruleset_to_plain,
)
from mbjg_desktop.storage.ledger_repo import was_worked_on
from mbjg_desktop.storage.tables import AnswerRow, AttemptEventRow, AttemptItemRow, AttemptRow, DuelRow

_ANSWERS: Final = cast(Table, AnswerRow.__table__)
_APPEND: Final = insert(cast(Table, AttemptEventRow.__table__))
"""As the others here, made once and without the ORM: it runs at every key press of a quiz."""
_SETTLE: Final = insert(_ANSWERS)
_ANSWERS_TO: Final = (
    select(_ANSWERS)
    .where(_ANSWERS.c.profile_id == bindparam("profile"), _ANSWERS.c.question_id == bindparam("question"))
    .order_by(_ANSWERS.c.at, _ANSWERS.c.id)
)


@dataclass(frozen=True, slots=True)
class NewAttempt:
    """An attempt to be stored: the paper as drawn, before anything happened."""

    ruleset: RuleSet
    scope: dict[str, Any]
    seed: int
    started_at: datetime
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A settled response. ``attempt`` and ``item`` say where it was given."""

    attempt: AttemptId
    item: int
    ruleset_id: str
    question: QuestionId
    revision: RevisionId
    at: datetime
    study_day: date
    outcome: Outcome
    credit: float
    is_guessed: bool
    is_timed_out: bool
    spent: timedelta
    response: Response | None


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished attempt as the history lists it."""

    attempt: AttemptId
    ruleset: RuleSet
    finished_at: datetime
    score: float
    full_score: float


class AttemptRepo:
    """Attempts of one learner."""

    def __init__(self, session: Session, profile: ProfileId) -> None:
        self._session = session
        self._profile = profile

    def add(self, new: NewAttempt) -> AttemptId:
        """Store a paper; nothing has happened in it yet."""
        row = AttemptRow(
            profile_id=self._profile,
            ruleset_id=new.ruleset.id,
            ruleset=ruleset_to_plain(new.ruleset),
            scope=new.scope,
            seed=new.seed,
            started_at=new.started_at,
        )
        self._session.add(row)
        self._session.flush()
        items = [
            {
                "attempt_id": row.id,
                "position": position,
                "question_id": slot.question.id,
                "revision_id": slot.revision,
                "presented": list(slot.presented),
            }
            for position, slot in enumerate(new.slots)
        ]
        self._session.execute(insert(AttemptItemRow), items)
        return AttemptId(row.id)

    def append(self, attempt: AttemptId, number: int, event: Event) -> None:
        """Add event ``number`` (from 0) of the attempt; a number used twice is refused by the database."""
        self._session.execute(
            _APPEND,
            {
                "attempt_id": attempt,
                "number": number,
                "kind": event.kind.value,
                "at": event.at,
                "item": event.item,
                "response": None if event.response is None else response_to_plain(event.response),
                "reason": None if event.reason is None else event.reason.value,
                "shift_ms": None if event.shift is None else event.shift // timedelta(milliseconds=1),
            },
        )

    def finish(self, attempt: Attempt) -> None:
        """Note the end and the result of an attempt beside it."""
        self._session.execute(
            update(AttemptRow)
            .where(AttemptRow.id == attempt.id)
            .values(
                finished_at=attempt.finished_at,
                reason=None if attempt.reason is None else attempt.reason.value,
                score=float(attempt.score()),
                full_score=float(attempt.full_score()),
            )
        )

    def load(
        self, attempt: AttemptId, questions: Mapping[RevisionId, Question], keys: Mapping[int, RevisionId] | None = None
    ) -> tuple[Attempt, int]:
        """The attempt as its events left it, and how many events it has. NotFound if it is another learner's.

        ``keys`` are wordings to mark by instead, by position.
        """
        row = self._session.get(AttemptRow, attempt)
        if row is None or row.profile_id != self._profile:
            raise NotFound("attempt", str(attempt))
        slots = tuple(
            Slot(
                questions[RevisionId(item.revision_id)],
                RevisionId(item.revision_id),
                tuple(item.presented),
                key=None if key is None else questions[RevisionId(key)],
            )
            for item in self._items(attempt)
            for key in ((keys or {}).get(item.position, item.key_revision_id),)
        )
        events = self.events(attempt)
        fresh = Attempt(attempt, ruleset_from_plain(row.ruleset), row.seed, row.started_at, slots)
        return fold(fresh, events), len(events)

    def revisions(self, attempt: AttemptId) -> tuple[RevisionId, ...]:
        """The wordings the attempt's questions are asked in, in order, and those whose keys mark them."""
        items = self._items(attempt)
        keys = (item.key_revision_id for item in items if item.key_revision_id is not None)
        return tuple(map(RevisionId, (*(item.revision_id for item in items), *keys)))

    def events(self, attempt: AttemptId) -> tuple[Event, ...]:
        """Everything that happened in the attempt, in order."""
        rows = self._session.execute(
            select(AttemptEventRow.__table__)
            .where(AttemptEventRow.attempt_id == attempt)
            .order_by(AttemptEventRow.number)
        )
        return tuple(_event(row) for row in rows)

    def unfinished(self) -> tuple[AttemptId, ...]:
        """Attempts that have not ended, newest first; not those of a duel, which goes on for two or not at all."""
        duels = select(DuelRow.first_attempt_id).union_all(select(DuelRow.second_attempt_id))
        ids = self._session.scalars(
            select(AttemptRow.id)
            .where(
                AttemptRow.profile_id == self._profile,
                AttemptRow.finished_at.is_(None),
                AttemptRow.id.not_in(duels),
            )
            .order_by(AttemptRow.id.desc())
        )
        return tuple(AttemptId(id_) for id_ in ids)

    def finished(self, limit: int) -> tuple[Finished, ...]:
        """The last finished attempts, newest first; not those that were stopped before anything was answered."""
        rows = self._session.scalars(
            select(AttemptRow)
            .where(AttemptRow.profile_id == self._profile, AttemptRow.finished_at.is_not(None), was_worked_on())
            .order_by(AttemptRow.finished_at.desc())
            .limit(limit)
        )
        return tuple(
            Finished(
                AttemptId(row.id),
                ruleset_from_plain(row.ruleset),
                cast(datetime, row.finished_at),
                row.score or 0.0,
                row.full_score or 0.0,
            )
            for row in rows
        )

    def names(self, attempts: Sequence[AttemptId]) -> dict[AttemptId, RuleSet]:
        """The rule sets those attempts ran under."""
        rows = self._session.execute(select(AttemptRow.id, AttemptRow.ruleset).where(AttemptRow.id.in_(attempts)))
        return {AttemptId(id_): ruleset_from_plain(ruleset) for id_, ruleset in rows}

    def settle(self, answers: Sequence[Answer]) -> None:
        """Add settled answers."""
        if answers:
            self._session.execute(_SETTLE, [self._answer_values(answer) for answer in answers])

    def mark_again(self, answer: Answer) -> None:
        """Follow another view the learner takes of a settled answer: what it was, and what it is worth."""
        values = self._answer_values(answer)
        self._session.execute(
            update(AnswerRow)
            .where(AnswerRow.attempt_id == answer.attempt, AnswerRow.item == answer.item)
            .values({name: values[name] for name in ("outcome", "credit", "response")})
        )

    def set_guessed(self, attempt: AttemptId, item: int, is_guessed: bool) -> None:
        """Follow a change of mind about a settled answer."""
        self._session.execute(
            update(AnswerRow)
            .where(AnswerRow.attempt_id == attempt, AnswerRow.item == item)
            .values(is_guessed=is_guessed)
        )

    def answers(self, question: QuestionId) -> tuple[Answer, ...]:
        """Every settled answer to a question, oldest first."""
        rows = self._session.execute(_ANSWERS_TO, {"profile": self._profile, "question": question})
        return tuple(_answer(row) for row in rows)

    def _items(self, attempt: AttemptId) -> Sequence[Row[Any]]:
        return self._session.execute(
            select(AttemptItemRow.__table__)
            .where(AttemptItemRow.attempt_id == attempt)
            .order_by(AttemptItemRow.position)
        ).all()

    def _answer_values(self, answer: Answer) -> dict[str, Any]:
        return {
            "profile_id": self._profile,
            "attempt_id": answer.attempt,
            "item": answer.item,
            "ruleset_id": answer.ruleset_id,
            "question_id": answer.question,
            "revision_id": answer.revision,
            "at": answer.at,
            "study_day": answer.study_day,
            "outcome": answer.outcome.value,
            "credit": answer.credit,
            "is_guessed": answer.is_guessed,
            "is_timed_out": answer.is_timed_out,
            "spent_ms": answer.spent // timedelta(milliseconds=1),
            "response": None if answer.response is None else response_to_plain(answer.response),
        }


def _event(row: Row[Any]) -> Event:
    return Event(
        kind=EventKind(row.kind),
        at=row.at,
        item=row.item,
        response=None if row.response is None else response_from_plain(row.response),
        reason=None if row.reason is None else FinishReason(row.reason),
        shift=None if row.shift_ms is None else timedelta(milliseconds=row.shift_ms),
    )


def _answer(row: Row[Any]) -> Answer:
    return Answer(
        attempt=AttemptId(row.attempt_id),
        item=row.item,
        ruleset_id=row.ruleset_id,
        question=QuestionId(row.question_id),
        revision=RevisionId(row.revision_id),
        at=row.at,
        study_day=row.study_day,
        outcome=Outcome(row.outcome),
        credit=row.credit,
        is_guessed=row.is_guessed,
        is_timed_out=row.is_timed_out,
        spent=timedelta(milliseconds=row.spent_ms),
        response=None if row.response is None else response_from_plain(row.response),
    )
