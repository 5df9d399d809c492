"""What stands above every screen on the tour, and what is said when something goes wrong."""

from collections.abc import Callable
from typing import Final

from mbjg_desktop.domain.errors import ContentError
from mbjg_desktop.ui import errors
from mbjg_desktop.ui.command_palette import CommandPalette
from mbjg_desktop.ui.key_help import KeyHelp
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.settings_dialog import SettingsDialog
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import Trip, says

_BAD_BANK: Final = """format: mbjg-bank/1
id: draft
title: 草稿
document: no-such-document
questions:
  - id: q1
    kind: single_choice
    cognition: recall
    stem: ""
    options: [{id: a, text: 甲}, {id: b, text: 甲}]
    answer: c
    anchor: {block: p1, exact: 没有这句话}
    explanation: 见原文。
    colour: red
"""


def settings(trip: Trip) -> None:
    """The settings."""
    hand.press("Ctrl+,")
    hand.dialog(SettingsDialog)
    trip.picture("settings")
    hand.press("Esc")


def palette(trip: Trip) -> None:
    """Going anywhere by typing."""
    hand.press("Ctrl+K")
    found = hand.dialog(CommandPalette)
    trip.picture("palette")
    hand.type_in("回头看")
    hand.until("something found", lambda: found.list.model().rowCount())
    trip.picture("palette-typed")
    hand.press("Return")
    trip.screen(LookbackView)


def key_help(trip: Trip) -> None:
    """The list of keys."""
    hand.press("F1")
    hand.dialog(KeyHelp)
    trip.picture("keys")
    hand.press("Esc")


def refused_file(trip: Trip) -> None:
    """Every problem of a file that cannot be used, and nothing changed."""
    file = trip.folder / "draft.yaml"
    file.write_text(_BAD_BANK, encoding="utf-8")
    try:
        trip.services.library.import_paths([file])
    except ContentError as error:
        box = errors.tell(trip.window, error)
        trip.picture("error-refused-file")
        box.accept()
    else:
        raise hand.Failed("a bad file refused")


def not_a_database(trip: Trip) -> None:
    """A data folder whose database is something else: said calmly, and left alone."""
    trip.end()
    folder = trip.folder / "other"
    folder.mkdir()
    database = folder / "study.db"
    database.write_bytes(b"This is a letter, not a database.\n" * 200)
    trip.begin(folder)
    hand.until("a calm sentence", lambda: says(trip.window, "study.db"))
    trip.picture("error-not-a-database")
    if not database.read_bytes().startswith(b"This is a letter"):
        raise hand.Failed("the file left alone")
    trip.end()


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (settings, palette, key_help, refused_file, not_a_database)
