"""A quotation: a span of a document as it is shown under an answer."""

from dataclasses import dataclass
from enum import Enum

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.document import Place
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


class Mastery(Enum):
    """How well something is known, from what the learner answered and when."""

    NEW = "new"
    LEARNING = "learning"
    MISSED = "missed"
    KNOWN = "known"
