"""Reading a document with what is asked about each sentence, and remembering where one stopped."""

from collections import defaultdict
from collections.abc import Iterable

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.document import Block, sentences, stations
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId
from mbjg_desktop.domain.mastery import Mastery, mastery, together
from mbjg_desktop.domain.memory import Memory
from mbjg_desktop.domain.mistakes import Mistake
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.reading import (
    AskedHere,
    DocumentSummary,
    OpenDocument,
    Position,
    SentenceMark,
)
from mbjg_desktop.storage.content_repo import IndexRow
from mbjg_desktop.storage.unit_of_work import UnitFactory, UnitOfWork


class ReadingService:
    """The documents of this machine as the learner reads them."""

    def __init__(self, units: UnitFactory, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def documents(self) -> tuple[DocumentSummary, ...]:
        """Every document one can open."""
        with self._units.read() as unit:
            return tuple(
                DocumentSummary(
                    id=document.id,
                    title=document.title,
                    blocks=sum(1 for _ in document.blocks()),
                    characters=sum(len(block.text) for block in document.blocks()),
                    questions=len(unit.content.index(document.id)),
                )
                for document in unit.content.documents()
            )

    def open(self, document: DocumentId) -> OpenDocument:
        """The document with its margin marks. NotFound if there is none of that id."""
        with self._units.read() as unit:
            opened = unit.content.document(document)
            by_block = self._asked_by_block(unit, document)
            position = unit.reading.position(document)
            return OpenDocument(
                document=opened,
                stations=stations(opened),
                marks={block.id: _marks(block, by_block[block.id]) for block in opened.blocks()},
                position=None if position is None else Position(*position),
                read=unit.reading.read(document),
            )

    def asked_at(self, document: DocumentId, block: BlockId, start: int, end: int) -> tuple[AskedHere, ...]:
        """The questions whose anchors touch characters ``start`` up to ``end`` of a block."""
        with self._units.read() as unit:
            asked = self._asked_by_block(unit, document)[block]
        return tuple(one for one in asked if one.span.start < end and start < one.span.end)

    def keep_position(self, document: DocumentId, position: Position) -> None:
        """Remember where reading stopped."""
        with self._units.write() as unit:
            unit.reading.keep_position(document, position.block, position.offset, self._clock.now())
            unit.touch(Topic.READING)
            unit.commit()

    def mark_read(self, document: DocumentId, blocks: Iterable[BlockId]) -> None:
        """Remember that blocks were read."""
        with self._units.write() as unit:
            unit.reading.mark_read(document, blocks, self._clock.now())
            unit.touch(Topic.READING)
            unit.commit()

    def traditional(self, text: str) -> str:
        """``text`` in traditional characters, character for character, so that ranges stay where they are."""
        from mbjg_desktop.content.script import to_traditional

        return to_traditional(text)

    def _asked_by_block(self, unit: UnitOfWork, document: DocumentId) -> defaultdict[BlockId, list[AskedHere]]:
        memories = unit.memories.get_many()
        mistakes = unit.mistakes.listed(unit.settings.get().days_to_leave)
        by_block: defaultdict[BlockId, list[AskedHere]] = defaultdict(list)
        lines = {line.id: line for line in unit.content.index(document)}
        for question, span in unit.sources.answering(document):
            if question in lines:
                asked = _asked(lines[question], span, memories.get(question), mistakes.get(question))
                by_block[span.block].append(asked)
        for asked_here in by_block.values():
            asked_here.sort(key=lambda asked: (asked.span.start, asked.question))
        return by_block


def _asked(line: IndexRow, span: Span, memory: Memory | None, mistake: Mistake | None) -> AskedHere:
    return AskedHere(
        question=line.id,
        kind=line.kind,
        stem=line.stem,
        mastery=mastery(memory, mistake),
        times_missed=0 if mistake is None else mistake.times,
        due_at=None if memory is None else memory.due_at,
        stability_days=None if memory is None else memory.stability,
        span=span,
    )


def _marks(block: Block, asked: Iterable[AskedHere]) -> tuple[SentenceMark, ...]:
    here = tuple(asked)
    return tuple(_mark(start, end, here) for start, end in sentences(block.text))


def _mark(start: int, end: int, asked: tuple[AskedHere, ...]) -> SentenceMark:
    masteries: dict[QuestionId, Mastery] = {
        one.question: one.mastery for one in asked if one.span.start < end and start < one.span.end
    }
    return SentenceMark(start, end, len(masteries), together(masteries.values()))
