"""From the learner's records to the forecast: what the rules would draw again, and how well it is known."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Final

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.ids import DocumentId, QuestionId, SectionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import Ends, Pool, Score
from mbjg_desktop.services.draw_pool import blocks_of
from mbjg_desktop.services.forecast import (
    Alike,
    Forecast,
    Known,
    Outlook,
    Stratum,
    TrendPoint,
    chance_of,
    estimates,
    forecast,
    forecast_run,
    level,
)
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.result import TOLD
from mbjg_desktop.storage.result_repo import Told, Where
from mbjg_desktop.storage.unit_of_work import UnitOfWork

_TREND: Final = 12
_AHEAD: Final = timedelta(days=1)
"""Right after an attempt everything in it is remembered; what can be expected is said of a day later."""
_OVERNIGHT: Final = timedelta(hours=12)
"""So long after a miss an answer says what is left of it the next day."""


def outlook_of(unit: UnitOfWork, attempt: Attempt, now: datetime) -> Outlook:
    """What led to the result of a finished attempt, and what is to be expected next."""
    until = attempt.finished_at or now
    trend = unit.results.trend(attempt.ruleset.id, until, _TREND) if attempt.full_score() else ()
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


def where_of(unit: UnitOfWork, scope: Scope) -> Where:
    """The questions a paper of ``scope`` is drawn from today."""
    if scope.questions:
        return Where(questions=scope.questions)
    if scope.document is None or scope.section is None:
        return Where(scope.document)
    return Where(scope.document, blocks_of(unit.content.document(scope.document), scope.section))


def _expected(unit: UnitOfWork, attempt: Attempt, now: datetime) -> Forecast | None:
    rules = attempt.ruleset
    if rules.draw.pool is Pool.DUE_MISTAKES:
        return None
    known = {kind: each for kind, each in _known(unit, scope_of(unit, attempt), now).items() if not kind.is_self_marked}
    total = sum(each.count for each in known.values())
    drawn = len(attempt.counted) if rules.ends is Ends.TIME_UP else rules.draw.count
    if rules.marking.score is Score.RUN and total:
        average = sum(each.total for each in known.values()) / total
        return forecast_run(average, total if drawn is None else min(total, drawn))
    pass_mark = rules.marking.pass_mark
    return forecast(_strata(attempt, known, drawn), None if pass_mark is None else float(pass_mark))


def _known(unit: UnitOfWork, scope: Scope, now: datetime) -> dict[Kind, Known]:
    """What may be drawn, by kind: what was learnt with the chance of each, what is new, what was missed last."""
    told = [each for each in unit.results.told(TOLD) if not each.kind.is_self_marked]
    firsts = [(each.kind, each.credit) for each in told if each.is_first]
    seconds = [(each.kind, each.credit) for each in told if _is_after_a_miss(each)]
    at_first = level(firsts)
    new, missed = estimates(firsts, at_first), estimates(seconds, level(seconds, at_first / 2))
    where = where_of(unit, scope)
    memories = unit.memories.get_many()
    chances: defaultdict[Kind, list[float]] = defaultdict(list)
    unlearnt: Counter[Kind] = Counter()
    for question, kind in unit.results.reviewed(where).items():
        memory = memories[question]
        if memory.is_unlearnt:
            unlearnt[kind] += 1
        else:
            chances[kind].append(chance_of(kind, memory.retrievability(max(now, memory.reviewed_at) + _AHEAD)))
    counts = unit.results.counts(where)
    unseen = {kind: count - len(chances[kind]) - unlearnt[kind] for kind, count in counts.items()}
    return {
        kind: Known(tuple(chances[kind]), (Alike(unseen[kind], new[kind]), Alike(unlearnt[kind], missed[kind])))
        for kind in counts
    }


def _is_after_a_miss(told: Told) -> bool:
    before = told.before
    return before is not None and before.is_unlearnt and told.at - before.reviewed_at >= _OVERNIGHT


def _strata(attempt: Attempt, known: Mapping[Kind, Known], drawn: int | None) -> list[Stratum]:
    """By kind: as many as the rules draw of each, or else of each in proportion to its number."""
    rules = attempt.ruleset
    bonus, penalty = float(_bonus(attempt)), float(rules.marking.wrong_penalty)
    total = sum(each.count for each in known.values())
    share = 1.0 if drawn is None or not total else min(1.0, drawn / total)
    wanted = rules.draw.by_kind
    return [
        Stratum(each, wanted.get(kind, 0) if wanted else share * each.count, float(rules.points(kind)) + bonus, penalty)
        for kind, each in known.items()
    ]


def _bonus(attempt: Attempt) -> Fraction:
    """What speed added to a right answer on average."""
    if not attempt.ruleset.marking.speed_bonus:
        return Fraction(0)
    judged = [slot for slot in attempt.counted if not slot.is_self_marked]
    right = [slot for slot in judged if attempt.mark_of(slot).outcome is Outcome.RIGHT]
    added = (attempt.points_of(slot) - attempt.ruleset.points(slot.question.kind) for slot in right)
    return sum(added, Fraction(0)) / max(1, len(right))
