"""The top of the run page: which rules, what paper, how much time, how far."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mbjg_desktop.ui.quiz.clock_view import ClockView
from mbjg_desktop.ui.quiz.ruleset_words import in_language, paper_words
from mbjg_desktop.ui.quiz.state import ClockState, PaperState, QuizState
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.meter import Meter
from mbjg_desktop.ui.widgets.text_label import TextLabel


class RunHeader(QWidget):
    """Shows what stays the same through the run, the clock, and the progress."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: PaperState | None = None
        self._title = TextLabel("", "heading")
        self._meta = TextLabel("", "mute")
        self.clock = ClockView()
        self._progress = Meter(self.tr("Progress"))
        words = QVBoxLayout()
        words.setSpacing(scaled(6))
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._meta)
        words.addStretch()
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.clock)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addLayout(top)
        layout.addWidget(self._progress)

    def show_state(self, state: QuizState) -> None:
        """Show the paper and the progress of ``state``."""
        if state.paper is not self._paper:
            self._paper = state.paper
            full = state.paper.full_score if state.paper.is_scored else None
            self._title.setText(self.tr("Quiz · {name}").format(name=in_language(state.paper.name)))
            self._meta.setText(paper_words(state.paper.by_kind, full, None))
        self._progress.set_value((state.index + 1) / max(1, state.total))
        self.show_clock(state.clock)

    def set_short(self, is_short: bool) -> None:
        """Without the line about the paper, where there is little height."""
        self._meta.setVisible(not is_short)

    def show_clock(self, clock: ClockState | None) -> None:
        """Show the time left."""
        self.clock.show_clock(clock)
