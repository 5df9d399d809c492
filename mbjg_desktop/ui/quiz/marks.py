"""What is known of every question of a paper: its mark, and its square on the answer sheet, each made once."""

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.marking import Mark, Outcome
from mbjg_desktop.domain.ruleset import Ends, Feedback
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.ui.quiz.state import Cell


class Marks:
    """The marks of slots whose outcome is known, worked out once for each change of a slot."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Slot, Mark]] = {}
        self._slots: tuple[Slot, ...] = ()
        self._cells: tuple[Cell, ...] = ()

    def mark(self, attempt: Attempt, index: int) -> Mark:
        """The mark of one slot."""
        slot = attempt.slots[index]
        known = self._known.get(index)
        if known is None or known[0] is not slot:
            known = self._known[index] = slot, attempt.mark_of(slot)
        return known[1]

    def sheet(self, attempt: Attempt) -> tuple[Cell, ...]:
        """The answer sheet. A step changes a slot or two: the cells of all others are kept."""
        before, slots = self._slots, attempt.slots
        if len(before) != len(slots):
            self._cells = tuple(self._cell(attempt, index) for index in range(len(slots)))
        elif before is not slots:
            changed = [index for index, (slot, was) in enumerate(zip(slots, before, strict=True)) if slot is not was]
            cells = list(self._cells)
            for index in changed:
                cells[index] = self._cell(attempt, index)
            self._cells = tuple(cells)
        self._slots = slots
        return self._cells

    def reached(self, attempt: Attempt) -> tuple[Cell, ...]:
        """The answer sheet, up to the question on the screen where the paper is not meant to be finished."""
        sheet = self.sheet(attempt)
        return sheet if attempt.ruleset.ends is Ends.LAST_ITEM else sheet[: attempt.current + 1]

    def _cell(self, attempt: Attempt, index: int) -> Cell:
        slot = attempt.slots[index]
        outcome = self._outcome(attempt, index) if slot.is_settled else None
        return Cell(slot.is_answered, slot.is_answered or slot.is_settled, slot.is_flagged, outcome)

    def _outcome(self, attempt: Attempt, index: int) -> Outcome | None:
        at_once = attempt.ruleset.feedback is Feedback.AT_ONCE
        is_open = attempt.slots[index].is_unmarked
        return self.mark(attempt, index).outcome if at_once and not is_open else None
