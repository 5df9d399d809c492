"""What the pages of a duel show, as frozen data without words."""

from dataclasses import dataclass
from fractions import Fraction

from mbjg_desktop.domain.duel import Who
from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.services.duel import Exchange, Match


@dataclass(frozen=True, slots=True)
class ScoreState:
    """How it stands.

    ``lead`` is the difference as a share of what could be won so far, from -1 (second) to 1 (first).
    """

    first: Profile
    second: Profile
    first_score: Fraction
    second_score: Fraction
    lead: float
    ruleset: RuleSet
    answered: int
    total: int
    turn: Who | None


@dataclass(frozen=True, slots=True)
class HandOver:
    """Who is to come to the machine, for which question (from 1), and whether its clock runs already."""

    score: ScoreState
    learner: Profile
    number: int
    is_begun: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A question both have answered, and what comes next."""

    score: ScoreState
    exchange: Exchange
    is_last: bool


@dataclass(frozen=True, slots=True)
class Final:
    """The end. ``winner`` None for a draw."""

    score: ScoreState
    winner: Profile | None
    exchanges: tuple[Exchange, ...]
    is_stopped: bool


def score_state(match: Match) -> ScoreState:
    """How ``match`` stands."""
    duel = match.duel
    first, second = duel.score(Who.FIRST), duel.score(Who.SECOND)
    rules = duel.first.ruleset
    told = duel.first.slots[: duel.answered]
    full = sum((rules.points(slot.question.kind) + rules.marking.speed_bonus for slot in told), Fraction(0))
    return ScoreState(
        match.first,
        match.second,
        first,
        second,
        float((first - second) / full) if full else 0.0,
        rules,
        duel.answered,
        duel.total,
        duel.turn,
    )
