"""What follows from a settled answer: its record, the memory it feeds, the look-back list and the day's totals."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.memory import Rating, reviewed
from mbjg_desktop.domain.mistakes import Given, history, miss_reason
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.domain.studyday import study_day
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.review import new_review
from mbjg_desktop.storage.attempt_repo import Answer
from mbjg_desktop.storage.memory_repo import QUIZ
from mbjg_desktop.storage.unit_of_work import UnitOfWork


def settle(unit: UnitOfWork, clock: Clock, before: Attempt, after: Attempt) -> None:
    """Record every slot that became final between ``before`` and ``after``, but those the learner has yet to mark."""
    offset = clock.utc_offset()
    answers = [
        _answer(after, index, slot, offset)
        for index, (slot, was) in enumerate(zip(after.slots, before.slots, strict=True))
        if slot is not was and slot.is_settled and not was.is_settled and after.counts(slot) and not slot.is_unmarked
    ]
    _record(unit, clock, after, answers)


def self_marked(unit: UnitOfWork, clock: Clock, before: Attempt, after: Attempt) -> None:
    """Follow what the learner says an answer is worth: now it is recorded, or its record and its review are mended.

    It counts from that moment, not from when it was written: other reviews may have come between.
    """
    at, offset = after.touched_at or clock.now(), clock.utc_offset()
    answer = replace(_answer(after, after.current, after.slot, offset), at=at, study_day=study_day(at, offset))
    if before.slot.is_unmarked:
        _record(unit, clock, after, [answer])
        return
    unit.attempts.mark_again(answer)
    _remember_again(unit, clock, after, answer)


def change_of_mind(unit: UnitOfWork, clock: Clock, attempt: Attempt) -> None:
    """Follow a change of the guess mark on a slot that is settled already."""
    if attempt.slot.is_unmarked:
        return
    unit.attempts.set_guessed(attempt.id, attempt.current, attempt.slot.is_guessed)
    _remember_again(unit, clock, attempt, _answer(attempt, attempt.current, attempt.slot, clock.utc_offset()))


def refresh_mistake(unit: UnitOfWork, question: QuestionId, *, is_last_seen: bool = False) -> None:
    """Bring the look-back list into line with every answer the question ever got, and the learner's mark.

    ``is_last_seen``: the last answer was before the learner's eyes, even if for no time that can be measured.
    """
    days, marked_at = unit.settings.get().days_to_leave, unit.mistakes.marked_at(question)
    answers = unit.attempts.answers(question)
    seen = [answer for answer in answers[:-1] if _was_seen(answer)]
    seen += [answer for answer in answers[-1:] if is_last_seen or _was_seen(answer)]
    given = list(map(_given, seen))
    if marked_at is not None or any(each.reason is not None for each in given):
        given += [Given(at, on, None) for at, on in unit.draws.right_in_other_form(question)]
        given.sort(key=lambda each: each.at)
    last_at = given[-1].at if given else marked_at
    if last_at is not None:
        unit.mistakes.put(question, history(given, marked_at, days), last_at)


def refresh_same_words(unit: UnitOfWork, question: QuestionId) -> None:
    """What was asked in another form has been answered in the place of the mistakes on the same words."""
    for other in unit.draws.on_the_same_words(question):
        if unit.mistakes.get(other, unit.settings.get().days_to_leave) is not None:
            refresh_mistake(unit, other)


def _record(unit: UnitOfWork, clock: Clock, attempt: Attempt, answers: Sequence[Answer]) -> None:
    unit.attempts.settle(answers)
    for answer in answers:
        if attempt.slots[answer.item].first_shown_at is None:
            continue
        _remember(unit, clock, answer)
        _refresh(unit, attempt, answer.question)
        unit.memories.add_to_day(answer.study_day, answers=1, spent=answer.spent)
    if answers:
        unit.touch(Topic.ANSWERS, Topic.MEMORY, Topic.MISTAKES)


def _remember_again(unit: UnitOfWork, clock: Clock, attempt: Attempt, answer: Answer) -> None:
    """The answer's review is undone and done anew, if no other review of the question came after it."""
    last = unit.memories.last_review(answer.question, QUIZ)
    if last is not None and unit.memories.undo_review(last, clock.now()):
        _remember(unit, clock, answer)
    _refresh(unit, attempt, answer.question)
    unit.touch(Topic.ANSWERS, Topic.MEMORY, Topic.MISTAKES)


def _refresh(unit: UnitOfWork, attempt: Attempt, question: QuestionId) -> None:
    refresh_mistake(unit, question, is_last_seen=True)
    if attempt.ruleset.draw.other_form:
        refresh_same_words(unit, question)


def _given(answer: Answer) -> Given:
    reason = miss_reason(answer.outcome, is_guessed=answer.is_guessed, is_timed_out=answer.is_timed_out)
    return Given(answer.at, answer.study_day, reason)


def _was_seen(answer: Answer) -> bool:
    """A blank that was never before the learner's eyes is no answer."""
    return answer.outcome is not Outcome.UNANSWERED or bool(answer.spent)


def _answer(attempt: Attempt, index: int, slot: Slot, offset: timedelta) -> Answer:
    got = attempt.mark_of(slot)
    at = slot.settled_at or attempt.started_at
    ran_out = attempt.reason is FinishReason.TIME_UP and not slot.is_answered
    return Answer(
        attempt=attempt.id,
        item=index,
        ruleset_id=attempt.ruleset.id,
        question=slot.question.id,
        revision=slot.revision,
        at=at,
        study_day=study_day(at, offset),
        outcome=got.outcome,
        credit=float(got.credit),
        is_guessed=slot.is_guessed,
        is_timed_out=slot.is_timed_out or ran_out,
        spent=slot.spent,
        response=slot.response,
    )


def _remember(unit: UnitOfWork, clock: Clock, answer: Answer) -> None:
    """Feed the answer into the question's memory: right is Good, guessed right is Hard, anything else is Again."""
    rating = Rating.AGAIN
    if answer.outcome is Outcome.RIGHT:
        rating = Rating.HARD if answer.is_guessed else Rating.GOOD
    before = unit.memories.get(answer.question)
    review = new_review(unit, clock, answer.question, answer.revision, rating, answer.at, QUIZ, answer.spent, before)
    unit.memories.add_review(review)
    if not review.is_clock_suspect:
        unit.memories.put(answer.question, reviewed(before, rating, answer.at))
