"""The look-back list as one query: each question ever on it, with its wording, its memory, and how it was missed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, cast

from sqlalchemy import Table, and_, case, func, select
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import ProfileId, QuestionId, RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.mistakes import Mistake
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.storage.mistake_repo import mistake_of
from mbjg_desktop.storage.tables import (
    AnswerRow,
    AttemptRow,
    MemoryRow,
    MistakeRow,
    NoteRow,
    QuestionRow,
    QuestionSpanRow,
    StationRow,
)

_MISTAKES: Final = cast(Table, MistakeRow.__table__)
_QUESTIONS: Final = cast(Table, QuestionRow.__table__)
_ANSWERS: Final = cast(Table, AnswerRow.__table__)
_ENTRIES: Final = (
    select(
        _MISTAKES,
        *(_QUESTIONS.c[name] for name in ("id", "kind", "stem", "revision_id", "retired_at", "position")),
        StationRow.title,
        MemoryRow.due_at,
        NoteRow.text,
    )
    .join(_QUESTIONS, _QUESTIONS.c.id == _MISTAKES.c.question_id)
    .outerjoin(
        StationRow, and_(StationRow.document_id == _QUESTIONS.c.document_id, StationRow.id == _QUESTIONS.c.station)
    )
    .outerjoin(
        MemoryRow,
        and_(MemoryRow.profile_id == _MISTAKES.c.profile_id, MemoryRow.question_id == _MISTAKES.c.question_id),
    )
    .outerjoin(
        NoteRow, and_(NoteRow.profile_id == _MISTAKES.c.profile_id, NoteRow.question_id == _MISTAKES.c.question_id)
    )
    .order_by(_QUESTIONS.c.document_id, StationRow.position.nulls_last(), _QUESTIONS.c.bank_id, _QUESTIONS.c.position)
)


@dataclass(frozen=True, slots=True)
class Missed:
    """A question that is or was on the list. ``rulesets`` are those it was missed under."""

    id: QuestionId
    kind: Kind
    stem: str
    station_title: str
    is_retired: bool
    mistake: Mistake
    due_at: datetime | None
    note: str
    rulesets: frozenset[RuleSetId]
    was_guessed: bool
    is_reworded: bool


@dataclass(frozen=True, slots=True)
class _Answers:
    """What the answers to one question say about it together."""

    rulesets: frozenset[RuleSetId]
    was_guessed: bool
    is_reworded: bool


_NO_ANSWERS: Final = _Answers(frozenset(), was_guessed=False, is_reworded=False)


class MissedIndex:
    """Reads only the questions on the list: how large the banks are does not matter."""

    def __init__(self, session: Session, profile: ProfileId) -> None:
        self._session = session
        self._profile = profile

    def all(self, days_to_leave: int) -> tuple[Missed, ...]:
        """Every question that is or was on the list: part by part as the documents go, then as the banks do."""
        answers = self._answers(None)
        rows = self._session.execute(_ENTRIES.where(_MISTAKES.c.profile_id == self._profile))
        return tuple(_missed(row, days_to_leave, answers.get(QuestionId(row.id), _NO_ANSWERS)) for row in rows)

    def get(self, question: QuestionId, days_to_leave: int) -> Missed | None:
        """One of them; None if it was never missed nor marked."""
        wanted = _ENTRIES.where(_MISTAKES.c.profile_id == self._profile, _MISTAKES.c.question_id == question)
        row = self._session.execute(wanted).one_or_none()
        if row is None:
            return None
        return _missed(row, days_to_leave, self._answers(question).get(question, _NO_ANSWERS))

    def ruleset_names(self) -> dict[RuleSetId, Mapping[str, str]]:
        """What each rule set was called when it was last used."""
        newest = select(func.max(AttemptRow.id)).where(AttemptRow.profile_id == self._profile)
        rows = self._session.execute(
            select(AttemptRow.ruleset_id, AttemptRow.ruleset).where(
                AttemptRow.id.in_(newest.group_by(AttemptRow.ruleset_id))
            )
        )
        return {RuleSetId(row.ruleset_id): row.ruleset["name"] for row in rows}

    def other_forms(self, question: QuestionId) -> tuple[QuestionId, ...]:
        """Questions asked today about the same place: of another kind first, then what was answered longest ago."""
        asked, mine, theirs = _QUESTIONS.alias(), QuestionSpanRow.__table__.alias(), QuestionSpanRow.__table__.alias()
        last = select(func.max(_ANSWERS.c.at)).where(
            _ANSWERS.c.profile_id == self._profile, _ANSWERS.c.question_id == _QUESTIONS.c.id
        )
        rows = self._session.execute(
            select(_QUESTIONS.c.id)
            .distinct()
            .select_from(asked)
            .join(mine, and_(mine.c.question_id == asked.c.id, mine.c.role == "anchor"))
            .join(
                theirs,
                and_(
                    theirs.c.block_id == mine.c.block_id,
                    theirs.c.start < mine.c.end,
                    theirs.c.end > mine.c.start,
                    theirs.c.role.in_(("anchor", "more")),
                ),
            )
            .join(_QUESTIONS, _QUESTIONS.c.id == theirs.c.question_id)
            .where(
                asked.c.id == question,
                _QUESTIONS.c.id != question,
                _QUESTIONS.c.document_id == asked.c.document_id,
                _QUESTIONS.c.retired_at.is_(None),
            )
            .order_by(_QUESTIONS.c.kind == asked.c.kind, last.scalar_subquery().asc().nulls_first(), _QUESTIONS.c.id)
        )
        return tuple(QuestionId(row.id) for row in rows)

    def _answers(self, question: QuestionId | None) -> dict[QuestionId, _Answers]:
        """By question: one pass over the answers to what is on the list."""
        is_miss = (_ANSWERS.c.outcome != Outcome.RIGHT.value) | _ANSWERS.c.is_guessed
        mine = and_(_MISTAKES.c.profile_id == self._profile, _ANSWERS.c.profile_id == self._profile)
        wanted = (
            select(
                _MISTAKES.c.question_id,
                _ANSWERS.c.ruleset_id,
                func.max(case((is_miss, 1), else_=0)).label("missed"),
                func.max(_ANSWERS.c.is_guessed).label("guessed"),
                func.max(_ANSWERS.c.revision_id != _QUESTIONS.c.revision_id).label("reworded"),
            )
            .join(_ANSWERS, _ANSWERS.c.question_id == _MISTAKES.c.question_id)
            .join(_QUESTIONS, _QUESTIONS.c.id == _MISTAKES.c.question_id)
            .where(mine)
            .group_by(_MISTAKES.c.question_id, _ANSWERS.c.ruleset_id)
        )
        if question is not None:
            wanted = wanted.where(_MISTAKES.c.question_id == question)
        by_question: defaultdict[QuestionId, list[Any]] = defaultdict(list)
        for row in self._session.execute(wanted):
            by_question[QuestionId(row.question_id)].append(row)
        return {id_: _together(rows) for id_, rows in by_question.items()}


def _together(rows: list[Any]) -> _Answers:
    return _Answers(
        frozenset(RuleSetId(row.ruleset_id) for row in rows if row.missed),
        was_guessed=any(row.guessed for row in rows),
        is_reworded=any(row.reworded for row in rows),
    )


def _missed(row: Any, days_to_leave: int, answers: _Answers) -> Missed:
    return Missed(
        id=QuestionId(row.id),
        kind=Kind(row.kind),
        stem=row.stem,
        station_title=row.title or "",
        is_retired=row.retired_at is not None,
        mistake=mistake_of(row, days_to_leave),
        due_at=row.due_at,
        note=row.text or "",
        rulesets=answers.rulesets,
        was_guessed=answers.was_guessed,
        is_reworded=answers.is_reworded,
    )
