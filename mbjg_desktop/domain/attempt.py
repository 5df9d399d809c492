"""An attempt: one run of a quiz under one rule set, as the fold of an append-only list of events.

What changes something returns the event to be stored; ``applied`` gives the attempt after it. Read back from its
events after a crash, an attempt is therefore the one that was left.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from fractions import Fraction
from itertools import takewhile

from mbjg_desktop.domain.attempt_event import Event, EventKind, FinishReason
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import AttemptId
from mbjg_desktop.domain.marking import NOTHING, Mark, Outcome, fits, mark
from mbjg_desktop.domain.question import Response
from mbjg_desktop.domain.ruleset import Ends, Feedback, Navigation, RuleSet, Score
from mbjg_desktop.domain.slot import Slot, changed, clock_moved

_NO_TIME = timedelta(0)


class Phase(Enum):
    """What the attempt is waiting for."""

    ASKING = "asking"
    FEEDBACK = "feedback"
    PAUSED = "paused"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Attempt:
    """The state of a run. ``current`` is the index of the slot on the screen, before the learner's eyes since
    ``shown_at``; ``touched_at`` is the time of the last event. ``paused`` is how long it stood still in all, up to
    ``paused_at``, since when it stands still now. ``shifts`` is by how much the machine's clock was found changed.
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
    paused: timedelta = _NO_TIME
    paused_at: datetime | None = None
    shifts: tuple[timedelta, ...] = ()

    @property
    def slot(self) -> Slot:
        """The slot on the screen."""
        return self.slots[self.current]

    @property
    def counted(self) -> tuple[Slot, ...]:
        """The slots the result speaks of: all of them, or what was tried where not all were to be, or were reached."""
        return tuple(slot for slot in self.slots if self.counts(slot))

    def counts(self, slot: Slot) -> bool:
        """Whether the result speaks of that slot."""
        is_whole = self.ruleset.ends is Ends.LAST_ITEM and self.reason is not FinishReason.STOPPED
        return is_whole or slot.is_answered or slot.is_timed_out or slot.is_handed_in

    @property
    def phase(self) -> Phase:
        """What the attempt is waiting for."""
        if self.finished_at is not None:
            return Phase.FINISHED
        if self.paused_at is not None:
            return Phase.PAUSED
        at_once = self.ruleset.feedback is Feedback.AT_ONCE
        return Phase.FEEDBACK if at_once and self.slot.is_settled else Phase.ASKING

    @property
    def deadline(self) -> datetime | None:
        """When the whole attempt is over; None without such a clock, or while it stands still."""
        clock = self.ruleset.clock
        if clock.whole is None or self.paused_at is not None:
            return None
        lost = self.misses() * clock.miss_costs if clock.miss_costs else _NO_TIME
        return self.started_at + clock.whole + self.paused - lost

    @property
    def item_deadline(self) -> datetime | None:
        """When the slot on the screen is over; None without such a clock, when it is settled, or stands still."""
        limit = self.ruleset.limit(self.slot.question.kind)
        if limit is None or self.slot.first_shown_at is None or self.slot.is_settled or self.paused_at is not None:
            return None
        return self.slot.first_shown_at + limit

    def remaining(self, now: datetime) -> timedelta | None:
        """The time left on the clock that runs out first, never below nothing; None without a clock."""
        ends = [end for end in (self.deadline, self.item_deadline) if end is not None]
        return max(_NO_TIME, min(ends) - now) if ends else None

    @property
    def is_run_over(self) -> bool:
        """Whether a miss has ended it, so that nothing but its end can follow."""
        return self.ruleset.ends is Ends.FIRST_MISS and self.slot.is_settled and not self._is_right(self.slot)

    def overdue(self, now: datetime) -> Event | None:
        """What the clock makes happen by ``now``, dated when it fell due; None if nothing."""
        if self.phase in (Phase.FINISHED, Phase.PAUSED):
            return None
        if self.deadline is not None and now >= self.deadline:
            at = max(self.deadline, self.touched_at or self.deadline)  # a miss may have cost more than was left
            return Event(EventKind.FINISHED, at, reason=FinishReason.TIME_UP)
        if self.item_deadline is not None and now >= self.item_deadline:
            return Event(EventKind.TIMED_OUT, self.item_deadline, self.current)
        return None

    def resumes(self, now: datetime) -> Event:
        """Coming back to an attempt that was paused, or left without notice: that time is nobody's thinking time."""
        if self.paused_at is None:
            self._must_run(now)
        return Event(EventKind.RESUMED, now, self.current)

    def notes_clock(self, shift: timedelta, now: datetime) -> Event:
        """The machine's clock was found changed by ``shift``; ``now`` is by the time that went on regardless."""
        return Event(EventKind.CLOCK_CHANGED, now, self.current, shift=shift)

    def shows(self, index: int, now: datetime) -> Event:
        """Going to another slot. RuleBroken where the rules allow no way back or on, or there is no such slot."""
        self._must_run(now)
        if not 0 <= index < len(self.slots):
            raise RuleBroken(RuleCode.NO_SUCH_ITEM)
        is_next = index == self.current or (index == self.current + 1 and self.slot.is_settled)
        if self.is_run_over or (self.ruleset.navigation is Navigation.FORWARD and not is_next):
            raise RuleBroken(RuleCode.NO_WAY_BACK)
        return Event(EventKind.SHOWN, now, index)

    def pauses(self, now: datetime) -> Event:
        """Standing still, where the rules allow it: no clock runs until it is resumed."""
        self._must_run(now)
        if not self.ruleset.clock.may_pause:
            raise RuleBroken(RuleCode.NO_PAUSE)
        return Event(EventKind.PAUSED, now, self.current)

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
        """Ending the attempt, also one that stands still."""
        if self.phase is not Phase.PAUSED:
            self._must_run(now)
        return Event(EventKind.FINISHED, now, reason=reason)

    def applied(self, event: Event) -> "Attempt":
        """The attempt after ``event``; the event has been checked when it was made."""
        return replace(self._applied(event), touched_at=event.at)

    def mark_of(self, slot: Slot) -> Mark:
        """How much of the slot's question its response gets right under this rule set."""
        return mark(slot.key or slot.question, slot.response, self.ruleset.marking.partial)

    def points_of(self, slot: Slot) -> Fraction:
        """The marks the slot earns, speed bonus and penalty included."""
        marking = self.ruleset.marking
        got = self.mark_of(slot)
        if got.outcome is Outcome.WRONG:
            return -marking.wrong_penalty
        bonus = self._bonus_of(slot) if got.outcome is Outcome.RIGHT else NOTHING
        return got.credit * self.ruleset.points(slot.question.kind) + bonus

    def score(self) -> Fraction:
        """The marks of all settled slots together, never below nothing; or how many were right before a miss."""
        settled = (slot for slot in self._reached() if slot.is_settled and self.counts(slot))
        if self.ruleset.marking.score is Score.RUN:
            return Fraction(sum(1 for _ in takewhile(self._is_right, settled)))
        return max(NOTHING, sum(map(self.points_of, settled), NOTHING))

    def full_score(self) -> Fraction:
        """The marks of a flawless run, full speed bonus included."""
        if self.ruleset.marking.score is Score.RUN:
            return Fraction(len(self.slots))
        bonus = self.ruleset.marking.speed_bonus
        return sum((self.ruleset.points(slot.question.kind) + bonus for slot in self.counted), NOTHING)

    def misses(self) -> int:
        """How many slots were handed in, or ran out of time, and are not right."""
        return sum(not self._is_right(slot) for slot in self._reached() if slot.is_handed_in or slot.is_timed_out)

    def streak(self) -> int:
        """How many right responses in a row end at the last settled slot."""
        return self._runs(slot for slot in self._reached() if slot.is_settled)[-1]

    def longest_streak(self) -> int:
        """The longest run of right responses."""
        return max(self._runs(self.counted))

    def _runs(self, slots: Iterable[Slot]) -> list[int]:
        """How many right responses in a row end at each of these slots that a machine marks, after a nought."""
        runs = [0]
        for slot in (slot for slot in slots if not slot.is_self_marked):
            runs.append(runs[-1] + 1 if slot.is_settled and self._is_right(slot) else 0)
        return runs

    def _reached(self) -> Iterable[Slot]:
        """The slots that can be settled: where there is only one way, none behind the one on the screen is."""
        is_one_way = self.ruleset.navigation is Navigation.FORWARD and self.finished_at is None
        return self.slots[: self.current + 1] if is_one_way else self.slots

    def _bonus_of(self, slot: Slot) -> Fraction:
        if slot.first_shown_at is None or slot.settled_at is None:
            return NOTHING
        return self.ruleset.speed_bonus(slot.question.kind, slot.settled_at - slot.first_shown_at)

    def _is_right(self, slot: Slot) -> bool:
        return self.mark_of(slot).outcome is Outcome.RIGHT

    def _applied(self, event: Event) -> "Attempt":
        if event.kind is EventKind.FINISHED:
            return self._left(event.at)._finished(event)
        if event.item is None:
            raise ValueError(f"{event.kind} needs an item")
        if event.kind is EventKind.SHOWN:
            return self._left(event.at)._arrived(event.item, event.at)
        if event.kind is EventKind.PAUSED:
            return replace(self._left(event.at), paused_at=event.at)
        if event.kind is EventKind.RESUMED:
            return self._left(self.touched_at or event.at)._went_on(event.at)._arrived(event.item, event.at)
        if event.kind is EventKind.CLOCK_CHANGED:
            return self if event.shift is None else replace(self, shifts=(*self.shifts, event.shift))
        after = self._with_slot(event.item, changed(self.slots[event.item], event))
        return after._left(event.at) if event.kind in (EventKind.CONFIRMED, EventKind.TIMED_OUT) else after

    def _finished(self, event: Event) -> "Attempt":
        settled = tuple(replace(slot, settled_at=slot.settled_at or event.at) for slot in self.slots)
        return replace(self, slots=settled, finished_at=event.at, reason=event.reason, shown_at=None, paused_at=None)

    def _must_run(self, now: datetime) -> None:
        if self.phase is Phase.FINISHED:
            raise RuleBroken(RuleCode.ATTEMPT_OVER)
        if self.phase is Phase.PAUSED:
            raise RuleBroken(RuleCode.PAUSED)
        if self.overdue(now) is not None:
            raise RuleBroken(RuleCode.TIME_UP)

    def _must_be_open(self, now: datetime) -> None:
        self._must_run(now)
        if self.slot.is_settled:
            raise RuleBroken(RuleCode.ALREADY_SETTLED)

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

    def _went_on(self, at: datetime) -> "Attempt":
        """After a pause: every clock that had begun and not ended begins that much later."""
        if self.paused_at is None:
            return self
        by = max(_NO_TIME, at - self.paused_at)
        slots = tuple(clock_moved(slot, by) for slot in self.slots)
        return replace(self, slots=slots, paused=self.paused + by, paused_at=None)


def fold(attempt: Attempt, events: Iterable[Event]) -> Attempt:
    """The attempt after all ``events``."""
    for event in events:
        attempt = attempt.applied(event)
    return attempt
