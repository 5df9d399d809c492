"""The bar below the setup page: what would be drawn, by which number, and the button that starts it."""

from PySide6.QtCore import QRegularExpression, QTimer, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mbjg_desktop.domain.ruleset import Ends, Pool
from mbjg_desktop.services.quiz import Paper, TakenToday
from mbjg_desktop.ui.quiz.ruleset_words import is_scored, length_words, number_words, paper_words
from mbjg_desktop.ui.quiz.setup_presenter import SetupState
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel

_PAUSE_MS = 250


class SetupBar(QWidget):
    """``numbered`` with the text of the number once typing has paused; ``start_wanted`` when it is to begin."""

    numbered = Signal(str)
    start_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = QPushButton(self.tr("Start"))
        self.start.setProperty("role", "primary")
        self.number = QLineEdit()
        self.number.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,6}"), self.number))
        self.number.setPlaceholderText(self.tr("by chance"))
        self.number.setAccessibleName(self.tr("Paper number"))
        self.number.setToolTip(self.tr("The same number draws the same paper from the same bank, on any machine."))
        self.number.setFixedWidth(scaled(92))
        self.preview = TextLabel("", "heading")
        self.note = TextLabel("", "mute")
        self._label = TextLabel(self.tr("Paper number"), "mute")
        self._label.setWordWrap(False)
        self._label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_PAUSE_MS)
        self._lay_out()
        self.number.textEdited.connect(self._on_edited)
        self._typing.timeout.connect(self.take_number)
        self.start.clicked.connect(self.press)

    def show_state(self, state: SetupState) -> None:
        """Show what would be drawn."""
        self.preview.setText(self._preview_words(state))
        note = self._note_words(state)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        for widget in (self._label, self.number):
            widget.setVisible(state.takes_number)
        if not self._typing.isActive() and self._typed() != state.number:
            self.number.setText("" if state.number is None else number_words(state.number))
        self.start.setEnabled(state.can_start)
        self.start.setText(self._start_words(_taken(state)))

    @Slot()
    def take_number(self) -> None:
        """What has been typed counts now."""
        if self._typing.isActive():
            self._typing.stop()
        self.numbered.emit(self.number.text())

    @Slot()
    def press(self) -> None:
        """Start, with the number that stands there."""
        self.take_number()
        self.start_wanted.emit()

    @Slot()
    def _on_edited(self) -> None:
        self._typing.start()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.preview)
        words.addWidget(self.note)
        bottom = QHBoxLayout(self)
        bottom.setContentsMargins(32, 8, 32, 24)
        bottom.setSpacing(scaled(10))
        bottom.addLayout(words, 1)
        bottom.addWidget(self._label)
        bottom.addWidget(self.number)
        bottom.addSpacing(scaled(6))
        bottom.addWidget(self.start)

    def _typed(self) -> int | None:
        text = self.number.text()
        return int(text) if text else None

    def _start_words(self, taken: TakenToday | None) -> str:
        if taken is None:
            return self.tr("Start")
        return self.tr("Practise it again") if taken.is_finished else self.tr("Go on")

    def _preview_words(self, state: SetupState) -> str:
        paper = state.paper
        if paper is None or not paper.count:
            is_about_mistakes = paper is not None and paper.ruleset.draw.pool is Pool.DUE_MISTAKES
            return self.tr("Nothing is due.") if is_about_mistakes else self.tr("There is nothing to ask here.")
        if paper.ruleset.ends is not Ends.LAST_ITEM:
            whole = paper.ruleset.clock.whole
            most = self.tr("%n question(s) at most", "", paper.count)
            return most if whole is None else f"{most} · {length_words(whole)}"
        full = paper.full_score if is_scored(paper.ruleset) else None
        return paper_words(paper.by_kind, full, paper.ruleset.clock.whole)

    def _note_words(self, state: SetupState) -> str:
        paper = state.paper
        if paper is None:
            return ""
        notes = [self._taken_words(paper.taken), self._size_words(paper), self._number_words(paper)]
        if not paper.count and paper.ruleset.draw.pool is Pool.DUE_MISTAKES:
            notes.append(self.tr("Mistakes come back on the day they are due; the look-back list says when."))
        return " ".join(note for note in notes if note)

    def _taken_words(self, taken: TakenToday | None) -> str:
        if taken is None:
            return ""
        if not taken.is_finished:
            return self.tr("Today's paper is begun.")
        score = f"{taken.score:.1f}".removesuffix(".0")
        words = self.tr("Today's paper is done: {score} of {full}. Once a day counts; again is practice.")
        return words.format(score=score, full=f"{taken.full_score:.0f}")

    def _size_words(self, paper: Paper) -> str:
        if paper.is_short:
            return self.tr("This scope has fewer questions than the rules ask for.")
        if paper.left_out:
            return self.tr("%n more question(s) do not fit on one paper.", "", paper.left_out)
        return ""

    def _number_words(self, paper: Paper) -> str:
        if paper.number is None:
            return ""
        return self.tr("Paper number {number}").format(number=number_words(paper.number))


def _taken(state: SetupState) -> TakenToday | None:
    return state.paper.taken if state.paper is not None else None
