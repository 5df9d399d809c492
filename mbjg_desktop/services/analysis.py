"""Item analysis as screens are shown it: a line for each question that has answers, and for each passage."""

from collections.abc import Mapping
from dataclasses import dataclass

from mbjg_desktop.domain.document import Place
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId
from mbjg_desktop.domain.item_analysis import ItemStatistics, OptionUse
from mbjg_desktop.domain.question import Kind, Question, Response
from mbjg_desktop.services.quotation import Quotation


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One question of the analysis."""

    question: QuestionId
    kind: Kind
    stem: str
    document: DocumentId
    block: BlockId
    station_title: str
    is_retired: bool
    statistics: ItemStatistics


@dataclass(frozen=True, slots=True)
class GivenWrong:
    """A wrong answer that was given, and how often."""

    response: Response
    times: int


@dataclass(frozen=True, slots=True)
class ItemDetail:
    """A question with everything its first answers tell.

    ``option_uses`` is for choices and statements, ``wrong`` for the other kinds, the most frequent first.
    ``older_wordings`` of the answers were given to the question as it was worded before.
    """

    line: ItemLine
    question: Question
    option_uses: tuple[OptionUse, ...]
    wrong: tuple[GivenWrong, ...]
    quotations: tuple[Quotation, ...]
    option_quotations: Mapping[str, Quotation]
    older_wordings: int


@dataclass(frozen=True, slots=True)
class PassageLine:
    """A paragraph of the document: how much of what is asked about it is known at first. ``place`` says where it is.

    ``facility`` is the mean credit of all first answers to its questions, None while there are too few.
    """

    document: DocumentId
    block: BlockId
    place: Place
    station_title: str
    text: str
    items: tuple[ItemLine, ...]
    answers: int
    facility: float | None

    @property
    def flagged(self) -> int:
        """How many of its questions an author should look at."""
        return sum(bool(item.statistics.flags) for item in self.items)


@dataclass(frozen=True, slots=True)
class PartReport:
    """A part of the document with its passages, in the order of the document."""

    document: DocumentId
    title: str
    passages: tuple[PassageLine, ...]
    answers: int
    facility: float | None


@dataclass(frozen=True, slots=True)
class Confusion:
    """A wrong option that was chosen, how often, and where in the document it is true (None: nowhere known)."""

    question: QuestionId
    stem: str
    option: str
    text: str
    times: int
    quotation: Quotation | None = None
