"""The result of an attempt: score, rates by part of the document, and every miss with its source."""

from collections import defaultdict
from datetime import timedelta
from fractions import Fraction

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quiz import Miss, Result, StationRate
from mbjg_desktop.services.quotation import Quotation, quote
from mbjg_desktop.storage.unit_of_work import UnitOfWork


def result_of(unit: UnitOfWork, attempt: Attempt) -> Result:
    """The result of ``attempt`` as it stands."""
    score, full = attempt.score(), attempt.full_score()
    pass_mark = attempt.ruleset.marking.pass_mark
    right = sum(attempt.mark_of(slot).outcome is Outcome.RIGHT for slot in attempt.counted)
    return Result(
        attempt=attempt,
        score=score,
        full_score=full,
        is_passed=None if pass_mark is None else score >= pass_mark,
        right=right,
        answered=sum(slot.is_answered for slot in attempt.counted),
        spent=_spent(attempt),
        longest_streak=attempt.longest_streak(),
        stations=_rates(unit, attempt),
        misses=tuple(
            _miss(unit, attempt, number, slot)
            for number, slot in enumerate(attempt.slots, start=1)
            if attempt.counts(slot) and _is_missed(attempt, slot)
        ),
    )


def quotations_of(unit: UnitOfWork, question: QuestionId) -> tuple[Quotation, ...]:
    """The places of the document that answer a question, the main one first."""
    return tuple(
        quote(unit.content.document(source.document), source.span)
        for source in unit.sources.of(question)
        if source.option is None
    )


def _spent(attempt: Attempt) -> timedelta:
    """What the clock of the whole attempt used, also while nobody looked; without one, the time it was looked at."""
    if attempt.deadline is not None and attempt.finished_at is not None:
        return attempt.finished_at - attempt.started_at
    return sum((slot.spent for slot in attempt.slots), timedelta(0))


def _rates(unit: UnitOfWork, attempt: Attempt) -> tuple[StationRate, ...]:
    titles = {line.id: line.station_title for line in unit.content.index(include_retired=True)}
    credits: defaultdict[str, list[Fraction]] = defaultdict(list)
    for slot in attempt.counted:
        credits[titles.get(slot.question.id, "")].append(attempt.mark_of(slot).credit)
    order = list(dict.fromkeys(titles.values()))
    return tuple(
        StationRate(title, sum(credits[title], Fraction(0)), len(credits[title]))
        for title in sorted(credits, key=lambda title: order.index(title) if title in order else len(order))
    )


def _is_missed(attempt: Attempt, slot: Slot) -> bool:
    return slot.is_guessed or attempt.mark_of(slot).outcome is not Outcome.RIGHT


def _miss(unit: UnitOfWork, attempt: Attempt, number: int, slot: Slot) -> Miss:
    return Miss(
        number=number,
        slot=slot,
        mark=attempt.mark_of(slot),
        points=attempt.points_of(slot),
        quotations=quotations_of(unit, slot.question.id),
    )
