"""Running a duel: one paper drawn for two, each turn a step of that learner's own attempt."""

from collections.abc import Callable, Collection, Mapping
from random import Random, SystemRandom
from typing import TypeAlias

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.draw import draw, presented
from mbjg_desktop.domain.duel import Duel, Who, duel_draw, duel_rules, suits
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import AttemptId, DuelId, ProfileId, RuleSetId
from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.duel import Exchange, Match, PastDuel, Reply
from mbjg_desktop.services.paper import candidates, scope_to_plain
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.result import quotations_of
from mbjg_desktop.storage.attempt_repo import NewAttempt
from mbjg_desktop.storage.duel_repo import StoredDuel
from mbjg_desktop.storage.unit_of_work import UnitFactory

QuizOf: TypeAlias = Callable[[UnitFactory], QuizService]


class DuelService:
    """Duels between learners of this machine, whoever of them is learning now."""

    def __init__(
        self, units: UnitFactory, clock: Clock, rulesets: Callable[[], tuple[RuleSet, ...]], quiz_of: QuizOf
    ) -> None:
        self._units = units
        self._clock = clock
        self._rulesets = rulesets
        self._quiz_of = quiz_of
        self._quizzes: dict[ProfileId, QuizService] = {}

    def rulesets(self) -> tuple[RuleSet, ...]:
        """The rule sets a duel can be run under."""
        return tuple(filter(suits, self._rulesets()))

    def quiz(self, learner: ProfileId) -> QuizService:
        """What runs the attempts of one of them."""
        if learner not in self._quizzes:
            self._quizzes[learner] = self._quiz_of(self._units.of(learner))
        return self._quizzes[learner]

    def forget(self, attempts: Collection[AttemptId]) -> None:
        """Read those attempts anew when they are next asked for: they were marked again."""
        for quiz in self._quizzes.values():
            quiz.forget(attempts)

    def start(
        self, first: ProfileId, second: ProfileId, ruleset: RuleSetId, scope: Scope, seed: int | None = None
    ) -> Match:
        """Draw one paper for both; no clock runs yet. RuleBroken if there is nothing to draw."""
        seed = SystemRandom().randrange(1_000_000) if seed is None else seed
        now = self._clock.now()
        with self._units.write() as unit:
            rng = Random(seed)
            rules = next(each for each in self._rulesets() if each.id == ruleset)
            pool = [each for each in candidates(unit, scope, now) if not each.kind.is_self_marked]
            drawn = draw(duel_draw(rules.draw), pool, rng)
            if not drawn:
                raise RuleBroken(RuleCode.NOTHING_TO_DRAW)
            current = [unit.content.current(question) for question in drawn]
            slots = tuple(Slot(question, revision, presented(question, rng)) for revision, question in current)
            new = NewAttempt(duel_rules(rules, len(slots)), scope_to_plain(scope), seed, now, slots)
            one, other = (unit.of(learner).attempts.add(new) for learner in (first, second))
            id_ = unit.duels.add(one, other, now)
            unit.touch(Topic.ANSWERS)
            unit.commit()
        return self.match(id_)

    def match(self, duel: DuelId) -> Match:
        """How it stands, once the clocks have done what was due."""
        with self._units.read() as unit:
            stored = unit.duels.get(duel)
            profiles = unit.profiles.by_id()
        first, second = stored.first, stored.second
        state = Duel(
            duel,
            self.quiz(first.profile).tick(first.attempt),
            self.quiz(second.profile).tick(second.attempt),
        )
        return self._ended(Match(state, profiles[first.profile], profiles[second.profile]))

    def begin_turn(self, match: Match) -> Attempt:
        """Put the question at hand before whose turn it is: from now on their clock runs.

        A turn that was begun before is gone on with; its clock has gone on as well.
        """
        duel = match.duel
        if duel.turn is None:
            raise RuleBroken(RuleCode.ATTEMPT_OVER)
        attempt = duel.of(duel.turn)
        if duel.answered != attempt.current:
            return self.quiz(match.learner(duel.turn).id).show(attempt.id, duel.answered)
        return attempt

    def stop(self, match: Match) -> Match:
        """End it before its last question; what both answered stays answered."""
        for who in Who:
            if match.duel.of(who).phase is not Phase.FINISHED:
                self.quiz(match.learner(who).id).finish(match.duel.of(who).id, FinishReason.STOPPED)
        return self.match(match.duel.id)

    def exchange(self, match: Match, index: int) -> Exchange:
        """A question both have answered, from 0, with the places of the document that answer it."""
        with self._units.read() as unit:
            quotations = quotations_of(unit, match.duel.first.slots[index].question.id)
        first, second = (_reply(match.duel.of(who), index) for who in Who)
        return Exchange(index + 1, first, second, quotations)

    def exchanges(self, match: Match) -> tuple[Exchange, ...]:
        """Every question both have answered, without sources."""
        return tuple(
            Exchange(index + 1, _reply(match.duel.first, index), _reply(match.duel.second, index), ())
            for index in range(match.duel.answered)
        )

    def unfinished(self) -> tuple[PastDuel, ...]:
        """The duels that can go on, newest first; nothing is won in them yet."""
        with self._units.read() as unit:
            stored, profiles = unit.duels.unfinished(), unit.profiles.by_id()
        return tuple(_past(each, profiles, 0.0, 0.0) for each in stored)

    def history(self, limit: int = 8) -> tuple[PastDuel, ...]:
        """The last duels that are over, newest first."""
        with self._units.read() as unit:
            stored, profiles = unit.duels.finished(limit), unit.profiles.by_id()
        return tuple(_past(each, profiles, *self._scores(each)) for each in stored)

    def _scores(self, stored: StoredDuel) -> tuple[float, float]:
        """One that was stopped counts what both have answered; its attempts also count what one answered alone."""
        if FinishReason.STOPPED not in (stored.first.reason, stored.second.reason):
            return stored.first.score, stored.second.score
        duel = self.match(stored.id).duel
        return float(duel.score(Who.FIRST)), float(duel.score(Who.SECOND))

    def _ended(self, match: Match) -> Match:
        """Both attempts handed in once both have answered everything; stopped where one was stopped alone."""
        duel = match.duel
        if duel.answered < duel.total and not duel.is_over:
            return match
        reason = FinishReason.SUBMITTED if duel.answered == duel.total else FinishReason.STOPPED
        for who in Who:
            if duel.of(who).phase is not Phase.FINISHED:
                ended = self.quiz(match.learner(who).id).finish(duel.of(who).id, reason)
                duel = duel.with_attempt(who, ended)
        return Match(duel, match.first, match.second)


def _reply(attempt: Attempt, index: int) -> Reply:
    slot = attempt.slots[index]
    return Reply(slot, attempt.mark_of(slot), attempt.points_of(slot))


def _past(stored: StoredDuel, profiles: Mapping[ProfileId, Profile], first: float, second: float) -> PastDuel:
    learners = profiles[stored.first.profile], profiles[stored.second.profile]
    return PastDuel(stored.id, stored.started_at, *learners, first, second)
