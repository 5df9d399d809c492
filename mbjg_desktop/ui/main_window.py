"""The main window: the rail, the screens it leads to, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import MbjgError
from mbjg_desktop.ui.actions import Actions, Handlers
from mbjg_desktop.ui.dialogs import Dialogs
from mbjg_desktop.ui.history import History, Visit
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.pages import Pages
from mbjg_desktop.ui.rail import Rail, Waiting
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.theme import tokens

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.services.ports import Clock
    from mbjg_desktop.services.roadmap import RoadmapService
    from mbjg_desktop.ui.jobs import Jobs

_SETTLED_MS: Final = 800
"""Badges are counted again when nothing has changed for so long: never between two answers given quickly."""


class MainWindow(QWidget):
    """The navigator of all screens. ``painted`` with each picture until all is open; ``closed`` when it has closed.

    ``open_again``, ``restore_wanted`` and ``folder_wanted``: what the learner wishes where the data cannot be opened.
    """

    closed = Signal()
    settings_changed = Signal()
    painted = Signal()
    open_again = Signal()
    restore_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, clock: Clock, roadmap: RoadmapService | None) -> None:
        super().__init__()
        self._clock = clock
        self._roadmap = roadmap
        self._services: Services | None = None
        self._jobs: Jobs | None = None
        self._history = History()
        self._current: ScreenId | None = None
        self._awaited: Destination | None = None
        self._changed: frozenset[Topic] = frozenset()
        self._actions = Actions(self)
        self._dialogs = Dialogs(self, self._actions)
        self._actions.answer(self._handlers())
        self._spreading = QTimer(self, singleShot=True, interval=0)
        self._spreading.timeout.connect(self._spread_change)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)
        self.setWindowTitle(self.tr("Xueshi · Documents and contests"))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.resize(QSize(1280, 800).boundedTo(self.screen().availableSize()))
        self.setMinimumSize(640, 480)
        self._furnish()

    # The navigator

    def go(self, destination: Destination) -> None:
        """Show a screen; where one was is remembered."""
        if not self.may_leave(destination.screen):
            self._rail.set_current(self._current or ScreenId.ROADMAP)
            return
        here = self._here()
        self._show(destination.screen, destination)
        if here is not None and destination != Destination(here.screen):
            self._history.push(here)

    def back(self) -> None:
        """Return to where one was before the last ``go``."""
        if not self._history or not self.may_leave():
            return
        visit = self._history.pop()
        self._show(visit.screen, visit.bookmark)

    def can_go_back(self) -> bool:
        """Whether ``back`` would lead anywhere."""
        return bool(self._history)

    # What the session tells the window

    def attach(self, services: Services, jobs: Jobs) -> None:
        """Everything is open now: all screens can be shown, and have ``jobs`` done."""
        self._services = self._dialogs.services = services
        self._jobs = jobs
        self._roadmap = services.roadmap
        self._pages.equip(services, jobs)
        self.count_again()
        if self._pages.currentWidget() is self._pages.opening and self._current is not None:
            self._show(self._current, self._awaited)

    def show_failure(self, error: Exception, copy_of: str = "") -> None:
        """Nothing can be done here before the data can be opened; ``copy_of`` as the page says it."""
        from mbjg_desktop.ui.errors import sentence

        unknown = self.tr("What is stored could not be understood. The log says more.")
        why = sentence(error) if isinstance(error, MbjgError) else unknown
        self._pages.opening.show_failure(why, copy_of)
        self._pages.setCurrentWidget(self._pages.opening)
        self._pages.opening.take_focus()

    @Slot(object)
    def on_changed(self, topics: frozenset[Topic]) -> None:
        """Stored things changed. Screens hear of it once the event at hand is dealt with."""
        self._changed |= topics
        self._spreading.start()

    def count_again(self) -> None:
        """Take up the figures of the home screen and the badges anew."""
        if self._roadmap is None:
            return
        picture = self._roadmap.roadmap()
        self._rail.set_waiting(Waiting(picture.cards_due, picture.mistakes_due))
        self._rail.set_learner(picture.learner)
        self._pages.home.show_roadmap(picture)

    def start_over(self) -> None:
        """Make everything anew for another learner: nothing of the one before is left on any screen."""
        self._history = History()
        self._refurnish(None if self._current is None else Visit(self._current))

    def refurnish(self) -> None:
        """Make everything anew, in another language or size, and stay where one is."""
        self._refurnish(self._here())

    def _refurnish(self, here: Visit | None) -> None:
        self._layout.removeWidget(self._rail)
        self._layout.removeWidget(self._pages)
        self._rail.deleteLater()
        self._pages.retire()
        self._furnish()
        if here is not None:
            self._show(here.screen, here.bookmark or Destination(here.screen))
        self._dialogs.refurnish()

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave():
            event.ignore()
            return
        event.accept()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.set_narrow(Rail.is_narrow_at(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QAbstractButton):
            button.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens().paper))
        if self._services is None:
            self.painted.emit()

    # Inside

    def _handlers(self) -> Handlers:
        return {
            **{f"go.{screen.value}": partial(self.go, Destination(screen)) for screen in ScreenId},
            "go.anywhere": self._dialogs.open_palette,
            "go.back": self.back,
            "app.regrade": self._dialogs.open_regrade,
            "app.learners": self._dialogs.open_learners,
            "app.settings": self._dialogs.open_settings,
            "app.keys": self._dialogs.open_key_help,
            "app.full_screen": self._toggle_full_screen,
            "app.quit": self._quit,
        }

    def _furnish(self) -> None:
        self._rail = Rail(self)
        self._pages = Pages(self._clock, self, is_first_start=self._roadmap is None, parent=self)
        self._layout.addWidget(self._rail)
        self._layout.addWidget(self._pages, 1)
        self._rail.chosen.connect(self._on_rail_chosen)
        self._rail.search.connect(self._dialogs.open_palette)
        self._rail.settings.connect(self._dialogs.open_settings)
        self._rail.learners.connect(self._dialogs.open_learners)
        self._rail.set_narrow(Rail.is_narrow_at(self.width()))
        opening = self._pages.opening
        opening.again.connect(self.open_again)
        opening.restore.connect(self.restore_wanted)
        opening.folder.connect(self.folder_wanted)
        opening.leave.connect(self._quit)
        if self._services is not None and self._jobs is not None:
            self._pages.equip(self._services, self._jobs)
        self.count_again()

    def _show(self, id_: ScreenId, destination: Destination | None) -> None:
        """Nothing is changed but on ``screen`` itself when it refuses to show the destination with an error."""
        is_awaited = id_ is ScreenId.ROADMAP and self._roadmap is None
        screen = None if is_awaited else self._pages.wanted(id_)
        if screen is None:
            self._awaited = destination
            self._enter(id_, self._pages.opening)
            self._pages.opening.take_focus()
            return
        if topics := self._pages.overdue(id_):
            self._bring_up_to_date(screen, topics)
        if destination is not None:
            screen.arrive(destination)
        self._enter(id_, screen)
        self._actions.switch(screen.scope, screen.handlers())
        self._focus(screen)

    def _enter(self, id_: ScreenId, page: QWidget) -> None:
        self._current = id_
        self._rail.set_current(id_)
        self._pages.setCurrentWidget(page)

    def _focus(self, screen: Screen) -> None:
        """Keys go to what had the focus on the screen before, or to the screen itself."""
        now: QWidget | None = self.focusWidget()
        if now is None or not screen.isAncestorOf(now):
            before: QWidget | None = screen.focusWidget()
            (screen if before is None else before).setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_up_to_date(self, screen: Screen, topics: frozenset[Topic]) -> None:
        if screen is self._pages.home:
            self.count_again()
        else:
            screen.reload(topics)

    def may_leave(self, target: ScreenId | None = None) -> bool:
        """Whether the screen that is shown lets one go to ``target``, or anywhere; it may ask."""
        screen = self._pages.made(self._current)
        return screen is None or self._current is target or screen.leave()

    def _here(self) -> Visit | None:
        if self._current is None:
            return None
        screen = self._pages.made(self._current)
        return Visit(self._current, screen.bookmark() if screen is not None else None)

    @Slot()
    def _spread_change(self) -> None:
        topics, self._changed = self._changed, frozenset()
        self._pages.hear(topics, self._current)
        if Topic.SETTINGS in topics:
            self.settings_changed.emit()
        self._settled.start()

    @Slot()
    def _on_settled(self) -> None:
        self._pages.overdue(ScreenId.ROADMAP)
        self.count_again()

    @Slot(object)
    def _on_rail_chosen(self, screen: ScreenId) -> None:
        self.go(Destination(screen))

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def _quit(self) -> None:
        self.close()
