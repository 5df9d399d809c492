"""Answering the question on the screen by keys, and what is stored of it."""

from collections.abc import Iterator
from typing import assert_never

from mbjg_desktop.domain.question import Choice, Cloze, Matching, Ordering, ShortAnswer, TrueFalse
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.ui.quiz.state import Gaps, QuizState, Writing
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import Trip


def answer(trip: Trip, *, is_right: bool = True) -> None:
    """Answer the question on the screen by keys."""
    shown = state(trip)
    if isinstance(shown.answer, Gaps):
        _fill(shown, is_right)
        return
    if isinstance(shown.answer, Writing):
        hand.type_in("照原文的意思，用自己的话写下几句。")
        hand.press("Esc")
        return
    for key in _keys(shown, slot(trip), is_right):
        hand.press(key)


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


def _keys(shown: QuizState, asked: Slot, is_right: bool) -> Iterator[str]:
    places = list(asked.presented)
    match shown.question.body:
        case Choice(options, right):
            wanted = right if is_right else {option.id for option in options if option.id not in right}
            chosen = sorted(wanted, key=places.index)
            yield from (str(places.index(id_) + 1) for id_ in chosen[: len(right)])
        case TrueFalse(right):
            wanted_value = "true" if right is is_right else "false"
            yield str(places.index(wanted_value) + 1)
        case Ordering(items):
            order = [item.id for item in items]
            wanted_order = order if is_right else [order[1], order[0], *order[2:]]
            yield from (str(places.index(id_) + 1) for id_ in wanted_order)
        case Matching(pairs):
            yield from (str(places.index(pair.id) + 1) for pair in pairs)
        case Cloze() | ShortAnswer():
            return
        case _:
            assert_never(shown.question.body)


def _fill(shown: QuizState, is_right: bool) -> None:
    body = shown.question.body
    if not isinstance(body, Cloze):
        raise hand.Failed("blanks in a cloze")
    for number, blank in enumerate(body.blanks):
        if number:
            hand.press("Return")
        hand.type_in(blank.answer if is_right else "不知道")
