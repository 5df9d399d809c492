"""What each key makes of an answer, kind by kind, and when it is stored."""

from datetime import timedelta

import pytest

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Chosen, Filled, Matched, Ordered
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.quiz.presenter import QuizPresenter
from mbjg_desktop.ui.quiz.state import Choices, Gaps, Pairs, QuizState, Sequence
from tests.ui.cards.desk import DOCUMENT, Desk
from tests.ui.quiz.memory import Shown, give_right, pick
from tests.ui.quiz.right import RIGHT, of
from tests.ui.quiz.screen import stored

PRACTICE, MOCK, CONTEST = RuleSetId("practice"), RuleSetId("mock"), RuleSetId("contest")
WHOLE = Scope(DOCUMENT)


def place_of(desk: Desk, question: str) -> int:
    """Where in the paper the question stands."""
    return [str(slot.question.id) for slot in stored(desk).slots].index(question)


@pytest.mark.parametrize("question", list(RIGHT))
def test_every_kind_can_be_answered_rightly(quiz: QuizPresenter, desk: Desk, shown: Shown, question: str) -> None:
    quiz.start(PRACTICE, of(question))
    give_right(quiz, desk)
    quiz.next()
    assert stored(desk).slot.response == RIGHT[question]
    assert shown.now.feedback is not None
    assert shown.now.feedback.outcome is Outcome.RIGHT
    assert shown.now.phase is Phase.FEEDBACK


def test_nothing_is_shown_before_it_is_stored(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(PRACTICE, of("q1"))

    def show_state(state: QuizState) -> None:
        assert isinstance(state.answer, Choices)
        chosen = frozenset(line.id for line in state.answer.lines if line.is_chosen)
        assert stored(desk).slot.response == Chosen(chosen)
        shown.states.append(state)

    shown.show_state = show_state  # type: ignore[method-assign]
    pick(quiz, desk, "b", "c")
    assert len(shown.states) == 3


def test_the_same_choice_again_is_not_stored_again(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(PRACTICE, of("q1"))
    pick(quiz, desk, "b")
    touched, pictures = stored(desk).touched_at, len(shown.states)
    desk.clock.advance(timedelta(seconds=1))
    pick(quiz, desk, "b")
    assert (stored(desk).touched_at, len(shown.states)) == (touched, pictures)


def test_one_choice_replaces_another_and_several_add_up(quiz: QuizPresenter, desk: Desk) -> None:
    quiz.start(PRACTICE, of("q1"))
    pick(quiz, desk, "b", "c")
    assert stored(desk).slot.response == Chosen(frozenset("c"))
    quiz.start(PRACTICE, of("q2"))
    pick(quiz, desk, "b", "c", "b", "d")
    assert stored(desk).slot.response == Chosen(frozenset("cd"))


def test_a_place_that_is_not_there_chooses_nothing(quiz: QuizPresenter, desk: Desk) -> None:
    quiz.start(PRACTICE, of("q1"))
    quiz.pick(8)
    assert stored(desk).slot.response is None


def test_an_order_is_stored_when_it_is_whole_and_taken_back_when_it_is_broken(
    quiz: QuizPresenter, desk: Desk, shown: Shown
) -> None:
    quiz.start(PRACTICE, of("q5"))
    pick(quiz, desk, "b", "a")
    assert stored(desk).slot.response is None
    assert _ordinals(shown.now) == {"b": 1, "a": 2, "c": None}
    pick(quiz, desk, "c")
    assert stored(desk).slot.response == Ordered(("b", "a", "c"))
    pick(quiz, desk, "b")
    assert stored(desk).slot.response == Ordered(())
    assert _ordinals(shown.now) == {"b": None, "a": 1, "c": 2}


def test_an_order_half_made_waits_while_another_question_is_looked_at(
    quiz: QuizPresenter, desk: Desk, shown: Shown
) -> None:
    quiz.start(PRACTICE, of("q1", "q5"))
    at = place_of(desk, "q5")
    quiz.jump(at)
    pick(quiz, desk, "c")
    quiz.jump(1 - at)
    quiz.jump(at)
    assert _ordinals(shown.now) == {"c": 1, "a": None, "b": None}


def test_a_right_goes_to_one_left_only_and_parts_from_it_when_pressed_again(
    quiz: QuizPresenter, desk: Desk, shown: Shown
) -> None:
    quiz.start(PRACTICE, of("q6"))
    pick(quiz, desk, "b")
    assert _current(shown.now) == 1
    quiz.select_left(0)
    pick(quiz, desk, "x1")
    assert stored(desk).slot.response == Matched((("a", "x1"),))
    quiz.select_left(1)
    pick(quiz, desk, "x1")
    assert stored(desk).slot.response == Matched((("b", "x1"),))
    quiz.select_left(1)
    pick(quiz, desk, "x1")
    assert stored(desk).slot.response == Matched(())


def test_the_current_left_stays_within_the_lefts(quiz: QuizPresenter, shown: Shown) -> None:
    quiz.start(PRACTICE, of("q6"))
    quiz.move_left(-1)
    assert _current(shown.now) == 0
    quiz.move_left(5)
    assert _current(shown.now) == 1


def test_typing_is_stored_when_it_rests_and_when_it_is_left(quiz: QuizPresenter, desk: Desk) -> None:
    quiz.start(PRACTICE, of("q1", "q4"))
    quiz.jump(place_of(desk, "q4"))
    quiz.fill("1", "办公")
    assert stored(desk).slot.response is None
    quiz.keep()
    assert stored(desk).slot.response == Filled((("1", "办公"), ("2", "")))
    quiz.fill("1", "办公室")
    at = stored(desk).current
    quiz.jump(1 - at)
    assert stored(desk).slots[at].response == Filled((("1", "办公室"), ("2", "")))


def test_keys_that_choose_leave_typing_alone(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(PRACTICE, of("q4"))
    pictures = len(shown.states)
    quiz.fill("1", "办公室")
    quiz.pick(0)
    assert len(shown.states) == pictures
    quiz.refresh()
    assert isinstance(shown.now.answer, Gaps)
    assert shown.now.answer.gaps[0].text == "办公室"
    assert stored(desk).slot.is_answered


def test_typing_that_changes_nothing_is_not_stored(quiz: QuizPresenter, desk: Desk) -> None:
    quiz.start(PRACTICE, of("q4"))
    quiz.fill("1", "")
    quiz.keep()
    assert stored(desk).slot.response is None


def _ordinals(state: QuizState) -> dict[str, int | None]:
    assert isinstance(state.answer, Sequence)
    return {line.id: line.ordinal for line in state.answer.lines}


def _current(state: QuizState) -> int:
    assert isinstance(state.answer, Pairs)
    return state.answer.current
