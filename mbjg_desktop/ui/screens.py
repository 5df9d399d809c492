"""The table of screens: a row makes the rail's entry, the palette's line and the page itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mbjg_desktop.ui.navigation import Navigator, ScreenId
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class ScreenSpec:
    """``title`` is the English source string; ``factory`` imports its screen only when it is first shown.

    The home screen has no factory: the window makes it itself, before the services are open. What is not in the rail
    is led to from elsewhere.
    """

    id: ScreenId
    title: str
    icon: str
    factory: Callable[[Services, Navigator, QWidget | None], Screen] | None
    is_in_rail: bool = True

    def translated(self) -> str:
        """The title in the language of the interface."""
        return QCoreApplication.translate("Screens", self.title)


def _reading(services: Services, navigator: Navigator, parent: QWidget | None) -> Screen:
    from mbjg_desktop.ui.reading.view import ReadingView

    return ReadingView(services, navigator, parent)


def _cards(services: Services, navigator: Navigator, parent: QWidget | None) -> Screen:
    from mbjg_desktop.ui.cards.view import CardsView

    return CardsView(services, navigator, parent)


def _quiz(services: Services, navigator: Navigator, parent: QWidget | None) -> Screen:
    from mbjg_desktop.ui.quiz.view import QuizView

    return QuizView(services, navigator, parent)


def _lookback(services: Services, navigator: Navigator, parent: QWidget | None) -> Screen:
    from mbjg_desktop.ui.lookback.view import LookbackView

    return LookbackView(services, navigator, parent)


def _ledger(services: Services, navigator: Navigator, parent: QWidget | None) -> Screen:
    from mbjg_desktop.ui.ledger.view import LedgerView

    return LedgerView(services, navigator, parent)


def _duel(services: Services, navigator: Navigator, parent: QWidget | None) -> Screen:
    from mbjg_desktop.ui.duel.view import DuelView

    return DuelView(services, navigator, parent)


SCREENS: Final = (
    ScreenSpec(ScreenId.ROADMAP, QT_TRANSLATE_NOOP("Screens", "Roadmap"), "map", None),
    ScreenSpec(ScreenId.READING, QT_TRANSLATE_NOOP("Screens", "Reading"), "book-open", _reading),
    ScreenSpec(ScreenId.CARDS, QT_TRANSLATE_NOOP("Screens", "Cards"), "layers", _cards),
    ScreenSpec(ScreenId.QUIZ, QT_TRANSLATE_NOOP("Screens", "Quiz"), "trophy", _quiz),
    ScreenSpec(ScreenId.LOOKBACK, QT_TRANSLATE_NOOP("Screens", "Look-back"), "history", _lookback),
    ScreenSpec(ScreenId.LEDGER, QT_TRANSLATE_NOOP("Screens", "Ledger"), "notebook-text", _ledger),
    ScreenSpec(ScreenId.DUEL, QT_TRANSLATE_NOOP("Screens", "Duel"), "trophy", _duel, is_in_rail=False),
)


def make_screen(
    id_: ScreenId, services: Services, jobs: Jobs, navigator: Navigator, parent: QWidget | None
) -> Screen | None:
    """A screen with the worker it may employ; None for the home screen, which has no factory."""
    spec = next(spec for spec in SCREENS if spec.id is id_)
    if spec.factory is None:
        return None
    screen = spec.factory(services, navigator, parent)
    screen.employ(jobs)
    return screen
