"""Rule sets in which every way of running a quiz occurs, small enough for the bank of the tests."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import ClockRule, DrawRule, Ends, Feedback, Navigation, Pace, RuleSet, Score
from tests.domain.samples import ruleset
from tests.services.conftest import CONTEST, MOCK

_SIMPLE: Final = DrawRule(by_kind={Kind.SINGLE_CHOICE: 2, Kind.TRUE_FALSE: 1})
_AT_ONCE: Final = replace(ruleset(), feedback=Feedback.AT_ONCE, draw=_SIMPLE)
PRACTICE: Final = replace(_AT_ONCE, id=RuleSetId("practice"), clock=ClockRule(may_pause=True))
EXAM: Final = replace(
    MOCK, id=RuleSetId("exam"), draw=_SIMPLE, clock=ClockRule(whole=timedelta(minutes=20), may_pause=True)
)
SPRINT: Final = replace(
    _AT_ONCE,
    id=RuleSetId("sprint"),
    clock=ClockRule(whole=timedelta(seconds=90), miss_costs=timedelta(seconds=3)),
    navigation=Navigation.FORWARD,
    pace=Pace.AT_ONCE,
    ends=Ends.TIME_UP,
)
FLAWLESS: Final = replace(
    _AT_ONCE,
    id=RuleSetId("flawless"),
    clock=ClockRule(per_question={kind: timedelta(seconds=30) for kind in Kind}),
    marking=replace(_AT_ONCE.marking, score=Score.RUN),
    navigation=Navigation.FORWARD,
    ends=Ends.FIRST_MISS,
)
ALL: Final[tuple[RuleSet, ...]] = (PRACTICE, MOCK, EXAM, CONTEST, SPRINT, FLAWLESS)
