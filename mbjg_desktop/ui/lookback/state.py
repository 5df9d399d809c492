"""The look-back screen as the presenter describes it: what is listed, what is looked at, what can be done."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from mbjg_desktop.domain.ids import QuestionId, RuleSetId
from mbjg_desktop.domain.mistakes import Why
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.services.lookback import LookbackCounts, LookbackList, MistakeDetail, MistakeLine
from mbjg_desktop.services.lookback_filter import (
    AtLeast,
    InStation,
    LookbackFilter,
    MissedUnder,
    Shelf,
    Since,
    Term,
    Trait,
)


class Order(Enum):
    """What comes first: what is due, what was missed most often, or what was missed last."""

    DUE = "due"
    TIMES = "times"
    RECENT = "recent"


class Practice(Enum):
    """What the one button does: ask what is ticked, what is due, the question looked at, or nothing."""

    TICKED = "ticked"
    DUE = "due"
    SELECTED = "selected"
    NONE = "none"


class Notice(Enum):
    """What is said for a moment, because a key could not do what it is for, or did it out of sight."""

    NO_OTHER_FORM = "no_other_form"
    NOTHING_TO_ASK = "nothing_to_ask"
    TAKEN_OFF = "taken_off"
    MARKED = "marked"
    UNMARKED = "unmarked"


@dataclass(frozen=True, slots=True)
class Offers:
    """What one may filter by, in the groups of the menu. ``names`` are what rule sets are called."""

    groups: tuple[tuple[Term, ...], ...]
    names: Mapping[RuleSetId, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class LookbackState:
    """The whole screen. ``total`` is how many lines there are before the filter takes any away.

    ``to_practise`` is how many questions the one button asks.
    """

    lines: tuple[MistakeLine, ...]
    total: int
    counts: LookbackCounts
    days_to_leave: int
    filter: LookbackFilter
    offers: Offers
    order: Order
    ticked: frozenset[QuestionId]
    detail: MistakeDetail | None
    practice: Practice
    to_practise: int

    @property
    def selected(self) -> QuestionId | None:
        """The question looked at."""
        return self.detail.line.question if self.detail else None


def offers_of(found: LookbackList) -> Offers:
    """Only what would find something, but for what always makes sense."""
    kinds = {line.kind for line in found.lines}
    rulesets = {ruleset for line in found.lines for ruleset in line.rulesets}
    groups: tuple[tuple[Term, ...], ...] = (
        tuple(Trait),
        tuple(InStation(title) for title in found.station_titles),
        tuple(kind for kind in Kind if kind in kinds),
        tuple(MissedUnder(ruleset) for ruleset in found.ruleset_names if ruleset in rulesets),
        (*AtLeast, *Since),
        tuple(Why),
        tuple(Shelf),
    )
    return Offers(groups, found.ruleset_names)
