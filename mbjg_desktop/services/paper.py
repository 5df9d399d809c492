"""Papers: what can be asked about, what would be drawn of it, and dealing the questions out."""

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from itertools import chain
from random import Random, SystemRandom
from typing import Any

from mbjg_desktop.domain.document import Document
from mbjg_desktop.domain.draw import NUMBERS, Candidate, draw, is_whole_scope, number_of, presented, seed_of
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId
from mbjg_desktop.domain.other_form import in_other_form
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import RuleSet, Score, Seed
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.domain.studyday import day_end, study_day
from mbjg_desktop.services.draw_pool import (
    DrawPool,
    blocks_of,
    parts,
    plain_candidates,
    pool,
    scope_lines,
    without_collecting,
)
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.quiz import Paper, Scope, ScopeChoice, TakenToday
from mbjg_desktop.storage.draw_repo import Dealt
from mbjg_desktop.storage.ruleset_encoding import ruleset_to_plain
from mbjg_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Dealing:
    """A paper as it is put before the learner, and its number."""

    number: int
    slots: tuple[Slot, ...]


def scope_choices(document: Document, counts: Iterable[tuple[BlockId, Kind, int]]) -> Iterator[ScopeChoice]:
    """The whole document, then each of its outermost sections."""
    lines = tuple(counts)
    yield ScopeChoice(Scope(document.id), document.title, _summed(lines))
    for section in parts(document):
        inside = blocks_of(document, section.id)
        yield ScopeChoice(
            Scope(document.id, section.id), section.title, _summed(line for line in lines if line[0] in inside)
        )


def candidates(unit: UnitOfWork, scope: Scope, now: datetime) -> list[Candidate]:
    """The questions of ``scope`` with how weak each is for this learner, whatever the rules."""
    return plain_candidates(unit, scope_lines(unit, scope), now)


def preview(unit: UnitOfWork, rules: RuleSet, scope: Scope, clock: Clock, seed: int | None = None) -> Paper:
    """What would be drawn, and whether this learner has begun the paper of the day."""
    todays = _todays(unit, rules, scope, clock)
    if todays:
        kinds = Counter(slot.question.kind for slot in _dealt_again(unit, todays[0]).slots)
        return _paper(rules, kinds, kinds.total(), todays[0].seed, _taken(unit, todays))
    seed, is_neutral = _drawn_by(rules, scope, clock, seed)
    with without_collecting():
        drawn_from = pool(unit, rules, scope, clock, is_neutral=is_neutral)
        drawn = frozenset(_drawn(rules, drawn_from, Random(seed or 0)))
        kinds = Counter(
            {e.id: e.kind for e in chain(drawn_from.candidates, drawn_from.others) if e.id in drawn}.values()
        )
    return _paper(rules, kinds, len(drawn_from.candidates), seed, None)


def deal(unit: UnitOfWork, rules: RuleSet, scope: Scope, clock: Clock, seed: int | None = None) -> Dealing:
    """Draw a paper and put its options in order. Without a seed it is that of the day, or chance gives one.

    A paper of the day that was dealt to anybody on this machine is dealt to everybody: the same questions in the same
    words, their options in the same order. RuleBroken if this learner has handed it in already.
    """
    todays = _todays(unit, rules, scope, clock)
    if any(each.is_finished and each.profile == unit.draws.profile for each in todays):
        raise RuleBroken(RuleCode.TAKEN_TODAY)
    if todays:
        return _dealt_again(unit, todays[0])
    seed, is_neutral = _drawn_by(rules, scope, clock, seed)
    with without_collecting():
        drawn_from = pool(unit, rules, scope, clock, is_neutral=is_neutral)
        if seed is None:
            seed = seed_of(rules.draw, len(drawn_from.candidates), SystemRandom().randrange(NUMBERS))
        rng = Random(seed)
        revisions = drawn_from.revisions(_drawn(rules, drawn_from, rng))
    wordings = unit.content.revisions(revisions)
    return Dealing(
        seed,
        tuple(Slot(wordings[revision], revision, presented(wordings[revision], rng)) for revision in revisions),
    )


def taken_today(unit: UnitOfWork, rules: RuleSet, scope: Scope, clock: Clock) -> TakenToday | None:
    """What this learner has made of the paper of the day; None if it was not begun, or there is none."""
    return _taken(unit, _todays(unit, rules, scope, clock))


def scope_to_plain(scope: Scope) -> dict[str, Any]:
    """The scope as it is kept beside an attempt."""
    return {"document": scope.document, "section": scope.section, "questions": list(scope.questions)}


def _drawn_by(rules: RuleSet, scope: Scope, clock: Clock, wished: int | None) -> tuple[int | None, bool]:
    """The seed, as far as it is settled, and whether it alone decides, whatever has been answered before."""
    day = _day_number(rules, scope, clock)
    return (wished, number_of(wished) is not None) if day is None else (day, False)


def _drawn(rules: RuleSet, drawn_from: DrawPool, rng: Random) -> tuple[QuestionId, ...]:
    drawn = draw(rules.draw, drawn_from.candidates, rng)
    if not rules.draw.other_form:
        return drawn
    by_id = {each.id: each for each in drawn_from.candidates}
    return in_other_form(rules.draw, [by_id[question] for question in drawn], drawn_from.others, rng)


def _paper(rules: RuleSet, kinds: Counter[Kind], in_scope: int, seed: int | None, taken: TakenToday | None) -> Paper:
    count = kinds.total()
    full = sum((rules.points(kind) + rules.marking.speed_bonus for kind in kinds.elements()), Fraction(0))
    if rules.marking.score is Score.RUN:
        full = Fraction(count)
    wanted = sum(rules.draw.by_kind.values()) or rules.draw.count or 0
    is_all = is_whole_scope(rules.draw) and not rules.draw.one_per_anchor
    return Paper(
        rules,
        dict(kinds),
        full,
        is_short=count < wanted,
        left_out=max(0, in_scope - count) if is_all else 0,
        number=number_of(seed) if count else None,
        taken=taken,
    )


def _todays(unit: UnitOfWork, rules: RuleSet, scope: Scope, clock: Clock) -> tuple[Dealt, ...]:
    """The attempts of today, by anybody, at the paper of the day that these rules draw from this scope."""
    if rules.draw.seed is not Seed.DATE:
        return ()
    offset = clock.utc_offset()
    today = study_day(clock.now(), offset)
    ends_at = day_end(today, offset)
    begins_at = day_end(today.fromordinal(today.toordinal() - 1), offset)
    drawn_by, about = ruleset_to_plain(rules)["draw"], scope_to_plain(scope)
    number = _day_number(rules, scope, clock)
    return tuple(
        each
        for each in unit.draws.dealt(rules.id, begins_at, ends_at)
        if each.scope == about and each.ruleset["draw"] == drawn_by and each.seed == number
    )


def _taken(unit: UnitOfWork, todays: tuple[Dealt, ...]) -> TakenToday | None:
    mine = next((each for each in todays if each.profile == unit.draws.profile), None)
    if mine is None:
        return None
    questions = tuple(item.question for item in unit.draws.items(mine.attempt))
    return TakenToday(mine.attempt, mine.is_finished, mine.score, mine.full_score, questions)


def _dealt_again(unit: UnitOfWork, dealt: Dealt) -> Dealing:
    items = unit.draws.items(dealt.attempt)
    wordings = unit.content.revisions(item.revision for item in items)
    return Dealing(dealt.seed, tuple(Slot(wordings[item.revision], item.revision, item.presented) for item in items))


def _day_number(rules: RuleSet, scope: Scope, clock: Clock) -> int | None:
    """The number of the paper of the day: the date and what it is about decide it."""
    if rules.draw.seed is not Seed.DATE:
        return None
    today = study_day(clock.now(), clock.utc_offset())
    about = f"{today.isoformat()} {rules.id} {scope.document or DocumentId('')} {scope.section or ''}"
    return zlib.crc32(about.encode()) % NUMBERS


def _summed(counts: Iterable[tuple[BlockId, Kind, int]]) -> Counter[Kind]:
    summed: Counter[Kind] = Counter()
    for _, kind, count in counts:
        summed[kind] += count
    return summed
