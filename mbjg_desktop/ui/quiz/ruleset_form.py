"""The form of a rule set: looked at, copied, changed, checked while it is typed, kept or thrown away."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.domain.errors import MbjgError
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.ui import errors
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.ruleset_form_fields import RuleSetFields
from mbjg_desktop.ui.quiz.ruleset_form_presenter import FormState, RuleSetFormPresenter
from mbjg_desktop.ui.quiz.ruleset_form_words import label_of, problem_words
from mbjg_desktop.ui.quiz.ruleset_words import in_language, rule_words
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.rulesets_service import RuleSetsService

_MOST_PROBLEMS = 3


class RuleSetForm(QDialog):
    """The Display of a RuleSetFormPresenter. ``kept`` with the id of what was written or thrown away."""

    kept = Signal(str)

    def __init__(self, rulesets: "RuleSetsService", ruleset: RuleSetId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: FormState | None = None
        self.fields = RuleSetFields()
        self.preview = TextLabel("", "heading")
        self.problems = TextLabel("", "")
        self.copy = QPushButton(self.tr("Copy it, then change the copy"))
        self.delete = QPushButton(self.tr("Delete…"))
        self.save = QPushButton(self.tr("Save"))
        self.close_button = QPushButton(self.tr("Close"))
        self._hint = TextLabel("", "mute")
        self._lay_out()
        self._connect()
        self.presenter = RuleSetFormPresenter(rulesets, self)
        self.presenter.load(ruleset)

    def show_state(self, state: FormState) -> None:
        """Show ``state``."""
        self.state = state
        for path, field in self.fields.by_path.items():
            field.show_value(state.values.get(path, ""), is_open=state.is_own and path != "id")
        told = {problem.field: problem_words(problem) for problem in reversed(state.problems)}
        for path, field in self.fields.by_path.items():
            field.show_problem(told.get(path, ""))
        self.preview.setText(rule_words(state.ruleset) if state.ruleset else self.tr("Not usable yet"))
        self.problems.setText(self._problem_lines(state))
        self.problems.setVisible(bool(state.problems))
        self._show_buttons(state)

    def reject(self) -> None:
        """Close; asks first where something would be lost."""
        if not self.presenter.is_changed:
            super().reject()
            return
        dialog = AskDialog(
            self.tr("Throw the changes away?"),
            self.tr("What was changed in this form has not been saved."),
            self.tr("Throw away"),
            self.tr("Go on editing"),
            self,
        )
        dialog.accepted.connect(self._on_thrown_away)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; in a field it saves."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        parent = self.parentWidget()
        window = parent.window() if parent is not None else None
        if window is not None:
            self.resize(min(scaled(760), window.width() - 40), min(scaled(760), window.height() - 40))
            self.move(window.frameGeometry().center() - self.rect().center())

    def _show_buttons(self, state: FormState) -> None:
        name = in_language(state.ruleset.name) if state.ruleset else str(state.values.get("name.zh-Hans", ""))
        self.setWindowTitle(self.tr("Rules: {name}").format(name=name))
        self.save.setVisible(state.is_own)
        self.save.setEnabled(state.can_save)
        self.save.setDefault(state.is_own)
        self.copy.setVisible(state.is_stored)
        self.copy.setEnabled(not state.is_changed)
        self.delete.setVisible(state.is_own and state.is_stored)
        hint = self.tr("These rules came with the program and stay as they are.")
        self._hint.setText("" if state.is_own else hint)
        self._hint.setVisible(not state.is_own)

    def _problem_lines(self, state: FormState) -> str:
        first = state.problems[:_MOST_PROBLEMS]
        lines = [f"{label_of(problem.field)}：{problem_words(problem)}" for problem in first]
        more = len(state.problems) - _MOST_PROBLEMS
        if more > 0:
            lines.append(self.tr("and %n more", "", more))
        return "\n".join(lines)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.fields)
        scroll.viewport().setAutoFillBackground(False)
        self.fields.setAutoFillBackground(False)
        self.save.setProperty("role", "primary")
        for button in (self.copy, self.delete, self.close_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(scaled(10))
        layout.addWidget(self._hint)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.preview)
        layout.addWidget(self.problems)
        buttons = QHBoxLayout()
        for button in (self.copy, self.delete):
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (self.close_button, self.save):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        self.resize(scaled(760), scaled(640))

    def _connect(self) -> None:
        self.fields.told.connect(self._on_told)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.delete.clicked.connect(self._on_delete_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        self.close_button.clicked.connect(self.reject)

    @Slot()
    def _on_thrown_away(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    @Slot(str, object)
    def _on_told(self, path: str, value: object) -> None:
        self.presenter.set(path, value if isinstance(value, bool) else str(value))

    @Slot()
    def _on_copy_clicked(self) -> None:
        state = self.state
        if state is None or state.ruleset is None:
            return
        self.presenter.copy(self.tr("{name} (copy)").format(name=in_language(state.ruleset.name)))
        name = self.fields.by_path["name.zh-Hans"]
        name.setFocus()

    @Slot()
    def _on_save_clicked(self) -> None:
        self._end_with(self.presenter.save)

    @Slot()
    def _on_delete_clicked(self) -> None:
        dialog = AskDialog(
            self.tr("Delete these rules?"),
            self.tr("Their file is deleted. Results under these rules stay."),
            self.tr("Delete"),
            self.tr("Keep"),
            self,
        )
        dialog.accepted.connect(self._on_delete_agreed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_delete_agreed(self) -> None:
        self._end_with(self.presenter.delete)

    def _end_with(self, change: Callable[[], RuleSetId]) -> None:
        try:
            changed = change()
        except MbjgError as error:
            errors.tell(self, error)
            return
        self.kept.emit(changed)
        self.accept()
