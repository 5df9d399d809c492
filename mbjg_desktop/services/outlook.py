"""From the learner's records to the forecast: what the rules would draw again, and how well it is known."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Final

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.ids import DocumentId, QuestionId, SectionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import Ends, Pool, RuleSet, Score
from mbjg_desktop.services.draw_pool import scope_lines
from mbjg_desktop.services.forecast import (
    Forecast,
    Outlook,
    Stratum,
    TrendPoint,
    chance_of,
    facility_by_kind,
    forecast,
    forecast_run,
)
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.result import TOLD
from mbjg_desktop.storage.unit_of_work import UnitOfWork

_TREND: Final = 12
_AHEAD: Final = timedelta(days=1)
"""Right after an attempt everything in it is remembered; what can be expected is said of a day later."""

Chances = Mapping[Kind, tuple[float, ...]]


def outlook_of(unit: UnitOfWork, attempt: Attempt, now: datetime) -> Outlook:
    """What led to the result of a finished attempt, and what is to be expected next."""
    until = attempt.finished_at or now
    trend = unit.results.trend(attempt.ruleset.id, until, _TREND)
    points = tuple(TrendPoint(each.finished_at, each.score, each.full_score) for each in trend)
    return Outlook(points, _expected(unit, attempt, now))


def scope_of(unit: UnitOfWork, attempt: Attempt) -> Scope:
    """What an attempt was drawn from."""
    plain = unit.results.scope(attempt.id)
    document, section = plain.get("document"), plain.get("section")
    return Scope(
        None if document is None else DocumentId(document),
        None if section is None else SectionId(section),
        tuple(map(QuestionId, plain.get("questions", ()))),
    )


def _expected(unit: UnitOfWork, attempt: Attempt, now: datetime) -> Forecast | None:
    rules = attempt.ruleset
    if rules.draw.pool is Pool.DUE_MISTAKES:
        return None
    chances = _chances(unit, scope_of(unit, attempt), now)
    drawn = len(attempt.counted) if rules.ends is Ends.TIME_UP else rules.draw.count
    if rules.marking.score is Score.RUN:
        every = [chance for kind in chances for chance in chances[kind]]
        return forecast_run(every, len(every) if drawn is None else drawn)
    pass_mark = rules.marking.pass_mark
    return forecast(_strata(attempt, chances, drawn), None if pass_mark is None else float(pass_mark))


def _chances(unit: UnitOfWork, scope: Scope, now: datetime) -> Chances:
    told = unit.results.told(TOLD)
    facility = facility_by_kind((each.kind, each.credit) for each in told)
    memories = unit.memories.get_many()
    chances: defaultdict[Kind, list[float]] = defaultdict(list)
    for line in scope_lines(unit, scope):
        kind, memory = Kind(line.kind), memories.get(line.id)
        if kind.is_self_marked:
            continue
        known = None if memory is None else memory.retrievability(max(now, memory.reviewed_at) + _AHEAD)
        chances[kind].append(chance_of(kind, known, facility))
    return {kind: tuple(each) for kind, each in chances.items()}


def _strata(attempt: Attempt, chances: Chances, drawn: int | None) -> list[Stratum]:
    """By kind as the rules draw them; else by what a question is worth, each in proportion to its number."""
    rules = attempt.ruleset
    bonus, penalty = float(_bonus(attempt)), float(rules.marking.wrong_penalty)
    if rules.draw.by_kind:
        return [
            Stratum(chances.get(kind, ()), count, _worth(rules, kind) + bonus, penalty)
            for kind, count in rules.draw.by_kind.items()
            if not kind.is_self_marked
        ]
    total = sum(map(len, chances.values()))
    share = 1.0 if drawn is None or not total else min(1.0, drawn / total)
    pools: defaultdict[float, list[float]] = defaultdict(list)
    for kind, each in chances.items():
        pools[_worth(rules, kind)].extend(each)
    return [Stratum(tuple(each), share * len(each), worth + bonus, penalty) for worth, each in pools.items()]


def _worth(rules: RuleSet, kind: Kind) -> float:
    return float(rules.points(kind))


def _bonus(attempt: Attempt) -> Fraction:
    """What speed added to a right answer on average."""
    if not attempt.ruleset.marking.speed_bonus:
        return Fraction(0)
    judged = [slot for slot in attempt.counted if not slot.is_self_marked]
    right = [slot for slot in judged if attempt.mark_of(slot).outcome is Outcome.RIGHT]
    added = (attempt.points_of(slot) - attempt.ruleset.points(slot.question.kind) for slot in right)
    return sum(added, Fraction(0)) / max(1, len(right))
