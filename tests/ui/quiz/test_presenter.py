from dataclasses import dataclass, field
from datetime import timedelta
from fractions import Fraction

import pytest

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import AttemptId, RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Chosen, Filled, Matched, Ordered
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.navigation import ScreenId
from mbjg_desktop.ui.quiz.presenter import QuizPresenter
from mbjg_desktop.ui.quiz.state import Choices, ClockState, Gaps, Hint, Pairs, QuizState, Sequence, Tally
from mbjg_desktop.ui.widgets.verdict import Verdict
from tests.ui.cards.desk import DOCUMENT, Desk
from tests.ui.quiz.right import RIGHT, of

PRACTICE, MOCK, CONTEST = RuleSetId("practice"), RuleSetId("mock"), RuleSetId("contest")
WHOLE = Scope(DOCUMENT)


@dataclass
class Shown:
    """A display that keeps what it was shown."""

    states: list[QuizState] = field(default_factory=list)
    clocks: list[ClockState | None] = field(default_factory=list)
    asked: list[tuple[int, int]] = field(default_factory=list)
    results: list[AttemptId] = field(default_factory=list)

    def show_state(self, state: QuizState) -> None:
        self.states.append(state)

    def show_clock(self, clock: ClockState | None) -> None:
        self.clocks.append(clock)

    def ask_submit(self, unanswered: int, flagged: int) -> None:
        self.asked.append((unanswered, flagged))

    def show_result(self, attempt: AttemptId) -> None:
        self.results.append(attempt)

    @property
    def now(self) -> QuizState:
        return self.states[-1]


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def quiz(desk: Desk, shown: Shown) -> QuizPresenter:
    return QuizPresenter(desk.services.quiz, desk.way, shown)


def stored(desk: Desk) -> Attempt:
    """The attempt that is running, as it would be resumed."""
    left = desk.services.quiz.unfinished()
    assert left is not None
    return desk.services.quiz.tick(left.attempt)


def place_of(desk: Desk, question: str) -> int:
    """Where in the paper the question stands."""
    return [str(slot.question.id) for slot in stored(desk).slots].index(question)


def pick(quiz: QuizPresenter, desk: Desk, *ids: str) -> None:
    """Press the keys of these options, items or right-hand texts."""
    for id_ in ids:
        quiz.pick(stored(desk).slot.presented.index(id_))


def give_right(quiz: QuizPresenter, desk: Desk) -> None:
    """Answer the question on the screen rightly."""
    match RIGHT[stored(desk).slot.question.id]:
        case Chosen(options):
            pick(quiz, desk, *sorted(options))
        case Ordered(items):
            pick(quiz, desk, *items)
        case Matched(pairs):
            pick(quiz, desk, *(right for _, right in pairs))
        case Filled(texts):
            for blank, text in texts:
                quiz.fill(blank, text)


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
    assert not quiz.is_running


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


def _ordinals(state: QuizState) -> dict[str, int | None]:
    assert isinstance(state.answer, Sequence)
    return {line.id: line.ordinal for line in state.answer.lines}


def _current(state: QuizState) -> int:
    assert isinstance(state.answer, Pairs)
    return state.answer.current


def _result(desk: Desk, shown: Shown) -> Attempt:
    return desk.services.quiz.result(shown.results[-1]).attempt
