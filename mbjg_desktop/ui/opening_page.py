"""What stands in the window until everything is open: a word of welcome, or why it cannot be and what to do."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mbjg_desktop.ui.widgets.empty_state import EmptyState


class OpeningPage(EmptyState):
    """``restore``, ``again``, ``folder``, ``leave``: what the learner wants to do about data that cannot be opened."""

    restore = Signal()
    again = Signal()
    folder = Signal()
    leave = Signal()

    def __init__(self, *, is_first_start: bool, parent: QWidget | None = None) -> None:
        super().__init__("hourglass", parent=parent)
        self._is_first_start = is_first_start
        self._restore = QPushButton()
        self._restore.setProperty("role", "primary")
        self._again = QPushButton(self.tr("Try again"))
        self._folder = QPushButton(self.tr("Open the data folder"))
        self._leave = QPushButton(self.tr("Quit"))
        self._restore.clicked.connect(self._on_restore_clicked)
        self._again.clicked.connect(self._on_again_clicked)
        self._folder.clicked.connect(self.folder)
        self._leave.clicked.connect(self.leave)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for button in (self._restore, self._again, self._folder, self._leave):
            row.addWidget(button)
        self.put_below(self._buttons)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Everything is being opened."""
        self._buttons.hide()
        if self._is_first_start:
            text = self.tr("The first document and its questions are being prepared. This takes a moment.")
            self.show_as("library", self.tr("Welcome to Xueshi"), text)
        else:
            self.show_as("hourglass", self.tr("Opening…"), self.tr("This takes a moment."))

    def show_failure(self, why: str, copy_of: str = "") -> None:
        """It cannot be opened. ``copy_of``: the moment of a copy that may be put in its place, empty without one."""
        self._restore.setVisible(bool(copy_of))
        self._again.setProperty("role", "" if copy_of else "primary")
        self._again.style().polish(self._again)
        if copy_of:
            self._restore.setText(self.tr("Put back the copy of {moment}").format(moment=copy_of))
            why = self.tr("{why} A copy of {moment} is there; the file it replaces would be kept beside it.").format(
                why=why, moment=copy_of
            )
        self.show_as("triangle-alert", self.tr("Your data could not be opened"), why)
        self._buttons.show()

    def take_focus(self) -> None:
        """Let Enter do what helps; while there is nothing to press no other button shall look as if it were meant."""
        first = self._again if self._restore.isHidden() else self._restore
        target: QWidget = self if self._buttons.isHidden() else first
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_restore_clicked(self) -> None:
        self.show_waiting()
        self.take_focus()
        self.restore.emit()

    @Slot()
    def _on_again_clicked(self) -> None:
        self.show_waiting()
        self.take_focus()
        self.again.emit()
