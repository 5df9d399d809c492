"""The questions of a scope as the draw sees them, with as much about the learner as the rules ask for."""

import gc
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from typing import Final

from mbjg_desktop.domain import expectation
from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.document import Document, Section, walk
from mbjg_desktop.domain.draw import MOST, Candidate, is_whole_scope
from mbjg_desktop.domain.ids import BlockId, QuestionId, RevisionId, SectionId
from mbjg_desktop.domain.mistakes import is_due
from mbjg_desktop.domain.question import Cognition, Kind
from mbjg_desktop.domain.ruleset import DrawRule, Order, Pool, RuleSet
from mbjg_desktop.domain.studyday import day_end, study_day
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.storage.draw_repo import PoolLine
from mbjg_desktop.storage.unit_of_work import UnitOfWork

_KINDS: Final = {kind.value: kind for kind in Kind}
_NOBODY: Final[frozenset[QuestionId]] = frozenset()


@dataclass(frozen=True, slots=True)
class DrawPool:
    """What may be drawn. ``others`` are further questions that may ask the same in another form."""

    candidates: Sequence[Candidate]
    others: Sequence[Candidate]
    lines: Sequence[Sequence[PoolLine]]

    def revisions(self, questions: Sequence[QuestionId]) -> tuple[RevisionId, ...]:
        """How these are worded now, in their order."""
        wanted = frozenset(questions)
        found = {line.id: line.revision for line in chain.from_iterable(self.lines) if line.id in wanted}
        return tuple(found[question] for question in questions)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the questions; whatever the rules do not ask for stays empty."""

    asked_at: Mapping[QuestionId, datetime] = field(default_factory=dict)
    weakness: Mapping[QuestionId, float] = field(default_factory=dict)
    credits: Mapping[QuestionId, Sequence[float]] = field(default_factory=dict)
    seconds: Mapping[QuestionId, Sequence[float]] = field(default_factory=dict)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Hundreds of thousands of tuples set the collector off again and again, for half of the time and for nothing."""
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()


def pool(unit: UnitOfWork, rules: RuleSet, scope: Scope, clock: Clock, *, is_neutral: bool = False) -> DrawPool:
    """What may be drawn. ``is_neutral`` leaves out what was answered before: the paper hangs on bank and number."""
    rule = rules.draw
    lines = _asked(rules, scope_lines(unit, scope, is_deep=rule.order is Order.HARDER))
    if rule.pool is Pool.DUE_MISTAKES:
        due = _due(unit, clock)
        lines = [line for line in lines if line.id in due]
    others = _other_lines(unit, rules, lines) if rule.other_form else []
    known = _known(unit, rule, lines, clock.now(), is_neutral=is_neutral)
    return DrawPool(_candidates(rule, lines, known), _candidates(rule, others, known), (lines, others))


def plain_candidates(unit: UnitOfWork, lines: Iterable[PoolLine], now: datetime) -> list[Candidate]:
    """Those questions with how weak each is for this learner, whatever the rules."""
    memories = unit.memories.get_many()
    weakness = {question: 1.0 - memory.retrievability(now) for question, memory in memories.items()}
    return _candidates(DrawRule(), lines, _Known(weakness=weakness))


def scope_lines(unit: UnitOfWork, scope: Scope, *, is_deep: bool = False) -> list[PoolLine]:
    """The questions of ``scope`` that are asked today; ``is_deep``: with their cognition."""
    if scope.questions:
        return unit.draws.named(scope.questions, is_deep=is_deep)
    lines = unit.draws.lines(scope.document, is_deep=is_deep)
    if scope.document is None or scope.section is None:
        return lines
    inside = blocks_of(unit.content.document(scope.document), scope.section)
    return [line for line in lines if line.block in inside]


def blocks_of(document: Document, part: SectionId) -> frozenset[BlockId]:
    """The blocks of a section; a station may also be a single block, which then is its own part."""
    for section in document.sections():
        if section.id == part:
            return frozenset(block.id for block, _ in walk(section.body))
    return frozenset(block.id for block in document.blocks() if str(block.id) == part)


def parts(document: Document) -> tuple[Section, ...]:
    """The outermost sections of a document."""
    return tuple(node for node in document.body if isinstance(node, Section))


def _due(unit: UnitOfWork, clock: Clock) -> frozenset[QuestionId]:
    listed = unit.mistakes.listed(unit.settings.get().days_to_leave)
    memories = unit.memories.get_many(listed)
    offset = clock.utc_offset()
    today = study_day(clock.now(), offset)
    ends_at = day_end(today, offset)
    return frozenset(
        question
        for question, mistake in listed.items()
        if is_due(mistake, memories[question].due_at if question in memories else None, today, ends_at)
    )


def _other_lines(unit: UnitOfWork, rules: RuleSet, lines: Iterable[PoolLine]) -> list[PoolLine]:
    places = {(line.document, line.block) for line in lines}
    near = [
        line
        for document in sorted({document for document, _ in places})
        for line in unit.draws.lines(document, is_deep=rules.draw.order is Order.HARDER)
        if (document, line.block) in places
    ]
    return _asked(rules, near)


def _asked(rules: RuleSet, lines: list[PoolLine]) -> list[PoolLine]:
    unasked = {kind.value for kind in Kind if not rules.asks(kind)}
    return [line for line in lines if line.kind not in unasked] if unasked else lines


def _known(unit: UnitOfWork, rule: DrawRule, lines: Sequence[PoolLine], now: datetime, *, is_neutral: bool) -> _Known:
    is_cut = is_whole_scope(rule) and len(lines) > MOST
    asks_seen = rule.unseen_first or rule.uncovered_first or rule.other_form or is_cut
    is_harder, is_quick = rule.order is Order.HARDER, rule.order is Order.QUICK
    if is_neutral:
        return _Known()
    memories = unit.memories.get_many() if rule.weak_first else {}
    return _Known(
        asked_at=unit.draws.asked_at() if asks_seen else {},
        weakness={question: 1.0 - memory.retrievability(now) for question, memory in memories.items()},
        credits=unit.draws.credits() if is_harder else {},
        seconds=unit.draws.seconds() if is_quick else {},
    )


def _candidates(rule: DrawRule, lines: Iterable[PoolLine], known: _Known) -> list[Candidate]:
    """One loop without calls where nothing is asked of a question but itself: it may run a hundred thousand times."""
    weakness, asked_at = known.weakness, known.asked_at
    difficulty = _difficulties(lines, known) if rule.order is Order.HARDER else {}
    seconds = _seconds(lines, known) if rule.order is Order.QUICK else {}
    return [
        Candidate(
            id_,
            _KINDS[kind],
            f"{document}/{station}",
            Span(block, start, end),
            frozenset(map(QuestionId, json.loads(enemies))) if enemies else _NOBODY,
            weakness.get(id_, 1.0),
            difficulty.get(id_, 0.0),
            seconds.get(id_, 0.0),
            asked_at.get(id_),
            document,
        )
        for id_, kind, document, station, block, start, end, _, _, enemies, _ in lines
    ]


def _difficulties(lines: Iterable[PoolLine], known: _Known) -> dict[QuestionId, float]:
    credits = known.credits
    return {
        id_: expectation.difficulty(_KINDS[kind], Cognition(cognition), length, credits.get(id_, ()))
        for id_, kind, _, _, _, _, _, _, length, _, cognition in lines
    }


def _seconds(lines: Iterable[PoolLine], known: _Known) -> dict[QuestionId, float]:
    taken = known.seconds
    return {
        id_: expectation.seconds(_KINDS[kind], length, taken.get(id_, ()))
        for id_, kind, _, _, _, _, _, _, length, _, _ in lines
    }
