"""Which fonts the interface is set in: the system's Chinese ones, or the shipped ones where it has none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from mbjg_desktop.data_files import resources_dir

BUNDLED_SANS: Final = "Xueshi Sans SC"
BUNDLED_SERIF: Final = "Xueshi Serif SC"

# Noto and Source Han are left out: the shipped fonts are cut from Noto, take 16 MiB less memory than the whole of it,
# and what they lack Qt takes from the system's all the same.
_SYSTEM_SANS: Final = ("PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "WenQuanYi Micro Hei")
# SimSun is left out: it has no bold, and at the sizes of headings the shipped serif reads better.
_SYSTEM_SERIF: Final = ("Songti SC",)


@dataclass(frozen=True, slots=True)
class Families:
    """The font families of the interface and of what is read."""

    sans: str
    serif: str


def choose(*, bundled: bool) -> Families:
    """The families to use; ``bundled`` insists on the shipped fonts, for pictures that are the same everywhere."""
    known = frozenset() if bundled else frozenset(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    return Families(
        _first(_SYSTEM_SANS, known) or _shipped(BUNDLED_SANS, "XueshiSansSC"),
        _first(_SYSTEM_SERIF, known) or _shipped(BUNDLED_SERIF, "XueshiSerifSC"),
    )


def _first(wished: Sequence[str], known: frozenset[str]) -> str:
    return next((family for family in wished if family in known), "")


def _shipped(family: str, file: str) -> str:
    """Both weights registered: without a real bold Qt would smear the regular one."""
    folder = resources_dir() / "fonts"
    for weight in ("Regular", "Bold"):
        if QFontDatabase.addApplicationFont(str(folder / f"{file}-{weight}.otf")) < 0:
            return QFont().defaultFamily()
    return family
