"""The reading list: the passages behind some questions, merged, in the order of the document."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.document import Document, Place, sentences
from mbjg_desktop.domain.ids import BlockId, DocumentId
from mbjg_desktop.services.quotation import Quotation

if TYPE_CHECKING:  # windows show passages, and do not wait for the database to know what they are
    from mbjg_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole sentences to be read. ``lit`` are the ranges in ``text`` that answer the questions of ``numbers``."""

    document: DocumentId
    span: Span
    text: str
    lit: tuple[tuple[int, int], ...]
    numbers: tuple[int, ...]
    place: Place
    is_cut_before: bool
    is_cut_after: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A place that answers question ``number``."""

    number: int
    span: Span


def reading_list(unit: "UnitOfWork", asked: Iterable[tuple[int, Quotation]]) -> tuple[Passage, ...]:
    """The passages around those quotations, each with the number of its question; documents in their own order."""
    by_document: defaultdict[DocumentId, list[Asked]] = defaultdict(list)
    for number, quotation in asked:
        by_document[quotation.document].append(Asked(number, quotation.span))
    return tuple(
        passage
        for document in unit.content.documents()
        for passage in passages(document, by_document.get(document.id, ()))
    )


def passages(document: Document, asked: Sequence[Asked]) -> tuple[Passage, ...]:
    """The sentences that hold those places; what overlaps or touches is one passage."""
    by_block: defaultdict[BlockId, list[Asked]] = defaultdict(list)
    for each in asked:
        by_block[each.span.block].append(each)
    places = document.places() if asked else {}
    return tuple(
        _passage(document, block.text, place, Span(block.id, start, end), inside)
        for block, place in places.values()
        if block.id in by_block
        for start, end, inside in _merged(block.text, by_block[block.id])
    )


def widened(document: Document, quotation: Quotation) -> Quotation:
    """The quotation with one more sentence on either side of what it shows, as far as its paragraph goes."""
    text = document.block(quotation.span.block).text
    start = quotation.span.start - len(quotation.before)
    end = quotation.span.end + len(quotation.after)
    start = max((left for left, _ in sentences(text) if left < start), default=start)
    end = min((right for _, right in sentences(text) if right > end), default=end)
    return Quotation(
        document=quotation.document,
        span=quotation.span,
        before=text[start : quotation.span.start],
        exact=quotation.exact,
        after=text[quotation.span.end : end],
        is_cut_before=start > 0,
        is_cut_after=end < len(text),
        place=quotation.place,
    )


def _merged(text: str, asked: Sequence[Asked]) -> Iterable[tuple[int, int, list[Asked]]]:
    """Ranges of whole sentences, in order, with what they hold; touching ones are one."""
    ranges = sentences(text)
    start = end = -1
    inside: list[Asked] = []
    for each in sorted(asked, key=lambda one: one.span):
        touched = [(left, right) for left, right in ranges if left < each.span.end and each.span.start < right]
        first, last = (touched[0][0], touched[-1][1]) if touched else (each.span.start, each.span.end)
        if inside and first > end:
            yield start, end, inside
            inside = []
        start, end = (min(start, first), max(end, last)) if inside else (first, last)
        inside.append(each)
    if inside:
        yield start, end, inside


def _passage(document: Document, text: str, place: Place, span: Span, inside: list[Asked]) -> Passage:
    return Passage(
        document=document.id,
        span=span,
        text=text[span.start : span.end],
        lit=_union((each.span.start - span.start, each.span.end - span.start) for each in inside),
        numbers=tuple(sorted({each.number for each in inside})),
        place=place,
        is_cut_before=span.start > 0,
        is_cut_after=span.end < len(text),
    )


def _union(ranges: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    union: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if union and start <= union[-1][1]:
            union[-1] = (union[-1][0], max(end, union[-1][1]))
        else:
            union.append((start, end))
    return tuple(union)
