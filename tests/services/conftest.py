"""A learner's database with a small document and bank, a clock that stands still, and the services on them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from mbjg_desktop.domain.ids import ProfileId, RuleSetId
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import ClockRule, DrawRule, Feedback, Navigation, RuleSet
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.services.lookback_service import LookbackService
from mbjg_desktop.services.profiles_service import ProfilesService
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.reading_service import ReadingService
from mbjg_desktop.services.roadmap import RoadmapService
from mbjg_desktop.services.settings_service import SettingsService
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.domain.samples import ruleset

_FULL = ruleset()
PRACTICE = replace(_FULL, id=RuleSetId("practice"), feedback=Feedback.AT_ONCE, name={"en": "Practice"})
MOCK = replace(
    _FULL,
    id=RuleSetId("mock"),
    draw=DrawRule(by_kind={Kind.SINGLE_CHOICE: 2, Kind.TRUE_FALSE: 1}),
    clock=ClockRule(whole=timedelta(minutes=20)),
    marking=replace(_FULL.marking, pass_mark=Fraction(20)),
)
CONTEST = replace(
    _FULL,
    id=RuleSetId("contest"),
    draw=DrawRule(count=4),
    clock=ClockRule(per_question={kind: timedelta(seconds=20) for kind in Kind}),
    feedback=Feedback.AT_ONCE,
    navigation=Navigation.FORWARD,
)
RULESETS: tuple[RuleSet, ...] = (PRACTICE, MOCK, CONTEST)


@pytest.fixture
def clock() -> make.FakeClock:
    return make.FakeClock()


@pytest.fixture
def changes() -> make.Changes:
    return make.Changes()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = make.database(tmp_path)
    yield made
    made.close()


@pytest.fixture
def units(database: Database, changes: make.Changes) -> UnitFactory:
    return UnitFactory(database, changes)


@pytest.fixture
def quiz(units: UnitFactory, clock: make.FakeClock) -> QuizService:
    return QuizService(units, clock, RULESETS)


@pytest.fixture
def cards(units: UnitFactory, clock: make.FakeClock) -> CardsService:
    return CardsService(units, clock)


@pytest.fixture
def lookback(units: UnitFactory, clock: make.FakeClock) -> LookbackService:
    return LookbackService(units, clock)


@pytest.fixture
def reading(units: UnitFactory, clock: make.FakeClock) -> ReadingService:
    return ReadingService(units, clock)


@pytest.fixture
def preferences(units: UnitFactory) -> SettingsService:
    return SettingsService(units)


@pytest.fixture
def profiles(units: UnitFactory, clock: make.FakeClock) -> ProfilesService:
    made = ProfilesService(units, clock)
    made.take_up()
    return made


@pytest.fixture
def zhang(profiles: ProfilesService) -> ProfileId:
    """A second learner, who is not learning now."""
    return profiles.add("张三").id


@pytest.fixture
def roadmap(database: Database, clock: make.FakeClock) -> RoadmapService:
    return RoadmapService(database.path, clock)
