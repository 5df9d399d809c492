"""The pages of the main window: those it begins with, and every other screen from when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from mbjg_desktop.ui.disputes.regrade_news import RegradeNews
from mbjg_desktop.ui.navigation import Navigator, ScreenId
from mbjg_desktop.ui.opening_page import OpeningPage
from mbjg_desktop.ui.roadmap.view import RoadmapView
from mbjg_desktop.ui.screens import make_screen

if TYPE_CHECKING:
    from mbjg_desktop.domain.changes import Topic
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.services.ports import Clock
    from mbjg_desktop.ui.jobs import Jobs
    from mbjg_desktop.ui.screen import Screen


class Pages(QStackedWidget):
    """Knows which screens there are by now, and what each of them has yet to hear of."""

    def __init__(self, clock: Clock, navigator: Navigator, *, is_first_start: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._means: tuple[Services, Jobs] | None = None
        self._news: RegradeNews | None = None
        self.opening = OpeningPage(is_first_start=is_first_start, parent=self)
        self.home = RoadmapView(clock, navigator, self)
        self._screens: dict[ScreenId, Screen] = {ScreenId.ROADMAP: self.home}
        self._stale: dict[ScreenId, frozenset[Topic]] = {}
        self.addWidget(self.opening)
        self.addWidget(self.home)

    def equip(self, services: Services, jobs: Jobs) -> None:
        """From now on every screen can be made."""
        self._means = services, jobs
        self.home.attach(services)
        self._news = RegradeNews(services, jobs, self.home)

    def made(self, id_: ScreenId | None) -> Screen | None:
        """The screen, if it was wanted before."""
        return None if id_ is None else self._screens.get(id_)

    def wanted(self, id_: ScreenId) -> Screen | None:
        """The screen, made if need be; None while what it needs is not open yet."""
        if id_ not in self._screens and self._means is not None:
            screen = make_screen(id_, *self._means, self._navigator, self)
            if screen is not None:
                self._screens[id_] = screen
                self.addWidget(screen)
        return self._screens.get(id_)

    def hear(self, topics: frozenset[Topic], shown: ScreenId | None) -> None:
        """Stored things changed: the screen that is shown reloads now, the others when they are next shown.

        The home screen is given its figures by the window, which counts them for the badges anyway.
        """
        if self._news is not None:
            self._news.hear()
        for id_, screen in self._screens.items():
            if id_ is shown and screen is not self.home:
                screen.reload(topics)
            else:
                self._stale[id_] = self._stale.get(id_, frozenset()) | topics

    def overdue(self, id_: ScreenId) -> frozenset[Topic]:
        """What that screen has yet to hear of; it is taken for told."""
        return self._stale.pop(id_, frozenset())

    def retire(self) -> None:
        """Go for good, and let nothing tick until then."""
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.deleteLater()
