"""The part for the board: who stands where among the learners of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.ui.ledger.part import Part
from mbjg_desktop.ui.profiles.board_panel import BoardPanel
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.ui.navigation import Navigator

_SHOWN: Final = frozenset({Topic.ANSWERS, Topic.PROFILE})


class BoardPage(Part):
    """The panel, which scrolls where there are many learners."""

    def __init__(self, services: Services, _navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = BoardPanel(services)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, scaled(4), 0, 0)
        layout.addWidget(PageScroll(self.board))

    def reload(self, topics: frozenset[Topic]) -> None:
        if topics & _SHOWN:
            self.board.reload()

    def take_focus(self) -> None:
        self.board.rules.setFocus(Qt.FocusReason.OtherFocusReason)
