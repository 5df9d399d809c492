"""Where the question on the screen is answered: one area for each kind of answer, of which one is shown."""

from typing import assert_never

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.ui.quiz.choice_area import ChoiceArea
from mbjg_desktop.ui.quiz.gaps_area import GapsArea
from mbjg_desktop.ui.quiz.match_area import MatchArea
from mbjg_desktop.ui.quiz.state import Answer, Choices, Gaps, Hint, Pairs, QuizState, Sequence, Writing
from mbjg_desktop.ui.quiz.written_area import WrittenArea


class AnswerAreas(QObject):
    """``picked`` and ``ticked`` with the place, from 0, of a row and of a point; ``left_selected`` with that of a left.

    ``typed`` with a blank and its text at each change, ``rested`` when typing rests; ``left`` when a field gives the
    keyboard back, ``handed_in`` when it hands in.
    """

    picked = Signal(int)
    ticked = Signal(int)
    left_selected = Signal(int)
    typed = Signal(str, str)
    rested = Signal()
    left = Signal()
    handed_in = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices, self.gaps, self.pairs, self.written = ChoiceArea(), GapsArea(), MatchArea(), WrittenArea()
        self.all: tuple[QWidget, ...] = (self.choices, self.gaps, self.pairs, self.written)
        self.choices.picked.connect(self.picked)
        self.pairs.picked.connect(self.picked)
        self.pairs.left_selected.connect(self.left_selected)
        self.written.picked.connect(self.ticked)
        self.written.handed_in.connect(self.handed_in)
        self.gaps.typed.connect(self.typed)
        self.gaps.paused.connect(self.rested)
        self.gaps.left.connect(self.left)
        self.written.typed.connect(self.typed)
        self.written.paused.connect(self.rested)
        self.written.left.connect(self.left)

    def show_state(self, state: QuizState) -> None:
        """Show the answer of ``state`` in the area for it, and no other area."""
        shown = self._show(state.answer, state.hint, is_open=state.phase is Phase.ASKING)
        for area in self.all:
            if area.isHidden() is (area is shown):
                area.setVisible(area is shown)

    def take_keyboard(self, state: QuizState) -> bool:
        """Put the keyboard into the field for the answer; False where there is none, or it is closed."""
        if state.phase is not Phase.ASKING:
            return False
        if isinstance(state.answer, Gaps):
            self.gaps.focus_first()
        elif isinstance(state.answer, Writing):
            self.written.focus_field()
        else:
            return False
        return True

    def row_at(self, answer: Answer, place: int) -> QWidget | None:
        """What shows what the key for ``place``, from 0, has done."""
        match answer:
            case Choices(lines, _) | Sequence(lines) if place < len(lines):
                return self.choices.rows[place]
            case Pairs(_, _, current):
                return self.pairs.lefts[current]
            case Writing(points=points) if place < len(points):
                return self.written.told.points.rows[place]
            case _:
                return None

    def _show(self, answer: Answer, hint: Hint | None, *, is_open: bool) -> QWidget:
        match answer:
            case Choices() | Sequence():
                self.choices.show_state(answer, is_open=is_open)
                return self.choices
            case Gaps():
                self.gaps.show_state(answer, is_open=is_open)
                return self.gaps
            case Pairs():
                self.pairs.show_state(answer, is_open=is_open)
                return self.pairs
            case Writing():
                self.written.show_state(answer, hint, is_open=is_open)
                return self.written
            case _:
                assert_never(answer)
