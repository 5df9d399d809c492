"""Running a quiz: drawing the paper, taking every step of an attempt to disk, handing it in."""

from collections.abc import Collection
from datetime import datetime, timedelta
from random import SystemRandom

from mbjg_desktop.domain.absence import slept, turned_away, unattended
from mbjg_desktop.domain.attempt import Attempt, Phase, fold
from mbjg_desktop.domain.attempt_event import Event, EventKind, FinishReason
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.draw import NUMBERS
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import AttemptId, RuleSetId
from mbjg_desktop.domain.question import Question, Response
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.domain.self_marking import self_marks
from mbjg_desktop.domain.turning import handed_in, turned
from mbjg_desktop.services.attempt_clock import AttemptClock
from mbjg_desktop.services.paper import deal, preview, scope_choices, scope_to_plain, taken_today
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.quiz import Paper, PastAttempt, Result, Scope, ScopeChoice, Unfinished
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.services.result import quotations_of, result_of
from mbjg_desktop.services.settle import change_of_mind, self_marked, settle
from mbjg_desktop.storage.attempt_repo import NewAttempt
from mbjg_desktop.storage.unit_of_work import UnitFactory, UnitOfWork


class QuizService:
    """Runs attempts. Every method that changes something has committed it when it returns."""

    def __init__(self, units: UnitFactory, clock: Clock, rulesets: tuple[RuleSet, ...]) -> None:
        self._units = units
        self._clock = clock
        self._rulesets = {ruleset.id: ruleset for ruleset in rulesets}
        self._running: dict[AttemptId, tuple[Attempt, int]] = {}
        self._clocks: dict[AttemptId, AttemptClock] = {}
        self._left_alone: set[AttemptId] = set()
        self._learner = units.profile

    def now(self, attempt: AttemptId | None = None) -> datetime:
        """The moment by the attempt's own clock, which nobody sets; by the machine's if none is named."""
        if attempt is None:
            return self._clock.now()
        self._attempt(attempt)
        return self._clocks[attempt].now()

    def steady(self) -> timedelta:
        """Time that goes on evenly, to tell how far apart two presses are."""
        return self._clock.steady()

    def rulesets(self) -> tuple[RuleSet, ...]:
        """Every way of running a quiz."""
        return tuple(self._rulesets.values())

    def use_rulesets(self, rulesets: tuple[RuleSet, ...]) -> None:
        """From now on these are the ways; what runs goes on under the rules it began with."""
        self._rulesets = {ruleset.id: ruleset for ruleset in rulesets}

    def scopes(self) -> tuple[ScopeChoice, ...]:
        """What papers can be drawn from: each document, then its sections and the blocks outside them."""
        with self._units.read() as unit:
            return tuple(
                choice
                for document in unit.content.documents()
                for choice in scope_choices(document, unit.draws.counts(document.id))
            )

    def new_number(self) -> int:
        """A number for the next paper, by chance."""
        return SystemRandom().randrange(NUMBERS)

    def paper(self, ruleset: RuleSetId, scope: Scope, seed: int | None = None) -> Paper:
        """What would be drawn, by chance or by that number."""
        with self._units.read() as unit:
            return preview(unit, self._rulesets[ruleset], scope, self._clock, seed)

    def unfinished(self) -> Unfinished | None:
        """The attempt that was left and waits most: the one whose time ends first, else the newest.

        Those whose time ran out meanwhile are handed in first.
        """
        left = self._left()
        if not left:
            return None
        timed = [attempt for attempt in left if attempt.deadline is not None]
        attempt = min(timed, key=lambda one: one.deadline or one.started_at) if timed else left[0]
        answered = sum(slot.is_answered for slot in attempt.slots)
        return Unfinished(
            attempt.id,
            attempt.ruleset,
            attempt.started_at,
            attempt.deadline,
            answered,
            len(attempt.slots),
            is_paused=attempt.phase is Phase.PAUSED,
        )

    def start(self, ruleset: RuleSetId, scope: Scope, seed: int | None = None) -> Attempt:
        """Draw a paper and show its first question. RuleBroken if there is nothing to draw.

        A paper of the day that was begun is gone on with. Attempts without a clock that were left are closed as they
        stand: only what runs against the clock waits.
        """
        rules = self._rulesets[ruleset]
        left = self._left()
        with self._units.read() as unit:
            taken = taken_today(unit, rules, scope, self._clock) if seed is None else None
        if taken is not None and not taken.is_finished:
            return self.resume(taken.attempt)
        with self._units.write() as unit:
            paper = deal(unit, rules, scope, self._clock, seed)
            if not paper.slots:
                raise RuleBroken(RuleCode.NOTHING_TO_DRAW)
            now = self._clock.now()  # not before: drawing from a large bank takes a moment
            id_ = unit.attempts.add(NewAttempt(rules, scope_to_plain(scope), paper.number, now, paper.slots))
            shown = Event(EventKind.SHOWN, now, 0)
            attempt = Attempt(id_, rules, paper.number, now, paper.slots).applied(shown)
            unit.attempts.append(id_, 0, shown)
            unit.touch(Topic.ANSWERS)
            unit.commit()
        self._running[id_] = (attempt, 1)
        self._clocks[id_] = AttemptClock(self._clock)
        for other in left:
            if other.ruleset.clock.whole is None:
                self.finish(other.id, FinishReason.STOPPED)
        return attempt

    def resume(self, attempt: AttemptId) -> Attempt:
        """Come back to an attempt that was left; what the clock did meanwhile is done first. A paused one stays so."""
        resumed = self.tick(attempt)
        return resumed if resumed.phase in (Phase.FINISHED, Phase.PAUSED) else self.go_on(attempt)

    def go_on(self, attempt: AttemptId) -> Attempt:
        """Let a paused attempt run again."""
        state, now = self._at(attempt)
        self._left_alone.discard(attempt)
        return self._step(attempt, state.resumes(now))

    def turn_away(self, attempt: AttemptId) -> Attempt:
        """The learner leaves the question on the screen, until the attempt is resumed; clocks go on."""
        state = self.tick(attempt)
        self._left_alone.add(attempt)
        return self._step(attempt, *events) if (events := turned_away(state, self.now(attempt))) else state

    def pause(self, attempt: AttemptId) -> Attempt:
        """Let every clock of the attempt stand still, where the rules allow it."""
        state, now = self._at(attempt)
        return self._step(attempt, state.pauses(now))

    def show(self, attempt: AttemptId, index: int, *, met: frozenset[str] | None = None) -> Attempt:
        """Go to another question; with ``met``, the answer that is left makes these points, all in one step."""
        state, now = self._at(attempt)
        judged = () if met is None else (self_marks(state, met, now),)
        return self._step(attempt, *judged, state.shows(index, now))

    def answer(self, attempt: AttemptId, response: Response) -> Attempt:
        """Answer the question on the screen."""
        state, now = self._at(attempt)
        return self._step(attempt, state.answers(response, now))

    def confirm(self, attempt: AttemptId, response: Response | None = None) -> Attempt:
        """Hand in the question on the screen, where feedback comes at once; with a last ``response`` to it.

        Where the program turns the page, the next question follows in the same step.
        """
        state, now = self._at(attempt)
        return self._step(attempt, *handed_in(state, response, now))

    def self_mark(self, attempt: AttemptId, met: frozenset[str]) -> Attempt:
        """Say which points the answer on the screen makes."""
        state, now = self._at(attempt)
        return self._step(attempt, self_marks(state, met, now))

    def flag(self, attempt: AttemptId) -> Attempt:
        """Mark the question on the screen to come back to, or take the mark off."""
        state, now = self._at(attempt)
        return self._step(attempt, state.flags(now))

    def guess(self, attempt: AttemptId) -> Attempt:
        """Say that the response on the screen is a guess, or that it is none after all."""
        state, now = self._at(attempt)
        return self._step(attempt, state.guesses(now))

    def finish(self, attempt: AttemptId, reason: FinishReason) -> Attempt:
        """End the attempt."""
        state, now = self._at(attempt)
        return self._step(attempt, *self._ending(attempt, state, state.finishes(reason, now)))

    def tick(self, attempt: AttemptId) -> Attempt:
        """Let the clock do what is due. Nothing is written when nothing is."""
        state, now = self._at(attempt)
        while (event := state.overdue(now)) is not None:
            ended = self._ending(attempt, state, event)
            state = self._step(attempt, *ended, *turned(fold(state, ended), now))
        return state

    def hand_in_for_others(self) -> None:
        """Let the clocks do what is due for learners who are away too, as they would when these come back."""
        self._drop_others()
        with self._units.read() as unit:
            others = [each for each in unit.profiles.all() if each.id != self._learner]
        for away in others:
            theirs = QuizService(self._units.of(away.id), self._clock, ())
            theirs._clocks = self._clocks  # an attempt has one clock, whoever looks at it
            theirs._left()

    def quotations(self, question: Question) -> tuple[Quotation, ...]:
        """The places of the document that answer ``question``."""
        with self._units.read() as unit:
            return quotations_of(unit, question.id)

    def result(self, attempt: AttemptId) -> Result:
        """The result of a finished attempt."""
        state = self._attempt(attempt)
        with self._units.read() as unit:
            return result_of(unit, state)

    def forget(self, attempts: Collection[AttemptId]) -> None:
        """Read those attempts anew when they are next asked for: they were marked again."""
        for attempt in attempts:
            self._running.pop(attempt, None)

    def history(self, limit: int = 20) -> tuple[PastAttempt, ...]:
        """The last finished attempts, newest first."""
        with self._units.read() as unit:
            return tuple(
                PastAttempt(
                    past.attempt, past.ruleset.id, past.ruleset.name, past.finished_at, past.score, past.full_score
                )
                for past in unit.attempts.finished(limit)
            )

    def _left(self) -> list[Attempt]:
        """The attempts that can go on, newest first, once the clock has done what was due."""
        with self._units.read() as unit:
            ids = unit.attempts.unfinished()
        return [attempt for attempt in map(self.tick, ids) if attempt.phase is not Phase.FINISHED]

    def _at(self, attempt: AttemptId) -> tuple[Attempt, datetime]:
        """The attempt and its moment, once it is noted if the machine has slept, or its clock has been changed."""
        state, clock = self._attempt(attempt), self._clocks[attempt]
        now, shift = clock.now(), clock.shift()
        if shift is not None and state.phase is not Phase.FINISHED:
            due = state.overdue(now)  # noted no later than that, so that the record stays in the order of time
            state = self._step(attempt, state.notes_clock(shift, now if due is None else due.at))
            clock.note(shift)
        asleep = clock.slept()
        if asleep is not None and (absence := slept(state, asleep, now)):
            state = self._step(attempt, *absence)
        return state, now

    def _ending(self, attempt: AttemptId, state: Attempt, event: Event) -> tuple[Event, ...]:
        """What ends a question or all of it, whether or not somebody is there."""
        return unattended(state, event) if attempt in self._left_alone else (event,)

    def _attempt(self, attempt: AttemptId) -> Attempt:
        self._drop_others()
        if attempt not in self._running:
            with self._units.read() as unit:
                questions = unit.content.revisions(unit.attempts.revisions(attempt))
                self._running[attempt] = unit.attempts.load(attempt, questions)
            self._left_alone.add(attempt)
            left_at = self._running[attempt][0].touched_at
            self._clocks.setdefault(attempt, AttemptClock(self._clock, left_at))
        return self._running[attempt][0]

    def _drop_others(self) -> None:
        """What another learner left running is out of reach."""
        if self._learner != self._units.profile:
            self._running.clear()
            self._learner = self._units.profile

    def _step(self, attempt: AttemptId, *events: Event) -> Attempt:
        """Store the events, and what follows from them, all or none."""
        state, count = self._running[attempt]
        with self._units.write() as unit:
            for number, event in enumerate(events, start=count):
                before, state = state, state.applied(event)
                unit.attempts.append(attempt, number, event)
                self._follow(unit, event, before, state)
            unit.commit()
        self._running[attempt] = (state, count + len(events))
        return state

    def _follow(self, unit: UnitOfWork, event: Event, before: Attempt, after: Attempt) -> None:
        settle(unit, self._clock, before, after)
        if event.kind in (EventKind.GUESSED, EventKind.SURE) and before.slot.is_settled:
            change_of_mind(unit, self._clock, after)
        if event.kind is EventKind.SELF_MARKED:
            self_marked(unit, self._clock, before, after)
        if event.kind is EventKind.FINISHED:
            unit.attempts.finish(after)
            unit.touch(Topic.ANSWERS)
