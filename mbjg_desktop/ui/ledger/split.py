"""A table with what is looked at beside it, or below it where there is little room."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mbjg_desktop.ui.theme import scaled

_BESIDE: Final = 820
"""So wide it must be for the detail to stand beside the table."""
_DETAIL: Final = 380
_A_ROW: Final = 92
"""The head of a table and one row of it: so much stays, however low the window is."""
_NO_LIMIT: Final = 16_777_215


class Split(QWidget):
    """Holds a table and a detail."""

    def __init__(self, table: QWidget, detail: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._detail = table, detail
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(table, 1)
        self._layout.addWidget(detail)

    def minimumSizeHint(self) -> QSize:
        """Small: both scroll rather than push the window larger."""
        return QSize(scaled(260), scaled(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = self.width() >= scaled(_BESIDE)
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)
        self._layout.setSpacing(0 if is_beside else scaled(8))
        width = max(scaled(_DETAIL), self.width() * 3 // 8)
        left = max(0, min(self.height() // 2, self.height() - scaled(_A_ROW) - self._layout.spacing()))
        self._detail.setMinimumSize(width if is_beside else 0, 0 if is_beside else left)
        self._detail.setMaximumWidth(width if is_beside else _NO_LIMIT)
        self._table.setMinimumHeight(0 if is_beside else scaled(_A_ROW))
