"""What is wrong with the files of rule sets that were left out, and reading them again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.ui.problem_words import problem_line
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.rulesets import Shelf
    from mbjg_desktop.services.rulesets_service import RuleSetsService


class RuleSetProblems(QDialog):
    """Each problem at its line and column; the list can be copied."""

    def __init__(self, rulesets: "RuleSetsService", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rulesets = rulesets
        self.setWindowTitle(self.tr("Rule sets that cannot be used"))
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(self.windowTitle())
        self.again = QPushButton(self.tr("Read again"))
        self._close = QPushButton(self.tr("Close"))
        self._folder = TextLabel("", "mute")
        self.again.clicked.connect(self._on_again_clicked)
        self._close.clicked.connect(self.accept)
        self._lay_out()
        self._show(rulesets.shelf())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(TextLabel(self.windowTitle(), "heading"))
        layout.addWidget(TextLabel(self.tr("They are left out until their files are mended; all others work.")))
        layout.addWidget(self.lines, 1)
        layout.addWidget(self._folder)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.again)
        buttons.addWidget(self._close)
        layout.addLayout(buttons)
        self.resize(scaled(620), scaled(380))

    def _show(self, shelf: "Shelf") -> None:
        lines = [problem_line(problem) for problem in shelf.problems]
        self.lines.setPlainText("\n".join(lines) or self.tr("All files can be read now."))
        self._folder.setText(self.tr("They lie in {folder}").format(folder=shelf.folder))

    @Slot()
    def _on_again_clicked(self) -> None:
        self._show(self._rulesets.reload())
