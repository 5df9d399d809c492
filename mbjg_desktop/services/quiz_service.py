"""Running a quiz: drawing the paper, taking every step of an attempt to disk, handing it in."""

from collections import Counter
from datetime import datetime
from fractions import Fraction
from random import Random, SystemRandom

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.attempt_event import Event, EventKind, FinishReason
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.draw import draw, presented
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import AttemptId, RuleSetId
from mbjg_desktop.domain.question import Question, Response
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.paper import candidates, scope_choices, scope_to_plain
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.quiz import Paper, PastAttempt, Result, Scope, ScopeChoice, Unfinished
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.services.result import quotations_of, result_of
from mbjg_desktop.services.settle import change_of_mind, settle
from mbjg_desktop.storage.attempt_repo import NewAttempt
from mbjg_desktop.storage.unit_of_work import UnitFactory


class QuizService:
    """Runs attempts. Every method that changes something has committed it when it returns."""

    def __init__(self, units: UnitFactory, clock: Clock, rulesets: tuple[RuleSet, ...]) -> None:
        self._units = units
        self._clock = clock
        self._rulesets = {ruleset.id: ruleset for ruleset in rulesets}
        self._running: dict[AttemptId, tuple[Attempt, int]] = {}
        self._learner = units.profile

    def now(self) -> datetime:
        """The moment ``Attempt.remaining`` is to be asked for."""
        return self._clock.now()

    def rulesets(self) -> tuple[RuleSet, ...]:
        """Every way of running a quiz."""
        return tuple(self._rulesets.values())

    def scopes(self) -> tuple[ScopeChoice, ...]:
        """What papers can be drawn from: each document, then its sections and the blocks outside them."""
        with self._units.read() as unit:
            return tuple(
                choice
                for document in unit.content.documents()
                for choice in scope_choices(document, unit.content.index(document.id))
            )

    def paper(self, ruleset: RuleSetId, scope: Scope) -> Paper:
        """What would be drawn."""
        rules = self._rulesets[ruleset]
        with self._units.read() as unit:
            drawn = draw(rules.draw, candidates(unit, scope, self._clock.now()), Random(0))
            kinds = {line.id: line.kind for line in unit.content.index()}
        by_kind = Counter(kinds[question] for question in drawn)
        full = sum((rules.points(kind) + rules.marking.speed_bonus for kind in by_kind.elements()), Fraction(0))
        wanted = sum(rules.draw.by_kind.values()) or rules.draw.count or 0
        return Paper(rules, dict(by_kind), full, is_short=len(drawn) < wanted)

    def unfinished(self) -> Unfinished | None:
        """The attempt that was left and waits most: the one whose time ends first, else the newest.

        Those whose time ran out meanwhile are handed in first.
        """
        left = self._left()
        if not left:
            return None
        timed = [attempt for attempt in left if attempt.deadline is not None]
        attempt = min(timed, key=lambda one: one.deadline or self.now()) if timed else left[0]
        answered = sum(slot.is_answered for slot in attempt.slots)
        return Unfinished(
            attempt.id, attempt.ruleset, attempt.started_at, attempt.deadline, answered, len(attempt.slots)
        )

    def start(self, ruleset: RuleSetId, scope: Scope, seed: int | None = None) -> Attempt:
        """Draw a paper and show its first question. RuleBroken if there is nothing to draw.

        Attempts without a clock that were left are closed as they stand: only what runs against the clock waits.
        """
        rules = self._rulesets[ruleset]
        left = self._left()
        seed = SystemRandom().randrange(1_000_000) if seed is None else seed
        now = self._clock.now()
        with self._units.write() as unit:
            rng = Random(seed)
            drawn = draw(rules.draw, candidates(unit, scope, now), rng)
            if not drawn:
                raise RuleBroken(RuleCode.NOTHING_TO_DRAW)
            current = [unit.content.current(question) for question in drawn]
            slots = tuple(Slot(question, revision, presented(question, rng)) for revision, question in current)
            id_ = unit.attempts.add(NewAttempt(rules, scope_to_plain(scope), seed, now, slots))
            shown = Event(EventKind.SHOWN, now, 0)
            attempt = Attempt(id_, rules, seed, now, slots).applied(shown)
            unit.attempts.append(id_, 0, shown)
            unit.touch(Topic.ANSWERS)
            unit.commit()
        self._running[id_] = (attempt, 1)
        for other in left:
            if other.deadline is None:
                self.finish(other.id, FinishReason.STOPPED)
        return attempt

    def resume(self, attempt: AttemptId) -> Attempt:
        """Go on with an attempt that was left; what the clock did meanwhile is done first."""
        resumed = self.tick(attempt)
        if resumed.phase is Phase.FINISHED:
            return resumed
        return self._step(attempt, resumed.resumes(self._clock.now()))

    def show(self, attempt: AttemptId, index: int) -> Attempt:
        """Go to another question."""
        return self._step(attempt, self._attempt(attempt).shows(index, self._clock.now()))

    def answer(self, attempt: AttemptId, response: Response) -> Attempt:
        """Answer the question on the screen."""
        return self._step(attempt, self._attempt(attempt).answers(response, self._clock.now()))

    def confirm(self, attempt: AttemptId) -> Attempt:
        """Hand in the question on the screen, where feedback comes at once."""
        return self._step(attempt, self._attempt(attempt).confirms(self._clock.now()))

    def flag(self, attempt: AttemptId) -> Attempt:
        """Mark the question on the screen to come back to, or take the mark off."""
        return self._step(attempt, self._attempt(attempt).flags(self._clock.now()))

    def guess(self, attempt: AttemptId) -> Attempt:
        """Say that the response on the screen is a guess, or that it is none after all."""
        return self._step(attempt, self._attempt(attempt).guesses(self._clock.now()))

    def finish(self, attempt: AttemptId, reason: FinishReason) -> Attempt:
        """End the attempt."""
        return self._step(attempt, self._attempt(attempt).finishes(reason, self._clock.now()))

    def tick(self, attempt: AttemptId) -> Attempt:
        """Let the clock do what is due. Nothing is written when nothing is."""
        state = self._attempt(attempt)
        while (event := state.overdue(self._clock.now())) is not None:
            state = self._step(attempt, event)
        return state

    def quotations(self, question: Question) -> tuple[Quotation, ...]:
        """The places of the document that answer ``question``."""
        with self._units.read() as unit:
            return quotations_of(unit, question.id)

    def result(self, attempt: AttemptId) -> Result:
        """The result of a finished attempt."""
        state = self._attempt(attempt)
        with self._units.read() as unit:
            return result_of(unit, state)

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

    def _attempt(self, attempt: AttemptId) -> Attempt:
        if self._learner != self._units.profile:  # what another learner left running is out of reach
            self._running.clear()
            self._learner = self._units.profile
        if attempt not in self._running:
            with self._units.read() as unit:
                questions = unit.content.revisions(unit.attempts.revisions(attempt))
                self._running[attempt] = unit.attempts.load(attempt, questions)
        return self._running[attempt][0]

    def _step(self, attempt: AttemptId, event: Event) -> Attempt:
        before, number = self._running[attempt]
        after = before.applied(event)
        with self._units.write() as unit:
            unit.attempts.append(attempt, number, event)
            settle(unit, self._clock, before, after)
            if event.kind in (EventKind.GUESSED, EventKind.SURE) and before.slot.is_settled:
                change_of_mind(unit, self._clock, after)
            if event.kind is EventKind.FINISHED:
                unit.attempts.finish(after)
                unit.touch(Topic.ANSWERS)
            unit.commit()
        self._running[attempt] = (after, number + 1)
        return after
