"""The whole run page as frozen data: everything it shows of an attempt at one moment."""

from dataclasses import dataclass
from datetime import datetime

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.quiz.drafts import Drafts
from mbjg_desktop.ui.quiz.marks import Marks
from mbjg_desktop.ui.quiz.picture import answer_state, clock_state, feedback_state
from mbjg_desktop.ui.quiz.state import Hint, LastState, PaperState, QuizState


@dataclass
class Beside:
    """What is shown beside the attempt: what is hinted, what is quoted with the answer, how the last one went."""

    hint: Hint | None = None
    quotations: tuple[Quotation, ...] = ()
    last: LastState | None = None


def run_state(
    attempt: Attempt, paper: PaperState, marks: Marks, drafts: Drafts, beside: Beside, now: datetime
) -> QuizState:
    """The run page at ``now``."""
    slot, sheet = attempt.slot, marks.reached(attempt)
    is_told = attempt.phase is Phase.FEEDBACK
    mark = marks.mark(attempt, attempt.current) if is_told else None
    return QuizState(
        paper,
        attempt.current,
        slot.question,
        attempt.ruleset.points(slot.question.kind),
        answer_state(slot, mark, () if is_told else drafts.order(attempt.current), drafts.left),
        attempt.phase,
        slot.is_flagged,
        slot.is_guessed,
        sheet,
        flagged=sum(cell.is_flagged for cell in sheet),
        unanswered=sum(not cell.is_done for cell in sheet),
        can_go_back=attempt.current > 0 and not paper.is_forward,
        is_last=attempt.current + 1 == len(attempt.slots),
        clock=clock_state(attempt, now),
        hint=beside.hint,
        feedback=None if mark is None else feedback_state(attempt, paper, mark, beside.quotations),
        last=beside.last,
        is_run_over=is_told and attempt.is_run_over,
    )
