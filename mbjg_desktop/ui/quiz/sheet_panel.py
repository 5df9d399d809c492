"""The panel at the right: the answer sheet, how many are answered, and handing in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.ui.quiz.answer_sheet import AnswerSheet
from mbjg_desktop.ui.quiz.state import QuizState
from mbjg_desktop.ui.quiz.status_line import StatusLine
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.text_label import TextLabel


class SheetPanel(CardFrame):
    """Shows the sheet of a state. ``sheet`` and ``submit`` are connected by the run page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = AnswerSheet()
        self.submit = QPushButton()
        self._counts = StatusLine()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.sheet)
        self._scroll.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(18))
        layout.setSpacing(scaled(10))
        layout.addWidget(TextLabel(self.tr("Answer sheet"), "heading"))
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._counts)
        layout.addWidget(TextLabel(self.tr("Every answer is saved at once; a power cut loses nothing."), "mute"))
        layout.addSpacing(scaled(4))
        layout.addWidget(self.submit)

    def show_state(self, state: QuizState) -> None:
        """Show the sheet of ``state``."""
        before = self.sheet.cursor_index
        self.sheet.show_sheet(state.sheet, state.index, is_open=not state.paper.is_forward)
        if self.sheet.cursor_index != before:
            self.reveal()
        counts = self.tr("answered {answered} · flagged {flagged} · open {open}").format(
            answered=state.answered, flagged=state.flagged, open=state.unanswered
        )
        self._counts.show_text(counts)
        submit = self.tr("Stop here (Ctrl+↵)") if state.paper.has_feedback else self.tr("Submit (Ctrl+↵)")
        if self.submit.text() != submit:
            self.submit.setText(submit)

    def reveal(self) -> None:
        """Scroll to the square the keyboard stands on."""
        centre = self.sheet.cell_rect(self.sheet.cursor_index).center()
        self._scroll.ensureVisible(centre.x(), centre.y(), 0, scaled(40))
