"""The few marks our interface writes that Noto CJK lacks, drawn here and put in place of unused glyphs."""

from collections.abc import Callable, Mapping
from typing import Final

from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

Contour = list[tuple[int, int]]

_WIDTH: Final = 1000
_FIRST_SPARE: Final = 0xAC00  # Hangul, of which nothing is kept
_SAME_AS: Final = {"✗": "✕", "✘": "✕", "✔": "✓", "ɑ": "a", "ɡ": "g"}


def add_marks(font: TTFont, *, bold: bool) -> None:
    """Give the font the marks and the characters that look like one it has."""
    thick = 112 if bold else 72
    for spare, (mark, draw) in enumerate(_DRAWN.items(), _FIRST_SPARE):
        glyph = font.getBestCmap()[spare]
        _replace_outline(font, glyph, draw(thick))
        _map(font, {ord(mark): glyph})
    known = font.getBestCmap()
    _map(font, {ord(new): known[ord(old)] for new, old in _SAME_AS.items()})


def _replace_outline(font: TTFont, glyph: str, contours: list[Contour]) -> None:
    top = font["CFF "].cff.topDictIndex[0]
    pen = T2CharStringPen(None, None)
    for first, *rest in contours:
        pen.moveTo(first)
        for point in rest:
            pen.lineTo(point)
        pen.closePath()
    private = top.FDArray[top.FDSelect[font.getGlyphID(glyph)]].Private
    top.CharStrings[glyph] = pen.getCharString(private, top.GlobalSubrs)
    font["hmtx"][glyph] = (_WIDTH, min(x for contour in contours for x, _ in contour))


def _map(font: TTFont, glyphs: Mapping[int, str]) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap.update(glyphs)


def _cross(thick: int) -> list[Contour]:
    reach, half = 290, round(thick * 0.707 / 2)
    x, y = 500, 380
    rising = [(x - reach - half, y - reach + half), (x - reach + half, y - reach - half)]
    falling = [(x + reach - half, y - reach - half), (x + reach + half, y - reach + half)]
    return [
        [*rising, (x + reach + half, y + reach - half), (x + reach - half, y + reach + half)],
        [*falling, (x - reach + half, y + reach + half), (x - reach - half, y + reach - half)],
    ]


def _flag(thick: int) -> list[Contour]:
    left, foot, tip = 240, -40, 800
    return [
        _box(left, foot, left + thick, tip),
        [(left, tip - 380), (left + 560, tip - 190), (left, tip)],
    ]


def _empty_box(thick: int) -> list[Contour]:
    low, high, left, right = 60, 700, 180, 820
    inner = _box(left + thick, low + thick, right - thick, high - thick)
    return [_box(left, low, right, high), inner[::-1]]


def _checked_box(thick: int) -> list[Contour]:
    tick = [(460, 210), (700, 540), (700 - thick, 540 + thick // 2), (450, 210 + thick + 40)]
    start = [
        (460, 210),
        (450, 210 + thick + 40),
        (330 + thick // 3, 400 + thick // 2),
        (330 - thick // 3, 370),
    ]
    return [*_empty_box(thick), tick, start]


def _return_arrow(thick: int) -> list[Contour]:
    shaft, right, top = 300, 800, 680
    half = thick // 2
    return [
        _box(300, shaft - half, right, shaft + half),
        _box(right - thick, shaft, right, top),
        [(160, shaft), (400, shaft - 200), (400, shaft + 200)],
    ]


def _box(left: int, low: int, right: int, high: int) -> Contour:
    return [(left, low), (right, low), (right, high), (left, high)]


_DRAWN: Final[Mapping[str, Callable[[int], list[Contour]]]] = {
    "✕": _cross,
    "⚑": _flag,
    "☐": _empty_box,
    "☑": _checked_box,
    "↵": _return_arrow,
}
