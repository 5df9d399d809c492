"""Buttons in a row that goes on in the next line where there is no room for all of them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from mbjg_desktop.ui.icons import size_before_words
from mbjg_desktop.ui.theme import scaled


class ButtonRow(QWidget):
    """Puts as many side by side as fit, aligned to the right."""

    def __init__(self, *buttons: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = buttons
        self._seen = list(buttons)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(scaled(8))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._grid.setColumnStretch(0, 1)
        for button in buttons:
            button.setIconSize(size_before_words(16))
        self._arrange()

    def show_only(self, *buttons: QPushButton) -> None:
        """Show these of them, in their own order."""
        self._seen = [button for button in self._buttons if button in buttons]
        for button in self._buttons:
            button.setVisible(button in buttons)
        self._arrange()

    def _arrange(self) -> None:
        across = self._fitting(self._seen)
        for button in self._buttons:
            self._grid.removeWidget(button)
        for place, button in zip(_places(len(self._seen), across), self._seen, strict=True):
            self._grid.addWidget(button, place // across, 1 + place % across)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest button, whatever stands side by side now."""
        widest = max((button.minimumSizeHint().width() for button in self._seen), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _fitting(self, buttons: list[QPushButton]) -> int:
        """The most that fit side by side when each column is as wide as its widest button."""
        for across in range(len(buttons), 1, -1):
            widths = [0] * across
            for place, button in zip(_places(len(buttons), across), buttons, strict=True):
                widths[place % across] = max(widths[place % across], button.sizeHint().width())
            if sum(widths) + (across - 1) * self._grid.spacing() <= self.width():
                return across
        return 1


def _places(count: int, across: int) -> list[int]:
    """Where each stands, row by row; the last row is aligned to the right like those above it."""
    last = (count - 1) // across * across
    return [place if place < last else place + -count % across for place in range(count)]
