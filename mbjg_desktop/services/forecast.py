"""The forecast: what score to expect of the next paper of the same sort, and how far off that may be.

Each question of the scope is right with the chance ``p = r + (1 - r) g``: it is remembered with the retrievability
``r`` that FSRS gives for the moment asked about, and guessed with chance ``g`` where it is not. A question never
reviewed takes the learner's own rate for its kind, drawn towards ``g`` while there are few answers.

A paper draws ``n`` of the ``N`` questions of a kind without replacement, each worth ``w``. Its score has the mean
``n w p̄`` and, by the law of total variance, the variance ``w² (n · mean(p (1 - p)) + n (1 - n/N) s²)``: the first
part is that of the Poisson binomial distribution (a sum of unlike Bernoulli trials), the second that of the mean of a
simple random sample from a finite population, ``s²`` being the variance of ``p`` over ``N - 1`` (W. G. Cochran,
Sampling Techniques, 3rd ed., 1977, theorem 2.2). The interval is the normal approximation's middle 80 %.
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
_PRIOR: Final = 4.0
"""How many answers the chance level weighs against the learner's own."""
_Z80: Final = 1.2815515655446004
"""The 90th percentile of the normal distribution: 80 % lie within it on both sides."""


@dataclass(frozen=True, slots=True)
class Stratum:
    """The questions of one kind: their chances to be right, how many are drawn, what one is worth and costs.

    ``others`` more have ``other_chance`` each: those never reviewed, of which there may be very many.
    """

    chances: tuple[float, ...]
    drawn: float
    worth: float
    penalty: float = 0.0
    others: int = 0
    other_chance: float = 0.0

    @property
    def count(self) -> int:
        """How many questions there are to draw from."""
        return len(self.chances) + self.others

    @property
    def average(self) -> float:
        """The mean chance to be right."""
        return (sum(self.chances) + self.others * self.other_chance) / self.count


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
    """What a result means: the attempts that led to it, itself the last, and what to expect of the next."""

    trend: tuple[TrendPoint, ...]
    forecast: Forecast | None


def chance_of(kind: Kind, retrievability: float | None, facility: Mapping[Kind, float]) -> float:
    """The chance ``p`` that a question of ``kind`` is answered right; None: it was never reviewed."""
    guess = CHANCE[kind]
    if retrievability is None:
        return facility.get(kind, guess)
    return retrievability + (1 - retrievability) * guess


def facility_by_kind(credits: Iterable[tuple[Kind, float]]) -> dict[Kind, float]:
    """The learner's rate for each kind, drawn towards the chance level while there are few answers."""
    sums = {kind: (_PRIOR * CHANCE[kind], _PRIOR) for kind in Kind}
    for kind, credit in credits:
        won, count = sums[kind]
        sums[kind] = (won + credit, count + 1)
    return {kind: won / count for kind, (won, count) in sums.items()}


def forecast(strata: Sequence[Stratum], pass_mark: float | None = None) -> Forecast | None:
    """What to expect of a paper of these strata; None if it would be empty."""
    if not any(stratum.drawn and stratum.count for stratum in strata):
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


def _drawn(stratum: Stratum) -> float:
    return min(stratum.drawn, stratum.count)


def _mean(stratum: Stratum) -> float:
    if not stratum.count:
        return 0.0
    return _drawn(stratum) * (stratum.average * (stratum.worth + stratum.penalty) - stratum.penalty)


def _variance(stratum: Stratum) -> float:
    count, drawn, other = stratum.count, _drawn(stratum), stratum.other_chance
    if not count:
        return 0.0
    average = stratum.average
    own = (sum(p * (1 - p) for p in stratum.chances) + stratum.others * other * (1 - other)) / count
    squares = sum((p - average) ** 2 for p in stratum.chances) + stratum.others * (other - average) ** 2
    between = squares / (count - 1) if count > 1 else 0.0
    return float((stratum.worth + stratum.penalty) ** 2 * (drawn * own + drawn * (1 - drawn / count) * between))


def _above(mark: float, mean: float, spread: float) -> float:
    """The chance of a normal variable to reach ``mark``."""
    if not spread:
        return float(mean >= mark)
    return 0.5 * (1 - erf((mark - mean) / (spread * sqrt(2))))
