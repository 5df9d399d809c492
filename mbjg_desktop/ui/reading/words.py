"""Words of the reading screen about what is asked: how well it is known, and its stem in one line."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.mastery import Mastery
from mbjg_desktop.domain.question import stem_parts

_GAP = "____"


def mastery_name(mastery: Mastery) -> str:
    """Not learnt, being learnt, missed, known."""
    match mastery:
        case Mastery.NEW:
            return QCoreApplication.translate("ReadingView", "Not learnt")
        case Mastery.LEARNING:
            return QCoreApplication.translate("ReadingView", "Being learnt")
        case Mastery.MISSED:
            return QCoreApplication.translate("ReadingView", "Missed")
        case Mastery.KNOWN:
            return QCoreApplication.translate("ReadingView", "Known")
        case _:
            assert_never(mastery)


def plain_stem(stem: str) -> str:
    """A stem for lists: its blanks as lines to write on."""
    return "".join(text + (_GAP if blank is not None else "") for text, blank in stem_parts(stem))
