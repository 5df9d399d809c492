"""A learner at the desk: the real window on a real database, and what a test may ask of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel

from mbjg_desktop.services.api import Services
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.ui.main_window import MainWindow
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.session import Session
from mbjg_desktop.ui.tour import hand
from tests.ui.office import backend_on

S = TypeVar("S", bound=Screen)


class Desk:
    """One run of the application, from the first picture to the closing of the window."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.window: MainWindow = session.window

    @property
    def services(self) -> Services:
        opened = self._session.services
        assert opened is not None
        return opened

    def screen(self, kind: type[S]) -> S:
        """The screen of that kind, which must be the one that is shown."""
        hand.until(f"{kind.__name__} shown", lambda: self._shown(kind))
        return self._shown(kind)[0]

    def shows(self, kind: type[Screen]) -> bool:
        return bool(self._shown(kind))

    def _shown(self, kind: type[S]) -> list[S]:
        return [screen for screen in self.window.findChildren(kind) if screen.isVisible()]


@contextmanager
def at_the_desk(app: QApplication, folder: Path, clock: Clock) -> Iterator[Desk]:
    """The application with its data in ``folder``, wholly open."""
    backend = backend_on(folder, clock)
    give_back = backend.take_lock()
    session = Session(app, backend, bundled_fonts=True)
    session.begin()
    hand.until("everything open", lambda: session.services is not None)
    hand.rest()
    desk = Desk(session)
    try:
        yield desk
    finally:
        _close(desk)
        session.end()
        give_back()


def markup_readers() -> list[str]:
    """Labels that would take text for markup."""
    return [
        f"{type(label).__name__} {label.text()!r}"
        for label in QApplication.allWidgets()
        if isinstance(label, QLabel) and label.textFormat() is not Qt.TextFormat.PlainText and label.text()
    ]


def _close(desk: Desk) -> None:
    for widget in QApplication.topLevelWidgets():
        if widget is not desk.window:
            widget.close()
    desk.window.deleteLater()
    hand.rest()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
