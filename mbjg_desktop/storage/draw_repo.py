"""What a draw asks of the database: the questions as lean lines, how they were answered, and who had which paper."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, NamedTuple, cast

from sqlalchemy import Executable, Table, bindparam, case, func, select
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import AttemptId, BlockId, DocumentId, ProfileId, QuestionId, RevisionId, RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Cognition, Kind
from mbjg_desktop.storage.tables import (
    AnswerRow,
    AttemptItemRow,
    AttemptRow,
    MemoryRow,
    QuestionRevisionRow,
    QuestionRow,
)

_QUESTIONS: Final = cast(Table, QuestionRow.__table__)
_REVISIONS: Final = cast(Table, QuestionRevisionRow.__table__)
_ANSWERS: Final = cast(Table, AnswerRow.__table__)
_ATTEMPTS: Final = cast(Table, AttemptRow.__table__)
_HAS_ENEMIES: Final = func.instr(_REVISIONS.c.content, '"enemies":["') > 0
_COGNITION: Final = case(
    *(
        (func.instr(_REVISIONS.c.content, f'"cognition":"{cognition.value}"') > 0, cognition.value)
        for cognition in Cognition
    )
)
"""Looked for in the text, as enemies are: reading the whole of each wording as JSON takes five times as long."""
_POOL: Final = (
    select(
        _QUESTIONS.c.id,
        _QUESTIONS.c.kind,
        _QUESTIONS.c.document_id.label("document"),
        _QUESTIONS.c.station,
        _QUESTIONS.c.block_id.label("block"),
        _QUESTIONS.c.start,
        _QUESTIONS.c.end,
        _QUESTIONS.c.revision_id.label("revision"),
        func.length(_QUESTIONS.c.stem).label("length"),
        case((_HAS_ENEMIES, func.json_extract(_REVISIONS.c.content, "$.enemies"))).label("enemies"),
        case((bindparam("is_deep"), _COGNITION)).label("cognition"),
    )
    .join(_REVISIONS, _REVISIONS.c.id == _QUESTIONS.c.revision_id)
    .where(_QUESTIONS.c.retired_at.is_(None))
    .order_by(_QUESTIONS.c.id)
)

_THIS: Final = _QUESTIONS.alias("this")
_OTHER: Final = _QUESTIONS.alias("other")
_SAME_WORDS: Final = _THIS.join(
    _OTHER,
    (_OTHER.c.document_id == _THIS.c.document_id)
    & (_OTHER.c.block_id == _THIS.c.block_id)
    & (_OTHER.c.id != _THIS.c.id)
    & (_OTHER.c.start < _THIS.c.end)
    & (_THIS.c.start < _OTHER.c.end),
)
_ON_THE_SAME_WORDS: Final = select(_OTHER.c.id).select_from(_SAME_WORDS).where(_THIS.c.id == bindparam("question"))
_RIGHT_IN_OTHER_FORM: Final = (
    select(_ANSWERS.c.at, _ANSWERS.c.study_day)
    .select_from(
        _SAME_WORDS.join(
            _ANSWERS, (_ANSWERS.c.question_id == _OTHER.c.id) & (_ANSWERS.c.profile_id == bindparam("profile"))
        ).join(_ATTEMPTS, _ATTEMPTS.c.id == _ANSWERS.c.attempt_id)
    )
    .where(
        _THIS.c.id == bindparam("question"),
        _ANSWERS.c.outcome == Outcome.RIGHT.value,
        _ANSWERS.c.is_guessed.is_(False),
        func.json_extract(_ATTEMPTS.c.ruleset, "$.draw.other_form") == 1,
    )
)
"""Made once and without the ORM: it runs at every miss."""


class PoolLine(NamedTuple):
    """A question as a draw needs it; plain, because there may be a hundred thousand.

    ``enemies`` is JSON or None; ``cognition`` is None unless it was asked for.
    """

    id: QuestionId
    kind: str
    document: DocumentId
    station: str
    block: BlockId
    start: int
    end: int
    revision: RevisionId
    length: int
    enemies: str | None
    cognition: str | None


@dataclass(frozen=True, slots=True)
class Dealt:
    """An attempt at a paper: whose it is, and how it went."""

    attempt: AttemptId
    profile: ProfileId
    ruleset: dict[str, Any]
    scope: dict[str, Any]
    seed: int
    is_finished: bool
    score: float
    full_score: float


@dataclass(frozen=True, slots=True)
class DealtItem:
    """A question of a paper, as it was worded and shown."""

    question: QuestionId
    revision: RevisionId
    presented: tuple[str, ...]


class DrawRepo:
    """Reads only. What was answered is that of one learner, or of all where it says so."""

    def __init__(self, session: Session, profile: ProfileId) -> None:
        self._session = session
        self.profile = profile

    def lines(self, document: DocumentId | None = None, *, is_deep: bool = False) -> list[PoolLine]:
        """Every question that is asked today, or those on one document, by id; ``is_deep``: with their cognition."""
        wanted = _POOL if document is None else _POOL.where(_QUESTIONS.c.document_id == document)
        return cast(list[PoolLine], self._session.execute(wanted, {"is_deep": is_deep}).all())

    def named(self, questions: Iterable[QuestionId], *, is_deep: bool = False) -> list[PoolLine]:
        """Those of the questions that are asked today, by id."""
        values = func.json_each(json.dumps(sorted(set(questions)))).table_valued("value")
        wanted = _POOL.where(_QUESTIONS.c.id.in_(select(values.c.value)))
        return cast(list[PoolLine], self._session.execute(wanted, {"is_deep": is_deep}).all())

    def counts(self, document: DocumentId) -> list[tuple[BlockId, Kind, int]]:
        """How many questions of each kind are asked today about each block."""
        wanted = (
            select(_QUESTIONS.c.block_id, _QUESTIONS.c.kind, func.count())
            .where(_QUESTIONS.c.document_id == document, _QUESTIONS.c.retired_at.is_(None))
            .group_by(_QUESTIONS.c.block_id, _QUESTIONS.c.kind)
        )
        return [(BlockId(block), Kind(kind), count) for block, kind, count in self._rows(wanted)]

    def asked_at(self) -> dict[QuestionId, datetime]:
        """When this learner last answered each question."""
        wanted = select(MemoryRow.question_id, MemoryRow.reviewed_at).where(MemoryRow.profile_id == self.profile)
        return {QuestionId(question): at for question, at in self._rows(wanted)}

    def credits(self) -> dict[QuestionId, list[float]]:
        """The credit of every answer of every learner."""
        return _grouped(self._rows(select(_ANSWERS.c.question_id, _ANSWERS.c.credit)))

    def seconds(self) -> dict[QuestionId, list[float]]:
        """How long every answer of every learner took; not those the clock cut short."""
        wanted = select(_ANSWERS.c.question_id, _ANSWERS.c.spent_ms / 1000.0).where(
            _ANSWERS.c.outcome != Outcome.UNANSWERED.value, _ANSWERS.c.is_timed_out.is_(False)
        )
        return _grouped(self._rows(wanted))

    def dealt(self, ruleset: RuleSetId, since: datetime, until: datetime) -> tuple[Dealt, ...]:
        """Every learner's attempts under a rule set that began in that time, oldest first."""
        rows = self._session.scalars(
            select(AttemptRow)
            .where(AttemptRow.ruleset_id == ruleset, AttemptRow.started_at >= since, AttemptRow.started_at < until)
            .order_by(AttemptRow.id)
        )
        return tuple(
            Dealt(
                AttemptId(row.id),
                ProfileId(row.profile_id),
                row.ruleset,
                row.scope,
                row.seed,
                row.finished_at is not None,
                row.score or 0.0,
                row.full_score or 0.0,
            )
            for row in rows
        )

    def items(self, attempt: AttemptId) -> tuple[DealtItem, ...]:
        """The paper of an attempt."""
        wanted = (
            select(AttemptItemRow.question_id, AttemptItemRow.revision_id, AttemptItemRow.presented)
            .where(AttemptItemRow.attempt_id == attempt)
            .order_by(AttemptItemRow.position)
        )
        return tuple(
            DealtItem(QuestionId(question), RevisionId(revision), tuple(presented))
            for question, revision, presented in self._rows(wanted)
        )

    def right_in_other_form(self, question: QuestionId) -> tuple[tuple[datetime, date], ...]:
        """When this learner answered another question on the same words right, in papers that ask in another form."""
        wanted = {"question": question, "profile": self.profile}
        return tuple((at, day) for at, day in self._session.execute(_RIGHT_IN_OTHER_FORM, wanted))

    def on_the_same_words(self, question: QuestionId) -> tuple[QuestionId, ...]:
        """The other questions whose anchor has words in common with that of ``question``."""
        rows = self._session.execute(_ON_THE_SAME_WORDS, {"question": question})
        return tuple(QuestionId(id_) for (id_,) in rows)

    def _rows(self, wanted: Executable) -> Iterator[Any]:
        return iter(self._session.execute(wanted))


def _grouped(rows: Iterable[Any]) -> dict[QuestionId, list[float]]:
    grouped: dict[QuestionId, list[float]] = defaultdict(list)
    for question, value in rows:
        grouped[question].append(value)
    return grouped
