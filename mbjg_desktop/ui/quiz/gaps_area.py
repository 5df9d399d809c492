"""The blanks of a cloze: one labelled field each, friendly to input methods."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from mbjg_desktop.ui.quiz.state import Gap, Gaps
from mbjg_desktop.ui.theme import reading_font, scaled, ui_font
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.column import RowStack
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.verdict import Verdict

_KEEP_AFTER_MS: Final = 800
_CIRCLED_ONE: Final = 0x2460


class BlankEdit(QLineEdit):
    """A field that gives the keyboard back on Esc; ``left`` is emitted then."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.left.emit()
                return True
        return super().event(event)


class _GapRow(CardFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blank_id = ""
        self.number = QLabel()
        self.number.setTextFormat(Qt.TextFormat.PlainText)
        self.number.setFont(ui_font(18))
        self.edit = BlankEdit()
        self.edit.setFont(reading_font(18))
        self.edit.setMaxLength(200)
        self.number.setBuddy(self.edit)
        self.verdict = Pill()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(scaled(18), scaled(8), scaled(18), scaled(8))
        layout.setSpacing(scaled(12))
        layout.addWidget(self.number)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.verdict)


class GapsArea(RowStack[_GapRow]):
    """``typed`` with a blank's id and text at each change; ``paused`` when typing rests; ``left`` on Esc."""

    typed = Signal(str, str)
    paused = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._count = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_KEEP_AFTER_MS)
        self._pause.timeout.connect(self.paused)
        self._add_row()

    @property
    def edits(self) -> list[BlankEdit]:
        """The fields shown."""
        return [row.edit for row in self.rows[: self._count]]

    def show_state(self, answer: Gaps, *, is_open: bool) -> None:
        """Show the blanks. A field that already has the right text is left alone: someone may be typing in it."""
        self._count = len(answer.gaps)
        while len(self.rows) < self._count:
            self._add_row()
        for place, gap in enumerate(answer.gaps):
            self._show_row(place, gap, is_open)
        self.show_first(self._count)
        if not is_open:
            self._pause.stop()

    def focus_first(self) -> None:
        """Put the cursor into the first empty blank."""
        edits = self.edits
        if edits:
            next((edit for edit in edits if not edit.text()), edits[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_next(self) -> bool:
        """Go from the blank that has the cursor to the one after it; False if there is none."""
        edits = self.edits
        for edit, following in pairwise(edits):
            if edit.hasFocus():
                following.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _show_row(self, place: int, gap: Gap, is_open: bool) -> None:
        row = self.rows[place]
        row.blank_id = gap.id
        row.edit.setAccessibleName(self.tr("Blank {n}").format(n=place + 1))
        row.edit.setReadOnly(not is_open)
        if row.edit.text() != gap.text:
            blocked = row.edit.blockSignals(True)
            row.edit.setText(gap.text)
            row.edit.blockSignals(blocked)
        row.verdict.setVisible(gap.verdict is not Verdict.NONE)
        if gap.verdict is Verdict.RIGHT:
            row.verdict.show_as(self.tr("✓ right"), "ok")
        elif gap.verdict is not Verdict.NONE:
            row.verdict.show_as(self.tr("✕ should be: {answer}").format(answer=gap.answer), "accent")

    def _add_row(self) -> None:
        row = _GapRow()
        row.number.setText(chr(_CIRCLED_ONE + len(self.rows)))
        row.edit.textEdited.connect(self._on_text_edited)
        row.edit.left.connect(self.left)
        self.add(row)

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        for row in self.rows[: self._count]:
            if row.edit is self.sender():
                self._pause.start()
                self.typed.emit(row.blank_id, text)
