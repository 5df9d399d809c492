"""The quiz screen, as its tests press its keys and look at it."""

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.question import Choice, TrueFalse
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.state import QuizState
from mbjg_desktop.ui.quiz.view import QuizView
from tests.ui.cards.desk import Desk


def do(view: QuizView, *commands: str) -> None:
    """What the keys of these commands do."""
    for command in commands:
        view.handlers()[f"quiz.{command}"]()


def state(view: QuizView) -> QuizState:
    assert view.run.state is not None
    return view.run.state


def dialog(view: QuizView) -> AskDialog:
    (open_one,) = (each for each in view.findChildren(AskDialog) if each.isVisible())
    return open_one


def stored(desk: Desk) -> Attempt:
    """The attempt that is running, as it would be resumed."""
    left = desk.services.quiz.unfinished()
    assert left is not None
    return desk.services.quiz.tick(left.attempt)


def key_for(state: QuizState, *, right: bool) -> str:
    """The command that chooses a right option, or a wrong one."""
    body, lines = state.question.body, state.answer.lines  # type: ignore[union-attr]
    match body:
        case Choice(_, answer):
            rights = answer
        case TrueFalse(is_true):
            rights = frozenset({"true" if is_true else "false"})
        case _:
            raise AssertionError(body)
    place = next(n for n, line in enumerate(lines, start=1) if (line.id in rights) is right)
    return f"choose_{place}"


def right_place(desk: Desk, id_: str) -> int:
    """Where on the screen the option stands, from 0."""
    return stored(desk).slot.presented.index(id_)
