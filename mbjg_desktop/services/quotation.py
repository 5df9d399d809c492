"""A quotation: a span of a document as it is shown under an answer."""

from dataclasses import dataclass

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.document import Document, Place, sentences
from mbjg_desktop.domain.ids import DocumentId


@dataclass(frozen=True, slots=True)
class Quotation:
    """``exact`` is the quoted span; ``before`` and ``after`` are the rest of the sentences it stands in.

    ``is_cut_before`` and ``is_cut_after`` say whether the block goes on beyond them.
    """

    document: DocumentId
    span: Span
    before: str
    exact: str
    after: str
    is_cut_before: bool
    is_cut_after: bool
    place: Place


def quote(document: Document, span: Span) -> Quotation:
    """The span of ``document`` with the rest of the sentences it touches; NotFound if its block is not there."""
    return quotation(document.id, document.block(span.block).text, document.place(span.block), span)


def quotation(document: DocumentId, text: str, place: Place, span: Span) -> Quotation:
    """The span of a block's ``text`` with the rest of the sentences it touches."""
    touched = [(start, end) for start, end in sentences(text) if start < span.end and span.start < end]
    start, end = (touched[0][0], touched[-1][1]) if touched else (span.start, span.end)
    return Quotation(
        document=document,
        span=span,
        before=text[start : span.start],
        exact=text[span.start : span.end],
        after=text[span.end : end],
        is_cut_before=start > 0,
        is_cut_after=end < len(text),
        place=place,
    )
