"""What a rule changes: changes to a line, the line that remembers where its characters came from, the record."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Confidence(Enum):
    """How sure a repair is, and on what ground."""

    CERTAIN = "certain"
    """The text itself determines it."""
    LIKELY = "likely"
    """Something outside the spot (a rule of writing, a word, the shape of the whole) speaks for it."""
    UNDECIDED = "undecided"
    """Nothing was changed; a person has to look."""
    RECONSTRUCTION = "reconstruction"
    """A person supplied it, in the edits."""


class Rule(Enum):
    """What a repair is an instance of."""

    RECONSTRUCTION = "reconstruction"
    INVISIBLE = "invisible-character"
    ENTITY = "character-reference"
    SPLIT_PAIR = "split-byte-pair"
    TAG = "tag-residue"
    PINYIN = "inserted-pinyin"
    SCRIPT = "script"
    PUNCTUATION = "punctuation-width"
    QUOTES = "straight-quotes"
    BLANK = "stray-blank"
    LEAD = "run-in-lead"
    CAPTION = "caption"
    FOOTER = "footer"
    CLOSING = "closing"
    TITLE = "title"
    PUBLISHER = "publisher"


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair, or one spot left for a person. ``line`` and ``column`` count from 1 in the raw article.

    ``candidates`` are the readings the damage allows, best first, where it could not be decided.
    """

    rule: Rule
    line: int
    column: int
    before: str
    after: str
    confidence: Confidence
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A rule's wish to put ``after`` where ``start:end`` of a line is; an undecided one changes nothing."""

    start: int
    end: int
    after: str
    rule: Rule
    confidence: Confidence
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line under repair: its text, its number in the raw article and the raw column of every character.

    ``held`` are the columns of undecided spots: no later rule may touch them.
    """

    number: int
    text: str
    columns: tuple[int, ...]
    held: frozenset[int] = frozenset()

    @classmethod
    def raw(cls, number: int, text: str) -> "Line":
        """A line as it was found."""
        return cls(number, text, tuple(range(1, len(text) + 2)))

    def is_held(self, start: int, end: int) -> bool:
        """Whether anything from ``start`` to ``end`` of the text is held."""
        return bool(self.held) and not self.held.isdisjoint(self.columns[start:end])


def rewritten(line: Line, changes: Iterable[Change]) -> tuple[Line, tuple[Repair, ...]]:
    """The line after the changes (which may not overlap), and the record of them; what is held stays."""
    text: list[str] = []
    columns: list[int] = []
    held: set[int] = set(line.held)
    repairs: list[Repair] = []
    at = 0
    for change in sorted(changes, key=lambda change: change.start):
        if line.is_held(change.start, change.end):
            continue
        after = change.after
        if change.confidence is Confidence.UNDECIDED:
            after = line.text[change.start : change.end]
            held.update(line.columns[change.start : change.end])
        text += [line.text[at : change.start], after]
        columns += line.columns[at : change.start]
        columns += _columns(line, change, len(after))
        at = change.end
        repairs.append(_recorded(line, change, after))
    text.append(line.text[at:])
    columns += line.columns[at:]
    return Line(line.number, "".join(text), tuple(columns), frozenset(held)), tuple(repairs)


def _recorded(line: Line, change: Change, after: str) -> Repair:
    before, column = line.text[change.start : change.end], line.columns[change.start]
    return Repair(change.rule, line.number, column, before, after, change.confidence, change.candidates)


def _columns(line: Line, change: Change, length: int) -> tuple[int, ...]:
    """One for one where the length stays, else the last characters keep the columns nearest to them."""
    old = line.columns[change.start : change.end] or (line.columns[change.start],)
    return tuple(old[min(index, len(old) - 1)] for index in range(length))
