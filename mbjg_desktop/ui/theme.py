"""Colours and type: the tokens of the light and the dark look, the palette and the fonts made from them."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.ui import stylesheet
from mbjg_desktop.ui.fonts import Families

TEXT_PX: Final = 14
"""The size of the interface's text at 100 %."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One look, as "#rrggbb". ``*_soft`` are backgrounds for text in the colour they are named after.

    ``accent_fill`` and ``on_accent`` are a filled button and the text on it; ``warn_ink`` is ``warn`` dark enough to
    be read; ``chip`` is the neutral background of badges and empty meters, ``chip_ink`` the text on it;
    ``raised`` is the ground of dialogs; ``scroll`` is the handle of a scroll bar.
    """

    paper: str
    card: str
    rail: str
    raised: str
    ink: str
    mute: str
    line: str
    accent: str
    accent_soft: str
    accent_fill: str
    on_accent: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    warn_ink: str
    easy: str
    mark: str
    mark_ink: str
    chip: str
    chip_ink: str
    scroll: str


LIGHT: Final = Tokens(
    paper="#F6F3EC",
    card="#FFFFFF",
    rail="#FBF9F4",
    raised="#FBF9F4",
    ink="#1F2329",
    mute="#666A71",
    line="#E4DFD3",
    accent="#B3372B",
    accent_soft="#F7E6E3",
    accent_fill="#B3372B",
    on_accent="#FFFFFF",
    ok="#2B765B",
    ok_soft="#E6F3ED",
    warn="#B7791F",
    warn_soft="#FDF1D8",
    warn_ink="#86560F",
    easy="#2A6DB0",
    mark="#FBE7A8",
    mark_ink="#1F2329",
    chip="#EBE6DA",
    chip_ink="#55585E",
    scroll="#CFC8B8",
)
DARK: Final = Tokens(
    paper="#16181C",
    card="#1E2126",
    rail="#1A1D21",
    raised="#24282E",
    ink="#ECE8DF",
    mute="#9AA0A8",
    line="#2E3238",
    accent="#E06A5C",
    accent_soft="#35201F",
    accent_fill="#BF4236",
    on_accent="#FFFFFF",
    ok="#5FB696",
    ok_soft="#1C3029",
    warn="#D9A441",
    warn_soft="#352B16",
    warn_ink="#D9A441",
    easy="#6FA8DC",
    mark="#5A4A16",
    mark_ink="#F4EEDD",
    chip="#2C3037",
    chip_ink="#B6BBC2",
    scroll="#454B54",
)


class _Look:
    """What is worn now; there is one screen and one look."""

    tokens: Tokens = LIGHT
    text_percent: int = 100
    families: Families = Families("sans-serif", "serif")


def apply(app: QApplication, settings: Settings, families: Families) -> None:
    """Dress the whole application as ``settings`` say. Widgets repaint; sizes change for widgets made after."""
    _Look.tokens = DARK if is_dark(settings.theme) else LIGHT
    _Look.text_percent = settings.text_percent
    _Look.families = families
    app.setFont(ui_font(TEXT_PX))
    app.setPalette(_palette(_Look.tokens))
    app.setStyleSheet(stylesheet.text(_Look.tokens, scaled, families.serif))


def is_dark(theme: Theme) -> bool:
    """Whether ``theme`` means the dark look on this system now."""
    if theme is Theme.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme is Theme.DARK


def tokens() -> Tokens:
    """The colours to paint with now."""
    return _Look.tokens


def scaled(px: int) -> int:
    """A length that goes with the size of the text."""
    return round(px * _Look.text_percent / 100)


def ui_font(px: int, bold: bool = False) -> QFont:
    """The font of the interface, ``px`` high at 100 %."""
    return _font(_Look.families.sans, px, bold)


def reading_font(px: int, bold: bool = False) -> QFont:
    """The font of what is read: documents, stems, scores; ``px`` high at 100 %."""
    return _font(_Look.families.serif, px, bold)


def _font(family: str, px: int, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies([family, _Look.families.sans])
    font.setPixelSize(scaled(px))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _palette(look: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: look.paper,
        role.WindowText: look.ink,
        role.Base: look.card,
        role.AlternateBase: look.rail,
        role.Text: look.ink,
        role.Button: look.card,
        role.ButtonText: look.ink,
        role.BrightText: look.on_accent,
        role.Highlight: look.accent_fill,
        role.HighlightedText: look.on_accent,
        role.Link: look.accent,
        role.LinkVisited: look.accent,
        role.PlaceholderText: look.mute,
        role.ToolTipBase: look.card,
        role.ToolTipText: look.ink,
        role.Light: look.card,
        role.Midlight: look.rail,
        role.Mid: look.line,
        role.Dark: look.mute,
        role.Shadow: look.line,
    }
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(look.mute))
    return palette
