"""Drawing a paper: which questions, in which order, and how their options are shuffled. Chance is an argument."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from datetime import datetime
from heapq import heapify, heappop, heapreplace
from operator import attrgetter
from random import Random
from typing import Final, NamedTuple, TypeAlias, assert_never

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.ids import DocumentId, QuestionId
from mbjg_desktop.domain.question import Choice, Cloze, Kind, Matching, Ordering, Question, ShortAnswer, TrueFalse
from mbjg_desktop.domain.ruleset import DrawRule, Order, Pool, Seed

MOST: Final = 500
"""The most questions of a paper whose rule names no number: a whole bank is worked off one such paper at a time."""

NUMBERS: Final = 1_000_000
"""A paper's number has at most six digits. A greater seed also lets what has been answered before have its say."""

_ANY: Final = DocumentId("")
_Queue: TypeAlias = "deque[tuple[int, Candidate]]"
_Turn: TypeAlias = tuple[int, bool, float, int, str]


class Candidate(NamedTuple):
    """A question as the draw sees it. A tuple, because a draw may see a hundred thousand of them.

    ``weakness`` is 0 (known) to 1 (never seen or forgotten), ``difficulty`` likewise for everybody, ``seconds`` the
    time an answer takes, ``asked_at`` when this learner last answered it.
    """

    id: QuestionId
    kind: Kind
    station: str
    span: Span
    enemies: frozenset[QuestionId] = frozenset()
    weakness: float = 1.0
    difficulty: float = 0.5
    seconds: float = 10.0
    asked_at: datetime | None = None
    document: DocumentId = _ANY

    @property
    def is_seen(self) -> bool:
        """Whether this learner has answered it before."""
        return self.asked_at is not None


def is_whole_scope(rule: DrawRule) -> bool:
    """Whether everything there is is wanted, rather than so many."""
    return rule.count is None and not rule.by_kind


def takes_number(rule: DrawRule) -> bool:
    """Whether a paper of this rule can be had by its number: not what is due for one learner, nor that of the day."""
    return rule.pool is Pool.SCOPE and rule.seed is Seed.CHANCE


def is_personal(rule: DrawRule, in_scope: int) -> bool:
    """Whether a paper drawn of so many depends on what has been answered before, not on bank and chance alone."""
    if is_whole_scope(rule) and in_scope > MOST:
        return True
    asks_answers = rule.unseen_first or rule.uncovered_first or rule.weak_first or rule.other_form
    return asks_answers or rule.order is not Order.MIXED or rule.pool is not Pool.SCOPE


def number_of(seed: int | None) -> int | None:
    """The number that draws the paper of that seed on any machine; None if it also hangs on what was answered."""
    return seed if seed is not None and seed < NUMBERS else None


def seed_of(rule: DrawRule, in_scope: int, number: int) -> int:
    """What draws a paper of so many: that number, or what it is where answers have their say."""
    return NUMBERS + number if is_personal(rule, in_scope) else number


def draw(rule: DrawRule, pool: Iterable[Candidate], rng: Random) -> tuple[QuestionId, ...]:
    """The ids of what is drawn, in the order asked. Fewer than the rule wants if the pool cannot give more fairly."""
    shuffled = sorted(pool, key=attrgetter("id"))
    rng.shuffle(shuffled)
    _put_preferred_first(rule, shuffled)
    hand = _Hand(rule, shuffled)
    kinds: dict[Kind, list[Candidate]] = {kind: [] for kind in Kind}
    for candidate in shuffled if rule.by_kind else ():
        kinds[candidate.kind].append(candidate)
    for kind, wanted in rule.by_kind.items():
        hand.take(kinds[kind], wanted)
    if not rule.by_kind:
        hand.take(shuffled, MOST if rule.count is None else rule.count)
    return tuple(candidate.id for candidate in _in_order(rule, hand.drawn, rng))


def presented(question: Question, rng: Random) -> tuple[str, ...]:
    """The ids of what is shown, in the order shown: options, blanks, items, right-hand texts of a matching, points."""
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
        case ShortAnswer(points, _):
            return tuple(point.id for point in points)


def overlap(one: Candidate, other: Candidate) -> bool:
    """Whether two questions are asked about the same words of the document."""
    if one.span.block != other.span.block or one.document != other.document:
        return False
    return one.span.start < other.span.end and other.span.start < one.span.end


class _Hand:
    """What has been drawn so far, and what may still come to it."""

    def __init__(self, rule: DrawRule, pool: Sequence[Candidate]) -> None:
        self.drawn: list[Candidate] = []
        self._rule = rule
        self._chosen: set[QuestionId] = set()
        self._enemies: set[QuestionId] = set()
        self._places: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        self._per_station: Counter[str] = Counter()
        self._totals = Counter(candidate.station for candidate in pool) if rule.uncovered_first else Counter()
        self._answered = Counter(c.station for c in pool if c.is_seen) if rule.uncovered_first else Counter()

    def take(self, ranked: Sequence[Candidate], wanted: int) -> None:
        """Take that many, the first ones first, or from station to station in turn."""
        if self._rule.balance_sections or self._rule.uncovered_first:
            self._take_in_turn(ranked, wanted)
            return
        for candidate in ranked:
            if wanted <= 0:
                return
            wanted -= self._took(candidate)

    def _take_in_turn(self, ranked: Sequence[Candidate], wanted: int) -> None:
        """A station's turn only ever comes later than it was when it was put in line, so one line will do."""
        queues: dict[str, _Queue] = defaultdict(deque)
        for place, candidate in enumerate(ranked):
            queues[candidate.station].append((place, candidate))
        line = [self._turn(station, queue) for station, queue in queues.items()]
        heapify(line)
        while line and wanted > 0:
            station = line[0][-1]
            queue = queues[station]
            _, candidate = queue.popleft()
            wanted -= self._took(candidate)
            if queue:
                heapreplace(line, self._turn(station, queue))
            else:
                heappop(line)

    def _turn(self, station: str, queue: _Queue) -> _Turn:
        place, candidate = queue[0]
        drawn = self._per_station[station]
        return (
            drawn if self._rule.balance_sections else 0,
            self._rule.unseen_first and candidate.is_seen,
            (self._answered[station] + drawn) / self._totals[station] if self._rule.uncovered_first else 0.0,
            place,
            station,
        )

    def _took(self, candidate: Candidate) -> bool:
        if self._clashes(candidate):
            return False
        self.drawn.append(candidate)
        self._chosen.add(candidate.id)
        self._enemies |= candidate.enemies
        self._per_station[candidate.station] += 1
        if self._rule.one_per_anchor:
            insort(self._places[candidate.document, candidate.span.block], (candidate.span.start, candidate.span.end))
        return True

    def _clashes(self, candidate: Candidate) -> bool:
        rule = self._rule
        if is_whole_scope(rule) and not rule.one_per_anchor:
            return False
        if candidate.id in self._enemies or not self._chosen.isdisjoint(candidate.enemies):
            return True
        return rule.one_per_anchor and self._is_taken(candidate)

    def _is_taken(self, candidate: Candidate) -> bool:
        """Whether words of it are asked about already; places taken never overlap, so their neighbours tell."""
        start, end = candidate.span.start, candidate.span.end
        taken = self._places[candidate.document, candidate.span.block]
        after = bisect_left(taken, (start, start))
        if after < len(taken) and taken[after][0] < end:
            return True
        return after > 0 and taken[after - 1][1] > start


def _put_preferred_first(rule: DrawRule, shuffled: list[Candidate]) -> None:
    """What is preferred comes first, the weightiest preference last; among equals it stays as chance has it.

    Of a scope that is larger than a paper, what was not asked yet comes first, or what is answered quickest.
    """
    is_cut = is_whole_scope(rule) and len(shuffled) > MOST
    if rule.weak_first:
        shuffled.sort(key=attrgetter("weakness"), reverse=True)
    if is_cut and rule.order is Order.QUICK:
        shuffled.sort(key=attrgetter("seconds"))
    elif rule.unseen_first or is_cut:
        shuffled.sort(key=attrgetter("is_seen"))


def _in_order(rule: DrawRule, drawn: list[Candidate], rng: Random) -> list[Candidate]:
    """In the order asked; what is mixed stays kind by kind, or with what is preferred first, where there is either."""
    match rule.order:
        case Order.HARDER:
            return sorted(drawn, key=attrgetter("difficulty"))
        case Order.QUICK:
            return sorted(drawn, key=attrgetter("seconds"))
        case Order.MIXED:
            if not (rule.by_kind or rule.weak_first or rule.unseen_first or rule.uncovered_first):
                rng.shuffle(drawn)
            return drawn
        case _:
            assert_never(rule.order)


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
