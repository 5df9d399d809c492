"""The document as one page of paragraphs, and its outline. No Qt. Characters keep their places in every script."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from mbjg_desktop.domain.document import Apart, ApartKind, Block, Document, Node, Section, opening, stations, walk
from mbjg_desktop.domain.ids import BlockId


class ParagraphKind(Enum):
    """What a paragraph is, and so how it is set."""

    TITLE = "title"
    SOURCE = "source"
    HEADING = "heading"
    TEXT = "text"
    CAPTION = "caption"
    FOOTER = "footer"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``block`` is set for the document's own text only. ``lead`` characters at its start are a run-in heading.

    ``is_supplied``: a title the editor gave. ``level`` is the depth of a heading, from 0.
    """

    kind: ParagraphKind
    text: str
    block: BlockId | None = None
    lead: int = 0
    level: int = 0
    is_supplied: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs from top to bottom."""

    paragraphs: tuple[Paragraph, ...]

    def index(self, block: BlockId) -> int:
        """The paragraph that is that block; the first one if there is none such."""
        return next((n for n, paragraph in enumerate(self.paragraphs) if paragraph.block == block), 0)


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One line of the outline: a section, or a paragraph that stands for itself. ``blocks`` is never empty."""

    title: str
    level: int
    blocks: tuple[BlockId, ...]


def make_page(document: Document, written: Callable[[str], str]) -> Page:
    """The page of ``document``, its text put through ``written``, which keeps the length of what it is given."""
    apart: dict[BlockId, list[Apart]] = {}
    for each in document.apart:
        apart.setdefault(each.after, []).append(each)
    return Page(
        tuple(
            Paragraph(
                paragraph.kind,
                _one_line(written(paragraph.text)),
                paragraph.block,
                paragraph.lead,
                paragraph.level,
                paragraph.is_supplied,
            )
            for paragraph in _paragraphs(document, apart)
        )
    )


def make_outline(document: Document, written: Callable[[str], str]) -> tuple[OutlineEntry, ...]:
    """The outline of ``document``; inner parts go by their short names."""
    alone = {station.id for station in stations(document) if station.section is None}
    return tuple(
        OutlineEntry(_one_line(written(entry.title)), entry.level, entry.blocks)
        for entry in _entries(document.body, alone, 0)
        if entry.blocks
    )


def _paragraphs(document: Document, apart: dict[BlockId, list[Apart]]) -> Iterator[Paragraph]:
    yield Paragraph(ParagraphKind.TITLE, document.title, is_supplied=document.title_supplied)
    source = " · ".join(
        part for part in (document.source.publisher, document.source.author, document.source.date) if part
    )
    if source or document.title_supplied:
        yield Paragraph(ParagraphKind.SOURCE, source, is_supplied=document.title_supplied)
    yield from _body(document.body, apart, 0)
    known = {block.id for block in document.blocks()}
    yield from (_set_apart(each) for after, several in apart.items() if after not in known for each in several)


def _body(body: Iterable[Node], apart: dict[BlockId, list[Apart]], level: int, lead: str = "") -> Iterator[Paragraph]:
    for node in body:
        match node:
            case Section():
                if not node.run_in:
                    yield Paragraph(ParagraphKind.HEADING, node.heading, level=level)
                yield from _body(node.body, apart, level + 1, node.heading if node.run_in else "")
            case Block():
                led = len(lead) if lead and node.text.startswith(lead) else 0
                yield Paragraph(ParagraphKind.TEXT, node.text, node.id, led)
                yield from (_set_apart(each) for each in apart.get(node.id, ()))
                lead = ""


def _set_apart(apart: Apart) -> Paragraph:
    kinds = {
        ApartKind.CAPTION: ParagraphKind.CAPTION,
        ApartKind.FOOTER: ParagraphKind.FOOTER,
        ApartKind.NOTE: ParagraphKind.NOTE,
    }
    return Paragraph(kinds[apart.kind], apart.text)


def _entries(body: Iterable[Node], alone: set[str], level: int) -> Iterator[OutlineEntry]:
    for node in body:
        match node:
            case Section():
                blocks = tuple(block.id for block, _ in walk(node.body))
                title = (node.label or node.title) if level else node.title
                yield OutlineEntry(title, level, blocks)
                yield from _entries(node.body, alone, level + 1)
            case Block() if node.id in alone and level == 0:
                yield OutlineEntry(node.label or opening(node.text, 12), level, (node.id,))
            case Block():
                pass


def _one_line(text: str) -> str:
    """The text with its line ends as blanks: a paragraph of the page is one paragraph on the screen."""
    return text.translate({ord(end): " " for end in "\n\r\u2028\u2029"})
