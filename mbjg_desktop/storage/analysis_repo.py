"""First answers of all learners of this machine, and the questions they were given to: what item analysis reads."""

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast

from sqlalchemy import ColumnElement, Select, Table, Text, and_, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId, RevisionId
from mbjg_desktop.domain.item_analysis import FirstAnswer
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Chosen, Kind, Response
from mbjg_desktop.storage.encoding import response_from_plain
from mbjg_desktop.storage.tables import AnswerRow, BlockRow, QuestionRow, StationRow

_ANSWERS: Final = cast(Table, AnswerRow.__table__)
_QUESTIONS: Final = cast(Table, QuestionRow.__table__)
_BLOCKS: Final = cast(Table, BlockRow.__table__)
_STATIONS: Final = cast(Table, StationRow.__table__)
_KINDS: Final = {kind.value: kind for kind in Kind}
_SELF_MARKED: Final = Kind.SHORT_ANSWER.value
"""What learners mark themselves says as much about them as about the question."""


class AnsweredQuestion(NamedTuple):
    """A question that has been answered, as a line of the analysis needs it."""

    id: QuestionId
    kind: Kind
    stem: str
    document: DocumentId
    block: BlockId
    station_title: str
    revision: RevisionId
    is_retired: bool


@dataclass(frozen=True, slots=True)
class GivenFirst:
    """A first answer with what was answered, and whether the question was worded as it is now."""

    answer: FirstAnswer
    response: Response | None
    is_of_this_wording: bool


class AnalysisRepo:
    """Reads only what has answers: a bank of any size costs nothing."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def has_more_answers_than(self, number: int) -> bool:
        """Whether there are more answers than that, first ones or not; they are not all counted."""
        return self._session.execute(select(_ANSWERS.c.id).offset(number).limit(1)).first() is not None

    def first_answers(self, only: Collection[QuestionId] | None = None) -> dict[QuestionId, list[FirstAnswer]]:
        """The first answer of each learner to each question, or to each of those."""
        found: defaultdict[QuestionId, list[FirstAnswer]] = defaultdict(list)
        for question, credit, rest, spent_ms, response, _ in self._session.execute(_first(only)).all():
            found[question].append(FirstAnswer(credit, rest, spent_ms, _chosen(response)))
        return dict(found)

    def first_answers_to(self, question: QuestionId) -> tuple[GivenFirst, ...]:
        """The first answer of each learner to one question, with what was answered."""
        now = self._session.scalar(select(_QUESTIONS.c.revision_id).where(_QUESTIONS.c.id == question))
        return tuple(_given(now, *row) for row in self._session.execute(_first((question,))))

    def questions(self, only: Collection[QuestionId] | None = None) -> tuple[AnsweredQuestion, ...]:
        """Every question that has been answered, in the order of the document; or those alone."""
        wanted = select(_ANSWERS.c.question_id).distinct() if only is None else _listed(only)
        rows = self._session.execute(_QUESTION_LINES.where(_QUESTIONS.c.id.in_(wanted))).all()
        return tuple(AnsweredQuestion(id_, _KINDS[kind], *others) for id_, kind, *others in rows)


def _first(only: Collection[QuestionId] | None = None) -> Select[Any]:
    """Question, credit, mean credit of the rest of the paper, time, response, and wording of first answers."""
    marked = _marked()
    first = select(func.min(_ANSWERS.c.id).label("id")).where(marked)
    papers = select(
        _ANSWERS.c.attempt_id, func.sum(_ANSWERS.c.credit).label("total"), func.count().label("among")
    ).where(marked)
    if only is not None:
        its = _ANSWERS.c.question_id.in_(_listed(only))
        first = first.where(its)
        papers = papers.where(_ANSWERS.c.attempt_id.in_(select(_ANSWERS.c.attempt_id).where(its)))
    firsts = first.group_by(_ANSWERS.c.profile_id, _ANSWERS.c.question_id).cte("firsts")
    paper = papers.group_by(_ANSWERS.c.attempt_id).cte("papers")
    others = func.nullif(paper.c.among - 1, 0)
    return (
        select(
            _ANSWERS.c.question_id,
            _ANSWERS.c.credit,
            (paper.c.total - _ANSWERS.c.credit) / others,
            _ANSWERS.c.spent_ms,
            type_coerce(_ANSWERS.c.response, Text),
            _ANSWERS.c.revision_id,
        )
        .select_from(firsts)
        .join(_ANSWERS, _ANSWERS.c.id == firsts.c.id)
        .join(paper, paper.c.attempt_id == _ANSWERS.c.attempt_id)
    )


def _listed(questions: Collection[QuestionId]) -> Select[Any]:
    """Any number of ids as a single value: a statement takes only so many."""
    return select(func.json_each(json.dumps(list(questions))).table_valued("value").c.value)


def _marked() -> ColumnElement[bool]:
    """What the machine marked; not what the clock, or handing in, kept a learner from ever seeing."""
    self_marked = select(_QUESTIONS.c.id).where(_QUESTIONS.c.kind == _SELF_MARKED)
    was_seen = or_(_ANSWERS.c.outcome != Outcome.UNANSWERED.value, _ANSWERS.c.spent_ms > 0)
    return and_(was_seen, _ANSWERS.c.question_id.not_in(self_marked))


_QUESTION_LINES: Final = (
    select(
        *(_QUESTIONS.c[name] for name in ("id", "kind", "stem", "document_id", "block_id")),
        func.coalesce(_STATIONS.c.title, ""),
        _QUESTIONS.c.revision_id,
        _QUESTIONS.c.retired_at.is_not(None),
    )
    .outerjoin(
        _STATIONS, and_(_STATIONS.c.document_id == _QUESTIONS.c.document_id, _STATIONS.c.id == _QUESTIONS.c.station)
    )
    .outerjoin(_BLOCKS, and_(_BLOCKS.c.document_id == _QUESTIONS.c.document_id, _BLOCKS.c.id == _QUESTIONS.c.block_id))
    .where(_QUESTIONS.c.kind != _SELF_MARKED)
    .order_by(_QUESTIONS.c.document_id, _BLOCKS.c.position, _QUESTIONS.c.start, _QUESTIONS.c.position)
)


def _given(
    now: int | None, _: str, credit: float, rest: float | None, spent_ms: int, response: str | None, revision: int
) -> GivenFirst:
    return GivenFirst(
        FirstAnswer(credit, rest, spent_ms, _chosen(response)),
        None if response is None else response_from_plain(json.loads(response)),
        is_of_this_wording=revision == now,
    )


@lru_cache(maxsize=1024)
def _chosen(response: str | None) -> frozenset[str]:
    """The options of a stored response; few of them differ, so each is read once."""
    if response is None:
        return frozenset()
    decoded = response_from_plain(json.loads(response))
    return decoded.options if isinstance(decoded, Chosen) else frozenset()
