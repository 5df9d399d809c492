"""Saying that a question is not right: reasons one key each, own words, recorded with one more key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.domain.dispute import DisputeReason
from mbjg_desktop.domain.question import Question, stem_parts
from mbjg_desktop.ui.disputes.words import reason_name
from mbjg_desktop.ui.lookback.chip import Chip
from mbjg_desktop.ui.lookback.flow import Flow
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.held_key import HeldKey
from mbjg_desktop.ui.widgets.text_label import TextLabel

_LONGEST_STEM: Final = 80
_WIDTH: Final = 520


class ReportDialog(QDialog):
    """``recorded`` with the reasons and the words. What was begun is in ``reasons`` and ``words`` for the next time."""

    recorded = Signal(object, str)

    def __init__(self, asked: Question, *, is_timed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = HeldKey()
        self.setWindowTitle(self.tr("Something is wrong with this question"))
        self.chips = {reason: _chip(reason, place) for place, reason in enumerate(DisputeReason, start=1)}
        self.text = QPlainTextEdit(self)  # children from the start: Tab leads here before the reasons, which have keys
        self.record = QPushButton(self.tr("Record (Ctrl+Enter)"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self._lay_out(asked, is_timed=is_timed)
        self._connect()
        self._judge()
        self.setFocus()

    @property
    def reasons(self) -> tuple[DisputeReason, ...]:
        """The reasons chosen."""
        return tuple(reason for reason, chip in self.chips.items() if chip.isChecked())

    @property
    def words(self) -> str:
        """What was written."""
        return self.text.toPlainText()

    def take_up(self, reasons: tuple[DisputeReason, ...], words: str) -> None:
        """Go on with what was begun before."""
        for reason in reasons:
            self.chips[reason].setChecked(True)
        self.text.setPlainText(words)

    def event(self, event: QEvent) -> bool:
        """A key that is still held down, here or from the question, means nothing."""
        return (isinstance(event, QKeyEvent) and self._held.takes(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 6 choose reasons."""
        place = event.key() - Qt.Key.Key_1.value
        if 0 <= place < len(self.chips) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            list(self.chips.values())[place].click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, asked: Question, *, is_timed: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(scaled(12))
        layout.addWidget(TextLabel(self.windowTitle(), "heading"))
        layout.addWidget(TextLabel(_cut(_spoken(asked)), "mute"))
        reasons = Flow(8)
        for chip in self.chips.values():
            reasons.addWidget(chip)
        layout.addLayout(reasons)
        self.text.setPlaceholderText(self.tr("What is wrong, in your own words (if you like)"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(scaled(96))
        layout.addWidget(self.text)
        layout.addWidget(TextLabel(self._kept_words(is_timed=is_timed), "mute"))
        layout.addLayout(self._buttons())
        self.setMinimumSize(scaled(_WIDTH), layout.totalHeightForWidth(scaled(_WIDTH)))

    def _kept_words(self, *, is_timed: bool) -> str:
        kept = self.tr("The wording, the key and the source are recorded as they are now, for the author of the bank.")
        goes_on = self.tr("The clock goes on meanwhile; nothing you have answered is lost.")
        return f"{goes_on}\n{kept}" if is_timed else kept

    def _buttons(self) -> QHBoxLayout:
        self.record.setProperty("role", "primary")
        self.record.setDefault(True)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.record)
        return row

    def _connect(self) -> None:
        for chip in self.chips.values():
            chip.toggled.connect(self._judge)
        self.text.textChanged.connect(self._judge)
        self.record.clicked.connect(self._on_record)
        self.cancel.clicked.connect(self.reject)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._on_record)

    @Slot()
    def _judge(self) -> None:
        self.record.setEnabled(bool(self.reasons or self.words.strip()))

    @Slot()
    def _on_record(self) -> None:
        if self.record.isEnabled():
            self.recorded.emit(self.reasons or (DisputeReason.OTHER,), self.words)
            self.accept()


def _chip(reason: DisputeReason, place: int) -> Chip:
    chip = Chip(reason_name(reason), key=str(place))
    chip.setCheckable(True)
    return chip


def _spoken(asked: Question) -> str:
    """The stem in one line, its blanks as lines."""
    return "".join(text + ("____" if blank is not None else "") for text, blank in stem_parts(asked.stem))


def _cut(stem: str) -> str:
    return stem if len(stem) <= _LONGEST_STEM else stem[:_LONGEST_STEM] + "……"
