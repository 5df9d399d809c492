"""A duel: two learners, one paper, turn by turn. Whose turn it is follows from the two attempts alone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from typing import Final

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import DuelId, RuleSetId
from mbjg_desktop.domain.marking import NOTHING
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import (
    ClockRule,
    DrawRule,
    Ends,
    Feedback,
    Navigation,
    Order,
    Pace,
    Pool,
    RuleSet,
    Score,
    Seed,
)

DUEL_RULES: Final = RuleSetId("duel")
"""What an attempt ran under if the rules had to be changed for a duel: it is no paper of the rules as they are."""


class Who(Enum):
    """Which of the two."""

    FIRST = "first"
    SECOND = "second"

    @property
    def other(self) -> "Who":
        """The one who is not this one."""
        return Who.SECOND if self is Who.FIRST else Who.FIRST


@dataclass(frozen=True, slots=True)
class Duel:
    """The state of both attempts at one paper. ``answered`` questions were answered by both and can be told."""

    id: DuelId
    first: Attempt
    second: Attempt

    @property
    def answered(self) -> int:
        """How many questions both have answered."""
        return min(_settled(self.first), _settled(self.second))

    @property
    def total(self) -> int:
        """How many questions the paper has."""
        return len(self.first.slots)

    @property
    def turn(self) -> Who | None:
        """Who is to answer question ``answered``; None if there is none left. Who came second begins the next."""
        if self.is_over or self.answered == self.total:
            return None
        begins = Who.FIRST if self.answered % 2 == 0 else Who.SECOND
        return begins.other if self.of(begins).slots[self.answered].is_settled else begins

    @property
    def is_over(self) -> bool:
        """Whether either has ended it, by the last question or before."""
        return Phase.FINISHED in (self.first.phase, self.second.phase)

    def of(self, who: Who) -> Attempt:
        """The attempt of one of the two."""
        return self.first if who is Who.FIRST else self.second

    def with_attempt(self, who: Who, attempt: Attempt) -> "Duel":
        """The duel after a step of one of the two."""
        return replace(self, first=attempt) if who is Who.FIRST else replace(self, second=attempt)

    def score(self, who: Who) -> Fraction:
        """The marks for what both have answered, never below nothing."""
        attempt = self.of(who)
        told = attempt.slots[: self.answered]
        return max(NOTHING, sum((attempt.points_of(slot) for slot in told), NOTHING))

    def spent(self, who: Who) -> timedelta:
        """The time taken for what both have answered."""
        return sum((slot.spent for slot in self.of(who).slots[: self.answered]), timedelta(0))

    def winner(self) -> Who | None:
        """Who has more marks; of equals, who took less time; None if there is still no difference."""
        worths = {who: (self.score(who), -self.spent(who)) for who in Who}
        if worths[Who.FIRST] == worths[Who.SECOND]:
            return None
        return max(Who, key=worths.__getitem__)


def suits(ruleset: RuleSet) -> bool:
    """Whether it makes a paper of a known length that is drawn for anyone."""
    draw = ruleset.draw
    has_length = draw.count is not None or bool(draw.by_kind)
    return has_length and draw.pool is Pool.SCOPE and ruleset.marking.score is Score.MARKS


def is_for_turns(ruleset: RuleSet) -> bool:
    """Whether a duel can be run under it just as it is."""
    return duel_rules(ruleset, 1) is ruleset


def duel_draw(rule: DrawRule) -> DrawRule:
    """What both can be asked: nothing in it depends on what one of the two knows, or on the date."""
    return replace(
        rule,
        weak_first=False,
        unseen_first=False,
        uncovered_first=False,
        other_form=False,
        order=Order.MIXED,
        seed=Seed.CHANCE,
    )


def duel_rules(ruleset: RuleSet, questions: int) -> RuleSet:
    """The rules for turns: question by question, each with a clock of its own, to the last one.

    A clock for the whole is shared out among the questions. Rules that are like this already stay as they are.
    """
    changed = replace(
        ruleset,
        clock=ClockRule(per_question=dict(_limits(ruleset.clock, questions))),
        feedback=Feedback.AT_ONCE,
        navigation=Navigation.FORWARD,
        pace=Pace.LEARNER,
        ends=Ends.LAST_ITEM,
    )
    return ruleset if changed == ruleset else replace(changed, id=DUEL_RULES)


def _limits(clock: ClockRule, questions: int) -> Iterator[tuple[Kind, timedelta]]:
    share = None if clock.whole is None else timedelta(seconds=max(1, round(clock.whole.total_seconds() / questions)))
    for kind in Kind:
        limit = clock.per_question.get(kind, share)
        if limit is not None:
            yield kind, limit


def _settled(attempt: Attempt) -> int:
    """How many were handed in or ran out of time. The end of an attempt settles all others too: they do not count."""
    if attempt.reason is not FinishReason.STOPPED:
        return sum(slot.is_settled for slot in attempt.slots)
    return sum(slot.settled_at != attempt.finished_at or slot.is_timed_out for slot in attempt.slots)
