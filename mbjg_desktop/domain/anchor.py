"""Anchors: the exact place a question was made from, and finding that place in a document.

An anchor is a W3C Web Annotation TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector)
inside one block. Ranges count Unicode code points, half-open.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from mbjg_desktop.domain.ids import BlockId


@dataclass(frozen=True, slots=True)
class Anchor:
    """A quotation: ``exact`` as it stands in the block, with what stands right before and after if needed."""

    block: BlockId
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A resolved anchor: characters ``start`` up to, not including, ``end`` of a block's text."""

    block: BlockId
    start: int
    end: int


class AnchorProblem(Enum):
    """Why an anchor does not name one place."""

    NOT_FOUND = "not_found"
    AMBIGUOUS = "ambiguous"


def resolve(anchor: Anchor, text: str) -> Span | AnchorProblem:
    """The one place in the block's ``text`` that ``anchor`` quotes, or why there is none."""
    starts = list(_matches(anchor, text))
    if not starts:
        return AnchorProblem.NOT_FOUND
    if len(starts) > 1:
        return AnchorProblem.AMBIGUOUS
    return Span(anchor.block, starts[0], starts[0] + len(anchor.exact))


def _matches(anchor: Anchor, text: str) -> Iterator[int]:
    start = text.find(anchor.exact) if anchor.exact else -1
    while start >= 0:
        end = start + len(anchor.exact)
        if text[:start].endswith(anchor.prefix) and text.startswith(anchor.suffix, end):
            yield start
        start = text.find(anchor.exact, start + 1)
