"""An open document in one script, and the questions the presenter has about it. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.document import Station, sentences
from mbjg_desktop.domain.ids import BlockId
from mbjg_desktop.services.reading import OpenDocument
from mbjg_desktop.ui.reading.page import OutlineEntry, Page, make_outline, make_page


@dataclass(frozen=True, slots=True)
class Text:
    """The page, its outline, and every sentence of the document in reading order."""

    page: Page
    outline: tuple[OutlineEntry, ...]
    sentences: tuple[Span, ...]

    def sentence_at(self, block: BlockId, offset: int) -> Span | None:
        """The sentence with that character; the first one of the block if there is none such."""
        here = [sentence for sentence in self.sentences if sentence.block == block]
        holding = (sentence for sentence in here if sentence.start <= offset < sentence.end)
        return next(holding, here[0] if here else None)

    def next_to(self, sentence: Span | None, by: int) -> Span | None:
        """The sentence ``by`` places on; the first one if there is none to start from, None past the ends."""
        at = self.sentences.index(sentence) + by if sentence in self.sentences else 0
        return self.sentences[at] if 0 <= at < len(self.sentences) else None

    def entry_at(self, block: BlockId | None) -> int | None:
        """The innermost entry of the outline with that block."""
        holding = [n for n, entry in enumerate(self.outline) if block in entry.blocks]
        return max(holding, key=lambda n: self.outline[n].level) if holding else None

    def entries_read(self, read: frozenset[BlockId]) -> frozenset[int]:
        """The entries of the outline all of whose blocks were read."""
        return frozenset(n for n, entry in enumerate(self.outline) if read.issuperset(entry.blocks))


NO_TEXT = Text(Page(()), (), ())


def text_of(opened: OpenDocument, written: Callable[[str], str]) -> Text:
    """The document with its text put through ``written``, which keeps the length of what it is given."""
    document = opened.document
    spans = (Span(block.id, start, end) for block in document.blocks() for start, end in sentences(block.text))
    return Text(make_page(document, written), make_outline(document, written), tuple(spans))


def part_asked(opened: OpenDocument, block: BlockId | None) -> Station | None:
    """The part of the document with that block, if anything is asked about it."""
    here = (station for station in opened.stations if block in station.blocks)
    return next((station for station in here if _has_questions(opened, station)), None)


def _has_questions(opened: OpenDocument, station: Station) -> bool:
    return any(mark.questions for block in station.blocks for mark in opened.marks.get(block, ()))
