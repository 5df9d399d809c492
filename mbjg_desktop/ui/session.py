"""A session: the look, the window, and opening everything behind the first picture."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import MbjgError, StorageError
from mbjg_desktop.domain.settings import Settings
from mbjg_desktop.ui import fonts, icons, theme, translation
from mbjg_desktop.ui.labels import moment_text
from mbjg_desktop.ui.main_window import MainWindow
from mbjg_desktop.ui.navigation import Destination, ScreenId

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QApplication

    from mbjg_desktop.domain.ids import ProfileId
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.services.roadmap import RoadmapService
    from mbjg_desktop.ui.backend import Backend
    from mbjg_desktop.ui.jobs import Job, Jobs

_AT_LATEST_MS: Final = 1500
"""A window that starts hidden is never painted; everything is opened then all the same."""


class Session(QObject):
    """Owns the window and the worker. ``opened`` when all screens can be shown."""

    opened = Signal()
    _changed = Signal(object)

    def __init__(self, app: QApplication, backend: Backend, *, bundled_fonts: bool = False) -> None:
        super().__init__()
        self._app = app
        self._backend = backend
        self._families = fonts.choose(bundled=bundled_fonts)
        self._jobs: Jobs | None = None
        self._learner: ProfileId | None = None
        self.services: Services | None = None
        try:
            self._furnish(backend.open_roadmap())
        except StorageError:  # damaged further in: whoever opens it all says what is wrong, and what can be done
            self._furnish(None)
        self._connect()

    def begin(self) -> None:
        """Show the home screen at once, with the figures there are; everything else follows behind it."""
        self.window.go(Destination(ScreenId.ROADMAP))
        self.window.show()
        self._at_latest.start()

    @Slot()
    def end(self) -> None:
        """Stop what works behind the window."""
        self._at_latest.stop()
        if self._jobs is not None:
            self._jobs.close()
        if self.services is not None:
            self.services.close()
            self.services = None

    def _furnish(self, roadmap: RoadmapService | None) -> None:
        self._settings = roadmap.settings() if roadmap is not None else Settings()
        self._dress()
        self.window = MainWindow(self._backend.clock, roadmap)
        self.window.setWindowIcon(icons.application_icon())

    def _connect(self) -> None:
        self._at_latest = QTimer(self, singleShot=True, interval=_AT_LATEST_MS)
        self._at_latest.timeout.connect(self._open)
        self.window.settings_changed.connect(self._on_settings_changed)
        self.window.painted.connect(self._open, Qt.ConnectionType.QueuedConnection)
        self.window.open_again.connect(self._open_again)
        self.window.restore_wanted.connect(self._on_restore_wanted)
        self.window.folder_wanted.connect(self._on_folder_wanted)
        self._changed.connect(self._on_changed)
        self._app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    def _dress(self) -> None:
        wished = self._settings.language
        translation.install(self._app, translation.choose_language(wished, translation.system_language()))
        theme.apply(self._app, self._settings, self._families)

    @Slot()
    def _open(self) -> None:
        """Not before the first picture is painted: the imports would compete with it."""
        self._at_latest.stop()
        if self._jobs is None:
            from mbjg_desktop.ui.jobs import Jobs

            self._jobs = Jobs()
            self._open_again()

    @Slot()
    def _open_again(self) -> None:
        from mbjg_desktop.ui.jobs import Job

        jobs = self._jobs
        if jobs is not None:
            jobs.start(Job(self._open_everything, partial(self._on_opened, jobs), self._on_open_failed))

    def _open_everything(self, _job: Job[Services]) -> Services:
        services = self._backend.open_services(self._changed.emit)
        try:
            services.library.ensure_bundled()
            services.quiz.unfinished()  # hands in what ran out of time while the program was closed
        except Exception:  # it may be opened again, or another file may take its place
            services.close()
            raise
        return services

    def _on_opened(self, jobs: Jobs, services: Services) -> None:
        self.services = services
        self._learner = services.profiles.current().id
        self.window.attach(services, jobs)
        self._on_settings_changed()
        self.opened.emit()

    @Slot(object)
    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if Topic.PROFILE in topics and self.services is not None:
            self._take_up(self.services)
        self.window.on_changed(topics)

    def _take_up(self, services: Services) -> None:
        """At once, before anything of the learner before is asked for again."""
        before, self._learner = self._learner, services.profiles.current().id
        if self._learner == before:
            self.window.count_again()
            return
        self._settings = services.settings.get()
        self._dress()
        self.window.start_over()

    def _on_open_failed(self, error: Exception) -> None:
        spare = self._backend.maintenance().spare(error)
        self.window.show_failure(error, self._moment_text(spare) if spare else "")
        if not isinstance(error, MbjgError):
            raise error

    @Slot()
    def _on_restore_wanted(self) -> None:
        from mbjg_desktop.ui.jobs import Job

        if self._jobs is not None:
            self._jobs.start(Job(self._restore, self._on_restored, self._on_open_failed))

    def _restore(self, _job: Job[datetime]) -> datetime:
        return self._backend.maintenance().restore_newest()

    def _on_restored(self, copied_at: datetime) -> None:
        from mbjg_desktop.ui.message_dialog import MessageDialog

        text = self.tr("The copy of {moment} is in its place. What could not be read is kept beside it: {folder}")
        text = text.format(moment=self._moment_text(copied_at), folder=self._backend.log.parent)
        self._open_again()
        dialog = MessageDialog("history", self.window.windowTitle(), text, parent=self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _moment_text(self, at: datetime) -> str:
        return moment_text(at, self._backend.clock.utc_offset())

    @Slot()
    def _on_folder_wanted(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._backend.log.parent)))

    @Slot()
    def _on_settings_changed(self) -> None:
        if self.services is None:
            return
        before, self._settings = self._settings, self.services.settings.get()
        if before == self._settings:
            return
        self._dress()
        if (before.language, before.text_percent) != (self._settings.language, self._settings.text_percent):
            self.window.refurnish()

    @Slot()
    def _on_color_scheme_changed(self) -> None:
        theme.apply(self._app, self._settings, self._families)
