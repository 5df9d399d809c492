"""Results to look at: a practice answered wrong in a way of its own for each kind."""

from datetime import timedelta
from typing import Final

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import AttemptId, QuestionId, RuleSetId
from mbjg_desktop.domain.question import Chosen, Filled, Matched, Ordered, Response
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.quiz.result_page import ResultPage
from tests.ui.cards.desk import Desk

WRONG: Final[dict[str, Response]] = {
    "q1": Chosen(frozenset("b")),
    "q2": Chosen(frozenset("abd")),
    "q3": Chosen(frozenset({"true"})),
    "q4": Filled((("1", "办公室"), ("2", "单位保护处"))),
    "q5": Ordered(("b", "a", "c")),
    "q6": Matched((("a", "b"), ("b", "a"))),
}


def attempt(desk: Desk, responses: dict[str, Response]) -> AttemptId:
    """A practice with these answers, seven seconds each."""
    quiz = desk.services.quiz
    state = quiz.start(RuleSetId("practice"), Scope(questions=tuple(map(QuestionId, responses))), seed=7)
    for index, slot in enumerate(state.slots):
        quiz.show(state.id, index)
        desk.clock.advance(timedelta(seconds=7))
        quiz.answer(state.id, responses[slot.question.id])
        quiz.confirm(state.id)
    quiz.finish(state.id, FinishReason.SUBMITTED)
    return state.id


def missed(page: ResultPage, desk: Desk, *ids: str) -> None:
    """Show the result of a practice in which these questions, or all of WRONG, were missed."""
    page.presenter.load(attempt(desk, {id_: WRONG[id_] for id_ in ids or WRONG}))


def row_of(page: ResultPage, id_: str) -> int:
    """The place of that question's miss."""
    return next(place for place, row in enumerate(page.rows) if row.miss.slot.question.id == id_)


def press(page: ResultPage, command: str) -> None:
    """The key of that command."""
    page.handlers()[f"quiz.{command}"]()
