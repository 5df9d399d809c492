"""Numerals: whole numbers written in Chinese characters, in any size, read as Arabic figures."""

import re
from fractions import Fraction
from typing import Final

DIGITS: Final = "零一二三四五六七八九"
_SMALL: Final = {"十": 10, "百": 100, "千": 1000}
_LARGE: Final = {"亿": 100_000_000, "万": 10_000}
_FORMAL: Final = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_OTHER: Final = str.maketrans({"〇": "零", "○": "零", "两": "二", "廿": "二十", "卅": "三十", "卌": "四十"})
_ARABIC: Final = str.maketrans(DIGITS, "0123456789")
_CHARACTERS: Final = "零〇○一二两三四五六七八九十廿卅卌百千万亿壹贰叁肆伍陆柒捌玖拾佰仟"
_RUN: Final = re.compile(rf"(?:[0-9]+(?:\.[0-9]+)?|[{_CHARACTERS}])+")
_LETTER_O: Final = re.compile(r"(?<=[〇○零一二三四五六七八九])o+(?=[〇○零一二三四五六七八九年])")
_PER_CENT: Final = re.compile(rf"(?<![{_CHARACTERS}0-9])百分之(?=[{_CHARACTERS}0-9])")
_LONGEST: Final = 40
"""A longer run of figures is no number anyone counts with."""


def with_figures(text: str) -> str:
    """``text`` (simplified, half width, lower case) with every number in it as Arabic figures.

    第十二条 becomes 第12条, 二〇一九年 2019年, 3万5千 35000. What is no number, as in 千万 or 队伍, stays.
    """
    text = _PER_CENT.sub("", text.replace("百分之百", "百分之一百"))
    return _RUN.sub(_figures, _LETTER_O.sub(_zeros, text))


def _zeros(found: re.Match[str]) -> str:
    return "零" * len(found.group())


def _figures(found: re.Match[str]) -> str:
    run = found.group()
    plain = run.translate(_FORMAL).translate(_OTHER)
    if len(run) > _LONGEST or _is_a_word(run):
        return run
    if plain.translate(_ARABIC).isdecimal():
        return plain.translate(_ARABIC)
    value = _value(plain)
    return run if value is None else _written(value)


def _is_a_word(run: str) -> bool:
    """One formal numeral alone is more often part of a word: 队伍, 大陆, 收拾."""
    return len(run) == 1 and run.translate(_FORMAL) != run


def _written(value: Fraction) -> str:
    whole, rest = divmod(value, 1)
    figures = ""
    while rest:
        digit, rest = divmod(rest * 10, 1)
        figures += str(digit)
    return f"{whole}.{figures}" if figures else str(whole)


def _value(text: str) -> Fraction | None:
    """The number written with units, largest first; None if it is none."""
    for unit, size in _LARGE.items():
        head, found, tail = text.rpartition(unit)
        if found:
            return _joined(_coefficient(head), _rest(tail, size), size)
    for unit, size in reversed(_SMALL.items()):
        head, found, tail = text.partition(unit)
        if found:
            return _joined(_few(head, unit), _rest(tail, size), size)
    return Fraction(text) if text.isascii() and _is_figures(text) else _digit(text)


def _joined(times: Fraction | None, rest: Fraction | None, size: int) -> Fraction | None:
    return None if times is None or rest is None else times * size + rest


def _coefficient(text: str) -> Fraction | None:
    """What stands before 万 or 亿: any number but nought."""
    return _value(text) or None


def _few(text: str, unit: str) -> Fraction | None:
    """What stands before 十, 百 or 千: one digit, or nothing before 十."""
    return Fraction(1) if unit == "十" and not text else _digit(text) or None


def _rest(text: str, size: int) -> Fraction | None:
    """What follows a unit of that size and is less than it. One digit counts the next smaller unit: 一百五 is 150."""
    if not text:
        return Fraction(0)
    digit = _digit(text)
    if digit:
        return digit * size / 10
    value = _value(text.removeprefix("零"))
    return value if value is not None and 0 < value < size else None


def _digit(text: str) -> Fraction | None:
    plain = text.translate(_ARABIC)
    return Fraction(plain) if len(plain) == 1 and plain.isdecimal() else None


def _is_figures(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()
