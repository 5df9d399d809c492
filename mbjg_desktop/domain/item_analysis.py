"""Item analysis: what first answers tell about a question. Facility, discrimination, distractors, time, and doubts.

Definitions, so that the figures can be compared with those of other programs:

- Facility index: the mean credit of an item, 0 to 1 (Moodle, *Quiz statistics calculations*: "facility index").
- Point-biserial: Pearson's correlation of an item's credit with the score on the rest of the same paper, the item
  itself left out (Moodle calls it "discrimination index"). For credits of 0 and 1 alone Pearson's formula *is* the
  point-biserial one.
- Upper-lower difference D = facility in the upper group minus facility in the lower group, each the best and the worst
  27 % by the score on the rest (T. L. Kelley, *The selection of upper and lower groups for the validation of test
  items*, Journal of Educational Psychology 30, 1939, 17-24). Ebel and Frisbie (*Essentials of Educational Measurement*,
  5th ed. 1991, ch. 13) call D of 0.40 and more very good, 0.30 good, 0.20 just acceptable, less than that poor.

Papers differ in length here, so the score on the rest is the mean credit of its items. Learners with the same score at
the border of a group share its last places, so that no figure depends on the order of the answers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from functools import cache
from math import fsum, sqrt
from statistics import median
from typing import Final, NamedTuple

ENOUGH_FOR_FACILITY: Final = 5
"""First answers it takes before facility, time and the options chosen are shown."""
ENOUGH_FOR_DISCRIMINATION: Final = 20
"""First answers, each within a paper of several items, it takes before anything is told of the better and
the weaker learners."""
KELLEY: Final = 0.27
"""The share of learners in the upper group and in the lower group."""
THIRD: Final = 1 / 3
"""The same where it is told who chose which option: larger groups, because they are spread over the options."""
TOO_HARD_BELOW: Final = 0.30
TOO_EASY_ABOVE: Final = 0.85
KEY_IN_DOUBT_BELOW: Final = 0.20
"""A facility so low that the key is looked at first."""
IDLE_BELOW: Final = 0.05
"""A wrong option chosen by less than this share of learners does not do its work."""
_STATEMENT: Final = 2
"""A true/false statement has no other wrong option to put in the place of an idle one: it is too easy or too hard."""
_NOTHING: Final = 1e-12
"""A spread below this is one of rounding, not of learners."""


class FirstAnswer(NamedTuple):
    """The first answer of one learner to a question.

    ``rest`` is the mean credit of the other items of the same paper, None if it had none. ``chosen`` are option ids.
    """

    credit: float
    rest: float | None
    spent_ms: int
    chosen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Key:
    """The options of an item in the order of the bank, and which of them are right."""

    options: tuple[str, ...]
    right: frozenset[str]


@dataclass(frozen=True, slots=True)
class OptionUse:
    """How an option was used: chosen how often, and by what share of all, of the upper and of the lower third.

    A figure is None while there are too few answers, or where it is not defined.
    """

    option: str
    is_right: bool
    times: int | None
    share: float | None
    upper: float | None
    lower: float | None

    @property
    def is_idle(self) -> bool:
        """Whether it is a wrong option that hardly anybody takes for right."""
        return not self.is_right and self.share is not None and self.share < IDLE_BELOW


class Doubt(Enum):
    """Why the key of an item is to be looked at."""

    NEGATIVE = "negative"
    """Who does well on the rest does worse on this item."""
    UPPER_PREFERS_WRONG = "upper_prefers_wrong"
    """The best third takes a wrong option more often than a right one."""
    HARDLY_ANYBODY_RIGHT = "hardly_anybody_right"


class Flag(Enum):
    """What an author should look at, the most urgent first."""

    CHECK_KEY = "check_key"
    TOO_HARD = "too_hard"
    TOO_EASY = "too_easy"
    IDLE_OPTION = "idle_option"


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """What is known about an item. A figure is None while there are too few answers, or where it is not defined.

    ``answers`` counts first answers, ``compared`` those of them that come with a score on the rest of the paper.
    """

    answers: int
    compared: int
    facility: float | None = None
    median_time: timedelta | None = None
    point_biserial: float | None = None
    upper_lower: float | None = None
    doubts: tuple[Doubt, ...] = ()
    flags: tuple[Flag, ...] = ()

    @property
    def missing_for_facility(self) -> int:
        """How many first answers are missing before facility and time are shown."""
        return max(0, ENOUGH_FOR_FACILITY - self.answers)

    @property
    def missing_for_discrimination(self) -> int:
        """How many first answers are missing before discrimination is shown."""
        return max(0, ENOUGH_FOR_DISCRIMINATION - self.compared)


def analyse(answers: Sequence[FirstAnswer], key: Key | None = None) -> ItemStatistics:
    """Everything the first answers tell. ``key`` is given where there are options to choose from."""
    compared = [answer for answer in answers if answer.rest is not None]
    if len(answers) < ENOUGH_FOR_FACILITY:
        return _too_few(len(answers), len(compared))
    is_enough = len(compared) >= ENOUGH_FOR_DISCRIMINATION
    mean = facility(answers)
    correlation = point_biserial(answers) if is_enough else None
    uses = option_uses(answers, key) if key is not None and is_enough else ()
    doubts = tuple(_doubts(mean, correlation, uses))
    return ItemStatistics(
        answers=len(answers),
        compared=len(compared),
        facility=mean,
        median_time=timedelta(milliseconds=round(median(answer.spent_ms for answer in answers))),
        point_biserial=correlation,
        upper_lower=upper_lower(answers) if is_enough else None,
        doubts=doubts,
        flags=tuple(_flags(mean, doubts, uses)),
    )


def facility(answers: Iterable[FirstAnswer]) -> float:
    """The mean credit, 0 to 1; of no answers 0."""
    credits = [answer.credit for answer in answers]
    return fsum(credits) / len(credits) if credits else 0.0


def point_biserial(answers: Iterable[FirstAnswer]) -> float | None:
    """The correlation of the item with the rest, -1 to 1; None where all are alike, on the item or on the rest."""
    pairs = [(answer.credit, answer.rest) for answer in answers if answer.rest is not None]
    if not pairs:
        return None
    item_mean = fsum(credit for credit, _ in pairs) / len(pairs)
    rest_mean = fsum(rest for _, rest in pairs) / len(pairs)
    together = fsum((credit - item_mean) * (rest - rest_mean) for credit, rest in pairs)
    item_spread = fsum((credit - item_mean) ** 2 for credit, _ in pairs)
    rest_spread = fsum((rest - rest_mean) ** 2 for _, rest in pairs)
    if item_spread < _NOTHING or rest_spread < _NOTHING:
        return None
    return max(-1.0, min(1.0, together / (sqrt(item_spread) * sqrt(rest_spread))))


def upper_lower(answers: Iterable[FirstAnswer], share: float = KELLEY) -> float | None:
    """Facility in the upper group minus facility in the lower one, -1 to 1; None where all are alike."""
    pairs = [(answer.rest, answer.credit) for answer in answers if answer.rest is not None]
    if not pairs or _are_alike(credit for _, credit in pairs) or _are_alike(rest for rest, _ in pairs):
        return None
    upper = _mean_of_group(pairs, share, is_upper=True)
    return upper - _mean_of_group(pairs, share, is_upper=False)


def option_uses(answers: Sequence[FirstAnswer], key: Key) -> tuple[OptionUse, ...]:
    """Who chose what. The thirds are None where everybody did equally well on the rest."""
    compared = [(answer.rest, answer.chosen) for answer in answers if answer.rest is not None]
    is_enough = len(answers) >= ENOUGH_FOR_FACILITY
    has_groups = len(compared) >= ENOUGH_FOR_DISCRIMINATION and not _are_alike(rest for rest, _ in compared)
    uses = []
    for option in key.options:
        times = sum(option in answer.chosen for answer in answers)
        pairs = [(rest, float(option in chosen)) for rest, chosen in compared]
        uses.append(
            OptionUse(
                option=option,
                is_right=option in key.right,
                times=times if is_enough else None,
                share=times / len(answers) if is_enough else None,
                upper=_mean_of_group(pairs, THIRD, is_upper=True) if has_groups else None,
                lower=_mean_of_group(pairs, THIRD, is_upper=False) if has_groups else None,
            )
        )
    return tuple(uses)


@cache
def _too_few(answers: int, compared: int) -> ItemStatistics:
    """Most of a large bank has been answered once or twice: these are all alike."""
    return ItemStatistics(answers, compared)


def _mean_of_group(pairs: Sequence[tuple[float, float]], share: float, *, is_upper: bool) -> float:
    """The mean of the second over the best (or worst) ``share`` by the first; who is level at the border counts partly.

    A group has at least one member.
    """
    places = max(1, round(share * len(pairs)))
    border = sorted((score for score, _ in pairs), reverse=is_upper)[places - 1]
    inside = [value for score, value in pairs if (score > border if is_upper else score < border)]
    level = [value for score, value in pairs if score == border]
    return (fsum(inside) + fsum(level) * (places - len(inside)) / len(level)) / places


def _are_alike(values: Iterable[float]) -> bool:
    known = list(values)
    return max(known) - min(known) < _NOTHING


def _doubts(mean: float, correlation: float | None, uses: Sequence[OptionUse]) -> Iterable[Doubt]:
    if correlation is not None and correlation < -_NOTHING:
        yield Doubt.NEGATIVE
    wrong = [use.upper for use in uses if not use.is_right and use.upper is not None]
    right = [use.upper for use in uses if use.is_right and use.upper is not None]
    if wrong and right and max(wrong) > min(right) + _NOTHING:
        yield Doubt.UPPER_PREFERS_WRONG
    if mean < KEY_IN_DOUBT_BELOW:
        yield Doubt.HARDLY_ANYBODY_RIGHT


def _flags(mean: float, doubts: tuple[Doubt, ...], uses: Sequence[OptionUse]) -> Iterable[Flag]:
    if doubts:
        yield Flag.CHECK_KEY
    if mean < TOO_HARD_BELOW:
        yield Flag.TOO_HARD
    if mean > TOO_EASY_ABOVE:
        yield Flag.TOO_EASY
    if len(uses) > _STATEMENT and any(use.is_idle for use in uses):
        yield Flag.IDLE_OPTION
