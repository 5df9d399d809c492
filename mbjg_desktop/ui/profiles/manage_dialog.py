"""Looking after the learners: new ones, their names and colours, removing them and bringing them back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.domain.errors import RuleBroken
from mbjg_desktop.domain.ids import ProfileId
from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.ui.errors import tell
from mbjg_desktop.ui.profiles.edit_dialog import EditDialog
from mbjg_desktop.ui.profiles.learner_row import LearnerRow
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.held_key import HeldKey
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.profiles_service import ProfilesService

_WIDTH: Final = 520
_ROWS: Final = (3, 6)
"""So many rows there is room for at least, and at most: beyond, the list scrolls."""


class ManageDialog(QDialog):
    """One row a learner; each change is kept at once. Who is learning now is not removed unless they ``may_leave``."""

    def __init__(self, profiles: ProfilesService, may_leave: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = HeldKey()
        self._profiles = profiles
        self._may_leave = may_leave
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Learners"))
        self.rows: list[LearnerRow] = []
        self.new = QPushButton(self.tr("New learner…"))
        self.new.setProperty("role", "primary")
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._scroll = QScrollArea()
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self.new.clicked.connect(self._on_new_clicked)
        self._show()
        self.new.setFocus()

    def event(self, event: QEvent) -> bool:
        """A key that is held down makes nothing."""
        return (isinstance(event, QKeyEvent) and self._held.takes(event)) or super().event(event)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(scaled(6))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._page)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(self.new)
        bottom.addStretch()
        bottom.addWidget(close)
        layout = self._layout
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(scaled(12))
        layout.addWidget(TextLabel(self.windowTitle(), "heading"))
        layout.addWidget(self._scroll, 1)
        layout.addWidget(TextLabel(self.tr("Who is removed keeps everything and can be brought back."), "mute"))
        layout.addLayout(bottom)

    def _show(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        learners = self._profiles.learners()
        self.rows = [
            LearnerRow(each, can_remove=len(learners.present) > 1, is_current=each == learners.current)
            for each in (*learners.present, *learners.gone)
        ]
        for row in self.rows:
            self._column.addWidget(row)
            row.edit_wanted.connect(self._on_edit_wanted)
            row.remove_wanted.connect(self._on_remove_wanted)
            row.back_wanted.connect(self._on_back_wanted)
        self._column.addStretch()
        self._fit()

    def _fit(self) -> None:
        least, most = _ROWS
        row = self.rows[0].sizeHint().height() + self._column.spacing()
        listed = row * min(max(len(self.rows), least), most)
        height = self._layout.totalSizeHint().height() - self._scroll.sizeHint().height() + listed
        self.resize(QSize(scaled(_WIDTH), height).boundedTo(self.screen().availableSize() * 0.9))

    def _learner(self, id_: int) -> Profile:
        return next(row.learner for row in self.rows if row.learner.id == id_)

    @Slot()
    def _on_new_clicked(self) -> None:
        dialog = EditDialog(self._profiles, None, self)
        dialog.accepted.connect(self._on_changed)
        dialog.open()

    @Slot(int)
    def _on_edit_wanted(self, id_: int) -> None:
        dialog = EditDialog(self._profiles, self._learner(id_), self)
        dialog.accepted.connect(self._on_changed)
        dialog.open()

    @Slot(int)
    def _on_remove_wanted(self, id_: int) -> None:
        text = self.tr("Their history stays on this machine. They can be brought back here.")
        title = self.tr("Remove “{name}”?").format(name=learner_name(self._learner(id_)))
        dialog = AskDialog(title, text, self.tr("Remove"), self.tr("Keep"), self)
        dialog.setProperty("learner", id_)
        dialog.accepted.connect(self._on_remove_agreed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_remove_agreed(self) -> None:
        learner = ProfileId(self.sender().property("learner"))
        if learner != self._profiles.current().id or self._may_leave():
            self._profiles.remove(learner)
            self._on_changed()

    @Slot(int)
    def _on_back_wanted(self, id_: int) -> None:
        try:
            self._profiles.bring_back(ProfileId(id_))
        except RuleBroken as refused:
            tell(self, refused)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self._show()
        self.new.setFocus()
