"""Settings: the table of every preference, its type and its default."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Theme(Enum):
    """Which palette to use; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Script(Enum):
    """Which Chinese script documents are shown in."""

    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"


@dataclass(frozen=True, slots=True)
class Settings:
    """One learner's preferences. ``text_percent`` scales the interface, ``reading_percent`` the text that is read."""

    theme: Theme = Theme.SYSTEM
    language: str = ""
    text_percent: int = 100
    reading_percent: int = 100
    script: Script = Script.SIMPLIFIED
    contest_on: date | None = None
    new_cards_per_day: int = 20
    days_to_leave: int = 3
    sounds: bool = False
