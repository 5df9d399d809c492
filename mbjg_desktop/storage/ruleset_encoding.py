"""Rule sets as plain JSON values and back: an attempt keeps the rules it ran under."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from fractions import Fraction
from typing import Any, Final, TypeVar

from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.marking import MultipleRule, OrderingRule, PartRule
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import (
    ClockRule,
    DrawRule,
    Ends,
    Feedback,
    MarkingRule,
    Navigation,
    Order,
    Pace,
    Pool,
    RuleSet,
    Score,
    Seed,
)

_V = TypeVar("_V")
_MILLISECOND: Final = timedelta(milliseconds=1)


def ruleset_to_plain(ruleset: RuleSet) -> dict[str, Any]:
    """A rule set as it was when an attempt began. Times are whole milliseconds, marks exact fractions."""
    draw, clock, marking = ruleset.draw, ruleset.clock, ruleset.marking
    return {
        "id": ruleset.id,
        "name": dict(ruleset.name),
        "summary": dict(ruleset.summary),
        "draw": {
            "count": draw.count,
            "by_kind": _by_kind_to_plain(draw.by_kind, int),
            "balance_sections": draw.balance_sections,
            "one_per_anchor": draw.one_per_anchor,
            "weak_first": draw.weak_first,
            "unseen_first": draw.unseen_first,
            "uncovered_first": draw.uncovered_first,
            "other_form": draw.other_form,
            "pool": draw.pool.value,
            "order": draw.order.value,
            "seed": draw.seed.value,
        },
        "clock": {
            "whole_ms": None if clock.whole is None else _to_ms(clock.whole),
            "per_question_ms": _by_kind_to_plain(clock.per_question, _to_ms),
            "may_pause": clock.may_pause,
            "miss_costs_ms": _to_ms(clock.miss_costs),
        },
        "marking": {
            "points": _by_kind_to_plain(marking.points, str),
            "multiple": marking.multiple.value,
            "pass_mark": None if marking.pass_mark is None else str(marking.pass_mark),
            "speed_bonus": str(marking.speed_bonus),
            "wrong_penalty": str(marking.wrong_penalty),
            "cloze": marking.cloze.value,
            "ordering": marking.ordering.value,
            "matching": marking.matching.value,
            "score": marking.score.value,
        },
        "feedback": ruleset.feedback.value,
        "navigation": ruleset.navigation.value,
        "pace": ruleset.pace.value,
        "ends": ruleset.ends.value,
        "place": ruleset.place,
    }


def ruleset_from_plain(plain: dict[str, Any]) -> RuleSet:
    """The rule set that ``ruleset_to_plain`` was given, also by a version that knew fewer rules."""
    draw, clock, marking = plain["draw"], plain["clock"], plain["marking"]
    return RuleSet(
        id=RuleSetId(plain["id"]),
        name=plain["name"],
        summary=plain["summary"],
        draw=DrawRule(
            count=draw["count"],
            by_kind=_by_kind_from_plain(draw["by_kind"], int),
            balance_sections=draw["balance_sections"],
            one_per_anchor=draw["one_per_anchor"],
            weak_first=draw["weak_first"],
            unseen_first=draw.get("unseen_first", False),
            uncovered_first=draw.get("uncovered_first", False),
            other_form=draw.get("other_form", False),
            pool=Pool(draw.get("pool", Pool.SCOPE)),
            order=Order(draw.get("order", Order.MIXED)),
            seed=Seed(draw.get("seed", Seed.CHANCE)),
        ),
        clock=ClockRule(
            whole=None if clock["whole_ms"] is None else _from_ms(clock["whole_ms"]),
            per_question=_by_kind_from_plain(clock["per_question_ms"], _from_ms),
            may_pause=clock["may_pause"],
            miss_costs=_from_ms(clock.get("miss_costs_ms", 0)),
        ),
        marking=MarkingRule(
            points=_by_kind_from_plain(marking["points"], Fraction),
            multiple=MultipleRule(marking["multiple"]),
            pass_mark=None if marking["pass_mark"] is None else Fraction(marking["pass_mark"]),
            speed_bonus=Fraction(marking["speed_bonus"]),
            wrong_penalty=Fraction(marking["wrong_penalty"]),
            cloze=PartRule(marking.get("cloze", PartRule.PER_PART)),
            ordering=OrderingRule(marking.get("ordering", OrderingRule.ALL_OR_NOTHING)),
            matching=PartRule(marking.get("matching", PartRule.PER_PART)),
            score=Score(marking.get("score", Score.MARKS)),
        ),
        feedback=Feedback(plain["feedback"]),
        navigation=Navigation(plain["navigation"]),
        pace=Pace(plain.get("pace", Pace.LEARNER)),
        ends=Ends(plain.get("ends", Ends.LAST_ITEM)),
        place=plain.get("place", 1000),
    )


def _by_kind_to_plain(values: Mapping[Kind, _V], encode: Callable[[_V], object]) -> dict[str, Any]:
    return {kind.value: encode(value) for kind, value in values.items()}


def _by_kind_from_plain(plain: dict[str, Any], decode: Callable[[Any], _V]) -> dict[Kind, _V]:
    return {Kind(kind): decode(value) for kind, value in plain.items()}


def _to_ms(length: timedelta) -> int:
    return length // _MILLISECOND


def _from_ms(milliseconds: int) -> timedelta:
    return milliseconds * _MILLISECOND
