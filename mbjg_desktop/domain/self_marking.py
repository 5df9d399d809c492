"""Self-marking: the learner says which points a short answer makes, once they are told."""

from datetime import datetime

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.attempt_event import Event, EventKind
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.marking import fits
from mbjg_desktop.domain.question import Written


def self_marks(attempt: Attempt, met: frozenset[str], now: datetime) -> Event:
    """The answer on the screen makes these points and no others; may be said again after a second look.

    RuleBroken where its points are not told, or for points it has not.
    """
    if attempt.overdue(now) is not None:
        raise RuleBroken(RuleCode.TIME_UP)
    given = attempt.slot.response
    judged = Written(given.text if isinstance(given, Written) else "", met)
    if attempt.phase is not Phase.FEEDBACK or not fits(attempt.slot.question, judged):
        raise RuleBroken(RuleCode.WRONG_SHAPE)
    return Event(EventKind.SELF_MARKED, now, attempt.current, judged)
