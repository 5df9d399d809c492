"""Turning the page where the program does it: what follows at once from handing in, or from time running out."""

from datetime import datetime

from mbjg_desktop.domain.attempt import Attempt, Phase, fold
from mbjg_desktop.domain.attempt_event import Event, FinishReason
from mbjg_desktop.domain.question import Response
from mbjg_desktop.domain.ruleset import Pace


def handed_in(attempt: Attempt, response: Response | None, now: datetime) -> tuple[Event, ...]:
    """Answering, if there is a ``response``, handing in, and what follows: to be stored together or not at all.

    Without any response the question is passed over, which counts as a miss. RuleBroken as for each step alone.
    """
    answered = () if response is None else (attempt.answers(response, now),)
    attempt = fold(attempt, answered)
    confirmed = attempt.confirms(now)
    return (*answered, confirmed, *turned(attempt.applied(confirmed), now))


def turned(attempt: Attempt, now: datetime) -> tuple[Event, ...]:
    """What follows a question that is settled: the end of the time, the next one, or the end of the paper.

    Nothing where the learner turns the page, nor after a miss that ends the run: that one is told first.
    """
    if attempt.ruleset.pace is not Pace.AT_ONCE or attempt.phase is not Phase.FEEDBACK:
        return ()
    over = attempt.overdue(now)
    if over is not None:
        return (over,)
    if attempt.is_run_over:
        return ()
    if attempt.current + 1 < len(attempt.slots):
        return (attempt.shows(attempt.current + 1, now),)
    return (attempt.finishes(FinishReason.SUBMITTED, now),)
