"""The run of an attempt: what each key does to it, and what is shown after it has been committed."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol, assert_never

from mbjg_desktop.domain.attempt import Attempt, Phase, Slot
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import AttemptId, RuleSetId
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
    TrueFalse,
)
from mbjg_desktop.domain.ruleset import Feedback, Navigation
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId
from mbjg_desktop.ui.quiz.picture import (
    Marks,
    answer_state,
    chosen_of,
    clock_state,
    finish_reason,
    is_complete,
    order_of,
    pairs_of,
    paper_state,
    texts_of,
)
from mbjg_desktop.ui.quiz.state import ClockState, FeedbackState, Hint, PaperState, QuizState, Tally

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService

_TOO_LATE: Final = (RuleCode.TIME_UP, RuleCode.ATTEMPT_OVER, RuleCode.ALREADY_SETTLED)
_SAVE_TYPING_WITHIN: Final = timedelta(seconds=1)
"""In the last moment of a clock, typing is committed at every tick."""


class Display(Protocol):
    """The run page as the presenter knows it."""

    def show_state(self, state: QuizState) -> None:
        """Show this."""

    def show_clock(self, clock: ClockState | None) -> None:
        """Only the time has changed."""

    def ask_submit(self, unanswered: int, flagged: int) -> None:
        """Ask whether to end the attempt; on yes, call ``finish``."""

    def show_result(self, attempt: AttemptId) -> None:
        """The attempt is over."""


class QuizPresenter:
    """Runs one attempt at a time. Nothing is rendered before it is committed."""

    def __init__(self, quiz: "QuizService", navigator: Navigator, display: Display) -> None:
        self._quiz = quiz
        self._navigator = navigator
        self._display = display
        self._attempt: Attempt | None = None
        self._paper: PaperState | None = None
        self._marks = Marks()
        self._orders: dict[int, tuple[str, ...]] = {}
        self._typed: dict[str, str] = {}
        self._left = 0
        self._hint: Hint | None = None
        self._quotations: tuple[Quotation, ...] = ()

    @property
    def is_running(self) -> bool:
        """Whether there is an attempt that has not ended."""
        return self._attempt is not None and self._attempt.phase is not Phase.FINISHED

    @property
    def is_clock_running(self) -> bool:
        """Whether time is being lost right now."""
        return self._attempt is not None and self.is_running and self._attempt.remaining(self._quiz.now()) is not None

    def start(self, ruleset: RuleSetId, scope: Scope) -> None:
        """Draw a paper and show its first question."""
        self._open(self._quiz.start(ruleset, scope))

    def resume(self, attempt: AttemptId) -> None:
        """Go on with an attempt that was left; if its time has run out meanwhile, its result is shown."""
        self._open(self._quiz.resume(attempt))

    def pick(self, place: int) -> None:
        """The key or click for the option, item or right-hand text in that place, from 0."""
        slot = self._open_slot()
        if slot is None or not 0 <= place < len(slot.presented):
            return
        key = slot.presented[place]
        body = slot.question.body
        match body:
            case Choice() | TrueFalse():
                self.choose(self._chosen_with(slot, key))
            case Ordering():
                self.order(_toggled(order_of(slot, self._draft()), key))
            case Matching():
                self._match(slot, body, key)
            case Cloze():
                return
            case _:
                assert_never(body)

    def choose(self, options: Iterable[str]) -> None:
        """Choose exactly these options."""
        self._answer(Chosen(frozenset(options)))

    def order(self, items: tuple[str, ...]) -> None:
        """Put these items first in this order; committed once none is left over, or none is picked any more."""
        slot = self._open_slot()
        if slot is None or self._attempt is None:
            return
        is_whole = len(items) == len(slot.presented)
        self._orders[self._attempt.current] = () if is_whole else items
        self._hint = None
        if is_whole or slot.is_answered:
            self._answer(Ordered(items if is_whole else ()))
        else:
            self._render()

    def select_left(self, left: int) -> None:
        """Ask for the partner of that left next."""
        slot = self._open_slot()
        if slot is not None and isinstance(slot.question.body, Matching):
            self._left = max(0, min(left, len(slot.question.body.pairs) - 1))
            self._render()

    def move_left(self, by: int) -> None:
        """Ask for the partner of the left that many rows further down."""
        self.select_left(self._left + by)

    def fill(self, blank: str, text: str) -> None:
        """What is being typed into a blank; ``keep`` commits it."""
        if self._open_slot() is not None:
            self._typed[blank] = text

    def keep(self) -> None:
        """Commit what has been typed, if it has not been yet."""
        slot = self._open_slot()
        if slot is None or not self._typed or not isinstance(slot.question.body, Cloze):
            return
        texts = texts_of(slot)
        now = texts | self._typed
        self._typed = {}
        if any(now.get(blank, "") != texts.get(blank, "") for blank in now):
            blanks = slot.question.body.blanks
            self._answer(Filled(tuple((blank.id, now.get(blank.id, "")) for blank in blanks)))

    def next(self) -> None:
        """Hand in and see the answer, or go on to the next question; after the last one, end the attempt."""
        self.keep()
        attempt = self._attempt
        if attempt is None or not self.is_running:
            return
        if attempt.phase is Phase.ASKING and attempt.ruleset.feedback is Feedback.AT_ONCE:
            self._hand_in(attempt)
        elif attempt.current + 1 < len(attempt.slots):
            self._show(attempt.current + 1)
        else:
            self.submit()

    def previous(self) -> None:
        """Go one question back, where that is allowed."""
        if self._attempt is not None:
            self.jump(self._attempt.current - 1)

    def jump(self, index: int) -> None:
        """Go to that question, from 0, where that is allowed."""
        self.keep()
        attempt = self._attempt
        if attempt is None or not self.is_running or attempt.ruleset.navigation is Navigation.FORWARD:
            return
        if 0 <= index < len(attempt.slots) and index != attempt.current:
            self._show(index)

    def flag(self) -> None:
        """Mark the question to come back to, or take the mark off."""
        self.keep()
        if self._attempt is not None and self.is_running:
            self._change(self._quiz.flag)

    def guess(self) -> None:
        """Say that the answer is a guess, or that it is none after all."""
        self.keep()
        if self._attempt is not None and self.is_running:
            self._change(self._quiz.guess)

    def submit(self) -> None:
        """End the attempt; asks first unless every question has been answered and seen."""
        self.keep()
        attempt = self._attempt
        if attempt is None or not self.is_running:
            return
        if all(slot.is_settled for slot in attempt.slots):
            self.finish()
            return
        sheet = self._marks.sheet(attempt)
        unanswered = sum(not cell.is_done for cell in sheet)
        self._display.ask_submit(unanswered, sum(cell.is_flagged for cell in sheet))

    def finish(self) -> None:
        """End the attempt for good."""
        attempt = self._attempt
        if attempt is None or not self.is_running:
            return
        reason = finish_reason(attempt)
        self._change(lambda id_: self._quiz.finish(id_, reason))

    def tick(self) -> None:
        """Time has passed: show how much is left, and let happen what has fallen due."""
        attempt = self._attempt
        if attempt is None or not self.is_running:
            return
        now = self._quiz.now()
        if attempt.overdue(now) is not None:
            self._typed = {}
            self._take(self._quiz.tick(attempt.id))
            return
        clock = clock_state(attempt, now)
        if clock is not None and clock.remaining <= _SAVE_TYPING_WITHIN:
            self.keep()
        self._display.show_clock(clock)

    def source(self) -> None:
        """Open the document where it answers the question, once that may be seen."""
        if self._quotations:
            first = self._quotations[0]
            self._navigator.go(Destination(ScreenId.READING, document=first.document, span=first.span))

    def refresh(self) -> None:
        """Show the present state again."""
        if self.is_running:
            self._render()

    def _open(self, attempt: Attempt) -> None:
        self._marks = Marks()
        self._orders = {}
        self._paper = paper_state(attempt)
        self._attempt = None
        self._take(attempt)

    def _open_slot(self) -> Slot | None:
        attempt = self._attempt
        if attempt is None or attempt.phase is not Phase.ASKING or attempt.slot.is_settled:
            return None
        return attempt.slot

    def _draft(self) -> tuple[str, ...]:
        return self._orders.get(self._attempt.current, ()) if self._attempt else ()

    def _chosen_with(self, slot: Slot, key: str) -> frozenset[str]:
        if slot.question.kind is Kind.MULTIPLE_CHOICE:
            return chosen_of(slot) ^ {key}
        return frozenset({key})

    def _match(self, slot: Slot, body: Matching, right: str) -> None:
        """Put ``right`` beside the current left, taking it from any other; the same one again takes it away."""
        left = body.pairs[self._left].id
        matched = pairs_of(slot)
        is_taken_back = matched.get(left) == right
        matched = {each: key for each, key in matched.items() if key != right and each != left}
        if not is_taken_back:
            matched[left] = right
            self._left = _next_open([pair.id in matched for pair in body.pairs], self._left)
        self._answer(Matched(tuple((p.id, matched[p.id]) for p in body.pairs if p.id in matched)))

    def _answer(self, response: Response) -> None:
        slot = self._open_slot()
        if slot is None:
            return
        self._hint = None
        if slot.response != response:
            self._change(lambda id_: self._quiz.answer(id_, response))

    def _hand_in(self, attempt: Attempt) -> None:
        if self._hint is None and not is_complete(attempt.slot):
            self._hint = self._missing(attempt.slot)
            self._render()
            return
        self._change(self._quiz.confirm)

    def _missing(self, slot: Slot) -> Hint:
        if self._draft():
            return Hint.ORDER_INCOMPLETE
        return Hint.INCOMPLETE if slot.is_answered else Hint.NOTHING_ANSWERED

    def _show(self, index: int) -> None:
        self._change(lambda id_: self._quiz.show(id_, index))

    def _change(self, step: Callable[[AttemptId], Attempt]) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        try:
            self._take(step(attempt.id))
        except RuleBroken as broken:
            if broken.code not in _TOO_LATE:
                raise
            self._take(self._quiz.tick(attempt.id))

    def _take(self, attempt: Attempt) -> None:
        before, self._attempt = self._attempt, attempt
        if before is None or before.current != attempt.current or before.phase is not attempt.phase:
            self._typed, self._left, self._hint = {}, 0, None
            told = attempt.phase is Phase.FEEDBACK
            self._quotations = self._quiz.quotations(attempt.slot.question) if told else ()
        if attempt.phase is Phase.FINISHED:
            self._quotations = ()
            self._display.show_result(attempt.id)
        else:
            self._render()

    def _render(self) -> None:
        attempt, paper = self._attempt, self._paper
        if attempt is None or paper is None:
            return
        slot, sheet = attempt.slot, self._marks.sheet(attempt)
        is_told = attempt.phase is Phase.FEEDBACK
        mark = self._marks.mark(attempt, attempt.current) if is_told else None
        self._display.show_state(
            QuizState(
                paper,
                attempt.current,
                slot.question,
                attempt.ruleset.points(slot.question.kind),
                answer_state(slot, mark, () if is_told else self._draft(), self._left),
                attempt.phase,
                slot.is_flagged,
                slot.is_guessed,
                sheet,
                flagged=sum(cell.is_flagged for cell in sheet),
                unanswered=sum(not cell.is_done for cell in sheet),
                can_go_back=attempt.current > 0 and not paper.is_forward,
                is_last=attempt.current + 1 == len(attempt.slots),
                clock=clock_state(attempt, self._quiz.now()),
                hint=self._hint,
                feedback=self._feedback(attempt, paper, slot) if is_told else None,
            )
        )

    def _feedback(self, attempt: Attempt, paper: PaperState, slot: Slot) -> FeedbackState:
        outcome = self._marks.mark(attempt, attempt.current).outcome
        counts = Tally(attempt.points_of(slot), attempt.streak(), attempt.score()) if paper.is_scored else None
        return FeedbackState(outcome, slot.is_timed_out, counts, self._quotations)


def _toggled(order: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(each for each in order if each != key) if key in order else (*order, key)


def _next_open(taken: list[bool], at: int) -> int:
    """The next left without a partner after ``at``, round to the start; ``at`` itself if there is none."""
    for step in range(1, len(taken)):
        if not taken[(at + step) % len(taken)]:
            return (at + step) % len(taken)
    return at
