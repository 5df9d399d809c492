"""Which question a key is about: the one that is asked, or the miss that is looked at on the result."""

from mbjg_desktop.domain.question import Question
from mbjg_desktop.ui.quiz.result_page import ResultPage
from mbjg_desktop.ui.quiz.run_page import RunPage


def asked_on(run: RunPage) -> Question | None:
    """The question on the screen of a running attempt."""
    return run.state.question if run.state is not None and run.presenter.is_going else None


def looked_at_on(result: ResultPage) -> Question | None:
    """The miss that is selected."""
    state = result.state
    return state.result.misses[state.selected].slot.question if state and state.result.misses else None
