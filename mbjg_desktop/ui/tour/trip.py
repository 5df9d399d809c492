"""A trip through the application: its data, its clock, the window, the camera, and what the screens must show."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from mbjg_desktop.domain.settings import Settings
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.session import Session
from mbjg_desktop.ui.tour import hand

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.services.ports import Clock
    from mbjg_desktop.ui.backend import Backend
    from mbjg_desktop.ui.main_window import MainWindow
    from mbjg_desktop.ui.tour.camera import Camera

S = TypeVar("S", bound=Screen)

_MORNING: Final = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
_BEIJING: Final = timedelta(hours=8)


@dataclass
class TripClock:
    """A clock that begins on the same morning on every trip, and can be moved on.

    It tells whole seconds: keys are pressed faster here than by any hand, and none of them is the echo of another.
    """

    _shift: timedelta = timedelta(0)
    _since: float = field(default_factory=time.monotonic)

    def now(self) -> datetime:
        """The moment of the trip."""
        return _MORNING + self.steady()

    def steady(self) -> timedelta:
        """How long the trip has taken."""
        return self._shift + timedelta(seconds=int(time.monotonic() - self._since))

    def asleep(self) -> timedelta:
        """Nobody sleeps on the way."""
        return timedelta(0)

    def utc_offset(self) -> timedelta:
        """The trip is made in Beijing."""
        return _BEIJING

    def advance(self, by: timedelta) -> None:
        """Let time pass."""
        self._shift += by


class Trip:
    """Runs the application, over and over again on the same data."""

    def __init__(
        self,
        app: QApplication,
        camera: Camera,
        folder: Path,
        backend: Callable[[Path, Clock], Backend],
        size: tuple[int, int],
        text_percent: int,
    ) -> None:
        self.clock = TripClock()
        self.folder = folder
        self.size = size
        self.text_percent = text_percent
        self._app = app
        self._camera = camera
        self._backend = backend
        self._session: Session | None = None
        self._give_back: Callable[[], None] | None = None

    @property
    def session(self) -> Session:
        """The run of the application."""
        if self._session is None:
            raise hand.Failed("a running application")
        return self._session

    @property
    def window(self) -> MainWindow:
        """The window of the application."""
        return self.session.window

    @property
    def services(self) -> Services:
        """What lies behind the window, to see whether things are stored."""
        if self.session.services is None:
            raise hand.Failed("everything open")
        return self.session.services

    def begin(self, folder: Path | None = None) -> None:
        """Start the application and show its first picture."""
        backend = self._backend(folder or self.folder, self.clock)
        self._give_back = backend.take_lock()
        self._session = Session(self._app, backend, bundled_fonts=True)
        self.window.resize(*self.size)
        self._session.begin()

    def open(self) -> None:
        """Wait until everything is open, in the size of text that is wanted."""
        hand.until("everything open", lambda: self.session.services)
        if self.services.settings.get().text_percent != self.text_percent:
            self.services.settings.change(text_percent=self.text_percent)
        hand.rest()

    def end(self) -> None:
        """Close the application, as closing its window does."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window:
                widget.close()
        self.window.deleteLater()
        hand.rest()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.session.end()
        if self._give_back is not None:
            self._give_back()
        self._session = self._give_back = None

    def screen(self, kind: type[S]) -> S:
        """The screen of that kind, which must be the one that is shown."""
        hand.until(f"{kind.__name__} shown", lambda: self._shown(kind))
        return self._shown(kind)[0]

    def picture(self, name: str) -> None:
        """Take a picture of the state the window is in."""
        hand.rest()
        opened = self.session.services
        self._camera.take(self.window, name, opened.settings.get() if opened is not None else Settings())

    def _shown(self, kind: type[S]) -> list[S]:
        return [screen for screen in self.window.findChildren(kind) if screen.isVisible()]


def texts(within: QWidget) -> list[str]:
    """What can be read in there: the texts of labels and buttons, and the names of what is painted."""
    shown = [widget for widget in within.findChildren(QWidget) if widget.isVisible()]
    return [text for widget in shown if (text := _text(widget))]


def says(within: QWidget, text: str) -> bool:
    """Whether ``text`` can be read in there."""
    return any(text in each for each in texts(within))


def _text(widget: QWidget) -> str:
    own = getattr(widget, "text", None)
    parts = (str(own()) if callable(own) else "", widget.accessibleName(), widget.accessibleDescription())
    return " ".join(dict.fromkeys(part for part in parts if part))
