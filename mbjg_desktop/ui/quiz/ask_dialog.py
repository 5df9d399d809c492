"""A question with two answers. A key that is still held down, or bounces, answers nothing."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.ui.quiz.press_guard import PressGuard
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.held_key import HeldKey
from mbjg_desktop.ui.widgets.text_label import TextLabel


class AskDialog(QDialog):
    """``accepted`` for yes, which Enter means; Esc means no. Whoever asks throws it away.

    With a ``guard``, the press that has brought it up is not taken for a yes as well.
    """

    def __init__(
        self, title: str, text: str, yes: str, no: str, parent: QWidget | None = None, guard: PressGuard | None = None
    ) -> None:
        super().__init__(parent)
        self._guard = guard
        self._held = HeldKey()
        self.setWindowTitle(title)
        self.yes, self.no = QPushButton(yes), QPushButton(no)
        self.yes.setProperty("role", "primary")
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(TextLabel(title, "heading"))
        layout.addWidget(TextLabel(text))
        layout.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self.no, self.yes):
            button.installEventFilter(self)
            buttons.addWidget(button)
        layout.addLayout(buttons)
        self.setMinimumWidth(scaled(360))
        self.yes.setFocus()

    def accept(self) -> None:
        """Yes, unless it is the echo of the press before."""
        if self._guard is None or not self._guard.is_again():
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._held.is_still_down(event):
            return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._held.is_still_down(event):
            return True
        return super().event(event)
