"""Between turns: the other one is asked to the machine, and nothing of the question is to be seen."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.ui.duel.state import HandOver
from mbjg_desktop.ui.profiles.disc import Disc
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel

_ROOM_FOR_DISC: Final = 330


class HandOverPage(QWidget):
    """``begin`` and ``stop`` are connected by the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = QPushButton(self.tr("I am here, begin ↵"))
        self.begin.setProperty("role", "primary")
        self.stop = QPushButton(self.tr("End the duel…"))
        self.stop.setProperty("role", "quiet")
        self.disc = Disc(96)
        self._title = TextLabel("", "title")
        self._number = TextLabel("", "mute")
        self._note = TextLabel("", "mute")
        layout = QVBoxLayout(self)
        layout.setSpacing(scaled(16))
        layout.addStretch(2)
        layout.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._number, self._note):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        bottom = QHBoxLayout()
        bottom.addWidget(self.stop)
        bottom.addStretch()
        layout.addLayout(bottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is low, the words and the button come before the disc; there is one in the score too."""
        super().resizeEvent(event)
        self.disc.setVisible(self.height() >= scaled(_ROOM_FOR_DISC))

    def show_state(self, state: HandOver) -> None:
        """Ask for the learner of ``state``."""
        self.disc.show_learner(state.learner)
        self._title.setText(self.tr("{name}, it is your turn").format(name=learner_name(state.learner)))
        number = self.tr("Question {n} / {total}").format(n=state.number, total=state.score.total)
        self._number.setText(number)
        self._note.setText(
            self.tr("This question was shown before; its clock has gone on.")
            if state.is_begun
            else self.tr("The clock of the question begins when Enter is pressed. The other one looks away.")
        )
