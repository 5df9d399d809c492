"""The result of an attempt: score, rates, and every miss with its source and what it was mixed up with."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from fractions import Fraction
from statistics import median
from typing import Final, TypeVar

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.marking import Mark, Outcome
from mbjg_desktop.domain.question import Choice, Chosen, Cognition, Kind
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quiz import Confusion, Miss, Pace, Rate, Result
from mbjg_desktop.services.quotation import Quotation, quote
from mbjg_desktop.services.result_quotes import Quotes
from mbjg_desktop.storage.result_repo import Told
from mbjg_desktop.storage.source_repo import Source
from mbjg_desktop.storage.unit_of_work import UnitOfWork

K = TypeVar("K")

TOLD: Final = 1000
"""How many of the last answers say what is usual for this learner."""
_FEWEST: Final = 5
"""With fewer answers of a kind than this there is no usual time for it."""
_BRIEFEST: Final = timedelta(milliseconds=300)
"""What took less was not read: it is left out of what is usual."""

Marked = tuple[int, Slot, Mark]
"""A slot that counts, with its number from 1 and its mark."""


def result_of(unit: UnitOfWork, attempt: Attempt) -> Result:
    """The result of ``attempt`` as it stands."""
    score, pass_mark = attempt.score(), attempt.ruleset.marking.pass_mark
    marked = [(n, slot, attempt.mark_of(slot)) for n, slot in enumerate(attempt.slots, start=1) if attempt.counts(slot)]
    judged = [each for each in marked if not each[1].is_self_marked]
    usual = usual_times(unit.results.told(TOLD))
    paces = {number: _pace(number, slot, got, usual) for number, slot, got in marked}
    seen = unit.results.answered_before(attempt.id, (slot.question.id for _, slot, _ in marked))
    return Result(
        attempt=attempt,
        score=score,
        full_score=attempt.full_score(),
        is_passed=None if pass_mark is None else score >= pass_mark,
        right=sum(got.outcome is Outcome.RIGHT for _, _, got in judged),
        answered=sum(slot.is_answered for _, slot, _ in marked),
        spent=_spent(attempt),
        longest_streak=attempt.longest_streak(),
        stations=_station_rates(unit, judged),
        kinds=_rates(judged, lambda slot: slot.question.kind, list(Kind)),
        cognitions=_rates(judged, lambda slot: slot.question.cognition, list(Cognition)),
        familiar=_rates(judged, lambda slot: slot.question.id in seen, [False, True]),
        paces=tuple(paces.values()),
        misses=tuple(_misses(unit, attempt, marked, paces)),
    )


def quotations_of(unit: UnitOfWork, question: QuestionId) -> tuple[Quotation, ...]:
    """The places of the document that answer a question, the main one first."""
    return tuple(
        quote(unit.content.document(source.document), source.span)
        for source in unit.sources.of(question)
        if source.option is None
    )


def usual_times(told: Iterable[Told]) -> dict[Kind, timedelta]:
    """The learner's own median time for a question of each kind that was answered often enough to say so."""
    spent: defaultdict[Kind, list[float]] = defaultdict(list)
    for each in told:
        if each.spent >= _BRIEFEST:
            spent[each.kind].append(each.spent.total_seconds())
    return {kind: timedelta(seconds=median(times)) for kind, times in spent.items() if len(times) >= _FEWEST}


def _spent(attempt: Attempt) -> timedelta:
    """What the clock of the whole attempt used, also while nobody looked; without one, the time it was looked at."""
    if attempt.ruleset.clock.whole is not None and attempt.finished_at is not None:
        return max(timedelta(0), attempt.finished_at - attempt.started_at - attempt.paused)
    return sum((slot.spent for slot in attempt.slots), timedelta(0))


def _station_rates(unit: UnitOfWork, marked: list[Marked]) -> tuple[Rate[str], ...]:
    titles = unit.results.stations(slot.question.id for _, slot, _ in marked)
    return _rates(marked, lambda slot: titles.get(slot.question.id, ""), list(dict.fromkeys(titles.values())))


def _rates(marked: list[Marked], group: Callable[[Slot], K], order: list[K]) -> tuple[Rate[K], ...]:
    marks: defaultdict[K, list[Mark]] = defaultdict(list)
    for _, slot, got in marked:
        marks[group(slot)].append(got)
    known = [key for key in order if key in marks]
    return tuple(
        Rate(
            key,
            sum(got.outcome is Outcome.RIGHT for got in marks[key]),
            sum((got.credit for got in marks[key]), Fraction(0)),
            len(marks[key]),
        )
        for key in (*known, *(key for key in marks if key not in known))
    )


def _pace(number: int, slot: Slot, got: Mark, usual: Mapping[Kind, timedelta]) -> Pace:
    kind = slot.question.kind
    return Pace(number, kind, slot.spent, usual.get(kind), got.outcome)


def _is_missed(slot: Slot, got: Mark) -> bool:
    return slot.is_guessed or got.outcome is not Outcome.RIGHT


def _misses(unit: UnitOfWork, attempt: Attempt, marked: list[Marked], paces: Mapping[int, Pace]) -> Iterator[Miss]:
    quotes = Quotes(unit)
    for number, slot, got in marked:
        if _is_missed(slot, got):
            sources = unit.sources.of(slot.question.id)
            yield _miss(quotes, attempt, paces[number], slot, got, sources)


def _miss(quotes: Quotes, attempt: Attempt, pace: Pace, slot: Slot, got: Mark, sources: tuple[Source, ...]) -> Miss:
    return Miss(
        number=pace.number,
        slot=slot,
        mark=got,
        points=attempt.points_of(slot),
        quotations=quotes.answering(sources),
        pace=pace,
        confusions=tuple(_confusions(quotes, slot, sources)),
    )


def _confusions(quotes: Quotes, slot: Slot, sources: Iterable[Source]) -> Iterable[Confusion]:
    """The wrong options chosen that are true of another place."""
    key = (slot.key or slot.question).body
    if not isinstance(slot.question.body, Choice) or not isinstance(key, Choice):
        return
    chosen = slot.response.options if isinstance(slot.response, Chosen) else frozenset()
    wrong = [option for option in slot.question.body.options if option.id in chosen - key.answer]
    texts = {option.id: option.text for option in wrong if option.anchor is not None}
    for source in sources:
        if source.option in texts and (there := quotes.of(source)) is not None:
            yield Confusion(texts[source.option], there)
