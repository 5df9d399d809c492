"""News of keys that were changed: read behind the window, told above everything else on the home screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from mbjg_desktop.domain.errors import MbjgError
from mbjg_desktop.ui.jobs import Job

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.services.regrade import RegradeSummary
    from mbjg_desktop.ui.disputes.regrade_panel import RegradePanel
    from mbjg_desktop.ui.jobs import Jobs
    from mbjg_desktop.ui.roadmap.view import RoadmapView


class RegradeNews(QObject):
    """Goes with ``home``. The panel is made only once there is something to tell."""

    def __init__(self, services: Services, jobs: Jobs, home: RoadmapView) -> None:
        super().__init__(home)
        self._services = services
        self._jobs = jobs
        self._home = home
        self._panel: RegradePanel | None = None
        self._read()

    def hear(self) -> None:
        """Something was stored: what is told may have been dealt with. Asked for only while it is in sight."""
        if self._panel is not None and self._panel.isVisible():
            self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The panel comes into sight again, and may be out of date."""
        if event.type() == QEvent.Type.Show:
            self._read()
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        job = Job(lambda _job: self._services.regrade.news(), self._tell, self._fail)
        self.destroyed.connect(job.cancel)
        self._jobs.start(job)

    def _tell(self, summary: RegradeSummary) -> None:
        if self._panel is None and summary.questions:
            from mbjg_desktop.ui.disputes.regrade_panel import RegradePanel

            self._panel = RegradePanel(self._services, is_news=True)
            self._panel.installEventFilter(self)
            self._home.show_notice(self._panel)
        if self._panel is not None:
            self._panel.show_summary(summary)

    def _fail(self, error: Exception) -> None:
        """What cannot be read is told by whatever needs it more than this."""
        if not isinstance(error, MbjgError):
            raise error
