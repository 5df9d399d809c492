"""Cards: drilling one question at a time, brought back when memory fades."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from mbjg_desktop.domain.ids import RevisionId
from mbjg_desktop.domain.memory import Memory, Rating
from mbjg_desktop.domain.question import Question
from mbjg_desktop.services.quotation import Quotation


@dataclass(frozen=True, slots=True)
class CardCounts:
    """What is left for today: never seen, being learnt (again), and due for review; ``done`` today."""

    new: int
    learning: int
    review: int
    done: int


@dataclass(frozen=True, slots=True)
class Card:
    """A question as a card. ``intervals`` is when it comes back for each rating, if given now."""

    question: Question
    revision: RevisionId
    station_title: str
    quotations: tuple[Quotation, ...]
    memory: Memory | None
    intervals: Mapping[Rating, timedelta]
    counts: CardCounts


@dataclass(frozen=True, slots=True)
class NothingDue:
    """No card is due now; ``next_at`` is when the next one will be, None if none ever was studied."""

    next_at: datetime | None
    counts: CardCounts
    is_bank_empty: bool
