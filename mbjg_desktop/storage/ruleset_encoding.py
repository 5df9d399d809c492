"""Rule sets as plain JSON values and back: an attempt keeps the rules it ran under."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from fractions import Fraction
from typing import Any, Final, TypeVar

from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.marking import MultipleRule, OrderingRule, PartRule
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import (
    LAST_PLACE,
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
    return {
        "id": ruleset.id,
        "name": dict(ruleset.name),
        "summary": dict(ruleset.summary),
        "draw": _draw_to_plain(ruleset.draw),
        "clock": _clock_to_plain(ruleset.clock),
        "marking": _marking_to_plain(ruleset.marking),
        "feedback": ruleset.feedback.value,
        "navigation": ruleset.navigation.value,
        "pace": ruleset.pace.value,
        "ends": ruleset.ends.value,
        "place": ruleset.place,
    }


def ruleset_from_plain(plain: dict[str, Any]) -> RuleSet:
    """The rule set that ``ruleset_to_plain`` was given, also by a version that knew fewer rules."""
    return RuleSet(
        id=RuleSetId(plain["id"]),
        name=plain["name"],
        summary=plain["summary"],
        draw=_draw_from_plain(plain["draw"]),
        clock=_clock_from_plain(plain["clock"]),
        marking=_marking_from_plain(plain["marking"]),
        feedback=Feedback(plain["feedback"]),
        navigation=Navigation(plain["navigation"]),
        pace=Pace(plain.get("pace", Pace.LEARNER)),
        ends=Ends(plain.get("ends", Ends.LAST_ITEM)),
        place=plain.get("place", LAST_PLACE),
    )


def _draw_to_plain(rule: DrawRule) -> dict[str, Any]:
    return {
        "count": rule.count,
        "by_kind": _by_kind_to_plain(rule.by_kind, int),
        "balance_sections": rule.balance_sections,
        "one_per_anchor": rule.one_per_anchor,
        "weak_first": rule.weak_first,
        "unseen_first": rule.unseen_first,
        "uncovered_first": rule.uncovered_first,
        "other_form": rule.other_form,
        "pool": rule.pool.value,
        "order": rule.order.value,
        "seed": rule.seed.value,
    }


def _draw_from_plain(plain: dict[str, Any]) -> DrawRule:
    return DrawRule(
        count=plain["count"],
        by_kind=_by_kind_from_plain(plain["by_kind"], int),
        balance_sections=plain["balance_sections"],
        one_per_anchor=plain["one_per_anchor"],
        weak_first=plain["weak_first"],
        unseen_first=plain.get("unseen_first", False),
        uncovered_first=plain.get("uncovered_first", False),
        other_form=plain.get("other_form", False),
        pool=Pool(plain.get("pool", Pool.SCOPE)),
        order=Order(plain.get("order", Order.MIXED)),
        seed=Seed(plain.get("seed", Seed.CHANCE)),
    )


def _clock_to_plain(rule: ClockRule) -> dict[str, Any]:
    return {
        "whole_ms": None if rule.whole is None else _to_ms(rule.whole),
        "per_question_ms": _by_kind_to_plain(rule.per_question, _to_ms),
        "may_pause": rule.may_pause,
        "miss_costs_ms": _to_ms(rule.miss_costs),
    }


def _clock_from_plain(plain: dict[str, Any]) -> ClockRule:
    return ClockRule(
        whole=None if plain["whole_ms"] is None else _from_ms(plain["whole_ms"]),
        per_question=_by_kind_from_plain(plain["per_question_ms"], _from_ms),
        may_pause=plain["may_pause"],
        miss_costs=_from_ms(plain.get("miss_costs_ms", 0)),
    )


def _marking_to_plain(rule: MarkingRule) -> dict[str, Any]:
    return {
        "points": _by_kind_to_plain(rule.points, str),
        "multiple": rule.multiple.value,
        "pass_mark": None if rule.pass_mark is None else str(rule.pass_mark),
        "speed_bonus": str(rule.speed_bonus),
        "wrong_penalty": str(rule.wrong_penalty),
        "cloze": rule.cloze.value,
        "ordering": rule.ordering.value,
        "matching": rule.matching.value,
        "score": rule.score.value,
    }


def _marking_from_plain(plain: dict[str, Any]) -> MarkingRule:
    return MarkingRule(
        points=_by_kind_from_plain(plain["points"], Fraction),
        multiple=MultipleRule(plain["multiple"]),
        pass_mark=None if plain["pass_mark"] is None else Fraction(plain["pass_mark"]),
        speed_bonus=Fraction(plain["speed_bonus"]),
        wrong_penalty=Fraction(plain["wrong_penalty"]),
        cloze=PartRule(plain.get("cloze", PartRule.PER_PART)),
        ordering=OrderingRule(plain.get("ordering", OrderingRule.ALL_OR_NOTHING)),
        matching=PartRule(plain.get("matching", PartRule.PER_PART)),
        score=Score(plain.get("score", Score.MARKS)),
    )


def _by_kind_to_plain(values: Mapping[Kind, _V], encode: Callable[[_V], object]) -> dict[str, Any]:
    return {kind.value: encode(value) for kind, value in values.items()}


def _by_kind_from_plain(plain: dict[str, Any], decode: Callable[[Any], _V]) -> dict[Kind, _V]:
    return {Kind(kind): decode(value) for kind, value in plain.items()}


def _to_ms(length: timedelta) -> int:
    return length // _MILLISECOND


def _from_ms(milliseconds: int) -> timedelta:
    return milliseconds * _MILLISECOND
