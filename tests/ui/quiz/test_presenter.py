"""The run of an attempt: handing in, what is told, the clock, the end."""

from datetime import timedelta
from fractions import Fraction

import pytest

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.question import Chosen, Filled
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.navigation import ScreenId
from mbjg_desktop.ui.quiz.presenter import QuizPresenter
from mbjg_desktop.ui.quiz.state import Choices, ClockState, Gaps, Hint, Pairs, Tally
from mbjg_desktop.ui.widgets.verdict import Verdict
from tests.ui.cards.desk import DOCUMENT, Desk
from tests.ui.quiz.memory import Shown, pick
from tests.ui.quiz.right import RIGHT, of
from tests.ui.quiz.screen import stored

PRACTICE, MOCK, CONTEST = RuleSetId("practice"), RuleSetId("mock"), RuleSetId("contest")
WHOLE = Scope(DOCUMENT)


def test_nothing_answered_is_handed_in_only_when_it_is_meant(quiz: QuizPresenter, shown: Shown) -> None:
    quiz.start(PRACTICE, of("q1"))
    quiz.next()
    assert (shown.now.phase, shown.now.hint) == (Phase.ASKING, Hint.NOTHING_ANSWERED)
    quiz.next()
    assert shown.now.phase is Phase.FEEDBACK
    assert shown.now.answered == 1


@pytest.mark.parametrize(("question", "hint"), [("q5", Hint.ORDER_INCOMPLETE), ("q6", Hint.INCOMPLETE)])
def test_half_an_answer_is_handed_in_only_when_it_is_meant(
    quiz: QuizPresenter, desk: Desk, shown: Shown, question: str, hint: Hint
) -> None:
    quiz.start(PRACTICE, of(question))
    pick(quiz, desk, "b")
    quiz.next()
    assert shown.now.hint is hint
    pick(quiz, desk, "a")
    assert shown.now.hint is None


def test_what_is_settled_is_not_answered_again(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(PRACTICE, of("q1", "q7"))
    pick(quiz, desk, "b")
    quiz.next()
    pick(quiz, desk, "a")
    assert stored(desk).slot.response == Chosen(frozenset("b"))
    assert isinstance(shown.now.answer, Choices)
    verdicts = {line.id: line.verdict for line in shown.now.answer.lines}
    assert verdicts == {"a": Verdict.MISSED, "b": Verdict.WRONG, "c": Verdict.NONE}


def test_feedback_tells_what_belongs_into_each_part(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(PRACTICE, of("q4"))
    quiz.fill("1", "办公室")
    quiz.fill("2", "后勤处")
    quiz.next()
    gaps = shown.now.answer
    assert isinstance(gaps, Gaps)
    assert [(gap.verdict, gap.answer) for gap in gaps.gaps] == [
        (Verdict.RIGHT, "办公室"),
        (Verdict.WRONG, "保卫处"),
    ]
    quiz.start(PRACTICE, of("q6"))
    pick(quiz, desk, "b")
    quiz.next()
    quiz.next()
    pairs = shown.now.answer
    assert isinstance(pairs, Pairs)
    assert pairs.lefts[0].verdict is Verdict.WRONG
    assert pairs.lefts[0].right_answer is not None
    assert pairs.rights[pairs.lefts[0].right_answer] == "接听电话"


def test_the_source_opens_once_the_answer_is_told(quiz: QuizPresenter, desk: Desk) -> None:
    quiz.start(PRACTICE, of("q1"))
    quiz.source()
    assert desk.way.went == []
    pick(quiz, desk, "a")
    quiz.next()
    quiz.source()
    (went,) = desk.way.went
    assert (went.screen, went.document) == (ScreenId.READING, DOCUMENT)
    assert went.span is not None
    assert went.span.block == "p2"


def test_a_practice_ends_after_its_last_answer_or_when_it_is_stopped(
    quiz: QuizPresenter, desk: Desk, shown: Shown
) -> None:
    quiz.start(PRACTICE, of("q1"))
    pick(quiz, desk, "a")
    quiz.next()
    quiz.next()
    assert shown.asked == []
    assert _result(desk, shown).reason is FinishReason.SUBMITTED
    quiz.start(PRACTICE, of("q1", "q7"))
    pick(quiz, desk, "a")
    quiz.next()
    quiz.submit()
    assert shown.asked == [(1, 0)]
    quiz.finish()
    assert _result(desk, shown).reason is FinishReason.STOPPED


def test_a_mock_exam_may_be_walked_through_and_tells_nothing(quiz: QuizPresenter, shown: Shown) -> None:
    quiz.start(MOCK, WHOLE)
    last = shown.now.total - 1
    quiz.pick(0)
    quiz.next()
    assert (shown.now.index, shown.now.can_go_back) == (1, True)
    assert {cell.outcome for cell in shown.now.sheet} == {None}
    quiz.previous()
    quiz.previous()
    assert shown.now.index == 0
    quiz.jump(last)
    assert shown.now.is_last
    quiz.next()
    assert shown.asked == [(shown.now.total - 1, 0)]


def test_flags_are_counted_and_guesses_kept(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(MOCK, WHOLE)
    quiz.flag()
    quiz.guess()
    assert (shown.now.flagged, shown.now.is_flagged, shown.now.is_guessed) == (1, True, True)
    assert stored(desk).slot.is_guessed
    quiz.flag()
    quiz.submit()
    assert shown.asked == [(shown.now.total, 0)]


def test_the_clock_is_worked_out_from_the_deadline(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(MOCK, WHOLE)
    desk.clock.advance(timedelta(minutes=12, seconds=30))
    quiz.tick()
    assert shown.clocks == [ClockState(timedelta(minutes=7, seconds=30), of_question=False, is_short=False)]
    desk.clock.advance(timedelta(minutes=7, seconds=21))
    quiz.tick()
    assert shown.clocks[-1] == ClockState(timedelta(seconds=9), of_question=False, is_short=True)


def test_time_up_hands_in_what_there_is(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(MOCK, WHOLE)
    quiz.pick(0)
    desk.clock.advance(timedelta(minutes=20))
    quiz.tick()
    ended = _result(desk, shown)
    assert (ended.reason, ended.slots[0].is_answered) == (FinishReason.TIME_UP, True)
    assert quiz.running is None


def test_an_answer_that_comes_too_late_ends_in_the_result(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(MOCK, WHOLE)
    desk.clock.advance(timedelta(minutes=21))
    quiz.pick(0)
    ended = _result(desk, shown)
    assert (ended.reason, ended.slots[0].response) == (FinishReason.TIME_UP, None)


def test_typing_in_the_last_second_is_not_lost(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(MOCK, of("q4"))
    quiz.fill(stored(desk).slot.presented[0], "办")
    desk.clock.advance(timedelta(minutes=19, seconds=59, milliseconds=500))
    quiz.tick()
    desk.clock.advance(timedelta(seconds=1))
    quiz.tick()
    response = _result(desk, shown).slots[0].response
    assert isinstance(response, Filled)
    assert response.texts[0][1] == "办"


def test_a_contest_goes_forward_with_marks_and_streak(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(CONTEST, WHOLE)
    for _ in range(2):
        desk.services.quiz.answer(stored(desk).id, RIGHT.get(stored(desk).slot.question.id, Chosen(frozenset("a"))))
        quiz.resume(stored(desk).id)
        quiz.next()
        quiz.next()
    quiz.previous()
    assert (shown.now.index, shown.now.can_go_back) == (2, False)
    told = shown.states[-2].feedback
    assert told is not None
    assert told.tally is not None
    assert told.tally == Tally(Fraction(15), 2, Fraction(30))


def test_a_question_of_a_contest_runs_out_by_itself(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(CONTEST, WHOLE)
    assert quiz.is_clock_running
    desk.clock.advance(timedelta(minutes=1))
    quiz.tick()
    assert shown.now.feedback is not None
    assert shown.now.feedback.is_timed_out
    assert shown.now.clock is None
    assert not quiz.is_clock_running


def test_going_on_shows_what_was_left(quiz: QuizPresenter, desk: Desk, shown: Shown) -> None:
    quiz.start(MOCK, WHOLE)
    quiz.pick(1)
    quiz.flag()
    quiz.next()
    left = shown.now
    again = Shown()
    QuizPresenter(desk.services.quiz, desk.way, again).resume(stored(desk).id)
    assert again.now == left


def test_a_practice_has_no_clock(quiz: QuizPresenter, shown: Shown) -> None:
    quiz.start(PRACTICE, of("q1"))
    assert shown.now.clock is None
    assert not quiz.is_clock_running


def _result(desk: Desk, shown: Shown) -> Attempt:
    return desk.services.quiz.result(shown.results[-1]).attempt
