"""A learner's name and colour, of a new one or of one there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.domain.errors import RuleBroken
from mbjg_desktop.domain.ids import ProfileId
from mbjg_desktop.domain.profile import LONGEST_NAME, Profile, cleaned_name, free_colour
from mbjg_desktop.ui.errors import sentence
from mbjg_desktop.ui.profiles.colour_picker import ColourPicker
from mbjg_desktop.ui.profiles.disc import Disc
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.held_key import HeldKey
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.profiles_service import ProfilesService


class EditDialog(QDialog):
    """``learner`` None makes a new one. It is accepted once the change is kept; a refusal is said in place."""

    def __init__(self, profiles: ProfilesService, learner: Profile | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = HeldKey()
        self._profiles = profiles
        self._learner = learner
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New learner") if learner is None else self.tr("Name and colour"))
        taken = [each.colour for each in profiles.learners().present]
        self.name = QLineEdit("" if learner is None else learner.name)
        self.name.setMaxLength(4 * LONGEST_NAME)  # an input method composes more letters than it commits characters
        self.name.setPlaceholderText(self.tr("Name, up to %n character(s)", "", LONGEST_NAME))
        self.name.setAccessibleName(self.tr("Name"))
        self.colours = ColourPicker(free_colour(taken) if learner is None else learner.colour)
        self.cancel, self.keep = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Keep"))
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        self._disc = Disc(44)
        self._refusal = TextLabel("", "mute")
        self._refusal.hide()
        self._lay_out()
        self.name.textChanged.connect(self._show_disc)
        self.colours.changed.connect(self._show_disc)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep_clicked)
        self._show_disc()

    def event(self, event: QEvent) -> bool:
        """A key that is held down keeps nothing."""
        return (isinstance(event, QKeyEvent) and self._held.takes(event)) or super().event(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(scaled(14))
        top.addWidget(self._disc)
        top.addWidget(self.name, 1)
        bottom = QHBoxLayout()
        bottom.addStretch()
        bottom.addWidget(self.cancel)
        bottom.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(scaled(12))
        layout.addWidget(TextLabel(self.windowTitle(), "heading"))
        layout.addLayout(top)
        layout.addWidget(self._refusal)
        layout.addWidget(self.colours)
        layout.addSpacing(4)
        layout.addLayout(bottom)
        self.setMinimumWidth(scaled(400))

    @Slot()
    def _show_disc(self) -> None:
        self._refusal.hide()
        if len(self.name.text()) > LONGEST_NAME:
            self.name.setText(self.name.text()[:LONGEST_NAME])  # seen at once, not when it is kept
        shown = ProfileId(0) if self._learner is None else self._learner.id
        name = cleaned_name(self.name.text()) or (self._learner.name if self._learner else "+")
        self._disc.show_learner(Profile(shown, name, self.colours.colour))

    @Slot()
    def _on_keep_clicked(self) -> None:
        try:
            if self._learner is None:
                self._profiles.add(self.name.text(), self.colours.colour)
            else:
                self._profiles.describe(self._learner.id, self.name.text(), self.colours.colour)
        except RuleBroken as refused:
            self._refusal.setText(sentence(refused))
            self._refusal.show()
            self.name.setFocus()
            return
        self.accept()
