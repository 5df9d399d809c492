"""Duel: two learners at one paper, as it goes on and as it ended."""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from mbjg_desktop.domain.duel import Duel, Who
from mbjg_desktop.domain.ids import DuelId
from mbjg_desktop.domain.marking import Mark
from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Match:
    """A duel and who the two are."""

    duel: Duel
    first: Profile
    second: Profile

    def learner(self, who: Who) -> Profile:
        """Who one of the two is."""
        return self.first if who is Who.FIRST else self.second


@dataclass(frozen=True, slots=True)
class Reply:
    """What one of the two made of a question."""

    slot: Slot
    mark: Mark
    points: Fraction


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question both have answered. ``number`` counts from 1."""

    number: int
    first: Reply
    second: Reply
    quotations: tuple[Quotation, ...]

    def reply(self, who: Who) -> Reply:
        """What one of the two made of it."""
        return self.first if who is Who.FIRST else self.second


@dataclass(frozen=True, slots=True)
class PastDuel:
    """One line of the duels there were, or of those that can go on."""

    id: DuelId
    started_at: datetime
    first: Profile
    second: Profile
    first_score: float
    second_score: float
