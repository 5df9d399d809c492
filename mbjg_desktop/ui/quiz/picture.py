"""From an attempt to what the run page shows of the question at hand."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, assert_never

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.marking import Mark, Outcome
from mbjg_desktop.domain.question import (
    TRUE,
    Choice,
    Chosen,
    Cloze,
    Filled,
    Kind,
    Matched,
    Matching,
    Ordered,
    Ordering,
    ShortAnswer,
    TrueFalse,
    Written,
)
from mbjg_desktop.domain.ruleset import Ends, Feedback, Navigation, Pace, RuleSet
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.quiz.state import (
    Answer,
    Choices,
    ClockState,
    FeedbackState,
    Gap,
    Gaps,
    LastState,
    Left,
    Line,
    Pairs,
    PaperState,
    Sequence,
    Tally,
    Writing,
)
from mbjg_desktop.ui.widgets.verdict import Verdict

LAST_SECONDS: Final = timedelta(seconds=10)


def paper_state(attempt: Attempt) -> PaperState:
    """What stays the same through the run."""
    rules = attempt.ruleset
    return PaperState(
        rules.id,
        rules.name,
        Counter(slot.question.kind for slot in attempt.slots),
        attempt.full_score(),
        has_feedback=rules.feedback is Feedback.AT_ONCE,
        is_forward=rules.navigation is Navigation.FORWARD,
        is_scored=rules.marking.pass_mark is not None or bool(rules.marking.speed_bonus),
        has_clock=rules.clock.whole is not None or bool(rules.clock.per_question),
        may_pause=rules.clock.may_pause,
        is_whole=rules.ends is Ends.LAST_ITEM,
        is_swift=is_swift(rules),
    )


def is_swift(rules: RuleSet) -> bool:
    """Whether the key that chooses also hands in, and the next question comes at once."""
    return rules.pace is Pace.AT_ONCE and rules.feedback is Feedback.AT_ONCE


def clock_state(attempt: Attempt, now: datetime) -> ClockState | None:
    """The clock that runs out first; None if there is none. In a pause it shows what was left when it began."""
    if attempt.paused_at is not None:
        stopped = clock_state(replace(attempt, paused_at=None), attempt.paused_at)
        return None if stopped is None else replace(stopped, is_short=False, is_stopped=True)
    remaining = attempt.remaining(now)
    if remaining is None or attempt.phase is Phase.FINISHED:
        return None
    whole, item = attempt.deadline, attempt.item_deadline
    of_question = item is not None and (whole is None or item <= whole)
    return ClockState(remaining, of_question, remaining <= LAST_SECONDS)


def feedback_state(attempt: Attempt, paper: PaperState, mark: Mark, quotations: tuple[Quotation, ...]) -> FeedbackState:
    """What is told about the slot on the screen."""
    slot = attempt.slot
    tally = Tally(attempt.points_of(slot), attempt.streak(), attempt.score()) if paper.is_scored else None
    return FeedbackState(mark.outcome, slot.is_timed_out, tally, quotations)


def answer_state(slot: Slot, mark: Mark | None, drafted: tuple[str, ...], current: int) -> Answer:
    """The answer area of a slot; with its ``mark`` once the learner may see it.

    ``drafted`` is an order not yet complete, ``current`` the left of a matching that is asked next.
    """
    body = slot.question.body
    match body:
        case Choice():
            return _choices(slot, body, mark)
        case TrueFalse(is_true):
            return Choices(tuple(_truth_line(slot, which, is_true, mark) for which in slot.presented), False)
        case Ordering():
            return _sequence(slot, body, mark, drafted)
        case Cloze():
            return _gaps(slot, body, mark)
        case Matching():
            return _pairs(slot, body, mark, current)
        case ShortAnswer():
            return _writing(slot, body, mark)
        case _:
            assert_never(body)


def order_of(slot: Slot, drafted: tuple[str, ...]) -> tuple[str, ...]:
    """The items picked so far, in order."""
    return drafted or (slot.response.items if isinstance(slot.response, Ordered) else ())


def texts_of(slot: Slot) -> dict[str, str]:
    """What stands in the blanks of a slot."""
    return dict(slot.response.texts) if isinstance(slot.response, Filled) else {}


def pairs_of(slot: Slot) -> dict[str, str]:
    """Which right stands beside which left."""
    return dict(slot.response.pairs) if isinstance(slot.response, Matched) else {}


def written_of(slot: Slot) -> str:
    """What was written in one's own words."""
    return slot.response.text if isinstance(slot.response, Written) else ""


def met_of(slot: Slot) -> frozenset[str]:
    """The points the learner says were made."""
    return slot.response.met or frozenset() if isinstance(slot.response, Written) else frozenset()


def chosen_of(slot: Slot) -> frozenset[str]:
    """The options chosen."""
    return slot.response.options if isinstance(slot.response, Chosen) else frozenset()


def last_state(before: Attempt, after: Attempt) -> LastState | None:
    """What to say of the question that ``after`` has left behind, where the program turned the page."""
    slot = after.slots[before.current]
    if not is_swift(after.ruleset) or before.slot.is_settled or not slot.is_settled:
        return None
    outcome = after.mark_of(slot).outcome
    cost = timedelta(0) if outcome is Outcome.RIGHT else after.ruleset.clock.miss_costs
    return LastState(before.current, outcome, cost)


def finish_reason(attempt: Attempt) -> FinishReason:
    """What is left before its end counts as stopped, not as handed in; a run that a miss has ended is at its end."""
    at_once = attempt.ruleset.feedback is Feedback.AT_ONCE
    stopped = at_once and not attempt.is_run_over and not all(slot.is_settled for slot in attempt.slots)
    return FinishReason.STOPPED if stopped else FinishReason.SUBMITTED


def is_complete(slot: Slot) -> bool:
    """Whether every part that is asked for has been answered."""
    match slot.question.body:
        case Cloze(blanks):
            texts = texts_of(slot)
            return all(texts.get(blank.id, "").strip() for blank in blanks)
        case Matching(pairs, _):
            return len(pairs_of(slot)) == len(pairs)
        case _:
            return slot.is_answered


def _choices(slot: Slot, body: Choice, mark: Mark | None) -> Choices:
    texts = {option.id: option.text for option in body.options}
    chosen = chosen_of(slot)
    lines = (
        Line(each, texts[each], each in chosen, _chosen_verdict(each in chosen, each in body.answer, mark))
        for each in slot.presented
    )
    return Choices(tuple(lines), slot.question.kind is Kind.MULTIPLE_CHOICE)


def _truth_line(slot: Slot, which: str, is_true: bool, mark: Mark | None) -> Line:
    chosen = which in chosen_of(slot)
    return Line(which, "", chosen, _chosen_verdict(chosen, (which == TRUE) == is_true, mark))


def _chosen_verdict(chosen: bool, is_right: bool, mark: Mark | None) -> Verdict:
    if mark is None or not (chosen or is_right):
        return Verdict.NONE
    if chosen:
        return Verdict.RIGHT if is_right else Verdict.WRONG
    return Verdict.MISSED


def _sequence(slot: Slot, body: Ordering, mark: Mark | None, drafted: tuple[str, ...]) -> Sequence:
    texts = {item.id: item.text for item in body.items}
    rightly = {item.id: n for n, item in enumerate(body.items, start=1)}
    order = order_of(slot, drafted)
    places = {item: n for n, item in enumerate(order, start=1)}
    lines = []
    for each in slot.presented:
        verdict = Verdict.NONE
        if mark is not None:
            is_right = places.get(each) == rightly[each]
            verdict = Verdict.RIGHT if is_right else Verdict.WRONG if each in places else Verdict.MISSED
        shown = rightly[each] if mark is not None else None
        lines.append(Line(each, texts[each], each in places, verdict, places.get(each), shown))
    return Sequence(tuple(lines))


def _gaps(slot: Slot, body: Cloze, mark: Mark | None) -> Gaps:
    texts = texts_of(slot)
    parts = {part.id: part.is_right for part in mark.parts} if mark else {}
    return Gaps(
        tuple(
            Gap(blank.id, texts.get(blank.id, ""), _part_verdict(parts.get(blank.id)), blank.answer if mark else "")
            for blank in body.blanks
        )
    )


def _pairs(slot: Slot, body: Matching, mark: Mark | None, current: int) -> Pairs:
    rights = body.rights()
    places = {key: n for n, key in enumerate(slot.presented)}
    matched = pairs_of(slot)
    parts = {part.id: part.is_right for part in mark.parts} if mark else {}
    lefts = (
        Left(
            pair.id,
            pair.left,
            places.get(matched.get(pair.id, "")),
            _part_verdict(parts.get(pair.id)),
            places[pair.id] if mark else None,
        )
        for pair in body.pairs
    )
    return Pairs(tuple(lefts), tuple(rights[key] for key in slot.presented), current)


def _writing(slot: Slot, body: ShortAnswer, mark: Mark | None) -> Writing:
    if mark is None:
        return Writing(written_of(slot))
    met = met_of(slot)
    points = tuple(
        Line(point.id, point.text, point.id in met, Verdict.RIGHT if point.id in met else Verdict.NONE)
        for point in body.points
    )
    return Writing(written_of(slot), points, body.reference, not slot.is_unmarked)


def _part_verdict(is_right: bool | None) -> Verdict:
    if is_right is None:
        return Verdict.NONE
    return Verdict.RIGHT if is_right else Verdict.WRONG
