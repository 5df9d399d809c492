"""The top of the run page: which rules, what paper, how the last one went, how much time, how far."""

from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.ui.icons import icon, size_before_words
from mbjg_desktop.ui.labels import outcome_name
from mbjg_desktop.ui.quiz.clock_view import ClockView
from mbjg_desktop.ui.quiz.ruleset_words import paper_words, title_words
from mbjg_desktop.ui.quiz.state import ClockState, LastState, PaperState, QuizState
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.meter import Meter
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.text_label import TextLabel

_SIGNS: Final = {Outcome.RIGHT: "✓", Outcome.PARTLY: "✕", Outcome.WRONG: "✕", Outcome.UNANSWERED: "✕"}


class RunHeader(QWidget):
    """Shows what stays the same through the run, the clock, and the progress."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: PaperState | None = None
        self._title = TextLabel("", "heading")
        self._meta = TextLabel("", "mute")
        self.clock = ClockView()
        self.pause = QPushButton(self.tr("Pause (P)"))
        self.pause.setProperty("role", "quiet")
        self.pause.setIcon(icon("pause"))
        self.pause.setIconSize(size_before_words(16))
        self.last = Pill()
        self._progress = Meter(self.tr("Progress"))
        words = QVBoxLayout()
        words.setSpacing(scaled(6))
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._meta)
        words.addStretch()
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.setSpacing(scaled(14))
        top.addWidget(self.last)
        top.addWidget(self.pause)
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
            self._title.setText(title_words(state.paper.name))
            self._meta.setText(paper_words(state.paper.by_kind, full, None))
            self._progress.setVisible(state.paper.is_whole)
            self.clock.setVisible(state.paper.has_clock)
        if state.paper.is_whole:
            self._progress.set_value((state.index + 1) / max(1, state.total))
        self.pause.setVisible(state.paper.may_pause and state.phase is not Phase.PAUSED)
        self._show_last(state.last)
        self.show_clock(state.clock)

    def set_short(self, is_short: bool) -> None:
        """Without the line about the paper, where there is little height."""
        self._meta.setVisible(not is_short)

    def show_clock(self, clock: ClockState | None) -> None:
        """Show the time left."""
        self.clock.show_clock(clock)

    def _show_last(self, last: LastState | None) -> None:
        """How the question before went, where nothing stops to say so: a sign and a word, not a colour alone."""
        self.last.setVisible(last is not None)
        if last is None:
            return
        words = f"{_SIGNS[last.outcome]} {outcome_name(last.outcome)}"
        if last.cost:
            words += self.tr(" · −{seconds} s").format(seconds=last.cost // timedelta(seconds=1))
        self.last.show_as(words, "ok" if last.outcome is Outcome.RIGHT else "accent")
