"""Questions: what is asked, what counts as right, and where the document says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeAlias

from mbjg_desktop.domain.anchor import Anchor
from mbjg_desktop.domain.ids import QuestionId

TRUE: Final = "true"
FALSE: Final = "false"
BLANK: Final = re.compile(r"\{\{([^{}]*)\}\}")
"""A blank in a cloze stem: ``{{id}}``."""


class Kind(Enum):
    """The kinds of question. Values are the words used in bank files."""

    SINGLE_CHOICE = "single_choice"
    MULTIPLE_CHOICE = "multiple_choice"
    TRUE_FALSE = "true_false"
    CLOZE = "cloze"
    ORDERING = "ordering"
    MATCHING = "matching"
    SHORT_ANSWER = "short_answer"

    @property
    def is_self_marked(self) -> bool:
        """Whether the learner judges the answer, which therefore counts towards no rate of right answers."""
        return self is Kind.SHORT_ANSWER


class Cognition(Enum):
    """What answering takes: the document's own words, understanding them, or applying them."""

    RECALL = "recall"
    UNDERSTAND = "understand"
    APPLY = "apply"


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a choice. ``fixed`` ones keep their place; ``anchor`` is where it is true instead."""

    id: str
    text: str
    fixed: bool = False
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Single or multiple choice: ``answer`` holds the ids of the right options."""

    options: tuple[Option, ...]
    answer: frozenset[str]


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """A statement to judge. Responses use the ids TRUE and FALSE."""

    answer: bool


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap in the stem, its right filling, and other fillings that count as right."""

    id: str
    answer: str
    accept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cloze:
    """A stem with gaps, marked gap by gap."""

    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be put in order."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Ordering:
    """Things to be put in order; ``items`` stand in the right order."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that belong together."""

    id: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs to be found. ``distractors`` are right-hand texts that belong to nothing; their keys are x1, x2, …"""

    pairs: tuple[Pair, ...]
    distractors: tuple[str, ...] = ()

    def rights(self) -> dict[str, str]:
        """Every right-hand text by its key: the id of its pair, or x1, x2, … for a distractor."""
        extra = {f"x{n}": text for n, text in enumerate(self.distractors, start=1)}
        return {pair.id: pair.right for pair in self.pairs} | extra


@dataclass(frozen=True, slots=True)
class Point:
    """One thing a good answer says."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """To be answered in one's own words, then judged by oneself: which of ``points`` does the answer make?

    ``reference`` is an answer that makes them all, in whole sentences; it may be empty.
    """

    points: tuple[Point, ...]
    reference: str = ""


Body: TypeAlias = Choice | TrueFalse | Cloze | Ordering | Matching | ShortAnswer


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``anchor`` is the place that answers it, ``more_anchors`` further places it draws on."""

    id: QuestionId
    kind: Kind
    cognition: Cognition
    stem: str
    body: Body
    anchor: Anchor
    explanation: str
    more_anchors: tuple[Anchor, ...] = ()
    tags: tuple[str, ...] = ()
    enemies: tuple[QuestionId, ...] = ()


def stem_parts(stem: str) -> Iterator[tuple[str, str | None]]:
    """A cloze stem cut at its blanks: pairs of (text, id of the blank that follows, None at the end)."""
    at = 0
    for found in BLANK.finditer(stem):
        yield stem[at : found.start()], found.group(1).strip()
        at = found.end()
    yield stem[at:], None


@dataclass(frozen=True, slots=True)
class Chosen:
    """Response to a choice or a true/false statement: the ids of the options chosen."""

    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Filled:
    """Response to a cloze: what was typed, by blank id, in the order of the stem."""

    texts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Response to an ordering: the ids of the items in the order given."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """Response to a matching: (pair id of the left, key of the right put beside it)."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Response to a short answer: what was written, and the ids of the points it makes; None until that is judged."""

    text: str
    met: frozenset[str] | None = None


Response: TypeAlias = Chosen | Filled | Ordered | Matched | Written


def is_blank(response: Response | None) -> bool:
    """Whether nothing has been answered: a response that was emptied again counts as none."""
    match response:
        case None:
            return True
        case Chosen(options):
            return not options
        case Filled(texts):
            return not any(text.strip() for _, text in texts)
        case Ordered(items):
            return not items
        case Matched(pairs):
            return not pairs
        case Written(text, met):
            return not text.strip() and not met
