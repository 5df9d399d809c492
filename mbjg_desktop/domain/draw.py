"""Drawing a paper: which questions, in which order, and how their options are shuffled. Chance is an argument."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.question import Choice, Cloze, Kind, Matching, Ordering, Question, TrueFalse
from mbjg_desktop.domain.ruleset import DrawRule


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question as the draw sees it. ``weakness`` is 0 (known) to 1 (never seen or forgotten)."""

    id: QuestionId
    kind: Kind
    station: str
    span: Span
    enemies: frozenset[QuestionId] = frozenset()
    weakness: float = 1.0


def draw(rule: DrawRule, pool: Sequence[Candidate], rng: Random) -> tuple[QuestionId, ...]:
    """The ids drawn, in the order asked. Fewer than the rule wants if the pool cannot give more fairly."""
    shuffled = sorted(pool, key=lambda candidate: candidate.id)
    rng.shuffle(shuffled)
    if rule.weak_first:
        shuffled.sort(key=lambda candidate: -candidate.weakness)
    drawn: list[Candidate] = []
    if rule.by_kind:
        for kind, wanted in rule.by_kind.items():
            _take(rule, [c for c in shuffled if c.kind is kind], wanted, drawn)
        return tuple(candidate.id for candidate in _by_kind_order(rule, drawn))
    _take(rule, shuffled, len(shuffled) if rule.count is None else rule.count, drawn)
    if not rule.weak_first:
        rng.shuffle(drawn)
    return tuple(candidate.id for candidate in drawn)


def presented(question: Question, rng: Random) -> tuple[str, ...]:
    """The ids of what is shown, in the order shown: options, blanks, items, or the right-hand texts of a matching."""
    match question.body:
        case Choice(options, _):
            return _shuffled_around_fixed([(o.id, o.fixed) for o in options], rng)
        case Ordering(items):
            return _out_of_order([item.id for item in items], rng)
        case Matching() as body:
            return _out_of_order(list(body.rights()), rng)
        case Cloze(blanks):
            return tuple(blank.id for blank in blanks)
        case TrueFalse():
            return ("true", "false")


def _take(rule: DrawRule, pool: list[Candidate], wanted: int, drawn: list[Candidate]) -> None:
    per_station = Counter(candidate.station for candidate in drawn)
    left = [candidate for candidate in pool if not _clashes(rule, candidate, drawn)]
    while left and wanted > 0:
        best = min(left, key=lambda c: per_station[c.station]) if rule.balance_sections else left[0]
        drawn.append(best)
        per_station[best.station] += 1
        wanted -= 1
        left = [c for c in left if c is not best and not _clashes(rule, c, [best])]


def _clashes(rule: DrawRule, candidate: Candidate, drawn: Iterable[Candidate]) -> bool:
    if not (rule.one_per_anchor or rule.count is not None or rule.by_kind):
        return False
    return any(
        other.id in candidate.enemies
        or candidate.id in other.enemies
        or (rule.one_per_anchor and _overlap(candidate.span, other.span))
        for other in drawn
    )


def _overlap(one: Span, other: Span) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def _by_kind_order(rule: DrawRule, drawn: list[Candidate]) -> list[Candidate]:
    kinds = list(rule.by_kind)
    return sorted(drawn, key=lambda candidate: kinds.index(candidate.kind))


def _shuffled_around_fixed(options: list[tuple[str, bool]], rng: Random) -> tuple[str, ...]:
    movable = [option_id for option_id, fixed in options if not fixed]
    rng.shuffle(movable)
    moved = iter(movable)
    return tuple(option_id if fixed else next(moved) for option_id, fixed in options)


def _out_of_order(ids: list[str], rng: Random) -> tuple[str, ...]:
    """Shuffled, and never by chance already in the order that gives the answer away."""
    shuffled = list(ids)
    rng.shuffle(shuffled)
    if shuffled == ids and len(ids) > 1:
        shuffled = [*ids[1:], ids[0]]
    return tuple(shuffled)
