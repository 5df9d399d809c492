"""One learner in the list that looks after them."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.ui.profiles.disc import Disc
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.text_label import TextLabel


class LearnerRow(QWidget):
    """Disc, name, and what can be done; each signal carries the learner's id."""

    edit_wanted = Signal(int)
    remove_wanted = Signal(int)
    back_wanted = Signal(int)

    def __init__(self, learner: Profile, *, can_remove: bool, is_current: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.learner = learner
        is_gone = learner.left_at is not None
        disc = Disc(28)
        disc.show_learner(learner)
        self.edit = _button(self.tr("Name and colour…"), learner)
        self.remove = _button(self.tr("Remove"), learner)
        self.back = _button(self.tr("Bring back"), learner)
        self.edit.setVisible(not is_gone)
        self.remove.setVisible(not is_gone)
        self.remove.setEnabled(can_remove)
        self.back.setVisible(is_gone)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(scaled(10))
        layout.addWidget(disc)
        layout.addWidget(TextLabel(learner_name(learner), "mute" if is_gone else ""), 1)
        if is_current or is_gone:
            words = self.tr("learning now") if is_current else self.tr("removed")
            layout.addWidget(Pill(words, "accent" if is_current else "plain"))
        for button in (self.edit, self.remove, self.back):
            layout.addWidget(button)
        self.edit.clicked.connect(self._on_edit_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.back.clicked.connect(self._on_back_clicked)

    @Slot()
    def _on_edit_clicked(self) -> None:
        self.edit_wanted.emit(self.learner.id)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.remove_wanted.emit(self.learner.id)

    @Slot()
    def _on_back_clicked(self) -> None:
        self.back_wanted.emit(self.learner.id)


def _button(text: str, learner: Profile) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "quiet")
    button.setAccessibleName(f"{text} {learner_name(learner)}")
    return button
