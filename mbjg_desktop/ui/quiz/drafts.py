"""Answers in the making: what is picked or typed but not yet a response, and the response that comes of a key."""

from typing import assert_never

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.question import (
    Choice,
    Chosen,
    Cloze,
    Filled,
    Kind,
    Matched,
    Matching,
    Ordered,
    Ordering,
    Response,
    ShortAnswer,
    TrueFalse,
    Written,
)
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.ui.quiz.picture import chosen_of, is_swift, order_of, pairs_of, texts_of, written_of
from mbjg_desktop.ui.quiz.state import Hint


class Drafts:
    """Orders half made are kept for each question of the attempt; typing and the current left for the one shown."""

    def __init__(self) -> None:
        self._orders: dict[int, tuple[str, ...]] = {}
        self._typed: dict[str, str] = {}
        self.left = 0

    def arrive(self) -> None:
        """Another question, or another side of it, is shown."""
        self._typed = {}
        self.left = 0

    def order(self, index: int) -> tuple[str, ...]:
        """The order half made for that question; empty if there is none."""
        return self._orders.get(index, ())

    def missing(self, attempt: Attempt) -> Hint:
        """What to say of a question that is handed in before it is wholly answered."""
        if self.order(attempt.current):
            return Hint.ORDER_INCOMPLETE
        if attempt.slot.is_answered:
            return Hint.INCOMPLETE
        return Hint.SKIPPING if is_swift(attempt.ruleset) else Hint.NOTHING_ANSWERED

    def select_left(self, slot: Slot, left: int) -> None:
        """Ask for the partner of that left next, or of the nearest there is."""
        if isinstance(slot.question.body, Matching):
            self.left = max(0, min(left, len(slot.question.body.pairs) - 1))

    def pick(self, index: int, slot: Slot, key: str) -> Response | None:
        """What is answered by picking ``key``; None if that is no whole answer, only a draft. Blanks are not picked."""
        body = slot.question.body
        match body:
            case Choice() | TrueFalse():
                is_multiple = slot.question.kind is Kind.MULTIPLE_CHOICE
                return Chosen(chosen_of(slot) ^ {key} if is_multiple else frozenset({key}))
            case Ordering():
                return self.put_in_order(index, slot, _toggled(order_of(slot, self.order(index)), key))
            case Matching():
                return self._match(slot, body, key)
            case Cloze() | ShortAnswer():
                return None
            case _:
                assert_never(body)

    def put_in_order(self, index: int, slot: Slot, items: tuple[str, ...]) -> Response | None:
        """The whole order; or an empty one that takes a former order back; or None."""
        is_whole = len(items) == len(slot.presented)
        self._orders[index] = () if is_whole else items
        if is_whole:
            return Ordered(items)
        return Ordered(()) if slot.is_answered else None

    def fill(self, blank: str, text: str) -> None:
        """What is being typed into a blank, or into the field that has no name."""
        self._typed[blank] = text

    def drop_typing(self) -> None:
        """Forget what has been typed: it came too late."""
        self._typed = {}

    def typed(self, slot: Slot) -> Response | None:
        """What has been typed since the last time, with everything else in the blanks; None if nothing is new."""
        before, typed, self._typed = texts_of(slot), self._typed, {}
        if isinstance(slot.question.body, ShortAnswer):
            text = typed.get("")
            return None if text is None or text == written_of(slot) else Written(text)
        if not isinstance(slot.question.body, Cloze):
            return None
        if all(before.get(blank, "") == text for blank, text in typed.items()):
            return None
        now = before | typed
        return Filled(tuple((blank.id, now.get(blank.id, "")) for blank in slot.question.body.blanks))

    def _match(self, slot: Slot, body: Matching, right: str) -> Response:
        """Put ``right`` beside the current left, taking it from any other; the same one again takes it away."""
        left = body.pairs[self.left].id
        matched = pairs_of(slot)
        is_taken_back = matched.get(left) == right
        matched = {each: key for each, key in matched.items() if key != right and each != left}
        if not is_taken_back:
            matched[left] = right
            self.left = _next_open([pair.id in matched for pair in body.pairs], self.left)
        return Matched(tuple((pair.id, matched[pair.id]) for pair in body.pairs if pair.id in matched))


def _toggled(order: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(each for each in order if each != key) if key in order else (*order, key)


def _next_open(taken: list[bool], at: int) -> int:
    """The next left without a partner after ``at``, round to the start; ``at`` itself if there is none."""
    for step in range(1, len(taken)):
        if not taken[(at + step) % len(taken)]:
            return (at + step) % len(taken)
    return at
