"""An attempt: one run of a quiz under one rule set, as the fold of an append-only list of events.

Every method that changes something returns the event to be stored; ``applied`` gives the attempt after it. An
attempt read back from its events after a crash is therefore the attempt that was left.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from fractions import Fraction
from math import floor

from mbjg_desktop.domain.attempt_event import Event, EventKind, FinishReason
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import AttemptId, RevisionId
from mbjg_desktop.domain.marking import NOTHING, Mark, Outcome, fits, mark
from mbjg_desktop.domain.question import Question, Response, is_blank
from mbjg_desktop.domain.ruleset import Feedback, Navigation, RuleSet

_NO_TIME = timedelta(0)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Slot:
    """One question of an attempt and everything that happened to it so far.

    ``presented`` are the option, item or right-hand ids in the order shown. ``spent`` is the time it was before
    the learner's eyes, up to the last event. A settled slot can no longer be answered.
    """

    question: Question
    revision: RevisionId
    presented: tuple[str, ...]
    response: Response | None = None
    is_flagged: bool = False
    is_guessed: bool = False
    is_timed_out: bool = False
    first_shown_at: datetime | None = None
    settled_at: datetime | None = None
    spent: timedelta = _NO_TIME

    @property
    def is_answered(self) -> bool:
        """Whether there is a response that says something."""
        return not is_blank(self.response)

    @property
    def is_settled(self) -> bool:
        """Whether the response is final."""
        return self.settled_at is not None


class Phase(Enum):
    """What the attempt is waiting for."""

    ASKING = "asking"
    FEEDBACK = "feedback"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Attempt:
    """The state of a run. ``current`` is the index of the slot on the screen, before the learner's eyes since
    ``shown_at``; ``touched_at`` is the time of the last event.
    """

    id: AttemptId
    ruleset: RuleSet
    seed: int
    started_at: datetime
    slots: tuple[Slot, ...]
    current: int = 0
    shown_at: datetime | None = None
    touched_at: datetime | None = None
    finished_at: datetime | None = None
    reason: FinishReason | None = None

    @property
    def slot(self) -> Slot:
        """The slot on the screen."""
        return self.slots[self.current]

    @property
    def counted(self) -> tuple[Slot, ...]:
        """The slots the result speaks of: all of them, or what was tried if the learner stopped on the way."""
        if self.reason is not FinishReason.STOPPED:
            return self.slots
        return tuple(slot for slot in self.slots if self.counts(slot))

    def counts(self, slot: Slot) -> bool:
        """Whether the result speaks of that slot."""
        return self.reason is not FinishReason.STOPPED or slot.is_answered or slot.is_timed_out

    @property
    def phase(self) -> Phase:
        """What the attempt is waiting for."""
        if self.finished_at is not None:
            return Phase.FINISHED
        at_once = self.ruleset.feedback is Feedback.AT_ONCE
        return Phase.FEEDBACK if at_once and self.slot.is_settled else Phase.ASKING

    @property
    def deadline(self) -> datetime | None:
        """When the whole attempt is over; None without such a clock."""
        whole = self.ruleset.clock.whole
        return None if whole is None else self.started_at + whole

    @property
    def item_deadline(self) -> datetime | None:
        """When the slot on the screen is over; None without such a clock, or when it is settled."""
        limit = self.ruleset.limit(self.slot.question.kind)
        if limit is None or self.slot.first_shown_at is None or self.slot.is_settled:
            return None
        return self.slot.first_shown_at + limit

    def remaining(self, now: datetime) -> timedelta | None:
        """The time left on the clock that runs out first, never below nothing; None without a clock."""
        ends = [end for end in (self.deadline, self.item_deadline) if end is not None]
        return max(_NO_TIME, min(ends) - now) if ends else None

    def overdue(self, now: datetime) -> Event | None:
        """What the clock makes happen by ``now``, dated when it fell due; None if nothing."""
        if self.phase is Phase.FINISHED:
            return None
        if self.deadline is not None and now >= self.deadline:
            return Event(EventKind.FINISHED, self.deadline, reason=FinishReason.TIME_UP)
        if self.item_deadline is not None and now >= self.item_deadline:
            return Event(EventKind.TIMED_OUT, self.item_deadline, self.current)
        return None

    def resumes(self, now: datetime) -> Event:
        """Coming back to an attempt that was left without notice: the time away is nobody's thinking time."""
        self._must_run(now)
        return Event(EventKind.RESUMED, now, self.current)

    def shows(self, index: int, now: datetime) -> Event:
        """Going to another slot. RuleBroken where the rules allow no way back, or there is no such slot."""
        self._must_run(now)
        if not 0 <= index < len(self.slots):
            raise RuleBroken(RuleCode.NO_SUCH_ITEM)
        if self.ruleset.navigation is Navigation.FORWARD:
            forward = index == self.current + 1 and self.slot.is_settled
            if index != self.current and not forward:
                raise RuleBroken(RuleCode.NO_WAY_BACK)
        return Event(EventKind.SHOWN, now, index)

    def answers(self, response: Response, now: datetime) -> Event:
        """Answering the slot on the screen, again if it is not settled yet."""
        self._must_be_open(now)
        if not fits(self.slot.question, response):
            raise RuleBroken(RuleCode.WRONG_SHAPE)
        return Event(EventKind.ANSWERED, now, self.current, response)

    def confirms(self, now: datetime) -> Event:
        """Handing in the slot on the screen for good, where feedback comes at once."""
        self._must_be_open(now)
        return Event(EventKind.CONFIRMED, now, self.current)

    def flags(self, now: datetime) -> Event:
        """Marking the slot on the screen to come back to, or taking the mark off."""
        self._must_run(now)
        return Event(EventKind.UNFLAGGED if self.slot.is_flagged else EventKind.FLAGGED, now, self.current)

    def guesses(self, now: datetime) -> Event:
        """Saying that the response of the slot on the screen is a guess, or that it is none after all."""
        self._must_run(now)
        return Event(EventKind.SURE if self.slot.is_guessed else EventKind.GUESSED, now, self.current)

    def finishes(self, reason: FinishReason, now: datetime) -> Event:
        """Ending the attempt."""
        self._must_run(now)
        return Event(EventKind.FINISHED, now, reason=reason)

    def applied(self, event: Event) -> "Attempt":
        """The attempt after ``event``; the event has been checked when it was made."""
        return replace(self._applied(event), touched_at=event.at)

    def mark_of(self, slot: Slot) -> Mark:
        """How much of the slot's question its response gets right under this rule set."""
        return mark(slot.question, slot.response, self.ruleset.marking.multiple)

    def points_of(self, slot: Slot) -> Fraction:
        """The marks the slot earns, speed bonus and penalty included."""
        marking = self.ruleset.marking
        got = self.mark_of(slot)
        if got.outcome is Outcome.WRONG:
            return -marking.wrong_penalty
        bonus = self._speed_bonus(slot) if got.outcome is Outcome.RIGHT else NOTHING
        return got.credit * self.ruleset.points(slot.question.kind) + bonus

    def score(self) -> Fraction:
        """The marks of all settled slots together, never below nothing."""
        return max(NOTHING, sum((self.points_of(slot) for slot in self.counted if slot.is_settled), NOTHING))

    def full_score(self) -> Fraction:
        """The marks of a flawless run, full speed bonus included."""
        bonus = self.ruleset.marking.speed_bonus
        return sum((self.ruleset.points(slot.question.kind) + bonus for slot in self.counted), NOTHING)

    def streak(self) -> int:
        """How many right responses in a row end at the last settled slot."""
        run = 0
        for slot in self.slots:
            if slot.is_settled:
                run = run + 1 if self.mark_of(slot).outcome is Outcome.RIGHT else 0
        return run

    def longest_streak(self) -> int:
        """The longest run of right responses."""
        run = best = 0
        for slot in self.counted:
            run = run + 1 if slot.is_settled and self.mark_of(slot).outcome is Outcome.RIGHT else 0
            best = max(best, run)
        return best

    def _applied(self, event: Event) -> "Attempt":
        if event.kind is EventKind.FINISHED:
            return self._left(event.at)._finished(event)
        if event.item is None:
            raise ValueError(f"{event.kind} needs an item")
        if event.kind is EventKind.SHOWN:
            return self._left(event.at)._arrived(event.item, event.at)
        if event.kind is EventKind.RESUMED:
            return self._left(self.touched_at or event.at)._arrived(event.item, event.at)
        return self._with_slot(event.item, _changed(self.slots[event.item], event))._stopped_watch(event)

    def _finished(self, event: Event) -> "Attempt":
        settled = tuple(replace(slot, settled_at=slot.settled_at or event.at) for slot in self.slots)
        return replace(self, slots=settled, finished_at=event.at, reason=event.reason, shown_at=None)

    def _must_run(self, now: datetime) -> None:
        if self.phase is Phase.FINISHED:
            raise RuleBroken(RuleCode.ATTEMPT_OVER)
        if self.overdue(now) is not None:
            raise RuleBroken(RuleCode.TIME_UP)

    def _must_be_open(self, now: datetime) -> None:
        self._must_run(now)
        if self.slot.is_settled:
            raise RuleBroken(RuleCode.ALREADY_SETTLED)

    def _speed_bonus(self, slot: Slot) -> Fraction:
        limit = self.ruleset.limit(slot.question.kind)
        if not self.ruleset.marking.speed_bonus or limit is None:
            return NOTHING
        if slot.first_shown_at is None or slot.settled_at is None:
            return NOTHING
        left = max(_NO_TIME, limit - max(_NO_TIME, slot.settled_at - slot.first_shown_at))
        share = Fraction(left // _MICROSECOND, limit // _MICROSECOND)
        return Fraction(floor(self.ruleset.marking.speed_bonus * share + Fraction(1, 2)))

    def _with_slot(self, index: int, slot: Slot) -> "Attempt":
        return replace(self, slots=(*self.slots[:index], slot, *self.slots[index + 1 :]))

    def _left(self, at: datetime) -> "Attempt":
        """The watch on the current slot stopped and its time added."""
        if self.shown_at is None:
            return self
        spent = self.slot.spent + max(_NO_TIME, at - self.shown_at)
        return replace(self._with_slot(self.current, replace(self.slot, spent=spent)), shown_at=None)

    def _arrived(self, index: int, at: datetime) -> "Attempt":
        slot = self.slots[index]
        shown = replace(slot, first_shown_at=slot.first_shown_at or at)
        watch = None if slot.is_settled else at
        return replace(self._with_slot(index, shown), current=index, shown_at=watch)

    def _stopped_watch(self, event: Event) -> "Attempt":
        return self._left(event.at) if event.kind in (EventKind.CONFIRMED, EventKind.TIMED_OUT) else self


def fold(attempt: Attempt, events: Iterable[Event]) -> Attempt:
    """The attempt after all ``events``."""
    for event in events:
        attempt = attempt.applied(event)
    return attempt


def _changed(slot: Slot, event: Event) -> Slot:
    match event.kind:
        case EventKind.ANSWERED:
            return replace(slot, response=event.response)
        case EventKind.CONFIRMED:
            return replace(slot, settled_at=event.at)
        case EventKind.TIMED_OUT:
            return replace(slot, settled_at=event.at, is_timed_out=True)
        case EventKind.FLAGGED | EventKind.UNFLAGGED:
            return replace(slot, is_flagged=event.kind is EventKind.FLAGGED)
        case EventKind.GUESSED | EventKind.SURE:
            return replace(slot, is_guessed=event.kind is EventKind.GUESSED)
        case EventKind.SHOWN | EventKind.RESUMED | EventKind.FINISHED:
            raise ValueError(f"{event.kind} does not change a single slot")
