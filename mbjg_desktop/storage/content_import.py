"""Taking in a document or a bank as its file says it now: updated by id, history kept, what vanished retired.

Works on tables, not on objects: a bank may hold a hundred thousand questions.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias, cast

from sqlalchemy import ColumnElement, SQLColumnExpression, Table, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from mbjg_desktop.domain.anchor import Anchor, AnchorProblem, Span, resolve
from mbjg_desktop.domain.bank import Bank
from mbjg_desktop.domain.document import Document, stations
from mbjg_desktop.domain.ids import BlockId, QuestionId
from mbjg_desktop.domain.question import Choice, Question
from mbjg_desktop.storage.encoding import (
    document_from_plain,
    document_to_plain,
    question_from_plain,
    question_to_plain,
    sha256_of,
)
from mbjg_desktop.storage.tables import (
    BankRow,
    BlockRow,
    DocumentRow,
    QuestionRevisionRow,
    QuestionRow,
    QuestionSpanRow,
    StationRow,
)

_BANKS = cast(Table, BankRow.__table__)
_BLOCKS = cast(Table, BlockRow.__table__)
_DOCUMENTS = cast(Table, DocumentRow.__table__)
_QUESTIONS = cast(Table, QuestionRow.__table__)
_REVISIONS = cast(Table, QuestionRevisionRow.__table__)
_SPANS = cast(Table, QuestionSpanRow.__table__)
_STATIONS = cast(Table, StationRow.__table__)

Spans: TypeAlias = list[tuple[str, Span]]
"""The places a question draws on, each with its role, the anchor first."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What taking in a file did. ``lost`` are questions whose place the document no longer has."""

    added: int = 0
    changed: int = 0
    retired: int = 0
    unchanged: int = 0
    lost: tuple[QuestionId, ...] = ()


class Places:
    """Where questions lie in one document."""

    def __init__(self, document: Document) -> None:
        self.document = document.id
        self._texts = {block.id: block.text for block in document.blocks()}
        self._stations = {block: stop.id for stop in stations(document) for block in stop.blocks}

    def spans(self, question: Question) -> Spans:
        """Every place the question draws on with its role, its anchor first. ValueError if one is not to be found."""
        return [(role, self._resolved(anchor)) for role, anchor in anchors(question)]

    def columns(self, spans: Spans) -> dict[str, Any]:
        """The columns of a question that say where it lies: its anchor, which is the first of its spans."""
        _, anchor = spans[0]
        place = {"document_id": self.document, "station": self._stations[anchor.block]}
        return place | {"block_id": anchor.block, "start": anchor.start, "end": anchor.end}

    def _resolved(self, anchor: Anchor) -> Span:
        span = resolve(anchor, self._texts.get(anchor.block, ""))
        if isinstance(span, AnchorProblem):
            raise ValueError(f"anchor in {anchor.block!r}: {span.value}: {anchor.exact!r}")
        return span


def anchors(question: Question) -> Iterator[tuple[str, Anchor]]:
    """Every anchor of a question with the role its span is stored under."""
    yield "anchor", question.anchor
    for anchor in question.more_anchors:
        yield "more", anchor
    if isinstance(question.body, Choice):
        for option in question.body.options:
            if option.anchor is not None:
                yield f"option:{option.id}", option.anchor


def apply_document(session: Session, document: Document, now: datetime) -> Changes:
    """Take in a document. Counts are blocks; a question that has lost its place is retired."""
    content = document_to_plain(document)
    stored = session.scalar(select(_DOCUMENTS.c.content).where(_DOCUMENTS.c.id == document.id))
    before = _texts(document_from_plain(stored)) if stored else {}
    lost: tuple[QuestionId, ...] = ()
    if stored != content:
        values = {"title": document.title, "content": content, "retired_at": None}
        write = upsert(_DOCUMENTS).values(id=document.id, **values)
        session.execute(write.on_conflict_do_update(index_elements=["id"], set_=values))
        _replace_leaves(session, document)
        lost = _place_again(session, document, now)
    after = _texts(document)
    kept = before.keys() & after.keys()
    changed = sum(before[block] != after[block] for block in kept)
    return Changes(len(after) - len(kept), changed, len(before) - len(kept), len(kept) - changed, lost)


def apply_bank(session: Session, bank: Bank, document: Document, now: datetime) -> Changes:
    """Take in a bank. ValueError if an anchor does not resolve: that is to be checked before anything is written."""
    values = {"title": bank.title, "document_id": document.id}
    write = upsert(_BANKS).values(id=bank.id, **values)
    session.execute(write.on_conflict_do_update(index_elements=["id"], set_=values))
    before = _stored(session, bank)
    places = Places(document)
    spans = {question.id: places.spans(question) for question in bank.questions}
    after = _rows(bank, places, spans, _revisions(session, bank.questions, now))
    differing = [id_ for id_, row in after.items() if row != before.get(id_)]
    _write_questions(session, [after[id_] for id_ in differing])
    _write_spans(session, {id_: spans[id_] for id_ in differing})
    gone = [id_ for id_, row in before.items() if id_ not in after and row["retired_at"] is None]
    _retire(session, gone, now)
    return _count(before, after, len(gone))


def among(column: SQLColumnExpression[str], ids: Sequence[str]) -> ColumnElement[bool]:
    """Membership in a list of any length, as one bound parameter."""
    return column.in_(select(func.json_each(json.dumps(ids)).table_valued("value").c.value))


def _texts(document: Document) -> dict[BlockId, str]:
    return {block.id: block.text for block in document.blocks()}


def _replace_leaves(session: Session, document: Document) -> None:
    stops = stations(document)
    station_of = {block: stop.id for stop in stops for block in stop.blocks}
    for table in (_BLOCKS, _STATIONS):
        session.execute(delete(table).where(table.c.document_id == document.id))
    blocks = [
        {"document_id": document.id, "id": b.id, "position": n, "station": station_of[b.id], "text": b.text}
        for n, b in enumerate(document.blocks())
    ]
    titles = [{"document_id": document.id, "id": s.id, "position": n, "title": s.title} for n, s in enumerate(stops)]
    for table, rows in ((_BLOCKS, blocks), (_STATIONS, titles)):
        if rows:
            session.execute(insert(table), rows)


def _place_again(session: Session, document: Document, now: datetime) -> tuple[QuestionId, ...]:
    """Find the questions asked on the document in its new text; the ids of those that are not to be found."""
    rows = session.execute(
        select(*_QUESTIONS.c, _REVISIONS.c.content)
        .join(_REVISIONS, _REVISIONS.c.id == _QUESTIONS.c.revision_id)
        .where(_QUESTIONS.c.document_id == document.id, _QUESTIONS.c.retired_at.is_(None))
    ).mappings()
    places = Places(document)
    placed: list[dict[str, Any]] = []
    spans: dict[QuestionId, Spans] = {}
    lost: list[QuestionId] = []
    for row in rows:
        question = question_from_plain(row["content"])
        try:
            spans[question.id] = places.spans(question)
        except ValueError:
            lost.append(question.id)
            continue
        columns = {column.name: row[column.name] for column in _QUESTIONS.c}
        placed.append(columns | places.columns(spans[question.id]))
    _write_questions(session, placed)
    _write_spans(session, spans)
    _retire(session, lost, now)
    return tuple(lost)


def _rows(
    bank: Bank, places: Places, spans: Mapping[QuestionId, Spans], revisions: Mapping[QuestionId, int]
) -> dict[QuestionId, dict[str, Any]]:
    return {
        question.id: {
            "id": question.id,
            "bank_id": bank.id,
            "position": position,
            "kind": question.kind.value,
            "stem": question.stem,
            "revision_id": revisions[question.id],
            "retired_at": None,
            **places.columns(spans[question.id]),
        }
        for position, question in enumerate(bank.questions)
    }


def _stored(session: Session, bank: Bank) -> dict[QuestionId, dict[str, Any]]:
    """The questions of the bank as they are stored, and those that come to it from another."""
    coming = among(_QUESTIONS.c.id, [question.id for question in bank.questions])
    rows = session.execute(select(_QUESTIONS).where((_QUESTIONS.c.bank_id == bank.id) | coming)).mappings()
    return {QuestionId(row["id"]): dict(row) for row in rows}


def _revisions(session: Session, questions: Sequence[Question], now: datetime) -> dict[QuestionId, int]:
    """The id of each question's wording; a wording never seen before is added."""
    plain = {question.id: question_to_plain(question) for question in questions}
    hashes = {id_: sha256_of(content) for id_, content in plain.items()}
    found = _revision_ids(session, hashes)
    new = [
        {"question_id": id_, "sha256": hashes[id_], "content": content, "created_at": now}
        for id_, content in plain.items()
        if id_ not in found
    ]
    if new:
        session.execute(insert(_REVISIONS), new)
        found = _revision_ids(session, hashes)
    return found


def _revision_ids(session: Session, hashes: Mapping[QuestionId, str]) -> dict[QuestionId, int]:
    rows = session.execute(
        select(_REVISIONS.c.id, _REVISIONS.c.question_id, _REVISIONS.c.sha256).where(
            among(_REVISIONS.c.question_id, list(hashes))
        )
    )
    return {QuestionId(row.question_id): row.id for row in rows if hashes[QuestionId(row.question_id)] == row.sha256}


def _write_questions(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    if not rows:
        return
    write = upsert(_QUESTIONS)
    values = {name: write.excluded[name] for name in rows[0] if name != "id"}
    session.execute(write.on_conflict_do_update(index_elements=["id"], set_=values), list(rows))


def _write_spans(session: Session, spans: Mapping[QuestionId, Spans]) -> None:
    if not spans:
        return
    session.execute(delete(_SPANS).where(among(_SPANS.c.question_id, list(spans))))
    session.execute(
        insert(_SPANS),
        [
            {
                "question_id": question,
                "number": number,
                "role": role,
                "block_id": span.block,
                "start": span.start,
                "end": span.end,
            }
            for question, places in spans.items()
            for number, (role, span) in enumerate(places)
        ],
    )


def _retire(session: Session, questions: Sequence[QuestionId], now: datetime) -> None:
    session.execute(update(_QUESTIONS).where(among(_QUESTIONS.c.id, questions)).values(retired_at=now))


def _count(
    before: Mapping[QuestionId, Mapping[str, Any]], after: Mapping[QuestionId, Mapping[str, Any]], retired: int
) -> Changes:
    standing = {id_: row for id_, row in before.items() if row["retired_at"] is None}
    kept = after.keys() & standing.keys()
    changed = sum(after[id_]["revision_id"] != standing[id_]["revision_id"] for id_ in kept)
    return Changes(len(after) - len(kept), changed, retired, len(kept) - changed)
