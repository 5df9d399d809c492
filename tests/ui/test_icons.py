import ast
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from mbjg_desktop.data_files import resources_dir
from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.ui import fonts, icons, theme
from mbjg_desktop.ui.screens import SCREENS

UI = Path(icons.__file__).parent


def colour(image: QImage) -> str:
    """Of most of the pixels that are wholly covered."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return Counter(pixel.name() for pixel in pixels if pixel.alpha() == 255).most_common(1)[0][0]


def drawn(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return icon.pixmap(QSize(64, 64), mode).toImage()


def test_an_icon_is_drawn_in_the_colour_of_text() -> None:
    assert colour(drawn(icons.icon("map"))) == theme.LIGHT.ink.lower()


@pytest.mark.parametrize(("color", "seen"), [("accent", theme.LIGHT.accent), ("#123456", "#123456")])
def test_an_icon_is_drawn_in_the_colour_asked_for(color: str, seen: str) -> None:
    assert colour(drawn(icons.icon("map", color))) == QColor(seen).name()


def test_an_icon_before_words_leaves_room_between(families: fonts.Families, qapp: QApplication) -> None:
    theme.apply(qapp, Settings(text_percent=200), families)
    size = icons.size_before_words(16)
    assert (size.width(), size.height()) == (42, 32)
    image = icons.icon("map").pixmap(size).toImage()
    inked = {x for x in range(42) for y in range(32) if image.pixelColor(x, y).alpha()}
    assert max(inked) < 32
    assert min(inked) < 8


def test_a_disabled_icon_is_muted() -> None:
    assert colour(drawn(icons.icon("map"), QIcon.Mode.Disabled)) == theme.LIGHT.mute.lower()


def test_an_icon_made_before_follows_the_look(qapp: QApplication, families: fonts.Families) -> None:
    icon = icons.icon("map")
    theme.apply(qapp, Settings(theme=Theme.DARK), families)
    assert colour(drawn(icon)) == theme.DARK.ink.lower()


def test_a_copy_of_an_icon_draws_the_same() -> None:
    icon = icons.icon("flag", "warn")
    copy = QIcon(icon)
    assert drawn(copy) == drawn(icon)


def test_the_program_has_an_icon_of_its_own() -> None:
    assert not icons.application_icon().pixmap(QSize(64, 64)).isNull()


def test_every_icon_named_in_the_source_is_shipped() -> None:
    shipped = {file.stem for file in (resources_dir() / "icons").glob("*.svg")}
    assert {spec.icon for spec in SCREENS} <= shipped
    named = {name for file in UI.rglob("*.py") for name in _named(file)}
    assert named
    assert named - shipped == set()


def _named(file: Path) -> set[str]:
    """The literal first arguments of icon(…) and second ones of paint(painter, …)."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = {"icon": 0, "EmptyState": 0, "RailButton": 0}.get(name)
        if place is None or len(node.args) <= place:
            continue
        argument = node.args[place]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            found.add(argument.value)
    return found
