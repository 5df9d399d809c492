"""Which of the misses are shown: a filter is a set of terms, and words that are looked for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from functools import lru_cache
from typing import Final, TypeAlias, assert_never

from mbjg_desktop.domain.folding import fold_answer
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.mistakes import MissReason, Why
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.services.lookback import MistakeLine


class Shelf(Enum):
    """On the list is what is shown without a word; these are the rest, and both."""

    LEFT = "left"
    ALL = "all"


class AtLeast(Enum):
    """How often it was missed."""

    TWICE = 2
    THRICE = 3


class Since(Enum):
    """When it was last missed: so many study days back, today being the first."""

    TODAY = 1
    WEEK = 7
    MONTH = 30


class Trait(Enum):
    """What else may be so of a miss."""

    DUE = "due"
    MARKED = "marked"
    GUESSED = "guessed"
    TIMED_OUT = "timed_out"
    NOTED = "noted"
    REWORDED = "reworded"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class InStation:
    """In this part of the document."""

    title: str


@dataclass(frozen=True, slots=True)
class MissedUnder:
    """Missed under this rule set."""

    ruleset: RuleSetId


Term: TypeAlias = Shelf | InStation | Kind | MissedUnder | AtLeast | Since | Why | Trait

_ORDER: Final = (Shelf, Trait, InStation, Kind, MissedUnder, AtLeast, Since, Why)
_EXCLUSIVE: Final = (Shelf, AtLeast, Since)
"""Of these a filter has one at most."""


@dataclass(frozen=True, slots=True)
class LookbackFilter:
    """Terms of one sort are alternatives, but for traits, which must all be so; terms of different sorts add up."""

    terms: frozenset[Term] = frozenset()
    words: str = ""

    @property
    def is_open(self) -> bool:
        """Whether everything on the list passes."""
        return not self.terms and not self.words.strip()

    def toggled(self, term: Term) -> "LookbackFilter":
        """With this term, or without it if it was there."""
        if term in self.terms:
            return replace(self, terms=self.terms - {term})
        others = self.terms
        if isinstance(term, _EXCLUSIVE):
            others = frozenset(other for other in others if type(other) is not type(term))
        return replace(self, terms=others | {term})

    def ordered(self) -> tuple[Term, ...]:
        """The terms in the order they are shown."""
        return tuple(sorted(self.terms, key=lambda term: (_ORDER.index(type(term)), str(term))))


def passing(lines: Iterable[MistakeLine], wanted: LookbackFilter, today_began_at: datetime) -> tuple[MistakeLine, ...]:
    """The lines that pass. Words are found whatever their script, width or punctuation."""
    groups: dict[type[object], list[Term]] = {}
    for term in wanted.terms:
        groups.setdefault(type(term), []).append(term)
    words = [folded for word in wanted.words.split() if (folded := fold_answer(word))]
    kept = [line for line in lines if _passes(line, groups, today_began_at)]
    if words:
        kept = [line for line in kept if _says(line, words)]
    return tuple(kept)


def _passes(line: MistakeLine, groups: dict[type[object], list[Term]], today_began_at: datetime) -> bool:
    if Shelf not in groups and not line.is_listed:
        return False
    return all(
        (all if sort is Trait else any)(_is_so(line, term, today_began_at) for term in terms)
        for sort, terms in groups.items()
    )


def _is_so(line: MistakeLine, term: Term, today_began_at: datetime) -> bool:
    match term:
        case Shelf():
            return term is Shelf.ALL or not line.is_listed
        case InStation(title):
            return line.station_title == title
        case Kind():
            return line.kind is term
        case MissedUnder(ruleset):
            return ruleset in line.rulesets
        case AtLeast():
            return line.mistake.times >= term.value
        case Since():
            return line.mistake.missed_at >= today_began_at - timedelta(days=term.value - 1)
        case Why():
            return line.mistake.why is term
        case Trait():
            return _has(line, term)
        case _:
            assert_never(term)


def _has(line: MistakeLine, trait: Trait) -> bool:
    match trait:
        case Trait.DUE:
            return line.is_due
        case Trait.MARKED:
            return line.mistake.marked_at is not None
        case Trait.GUESSED:
            return line.was_guessed or line.mistake.reason is MissReason.GUESSED
        case Trait.TIMED_OUT:
            return line.mistake.reason is MissReason.TIMED_OUT
        case Trait.NOTED:
            return bool(line.note)
        case Trait.REWORDED:
            return line.is_reworded
        case Trait.RETIRED:
            return line.is_retired
        case _:
            assert_never(trait)


def _says(line: MistakeLine, words: list[str]) -> bool:
    text = _folded(f"{line.stem}\n{line.station_title}\n{line.note}")
    return all(word in text for word in words)


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    """Each text once, not with every letter that is typed."""
    return fold_answer(text)
