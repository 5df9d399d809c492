"""The part for the board: who stands where among the learners of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.ui.ledger.part import Part
from mbjg_desktop.ui.profiles.board_panel import BoardPanel
from mbjg_desktop.ui.theme import scaled

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.ui.navigation import Navigator

_SHOWN: Final = frozenset({Topic.ANSWERS, Topic.PROFILE})


class BoardPage(Part):
    """The panel, which scrolls where there are many learners."""

    def __init__(self, services: Services, _navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = BoardPanel(services)
        scroll = QScrollArea()
        scroll.setWidget(self.board)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        self.board.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, scaled(4), 0, 0)
        layout.addWidget(scroll)

    def reload(self, topics: frozenset[Topic]) -> None:
        if topics & _SHOWN:
            self.board.reload()

    def take_focus(self) -> None:
        self.board.rules.setFocus(Qt.FocusReason.OtherFocusReason)
