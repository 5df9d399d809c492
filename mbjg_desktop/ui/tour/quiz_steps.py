"""The quiz on the tour: all seven kinds, practice, contest and a mock exam that is left and gone on with."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.roadmap.view import RoadmapView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.answering import (
    answer,
    choose_rules,
    expect_told,
    hand_in,
    practise,
    self_mark,
    set_up,
    slot,
    state,
    stored,
    to_last_seconds,
)
from mbjg_desktop.ui.tour.asked import Asked
from mbjg_desktop.ui.tour.trip import Trip

_MOCK_ANSWERS: Final = 12


def papers(trip: Trip) -> None:
    """Choose a paper."""
    set_up(trip)
    trip.picture("quiz-set-up")


def seven_kinds(trip: Trip) -> None:
    """Practise one question of each kind: first answered, then told."""
    practise(trip, *_one_of_each(trip).values())
    for kind in Kind:
        _go_to(trip, kind)
        is_right = kind not in (Kind.MULTIPLE_CHOICE, Kind.ORDERING, Kind.CLOZE)
        answer(trip, is_right=is_right)
        hand.until("the answer stored", lambda: slot(trip).is_answered)
        name = kind.value.replace("_", "-")
        trip.picture(f"quiz-{name}")
        hand.press("Return")
        if kind.is_self_marked:
            hand.until("the points told", lambda: state(trip).phase is Phase.FEEDBACK)
            trip.picture(f"quiz-{name}-points")
            self_mark(trip)
        expect_told(trip, is_right=is_right)
        trip.picture(f"quiz-{name}-told")
    hand.press("G")
    hand.until("a guess noted", lambda: slot(trip).is_guessed)
    hand_in(trip)
    trip.picture("result-practice")


def perfect(trip: Trip) -> None:
    """A result without a miss."""
    practise(trip, *list(_one_of_each(trip).values())[:2])
    for _ in range(2):
        answer(trip)
        hand.press("Return", "Return")
    view = trip.screen(QuizView)
    hand.until("the result", lambda: view.result.state and not view.result.state.result.misses)
    trip.picture("result-perfect")


def contest(trip: Trip) -> None:
    """Against the clock, no way back: right, wrong, too late, and to the end."""
    choose_rules(trip, "3")
    trip.picture("contest")
    answer(trip)
    hand.press("Return")
    expect_told(trip, is_right=True)
    trip.picture("contest-right")
    hand.press("Return", "Backspace")
    if state(trip).index != 1:
        raise hand.Failed("no way back in a contest")
    answer(trip, is_right=False)
    hand.press("Return")
    expect_told(trip, is_right=False)
    trip.picture("contest-wrong")
    hand.press("Return")
    to_last_seconds(trip)
    trip.picture("contest-last-seconds")
    trip.clock.advance(timedelta(minutes=2))
    hand.until("time up", lambda: state(trip).feedback is not None and slot(trip).is_timed_out)
    trip.picture("contest-time-up")
    hand.press("Return")
    view = trip.screen(QuizView)
    while view.run.state is not None:
        answer(trip, is_right=state(trip).index % 3 > 0)
        hand.press("Return", "Return")
    hand.until("the result", lambda: view.page is view.result)
    trip.picture("result-contest")


def mock(trip: Trip) -> None:
    """A mock exam: flags, guesses, the answer sheet, leaving it, and closing the program in the middle."""
    choose_rules(trip, "2")
    trip.picture("mock-first-question")
    for index in range(_MOCK_ANSWERS):
        answer(trip, is_right=index % 4 > 0)
        if index % 5 == 2:
            hand.press("F")
        hand.press("Return")
        hand.until("the next question", lambda expected=index + 1: state(trip).index == expected)  # type: ignore[misc]
    hand.press("G", "Ctrl+G")
    trip.picture("mock-answer-sheet")
    hand.press("Left", "Left", "Return")
    hand.until("the question chosen on the sheet", lambda: state(trip).index == _MOCK_ANSWERS - 2)
    hand.press("Ctrl+Return")
    hand.dialog(AskDialog)
    trip.picture("mock-submit")
    hand.press("Esc")
    hand.until("the exam going on", lambda: not hand.is_open(AskDialog))
    _leave(trip)


def go_on(trip: Trip) -> None:
    """Start again after the program was closed: the exam is offered, and everything is there."""
    before = _paper(trip)
    trip.end()
    trip.clock.advance(timedelta(minutes=3))
    trip.begin()
    trip.open()
    trip.picture("roadmap-unfinished")
    hand.press("Alt+4")
    view = trip.screen(QuizView)
    hand.until("the offer to go on", view.setup.banner.isVisible)
    trip.picture("quiz-unfinished")
    hand.press("Return")
    hand.until("the exam going on", lambda: view.run.state)
    if _paper(trip) != before:
        raise hand.Failed("every answer there, in the same order")
    while view.run.state is not None and not view.run.state.is_last:
        if not slot(trip).is_answered:
            answer(trip)
        hand.press("Return")
    answer(trip)
    hand_in(trip)
    trip.picture("result-mock")
    _to_the_source(trip, view)


def _one_of_each(trip: Trip) -> dict[Kind, QuestionId]:
    reading = trip.services.reading
    found: dict[Kind, QuestionId] = {}
    for summary in reading.documents():
        for block in reading.open(summary.id).document.blocks():
            for asked in reading.asked_at(summary.id, block.id, 0, len(block.text)):
                found.setdefault(asked.kind, asked.question)
    missing = set(Kind) - set(found)
    if missing:
        raise hand.Failed(f"questions of every kind, not without {sorted(kind.value for kind in missing)}")
    return {kind: found[kind] for kind in Kind}


def _go_to(trip: Trip, kind: Kind) -> None:
    """Go to the question of that kind on the answer sheet."""
    there = next(index for index, slot in enumerate(stored(trip)) if slot.question.kind is kind)
    steps = there - state(trip).index
    if steps:
        hand.press("Ctrl+G", *["Right" if steps > 0 else "Left"] * abs(steps), "Return")
    hand.until("the question chosen on the sheet", lambda: state(trip).question.kind is kind)


def _leave(trip: Trip) -> None:
    """Going elsewhere while the clock runs asks first; this dialog waits inside the key press."""
    asked = Asked(trip, "mock-leave")
    asked.when_asked("Return")
    hand.press("Alt+1")
    asked.check()
    trip.screen(RoadmapView)


def _to_the_source(trip: Trip, view: QuizView) -> None:
    hand.press("O")
    trip.screen(ReadingView)
    trip.picture("reading-from-result")
    hand.press("Alt+Left")
    trip.screen(QuizView)
    hand.until("the result again", lambda: view.page is view.result)


def _paper(trip: Trip) -> list[object]:
    return [(slot.question.id, slot.presented, slot.response, slot.is_flagged) for slot in stored(trip)]


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (papers, seven_kinds, perfect, contest, mock, go_on)
