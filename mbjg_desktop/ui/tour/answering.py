"""Beginning a paper and answering its questions by keys, and what is stored of them."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final, assert_never

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Choice, Cloze, Matching, Ordering, ShortAnswer, TrueFalse
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.clock_view import ClockView
from mbjg_desktop.ui.quiz.state import QuizState
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import Trip

_LAST: Final = timedelta(seconds=8)


def answer(trip: Trip, *, is_right: bool = True) -> None:
    """Answer the question on the screen of the quiz by keys."""
    give(slot(trip), is_right=is_right)


def give(asked: Slot, *, is_right: bool = True) -> None:
    """Answer a question that is on the screen by keys."""
    match asked.question.body:
        case Cloze(blanks):
            for number, blank in enumerate(blanks):
                hand.press(*["Return"] * bool(number))
                hand.type_in(blank.answer if is_right else "不知道")
        case ShortAnswer():
            hand.type_in("照原文的意思，用自己的话写下几句。")
            hand.press("Esc")
        case body:
            places = [str(asked.presented.index(id_) + 1) for id_ in _wanted(body, asked, is_right)]
            hand.press(*places)


def practise(trip: Trip, *questions: QuestionId) -> QuizView:
    """Practise these questions."""
    trip.window.go(Destination(ScreenId.QUIZ, start=("practice", Scope(questions=questions))))
    return _asking(trip)


def set_up(trip: Trip) -> QuizView:
    """Go to the page where a paper is chosen."""
    hand.press("Alt+4")
    view = trip.screen(QuizView)
    if view.page is view.result:
        hand.press("Backspace")
    hand.until("the set-up page", lambda: view.page is view.setup)
    return view


def choose_rules(trip: Trip, key: str) -> QuizView:
    """Choose rules by their key, and start."""
    set_up(trip)
    hand.press(key, "Return")
    return _asking(trip)


def leave_field() -> None:
    """Where the question is answered by writing, give the keys back to the screen."""
    if isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
        hand.press("Esc")


def to_last_seconds(trip: Trip) -> None:
    """Let nearly all the time pass that there is for the question on the screen, or for the paper."""
    (clock,) = (each for each in trip.screen(QuizView).run.findChildren(ClockView) if each.isVisible())
    minutes, seconds = map(int, clock.digits.split(":"))
    trip.clock.advance(timedelta(minutes=minutes, seconds=seconds) - _LAST)
    hand.until("the last seconds", lambda: "00:01" <= clock.digits <= "00:10")


def hand_in(trip: Trip) -> None:
    """Submit the paper, and say yes if that is asked."""
    view = trip.screen(QuizView)
    leave_field()
    hand.press("Ctrl+Return")
    if hand.is_open(AskDialog):
        hand.press("Return")
    hand.until("the result", lambda: view.page is view.result)


def expect_told(trip: Trip, *, is_right: bool) -> None:
    """Failed unless the answer was told to be right, or wrong."""
    hand.until("the answer told", lambda: state(trip).phase is Phase.FEEDBACK)
    feedback = state(trip).feedback
    if feedback is None or (feedback.outcome is Outcome.RIGHT) is not is_right:
        raise hand.Failed(f"the answer told to be {'right' if is_right else 'wrong'}")


def self_mark(trip: Trip) -> None:
    """Tick every point of the short answer on the screen."""
    for place in range(len(slot(trip).presented)):
        hand.press(str(place + 1))


def state(trip: Trip) -> QuizState:
    """What the run page shows."""
    shown = trip.screen(QuizView).run.state
    if shown is None:
        raise hand.Failed("a question on the screen")
    return shown


def slot(trip: Trip) -> Slot:
    """The question on the screen as it is stored."""
    return stored(trip)[state(trip).index]


def stored(trip: Trip) -> tuple[Slot, ...]:
    """The questions of the running attempt as they are stored."""
    left = trip.services.quiz.unfinished()
    if left is None:
        raise hand.Failed("an attempt stored")
    return trip.services.quiz.tick(left.attempt).slots


def _asking(trip: Trip) -> QuizView:
    view = trip.screen(QuizView)
    hand.until("a question", lambda: view.run.state)
    return view


def _wanted(body: Choice | TrueFalse | Ordering | Matching, asked: Slot, is_right: bool) -> Sequence[str]:
    """What is to be pressed, in the order in which it is."""
    match body:
        case Choice(options, right):
            wrong = {option.id for option in options if option.id not in right}
            by_place = sorted(right if is_right else wrong or right, key=asked.presented.index)
            return by_place[: len(right) if is_right or wrong else -1]  # where all are right, one is left out
        case TrueFalse(right):
            return ["true" if right is is_right else "false"]
        case Ordering(items):
            order = [item.id for item in items]
            return order if is_right else [order[1], order[0], *order[2:]]
        case Matching(pairs):
            matched = [pair.id for pair in pairs]
            return matched if is_right else matched[::-1]
        case _:
            assert_never(body)
