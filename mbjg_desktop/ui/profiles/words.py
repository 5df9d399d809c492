"""Learners and their colours in words."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.profile import Colour, Profile


def learner_name(learner: Profile) -> str:
    """Their name; a word for oneself until there is one."""
    return learner.name or QCoreApplication.translate("Learners", "Me")


def colour_name(colour: Colour) -> str:
    """Red, amber, …"""
    match colour:
        case Colour.RED:
            return QCoreApplication.translate("Learners", "red")
        case Colour.AMBER:
            return QCoreApplication.translate("Learners", "amber")
        case Colour.OLIVE:
            return QCoreApplication.translate("Learners", "olive")
        case Colour.GREEN:
            return QCoreApplication.translate("Learners", "green")
        case Colour.TEAL:
            return QCoreApplication.translate("Learners", "teal")
        case Colour.BLUE:
            return QCoreApplication.translate("Learners", "blue")
        case Colour.VIOLET:
            return QCoreApplication.translate("Learners", "violet")
        case Colour.PLUM:
            return QCoreApplication.translate("Learners", "plum")
        case _:
            assert_never(colour)
