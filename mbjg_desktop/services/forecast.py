"""The forecast: what score to expect of the next paper of the same sort, and how far off that may be.

A question that was learnt is right with the chance ``p = r + (1 - r) g``: it is remembered with the retrievability
``r`` that FSRS gives for the moment asked about, and guessed with chance ``g`` where it is not.

FSRS says nothing of a question that was never reviewed, and too much of one that was missed and not put right since:
its curve is fitted to the first review of each day, after cards that were missed went through their learning steps
(https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-mechanism-of-optimization), so that with its default
parameters three in four would be remembered the day after a miss. Both sorts take what the learner made of questions
of that sort and kind so far: the mean of the beta distribution that counts these answers on top of two at the learner's
level over all kinds, and its variance ``u``, which is how little that may say (A. Gelman et al., Bayesian Data
Analysis, 3rd ed., 2013, section 2.4). That level counts in the same way, on top of two answers: for what is new, given
by chance alone; for what was missed, at half the level for what is new: it may have been learnt by the miss, and it
may be missed because it is hard.

A paper draws ``n`` of the ``N`` questions of a kind without replacement, each worth ``w``. Its score has the mean
``n w p̄`` and, by the law of total variance, the variance ``w² (n · mean(p (1 - p)) + n (1 - n/N) s² + c)``: the first
part is that of the Poisson binomial distribution (a sum of unlike Bernoulli trials), the second that of the mean of a
simple random sample from a finite population, ``s²`` being the variance of ``p`` over ``N - 1`` (W. G. Cochran,
Sampling Techniques, 3rd ed., 1977, theorem 2.2); ``c`` is what the questions of a sort have in common, being all of
them easier or harder than thought: ``u`` for each ordered pair of them a paper can be expected to hold. The interval is
the normal approximation's middle 80 %.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import erf, sqrt
from typing import Final

from mbjg_desktop.domain.question import Kind

CHANCE: Final[Mapping[Kind, float]] = {
    Kind.SINGLE_CHOICE: 0.25,
    Kind.MULTIPLE_CHOICE: 0.1,
    Kind.TRUE_FALSE: 0.5,
    Kind.CLOZE: 0.0,
    Kind.ORDERING: 0.05,
    Kind.MATCHING: 0.05,
    Kind.SHORT_ANSWER: 0.0,
}
"""The chance ``g`` of being right without knowing anything, for a question of usual size."""
_PRIOR: Final = 2.0
"""How many answers count as given before the first: those of a learner of whom nothing is known."""
_Z80: Final = 1.2815515655446004
"""The 90th percentile of the normal distribution: 80 % lie within it on both sides."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A chance that is not known but estimated: its mean and its variance."""

    mean: float
    doubt: float = 0.0


@dataclass(frozen=True, slots=True)
class Alike:
    """Questions of which no more is known than an estimate for all of them; there may be very many."""

    count: int
    chance: Estimate


@dataclass(frozen=True, slots=True)
class Known:
    """The questions of one kind, by how well they are known: each with its own chance, or many alike."""

    chances: tuple[float, ...]
    alike: tuple[Alike, ...] = ()

    @property
    def count(self) -> int:
        """How many questions there are to draw from."""
        return len(self.chances) + sum(each.count for each in self.alike)

    @property
    def total(self) -> float:
        """How many of them would be answered right."""
        return sum(self.chances) + sum(each.count * each.chance.mean for each in self.alike)


@dataclass(frozen=True, slots=True)
class Stratum:
    """The questions of one kind, how many of them are drawn, what one is worth and what a wrong answer costs."""

    known: Known
    drawn: float
    worth: float
    penalty: float = 0.0


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A finished attempt under the same rules: when, and what share of the full marks it won."""

    finished_at: datetime
    score: float
    full_score: float

    @property
    def share(self) -> float:
        """0 to 1."""
        return min(1.0, self.score / self.full_score)


@dataclass(frozen=True, slots=True)
class Forecast:
    """The score to expect, the range it falls into four times in five, and the chance to pass where there is a mark."""

    expected: float
    low: float
    high: float
    full: float
    pass_chance: float | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a result means: the attempts that led to it, itself the last, and what to expect of the next.

    Without marks, where learners mark all of it themselves, nothing leads to it.
    """

    trend: tuple[TrendPoint, ...]
    forecast: Forecast | None


def chance_of(kind: Kind, known: float) -> float:
    """The chance ``p`` that a question of ``kind`` is answered right, if ``known`` is the chance to know it."""
    return known + (1 - known) * CHANCE[kind]


def level(credits: Iterable[tuple[Kind, float]], before: float = 0.0) -> float:
    """How much of what chance does not give was won by these answers, whatever their kind, 0 to 1.

    ``before`` is the level taken for granted until there are answers.
    """
    won = most = 0.0
    for kind, credit in credits:
        won += credit - CHANCE[kind]
        most += 1 - CHANCE[kind]
    return (_PRIOR * before + max(0.0, won)) / (_PRIOR + most)


def estimates(credits: Iterable[tuple[Kind, float]], at_level: float) -> dict[Kind, Estimate]:
    """What these answers of a learner at that level say of others like them, kind by kind."""
    by_kind: dict[Kind, list[float]] = {kind: [] for kind in Kind}
    for kind, credit in credits:
        by_kind[kind].append(credit)
    return {kind: _estimate(chance_of(kind, at_level), each) for kind, each in by_kind.items()}


def forecast(strata: Sequence[Stratum], pass_mark: float | None = None) -> Forecast | None:
    """What to expect of a paper of these strata; None if it would be empty."""
    if not any(stratum.drawn and stratum.known.count for stratum in strata):
        return None
    full = sum(_drawn(stratum) * stratum.worth for stratum in strata)
    mean = sum(map(_mean, strata))
    spread = sqrt(sum(map(_variance, strata)))
    low, expected, high = (min(full, max(0.0, mean + z * spread)) for z in (-_Z80, 0.0, _Z80))
    return Forecast(expected, low, high, full, None if pass_mark is None else _above(pass_mark, mean, spread))


def forecast_run(average: float, drawn: int) -> Forecast | None:
    """What to expect where the score is how many are right before the first miss.

    With the mean chance ``average`` (p̄) the run reaches ``j`` with probability ``p̄^j``: its mean is the sum of these,
    its range what the middle 80 % of that distribution spans.
    """
    if not drawn:
        return None
    reaches = [average**length for length in range(1, drawn + 1)]
    low, high = (float(sum(reach >= share for reach in reaches)) for share in (0.9, 0.1))
    return Forecast(sum(reaches), low, high, float(drawn), None)


def _estimate(prior: float, credits: Sequence[float]) -> Estimate:
    count = _PRIOR + len(credits)
    mean = (_PRIOR * prior + sum(credits)) / count
    return Estimate(mean, mean * (1 - mean) / (count + 1))


def _drawn(stratum: Stratum) -> float:
    return min(stratum.drawn, stratum.known.count)


def _mean(stratum: Stratum) -> float:
    known = stratum.known
    if not known.count:
        return 0.0
    return _drawn(stratum) * (known.total / known.count * (stratum.worth + stratum.penalty) - stratum.penalty)


def _variance(stratum: Stratum) -> float:
    known, drawn = stratum.known, _drawn(stratum)
    if not known.count:
        return 0.0
    right = drawn * _own(known) + drawn * (1 - drawn / known.count) * _between(known) + _common(known, drawn)
    return (stratum.worth + stratum.penalty) ** 2 * right


def _own(known: Known) -> float:
    """The mean of ``p (1 - p)``."""
    named = sum(p * (1 - p) for p in known.chances)
    return (named + sum(each.count * each.chance.mean * (1 - each.chance.mean) for each in known.alike)) / known.count


def _between(known: Known) -> float:
    """``s²``: how much the chances differ."""
    if known.count == 1:
        return 0.0
    average = known.total / known.count
    named = sum((p - average) ** 2 for p in known.chances)
    return (named + sum(each.count * (each.chance.mean - average) ** 2 for each in known.alike)) / (known.count - 1)


def _common(known: Known, drawn: float) -> float:
    """``c``: the doubt about each estimate, for every ordered pair drawn from those it is for."""
    if known.count == 1:
        return 0.0
    pairs = max(0.0, drawn * (drawn - 1)) / (known.count * (known.count - 1))
    return pairs * sum(each.count * (each.count - 1) * each.chance.doubt for each in known.alike)


def _above(mark: float, mean: float, spread: float) -> float:
    """The chance of a normal variable to reach ``mark``."""
    if not spread:
        return float(mean >= mark)
    return 0.5 * (1 - erf((mark - mean) / (spread * sqrt(2))))
