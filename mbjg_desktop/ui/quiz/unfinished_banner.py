"""The banner that offers to go on with an attempt that was left."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mbjg_desktop.domain.ruleset import Ends, Feedback
from mbjg_desktop.services.quiz import Unfinished
from mbjg_desktop.ui.labels import clock_text
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.quiz.setup_presenter import SetupState
from mbjg_desktop.ui.theme import scaled, tokens
from mbjg_desktop.ui.widgets.icon_view import IconView
from mbjg_desktop.ui.widgets.text_label import TextLabel


class UnfinishedBanner(QWidget):
    """Hidden unless something was left."""

    resume_wanted = Signal()
    submit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = IconView("hourglass", "warn_ink", 20)
        self._words = TextLabel()
        self.resume = QPushButton(self.tr("Go on"))
        self.submit = QPushButton()
        self.resume.clicked.connect(self.resume_wanted)
        self.submit.clicked.connect(self.submit_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(scaled(18), scaled(10), scaled(14), scaled(10))
        layout.setSpacing(scaled(12))
        layout.addWidget(self._picture)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.resume)
        layout.addWidget(self.submit)

    def show_state(self, state: SetupState) -> None:
        """Show what was left, if anything was."""
        left = state.unfinished
        self.setVisible(left is not None)
        if left is None:
            return
        self._picture.show_icon("pause" if left.is_paused else "hourglass")
        is_practice = left.ruleset.feedback is Feedback.AT_ONCE
        self.submit.setText(self.tr("Stop") if is_practice else self.tr("Submit"))
        self._words.setText(self._words_for(left, state.remaining))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tone.warn), 1))
        painter.setBrush(QColor(tone.warn_soft))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 10, 10)

    def _words_for(self, left: Unfinished, remaining: timedelta | None) -> str:
        """Where the paper is not meant to be finished, how long it is says nothing."""
        head = self.tr("{name} is paused") if left.is_paused else self.tr("{name} is unfinished")
        is_whole = left.ruleset.ends is Ends.LAST_ITEM
        count = self.tr(": {answered}/{total} answered") if is_whole else self.tr(": {answered} answered")
        words = (head + count).format(name=in_language(left.ruleset.name), answered=left.answered, total=left.total)
        if remaining is not None:
            words += self.tr(", {time} left").format(time=clock_text(remaining))
        return words
