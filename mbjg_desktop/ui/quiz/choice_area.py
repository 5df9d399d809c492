"""Rows to choose from: options, truth values, items to be put in order."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mbjg_desktop.ui.quiz.state import Choices, Line, Sequence
from mbjg_desktop.ui.widgets.answer_words import truth_word
from mbjg_desktop.ui.widgets.column import RowStack
from mbjg_desktop.ui.widgets.option_row import Badge, OptionRow, RowLook
from mbjg_desktop.ui.widgets.verdict import Verdict

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MANY: Final = 5


class ChoiceArea(RowStack[OptionRow]):
    """``picked`` with the place, from 0, of the row that was clicked. Rows are kept from question to question."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        for _ in range(_MANY):
            self._add_row()

    def show_state(self, answer: Choices | Sequence, *, is_open: bool) -> None:
        """Show the rows of ``answer``; ``is_open`` while it can be answered."""
        looks = [self._look(answer, place, line, is_open) for place, line in enumerate(answer.lines)]
        self.show_rows(looks, is_compact=len(looks) > _MANY or not is_open)

    def show_rows(self, looks: list[RowLook], *, is_compact: bool = False) -> None:
        """Show exactly these rows."""
        while len(self.rows) < len(looks):
            self._add_row()
        for row, look in zip(self.rows, looks, strict=False):
            row.show_as(look, is_compact=is_compact)
        self.show_first(len(looks))

    def _add_row(self) -> None:
        row = OptionRow()
        row.clicked.connect(self._on_row_clicked)
        self.add(row)

    @Slot()
    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, OptionRow):
            self.picked.emit(self.rows.index(row))

    def _look(self, answer: Choices | Sequence, place: int, line: Line, is_open: bool) -> RowLook:
        key = key_of(place)
        if isinstance(answer, Sequence):
            mark = str(line.ordinal) if line.ordinal else ""
            note = self._order_note(line)
            return RowLook(mark, line.text, key, Badge.ORDINAL, line.is_chosen, is_open, line.verdict, note)
        badge = Badge.SQUARE if answer.is_multiple else Badge.CIRCLE
        text = line.text or truth_word(line.id)
        note = self._choice_note(line.verdict, answer.is_multiple)
        return RowLook(LETTERS[place % 26], text, key, badge, line.is_chosen, is_open, line.verdict, note)

    def _choice_note(self, verdict: Verdict, is_multiple: bool) -> str:
        match verdict:
            case Verdict.NONE:
                return ""
            case Verdict.RIGHT:
                return self.tr("right")
            case Verdict.WRONG:
                return self.tr("wrong")
            case Verdict.MISSED:
                return self.tr("missing") if is_multiple else self.tr("this one")

    def _order_note(self, line: Line) -> str:
        match line.verdict:
            case Verdict.NONE:
                return ""
            case Verdict.RIGHT:
                return self.tr("right")
            case Verdict.WRONG | Verdict.MISSED:
                return self.tr("is no. {n}").format(n=line.right_ordinal)


def key_of(place: int) -> str:
    """The digit that chooses the row in that place; none beyond the ninth."""
    return str(place + 1) if place < 9 else ""
