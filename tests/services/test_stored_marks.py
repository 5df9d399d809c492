"""An attempt read back from its stored events is marked as it was when it was handed in, whatever was answered."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.domain.samples import responses
from tests.services.conftest import RULESETS
from tests.services.test_quiz_service import DUTY, PRACTICE

_RESPONSES = st.fixed_dictionaries({asked.id: st.none() | responses(asked) for asked in make.questions()})


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_answers=_RESPONSES, is_confirmed=st.booleans())
def test_the_stored_marks_are_those_of_the_events(
    quiz: QuizService,
    units: UnitFactory,
    clock: make.FakeClock,
    given_answers: dict[QuestionId, object],
    *,
    is_confirmed: bool,
) -> None:
    state = quiz.start(PRACTICE, DUTY)
    for index, slot in enumerate(state.slots):
        quiz.show(state.id, index)
        response = given_answers[slot.question.id]
        if response is not None:
            quiz.answer(state.id, response)  # type: ignore[arg-type]
            if is_confirmed:
                quiz.confirm(state.id)
    over = quiz.finish(state.id, FinishReason.SUBMITTED)
    afresh = QuizService(units, clock, RULESETS).result(state.id)
    assert afresh.attempt.slots == over.slots
    assert afresh.score == over.score()
    with units.read() as unit:
        stored = {
            answer.item: answer
            for slot in over.slots
            for answer in unit.attempts.answers(slot.question.id)
            if answer.attempt == over.id
        }
    told = {n: over.mark_of(slot) for n, slot in enumerate(over.slots) if over.counts(slot)}
    assert {n: (each.outcome, each.credit) for n, each in stored.items()} == {
        n: (mark.outcome, float(mark.credit)) for n, mark in told.items()
    }
