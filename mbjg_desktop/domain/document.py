"""A document: a tree of sections whose leaves are blocks (paragraphs) with ids that never change."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import BlockId, DocumentId, SectionId

_SENTENCE_END = "。！？；!?;…"
_PAUSES = "，、；：。,;:. "
_CLOSING = "”’」』）)》〉】]"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. ``label`` is its short name on the roadmap, empty when it needs none."""

    id: BlockId
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document. ``run_in`` headings are the opening words of the section's first block."""

    id: SectionId
    heading: str
    run_in: bool
    body: tuple["Node", ...]
    label: str = ""

    @property
    def title(self) -> str:
        """The heading without the full stop a run-in heading ends with."""
        return self.heading.rstrip("。.") if self.run_in else self.heading


Node: TypeAlias = Block | Section


class ApartKind(Enum):
    """Text that stands on the page but does not belong to the document's own text."""

    CAPTION = "caption"
    FOOTER = "footer"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Apart:
    """A caption, footer or note, kept apart from the text; ``after`` is the block it followed, or empty."""

    id: BlockId
    kind: ApartKind
    text: str
    after: BlockId


@dataclass(frozen=True, slots=True)
class Source:
    """Where the text came from, as the editor noted it. ``url`` is shown as text and never opened."""

    publisher: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: the sections above it from the outside in, and its number from 1."""

    sections: tuple[Section, ...]
    numbers: tuple[int, ...]
    block_number: int


@dataclass(frozen=True, slots=True)
class Station:
    """A stretch of the document that is read, remembered and tested as one: a stop on the roadmap."""

    id: str
    title: str
    blocks: tuple[BlockId, ...]
    section: SectionId | None


@dataclass(frozen=True, slots=True)
class Document:
    """A structured document. ``title_supplied`` says that the title is the editor's, not the source's."""

    id: DocumentId
    title: str
    title_supplied: bool
    language: str
    source: Source
    body: tuple[Node, ...]
    apart: tuple[Apart, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Every block in reading order."""
        return (block for block, _ in walk(self.body))

    def block(self, block_id: BlockId) -> Block:
        """The block of that id; NotFound if the document has none."""
        for block in self.blocks():
            if block.id == block_id:
                return block
        raise NotFound("block", block_id)

    def sections(self) -> Iterator[Section]:
        """Every section, outer before inner, in reading order."""
        return _sections(self.body)

    def place(self, block_id: BlockId) -> Place:
        """Where a block stands; NotFound if the document has no such block."""
        for number, (block, path) in enumerate(walk(self.body), start=1):
            if block.id == block_id:
                return Place(path, _numbers(self.body, path), number)
        raise NotFound("block", block_id)

    def places(self) -> dict[BlockId, tuple[Block, Place]]:
        """Every block with where it stands, found in one go."""
        numbers: dict[tuple[SectionId, ...], tuple[int, ...]] = {}
        found: dict[BlockId, tuple[Block, Place]] = {}
        for number, (block, path) in enumerate(walk(self.body), start=1):
            ids = tuple(section.id for section in path)
            if ids not in numbers:
                numbers[ids] = _numbers(self.body, path)
            found[block.id] = block, Place(path, numbers[ids], number)
        return found


def walk(body: tuple[Node, ...], above: tuple[Section, ...] = ()) -> Iterator[tuple[Block, tuple[Section, ...]]]:
    """Every block under ``body`` with the sections above it, outermost first."""
    for node in body:
        if isinstance(node, Section):
            yield from walk(node.body, (*above, node))
        else:
            yield node, above


def stations(document: Document, at_most: int = 16) -> tuple[Station, ...]:
    """The stops of the document's roadmap: its innermost parts, or its outermost if those are too many."""
    inner = tuple(_stations(document.body, outermost=False))
    return inner if len(inner) <= at_most else tuple(_stations(document.body, outermost=True))


def opening(text: str, most: int) -> str:
    """The first ``most`` characters of a part without a name, for its name: without the comma they may end with."""
    return text[:most].rstrip(_PAUSES) or text[:most]


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The half-open ranges of the sentences of ``text``; together they cover it without gaps."""
    ranges: list[tuple[int, int]] = []
    start = at = 0
    while at < len(text):
        at += 1
        if text[at - 1] not in _SENTENCE_END:
            continue
        while at < len(text) and text[at] in _SENTENCE_END + _CLOSING:
            at += 1
        ranges.append((start, at))
        start = at
    if start < len(text):
        ranges.append((start, len(text)))
    return tuple(ranges)


def _sections(body: tuple[Node, ...]) -> Iterator[Section]:
    for node in body:
        if isinstance(node, Section):
            yield node
            yield from _sections(node.body)


def _numbers(body: tuple[Node, ...], path: tuple[Section, ...]) -> tuple[int, ...]:
    numbers: list[int] = []
    for section in path:
        siblings = [node.id for node in body if isinstance(node, Section)]
        numbers.append(siblings.index(section.id) + 1)
        body = section.body
    return tuple(numbers)


def _stations(body: tuple[Node, ...], *, outermost: bool) -> Iterator[Station]:
    for node in body:
        if isinstance(node, Block):
            yield Station(node.id, node.label or opening(node.text, 8), (node.id,), None)
        elif outermost or not any(isinstance(child, Section) for child in node.body):
            blocks = tuple(block.id for block, _ in walk(node.body))
            yield Station(node.id, node.label or node.title, blocks, node.id)
        else:
            yield from _stations(node.body, outermost=False)
