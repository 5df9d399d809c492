from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.ui import fonts, theme
from mbjg_desktop.ui.theme import DARK, LIGHT, Tokens

READ_ON = {
    "ink": ("paper", "card", "rail", "raised", "chip", "accent_soft", "ok_soft", "warn_soft", "mark"),
    "mute": ("paper", "card", "rail", "raised"),
    "accent": ("paper", "card", "rail", "raised", "accent_soft"),
    "ok": ("paper", "card", "rail", "raised", "ok_soft"),
    "warn_ink": ("paper", "card", "rail", "warn_soft"),
    "easy": ("paper", "card"),
    "on_accent": ("accent_fill",),
    "mark_ink": ("mark",),
    "chip_ink": ("chip",),
}
"""Which text stands on which ground."""

PAIRS = [(text, ground) for text, grounds in READ_ON.items() for ground in grounds]


def luminance(color: str) -> float:
    """Relative luminance: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance"""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("look", "pair"), list(product((LIGHT, DARK), PAIRS)), ids=str)
def test_text_can_be_read_on_its_ground(look: Tokens, pair: tuple[str, str]) -> None:
    text, ground = pair
    assert contrast(getattr(look, text), getattr(look, ground)) >= 4.5


def test_every_token_is_a_colour() -> None:
    for look, field in product((LIGHT, DARK), fields(Tokens)):
        assert QColor(getattr(look, field.name)).name().upper() == getattr(look, field.name)


def test_the_dark_look_reaches_palette_and_style_sheet(qapp: QApplication, families: fonts.Families) -> None:
    theme.apply(qapp, Settings(theme=Theme.DARK), families)
    assert theme.tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.paper
    assert DARK.accent_fill in qapp.styleSheet()
    assert LIGHT.accent_fill not in qapp.styleSheet()


def test_text_size_scales_fonts_and_lengths(qapp: QApplication, families: fonts.Families) -> None:
    theme.apply(qapp, Settings(text_percent=200), families)
    assert theme.scaled(14) == 28
    assert qapp.font().pixelSize() == 28
    assert theme.reading_font(22).pixelSize() == 44


def test_reading_font_is_the_serif(families: fonts.Families) -> None:
    assert theme.reading_font(22).families()[0] == families.serif == fonts.BUNDLED_SERIF
    assert theme.ui_font(14, bold=True).families()[0] == families.sans == fonts.BUNDLED_SANS
    assert theme.ui_font(14, bold=True).bold()
