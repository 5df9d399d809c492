"""A widget that is as high as its text needs at its width: what painting plain lines takes of a layout."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.plain_lines import PlainLines

_WISHED: Final = 320
_NARROWEST: Final = 100


class FlowingText(QWidget):
    """Who derives from it paints ``lines``."""

    def __init__(self, lines: PlainLines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = lines
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """What is written there."""
        return self.lines.text

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self.lines.height(width))

    def sizeHint(self) -> QSize:
        width = max(scaled(_WISHED), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST), scaled(20))
