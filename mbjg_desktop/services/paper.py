"""What a paper can be drawn from: scopes, and the questions in them as the draw sees them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from mbjg_desktop.domain.document import Document, Section, walk
from mbjg_desktop.domain.draw import Candidate
from mbjg_desktop.domain.ids import BlockId, SectionId
from mbjg_desktop.domain.memory import Memory
from mbjg_desktop.services.quiz import Scope, ScopeChoice
from mbjg_desktop.storage.content_repo import IndexRow
from mbjg_desktop.storage.unit_of_work import UnitOfWork


def scope_choices(document: Document, index: Iterable[IndexRow]) -> Iterator[ScopeChoice]:
    """The whole document, then each of its outermost sections."""
    lines = tuple(index)
    yield ScopeChoice(Scope(document.id), document.title, Counter(line.kind for line in lines))
    for node in document.body:
        if isinstance(node, Section):
            inside = _blocks(document, node.id)
            kinds = Counter(line.kind for line in lines if line.span.block in inside)
            yield ScopeChoice(Scope(document.id, node.id), node.title, kinds)


def candidates(unit: UnitOfWork, scope: Scope, now: datetime) -> tuple[Candidate, ...]:
    """The questions of ``scope`` as the draw sees them."""
    memories = unit.memories.get_many()
    return tuple(
        Candidate(
            line.id,
            line.kind,
            line.station,
            line.span,
            line.enemies,
            _weakness(memories.get(line.id), now),
        )
        for line in _lines(unit, scope)
    )


def scope_to_plain(scope: Scope) -> dict[str, Any]:
    """The scope as it is kept beside an attempt."""
    return {"document": scope.document, "section": scope.section, "questions": list(scope.questions)}


def _lines(unit: UnitOfWork, scope: Scope) -> tuple[IndexRow, ...]:
    if scope.questions:
        return tuple(line for line in unit.content.index() if line.id in set(scope.questions))
    lines = unit.content.index(scope.document)
    if scope.document is None or scope.section is None:
        return lines
    inside = _blocks(unit.content.document(scope.document), scope.section)
    return tuple(line for line in lines if line.span.block in inside)


def _blocks(document: Document, part: SectionId) -> frozenset[BlockId]:
    """The blocks of a section; a station may also be a single block, which then is its own part."""
    for section in document.sections():
        if section.id == part:
            return frozenset(block.id for block, _ in walk(section.body))
    return frozenset(block.id for block in document.blocks() if str(block.id) == part)


def _weakness(memory: Memory | None, now: datetime) -> float:
    return 1.0 if memory is None else 1.0 - memory.retrievability(now)
