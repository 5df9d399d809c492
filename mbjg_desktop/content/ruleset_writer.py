"""The format ``mbjg-ruleset/1`` the other way: a domain RuleSet to what a file says, and that to YAML."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from typing import Any, Final

from mbjg_desktop.content.ruleset_format import DRAW_SWITCHES, FORMAT
from mbjg_desktop.content.yaml_comments import SCHEMA_LINE, Comments
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import LAST_PLACE, ClockRule, DrawRule, Ends, MarkingRule, Pace, RuleSet

_UNREMARKED: Final = Comments()
_PLAIN: Final = re.compile(r"(?:[0-9]+(?:[./][0-9]+)?|(?:[0-9]+[hms])+|[a-z][a-z0-9_-]*/?[0-9]*|[\u4e00-\u9fff]\w*)\Z")
_MEANS_MORE: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_WIDE_SPACE: Final = "\u3000"


def to_plain(ruleset: RuleSet) -> dict[str, Any]:
    """What a file says of the rule set: nested mappings of texts and booleans; what goes without saying is left out."""
    plain: dict[str, Any] = {"format": FORMAT, "id": str(ruleset.id)}
    if ruleset.place != LAST_PLACE:
        plain["place"] = str(ruleset.place)
    plain |= {"name": dict(ruleset.name), "summary": dict(ruleset.summary)}
    if draw := _draw(ruleset.draw):
        plain["draw"] = draw
    if clock := _clock(ruleset.clock):
        plain["clock"] = clock
    plain["marking"] = _marking(ruleset.marking)
    plain |= {"feedback": ruleset.feedback.value, "navigation": ruleset.navigation.value}
    if ruleset.pace is not Pace.LEARNER:
        plain["pace"] = ruleset.pace.value
    if ruleset.ends is not Ends.LAST_ITEM:
        plain["ends"] = ruleset.ends.value
    return plain


def to_yaml(plain: Mapping[str, Any], schema: str, comments: Comments = _UNREMARKED) -> str:
    """That as a file, with the line that tells editors its ``schema``, and ``comments`` where they belong."""
    return "\n".join((f"{SCHEMA_LINE} $schema={schema}", *_lines(plain, comments), *comments.end, ""))


def _draw(rule: DrawRule) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    if rule.by_kind:
        plain["by_kind"] = _by_kind({kind: str(count) for kind, count in rule.by_kind.items()})
    elif rule.count is not None:
        plain["count"] = str(rule.count)
    plain |= {name: True for name in DRAW_SWITCHES if getattr(rule, name)}
    return plain | _told(rule, DrawRule(), "pool", "order", "seed")


def _clock(rule: ClockRule) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    if rule.whole is not None:
        plain["whole"] = _duration(rule.whole)
    if rule.per_question:
        plain["per_question"] = _by_kind({kind: _duration(limit) for kind, limit in rule.per_question.items()})
    if rule.may_pause:
        plain["may_pause"] = True
    if rule.miss_costs:
        plain["miss_costs"] = _duration(rule.miss_costs)
    return plain


def _marking(rule: MarkingRule) -> dict[str, Any]:
    plain: dict[str, Any] = {"points": _by_kind({kind: _number(points) for kind, points in rule.points.items()})}
    plain |= _told(rule, MarkingRule({}), "multiple", "cloze", "ordering", "matching", "score")
    if rule.pass_mark is not None:
        plain["pass_mark"] = _number(rule.pass_mark)
    plain |= {
        name: _number(value)
        for name in ("speed_bonus", "wrong_penalty")
        if (value := getattr(rule, name)) != Fraction(0)
    }
    return plain


def _told(rule: object, default: object, *names: str) -> dict[str, str]:
    """The values of these enums that are not what goes without saying."""
    values: dict[str, Enum] = {name: getattr(rule, name) for name in names}
    return {name: str(value.value) for name, value in values.items() if value is not getattr(default, name)}


def _by_kind(values: Mapping[Kind, str]) -> dict[str, str]:
    """In the order of the file: kinds are asked in it."""
    return {kind.value: value for kind, value in values.items()}


def _duration(length: timedelta) -> str:
    minutes, seconds = divmod(length // timedelta(seconds=1), 60)
    hours = min(999, minutes // 60)
    minutes -= 60 * hours
    parts = ((hours, "h"), (minutes, "m"), (seconds, "s"))
    return "".join(f"{value}{unit}" for value, unit in parts if value)


def _number(value: Fraction) -> str:
    """As a decimal where it is one, else as the fraction it is."""
    tenths = value * 1_000_000
    if tenths.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    whole, rest = divmod(tenths.numerator, 1_000_000)
    return f"{whole}.{rest:06}".rstrip("0") if rest else str(whole)


def _lines(plain: Mapping[str, Any], comments: Comments, within: str = "", indent: str = "") -> Iterator[str]:
    for key, value in plain.items():
        path = f"{within}{key}"
        yield from (f"{indent}{comment}" for comment in comments.above.get(path, ()))
        beside = f"  {comments.beside[path]}" if path in comments.beside else ""
        yield f"{indent}{_scalar(key)}:{_value(value)}{beside}"
        if isinstance(value, Mapping):
            yield from _lines(value, comments, f"{path}.", f"{indent}  ")


def _value(value: object) -> str:
    """What stands behind the colon; nothing where the lines below say it."""
    match value:
        case Mapping():
            return "" if value else " {}"
        case bool():
            return " true" if value else " false"
        case _:
            return f" {_scalar(str(value))}"


def _scalar(text: str) -> str:
    """Bare where it can mean nothing else; else between quotation marks, with everything odd spelt out."""
    if text.lower() not in _MEANS_MORE and _PLAIN.match(text):
        return text
    return f'"{"".join(map(_quoted, text))}"'


def _quoted(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable() or character == _WIDE_SPACE:
        return character
    return f"\\U{ord(character):08X}"
