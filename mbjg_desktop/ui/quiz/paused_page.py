"""What stands in the place of the question during a pause: calm, and nothing of the question to be read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.icon_view import IconView
from mbjg_desktop.ui.widgets.text_label import TextLabel


class PausedPage(QWidget):
    """``go_on_wanted`` when the learner is back."""

    go_on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.go_on = QPushButton(self.tr("Go on (P)"))
        self.go_on.setProperty("role", "primary")
        self.go_on.clicked.connect(self.go_on_wanted)
        words = TextLabel(self.tr("The clock stands still. You may close the program and go on another time."), "mute")
        title = TextLabel(self.tr("Paused"), "heading")
        for each in (title, words):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self.go_on)
        middle.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(scaled(14))
        layout.addStretch()
        layout.addWidget(IconView("pause", "mute", 36), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addLayout(middle)
        layout.addStretch()
        self.hide()
