"""The format ``mbjg-ruleset/1``: a rule-set file to a domain RuleSet."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from typing import Final, TypeVar

from mbjg_desktop.content.fields import Fields, Keys, Notes
from mbjg_desktop.content.yaml_source import Source
from mbjg_desktop.domain.errors import ContentError
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

FORMAT: Final = "mbjg-ruleset/1"

RULESET_KEYS: Final = Keys(
    ("format", "id", "name", "summary", "marking", "feedback", "navigation"), ("draw", "clock", "pace", "ends", "place")
)
DRAW_SWITCHES: Final = (
    "balance_sections",
    "one_per_anchor",
    "weak_first",
    "unseen_first",
    "uncovered_first",
    "other_form",
)
DRAW_KEYS: Final = Keys((), ("count", "by_kind", *DRAW_SWITCHES, "pool", "order", "seed"))
CLOCK_KEYS: Final = Keys((), ("whole", "per_question", "may_pause", "miss_costs"))
MARKING_KEYS: Final = Keys(
    ("points",),
    ("multiple", "cloze", "ordering", "matching", "pass_mark", "speed_bonus", "wrong_penalty", "score"),
)

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
FIRST_LANGUAGE: Final = "zh-Hans"
_NUMBER: Final = re.compile(r"\d{1,6}(?:/\d{1,6}|\.\d{1,6})?\Z")
_COUNT: Final = re.compile(r"[1-9]\d{0,5}\Z")
_DURATION: Final = re.compile(r"(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s)?\Z")
_NOTHING: Final = Fraction(0)

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


def read_ruleset(source: Source) -> RuleSet:
    """The rule set in a file; ContentError with every problem of the file."""
    notes = Notes(source)
    ruleset = _ruleset(Fields(source.root, RULESET_KEYS, notes))
    if notes.problems:
        raise ContentError(notes.problems)
    return ruleset


def _ruleset(fields: Fields) -> RuleSet:
    draw = fields.one("draw", DRAW_KEYS, _draw) or DrawRule()
    clock = fields.one("clock", CLOCK_KEYS, _clock) or ClockRule()
    marking = fields.one("marking", MARKING_KEYS, _marking) or MarkingRule({})
    ruleset = RuleSet(
        id=RuleSetId(fields.ident()),
        name=_by_language(fields, "name"),
        summary=_by_language(fields, "summary"),
        draw=draw,
        clock=clock,
        marking=marking,
        feedback=fields.member("feedback", Feedback) or Feedback.AT_ONCE,
        navigation=fields.member("navigation", Navigation) or Navigation.FREE,
        pace=_member(fields, "pace", Pace.LEARNER),
        ends=_member(fields, "ends", Ends.LAST_ITEM),
        place=_value(fields, "place", _count) or LAST_PLACE,
    )
    _check_together(fields, ruleset)
    return ruleset


def _draw(fields: Fields) -> DrawRule:
    noted = len(fields.notes.problems)
    by_kind = _by_kind(fields, "by_kind", _count)
    count = _value(fields, "count", _count)
    is_clean = len(fields.notes.problems) == noted
    if is_clean and count is not None and by_kind and sum(by_kind.values()) != count:
        fields.problem("count", "bad_value", f"{count}, but by_kind adds up to {sum(by_kind.values())}")
    return DrawRule(
        count=sum(by_kind.values()) if by_kind else count,
        by_kind=by_kind,
        pool=_member(fields, "pool", Pool.SCOPE),
        order=_member(fields, "order", Order.MIXED),
        seed=_member(fields, "seed", Seed.CHANCE),
        **{name: fields.boolean(name) for name in DRAW_SWITCHES},
    )


def _clock(fields: Fields) -> ClockRule:
    whole = _value(fields, "whole", _duration)
    miss_costs = _value(fields, "miss_costs", _duration) or timedelta(0)
    if miss_costs and whole is None:
        fields.problem("miss_costs", "bad_value", "a miss can only cost time where there is a whole time")
    return ClockRule(whole, _by_kind(fields, "per_question", _duration), fields.boolean("may_pause"), miss_costs)


def _marking(fields: Fields) -> MarkingRule:
    noted = len(fields.notes.problems)
    points = _by_kind(fields, "points", _number)
    missing = [kind.value for kind in Kind if kind not in points and not kind.is_self_marked]
    if missing and points and len(fields.notes.problems) == noted:
        fields.problem("points", "missing", f"no points for {', '.join(missing)}; expected some for every kind")
    return MarkingRule(
        points=points,
        multiple=_member(fields, "multiple", MultipleRule.PARTIAL_NO_WRONG),
        cloze=_member(fields, "cloze", PartRule.PER_PART),
        ordering=_member(fields, "ordering", OrderingRule.ALL_OR_NOTHING),
        matching=_member(fields, "matching", PartRule.PER_PART),
        score=_member(fields, "score", Score.MARKS),
        pass_mark=_value(fields, "pass_mark", _number),
        speed_bonus=_value(fields, "speed_bonus", _number) or _NOTHING,
        wrong_penalty=_value(fields, "wrong_penalty", _number) or _NOTHING,
    )


def _check_together(fields: Fields, ruleset: RuleSet) -> None:
    """What the fields say about each other, where each of them makes sense by itself."""
    unclear = {problem.field.partition(".")[0] for problem in fields.notes.problems}
    for key, others, message in _contradictions(ruleset):
        if unclear.isdisjoint((key, *others)):
            fields.problem(key, "bad_value", message)


def _contradictions(ruleset: RuleSet) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Each at a key of the file, with the other keys it hangs on."""
    marking, by_kind = ruleset.marking, ruleset.draw.by_kind
    if marking.speed_bonus and not ruleset.clock.per_question:
        yield "marking", ("clock",), "a speed_bonus needs a clock per_question to measure speed by"
    if ruleset.ends is Ends.TIME_UP and ruleset.clock.whole is None:
        yield "ends", ("clock",), "time_up needs a clock with a whole time"
    if ruleset.feedback is Feedback.AT_END and (ruleset.ends is Ends.FIRST_MISS or ruleset.pace is Pace.AT_ONCE):
        message = "first_miss and the pace at_once mark every answer at once; expected feedback: at_once"
        yield "feedback", ("ends", "pace"), message
    if any(kind.is_self_marked for kind in by_kind) and not ruleset.lets_self_mark:
        message = (
            "a short_answer is judged by the learner once its points are told; expected feedback: at_once, "
            "pace: learner, ends: last_item, score: marks, and no speed_bonus, wrong_penalty or miss_costs"
        )
        yield "draw", ("feedback", "pace", "ends", "marking", "clock"), message
    if ruleset.navigation is Navigation.FREE and ruleset.ends is not Ends.LAST_ITEM:
        yield "navigation", ("ends",), f"a paper that ends at {ruleset.ends.value} goes forward only"
    most = _most_marks(ruleset)
    if most is not None and marking.pass_mark is not None and marking.pass_mark > most:
        yield "marking", ("draw",), f"pass_mark {marking.pass_mark} is out of reach; a whole paper is worth {most}"


def _most_marks(ruleset: RuleSet) -> Fraction | None:
    """What the best possible paper is worth; None where it may be of any length."""
    count, by_kind, marking = ruleset.draw.count, ruleset.draw.by_kind, ruleset.marking
    if count is None:
        return None
    if marking.score is Score.RUN:
        return Fraction(count)
    dearest = count * max(map(ruleset.points, filter(ruleset.asks, Kind)))
    marks = sum((ruleset.points(kind) * number for kind, number in by_kind.items()), _NOTHING) if by_kind else dearest
    return marks + count * marking.speed_bonus


def _member(fields: Fields, key: str, default: E) -> E:
    return fields.member(key, type(default)) or default


def _by_language(fields: Fields, key: str) -> Mapping[str, str]:
    texts: dict[str, str] = {}
    for language, node, text, label in fields.pairs(key):
        texts[language] = text
        if not _LANGUAGE.match(language):
            message = f"{language!r} is no language tag; expected one such as zh-Hans or en"
            fields.notes.add(node, label, "bad_value", message)
    if texts and FIRST_LANGUAGE not in texts:
        fields.problem(key, "missing", f"has no {FIRST_LANGUAGE} text")
    return texts


def _by_kind(fields: Fields, key: str, read: "Callable[[str], T | None]") -> Mapping[Kind, T]:
    values: dict[Kind, T] = {}
    for name, node, text, label in fields.pairs(key):
        kind = next((kind for kind in Kind if kind.value == name), None)
        if kind is None:
            message = f"{name!r} is no kind of question; expected {', '.join(kind.value for kind in Kind)}"
            fields.notes.add(node, label, "unknown_key", message)
        elif (value := read(text)) is not None:
            values[kind] = value
        elif text:
            fields.notes.add(node, label, "bad_value", f"{text!r}: {_EXPECTED[read]}")
    return values


def _value(fields: Fields, key: str, read: "Callable[[str], T | None]") -> "T | None":
    text = fields.text(key)
    value = read(text)
    if text and value is None:
        fields.problem(key, "bad_value", f"{text!r}: {_EXPECTED[read]}")
    return value


def _count(text: str) -> int | None:
    return int(text) if _COUNT.match(text) else None


def _number(text: str) -> Fraction | None:
    if not _NUMBER.match(text) or text.partition("/")[2].strip("0") == "" != text.partition("/")[2]:
        return None
    return Fraction(text)


def _duration(text: str) -> timedelta | None:
    found = _DURATION.match(text)
    if not found:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(hours=hours, minutes=minutes, seconds=seconds) or None


_EXPECTED: Final[Mapping[Callable[[str], object], str]] = {
    _count: "expected a whole number from 1",
    _number: "expected a number such as 3, 0.5 or 5/3",
    _duration: "expected a length of time such as 20m, 90s or 1h30m",
}
