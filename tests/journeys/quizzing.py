"""A quiz in the real window, as the journeys through it drive it and look at it."""

from PySide6.QtWidgets import QApplication, QLineEdit

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.run_page import RunPage
from mbjg_desktop.ui.quiz.state import Choices, Line, QuizState, Sequence
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.tour import hand
from tests.journeys.desk import Desk


def practise(desk: Desk, *questions: str) -> RunPage:
    """Practise these questions."""
    scope = Scope(questions=tuple(QuestionId(each) for each in questions))
    desk.window.go(Destination(ScreenId.QUIZ, start=("practice", scope)))
    return desk.screen(QuizView).run


def start(desk: Desk, key: str) -> RunPage:
    """Choose rules by their key and start."""
    hand.press("Alt+4", key, "Return")
    page = desk.screen(QuizView).run
    hand.until("a question", lambda: page.state)
    return page


def shown(page: RunPage) -> QuizState:
    assert page.state is not None
    return page.state


def stored(desk: Desk) -> tuple[Slot, ...]:
    """The slots of the running attempt as another process would read them."""
    left = desk.services.quiz.unfinished()
    assert left is not None
    return desk.services.quiz.tick(left.attempt).slots


def place_of(slot: Slot, id_: str) -> str:
    """The key for an option, an item or a right-hand text."""
    return str(slot.presented.index(id_) + 1)


def leave_field() -> None:
    """Esc gives the keys of the screen back; where nothing takes text, it would leave the screen."""
    if isinstance(QApplication.focusWidget(), QLineEdit):
        hand.press("Esc")


def told(page: RunPage) -> Outcome:
    feedback = shown(page).feedback
    assert feedback is not None
    return feedback.outcome


def lines(page: RunPage) -> tuple[Line, ...]:
    answer = shown(page).answer
    assert isinstance(answer, Choices | Sequence)
    return answer.lines


def has_gaps(page: RunPage) -> bool:
    return shown(page).question.kind is Kind.CLOZE


def answer_somehow(page: RunPage) -> None:
    if has_gaps(page):
        hand.type_in("办公室")
        hand.press("Return")
        hand.type_in("保卫处")
    else:
        hand.press("1")
