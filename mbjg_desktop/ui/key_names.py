"""Keys as they are written for people: in the language of the interface, arrows as arrows."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from mbjg_desktop.ui.commands import COMMANDS

_ARROWS: Final = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def key_text(key: str) -> str:
    """A key of the table of commands as this system writes it."""
    name = "+" if key.endswith("+") else key.rpartition("+")[2]
    word = _ARROWS.get(name) or _word(name)
    if not word:
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    held = key.removesuffix(name)
    return QKeySequence(held + "A").toString(QKeySequence.SequenceFormat.NativeText).removesuffix("A") + word


def cap_text(key: str) -> str:
    """The same for a key cap, where a blank stands for the plus between keys."""
    text = key_text(key)
    return text[:-1].replace("+", " ") + text[-1]


def cap_of(command_id: str) -> str:
    """What stands on the cap of the first key of a command."""
    return next(cap_text(command.keys[0]) for command in COMMANDS if command.id == command_id)


def _word(name: str) -> str:
    """The word for a key that has one on its cap; empty for letters, digits and signs."""
    words = {
        "Space": QCoreApplication.translate("KeyHelp", "Space"),
        "Return": QCoreApplication.translate("KeyHelp", "Enter"),
        "Enter": QCoreApplication.translate("KeyHelp", "Enter"),
        "Backspace": QCoreApplication.translate("KeyHelp", "Backspace"),
        "Esc": "Esc",
        "PgUp": "PgUp",
        "PgDown": "PgDn",
    }
    return words.get(name, "")
