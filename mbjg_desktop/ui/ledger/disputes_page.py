"""The part for disputes: questions somebody says are not right, and results to be marked again by a new key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.ui.disputes.panel import DisputePanel
from mbjg_desktop.ui.disputes.regrade_panel import RegradePanel
from mbjg_desktop.ui.ledger.part import Part
from mbjg_desktop.ui.theme import scaled

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.ui.jobs import Jobs
    from mbjg_desktop.ui.navigation import Navigator

_SHOWN: Final = frozenset({Topic.CONTENT, Topic.ANSWERS, Topic.PROFILE})


class DisputesPage(Part):
    """What is to be marked again above, the list of disputes below."""

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.regrade = RegradePanel(services)
        self.disputes = DisputePanel(services, navigator)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, scaled(4), 0, 0)
        layout.setSpacing(scaled(10))
        layout.addWidget(self.regrade)
        layout.addWidget(self.disputes, 1)

    def employ(self, jobs: Jobs) -> None:
        self.disputes.employ(jobs)

    def load(self) -> None:
        self.regrade.reload()
        self.disputes.reload()

    def reload(self, topics: frozenset[Topic]) -> None:
        if topics & _SHOWN:
            self.load()
        elif Topic.DISPUTES in topics:
            self.disputes.presenter.look_again()

    def take_focus(self) -> None:
        self.disputes.open.setFocus(Qt.FocusReason.OtherFocusReason)
