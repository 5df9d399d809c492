"""Two learners on one database: whatever one does, nothing of the other changes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, text

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import LEARNER, BlockId, DocumentId, ProfileId, QuestionId, RuleSetId
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.domain.question import Chosen
from mbjg_desktop.domain.settings import Script, Theme
from mbjg_desktop.services.cards import Card
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.services.lookback_service import LookbackService
from mbjg_desktop.services.profiles_service import ProfilesService
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.reading import Position
from mbjg_desktop.services.reading_service import ReadingService
from mbjg_desktop.services.roadmap import RoadmapService
from mbjg_desktop.services.settings_service import SettingsService
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.tables import Base
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make

DUTY = DocumentId("duty")


@dataclass(frozen=True)
class Desk:
    """One database, all services, two learners."""

    database: Database
    profiles: ProfilesService
    quiz: QuizService
    cards: CardsService
    lookback: LookbackService
    reading: ReadingService
    settings: SettingsService
    roadmap: RoadmapService
    other: ProfileId

    def owned(self, profile: ProfileId) -> dict[str, list[Any]]:
        """Every row of the database that names that learner."""
        with self.database.read() as session:
            return {
                table.name: [tuple(row) for row in session.execute(select(table).where(table.c.profile_id == profile))]
                for table in Base.metadata.sorted_tables
                if "profile_id" in table.c
            }

    def shown(self) -> list[Any]:
        """What the screens show to whoever is learning now."""
        return [
            self.settings.get(),
            self.roadmap.roadmap(),
            self.reading.open(DUTY),
            self.cards.next(),
            self.cards.can_undo,
            self.lookback.counts(),
            self.lookback.lines(),
            self.quiz.history(),
            self.quiz.unfinished(),
        ]


@pytest.fixture
def desk(
    database: Database,
    units: UnitFactory,
    clock: make.FakeClock,
    quiz: QuizService,
    cards: CardsService,
    lookback: LookbackService,
    reading: ReadingService,
    preferences: SettingsService,
) -> Desk:
    profiles = ProfilesService(units, clock)
    profiles.take_up()
    other = profiles.add("张三").id
    roadmap = RoadmapService(database.path, clock)
    return Desk(database, profiles, quiz, cards, lookback, reading, preferences, roadmap, other)


def _set(desk: Desk) -> None:
    desk.settings.change(theme=Theme.DARK, text_percent=150, language="en", script=Script.TRADITIONAL, days_to_leave=1)


def _read(desk: Desk) -> None:
    desk.reading.keep_position(DUTY, Position(BlockId("p3"), 4))
    desk.reading.mark_read(DUTY, [BlockId("p1"), BlockId("p2")])


def _rate(desk: Desk) -> None:
    card = desk.cards.next()
    assert isinstance(card, Card)
    desk.cards.rate(card, Rating.GOOD, timedelta(seconds=5))


def _rate_and_undo(desk: Desk) -> None:
    _rate(desk)
    desk.cards.undo()


def _suspend(desk: Desk) -> None:
    card = desk.cards.next()
    assert isinstance(card, Card)
    desk.cards.suspend(card)


def _practise(desk: Desk) -> None:
    attempt = desk.quiz.start(RuleSetId("practice"), Scope(questions=(QuestionId("q1"),)))
    desk.quiz.answer(attempt.id, Chosen(frozenset("b")))
    desk.quiz.confirm(attempt.id)
    desk.quiz.guess(attempt.id)
    desk.quiz.finish(attempt.id, FinishReason.SUBMITTED)


def _leave_an_exam(desk: Desk) -> None:
    attempt = desk.quiz.start(RuleSetId("mock"), Scope(DUTY))
    desk.quiz.flag(attempt.id)


@pytest.mark.parametrize("act", [_set, _read, _rate, _rate_and_undo, _suspend, _practise, _leave_an_exam])
@pytest.mark.parametrize("actor_is_first", [True, False])
def test_nothing_of_the_other_changes(desk: Desk, act: Callable[[Desk], None], actor_is_first: bool) -> None:
    actor, other = (LEARNER, desk.other) if actor_is_first else (desk.other, LEARNER)
    desk.profiles.switch(other)
    _practise(desk)
    _rate(desk)
    _read(desk)
    owned, shown = desk.owned(other), desk.shown()
    desk.profiles.switch(actor)
    before = desk.owned(actor)
    act(desk)
    assert desk.owned(actor) != before
    assert desk.owned(other) == owned
    desk.profiles.switch(other)
    assert desk.shown() == shown


def test_a_newcomer_finds_the_bank_and_nothing_else(desk: Desk) -> None:
    for act in (_practise, _rate, _read, _leave_an_exam):
        act(desk)
    desk.profiles.switch(desk.other)
    assert [row for rows in desk.owned(desk.other).values() for row in rows] == []
    assert len(desk.quiz.scopes()) > 1
    assert desk.quiz.unfinished() is None
    assert desk.quiz.history() == ()
    assert desk.lookback.lines() == ()
    assert desk.roadmap.roadmap().heat == {}


def test_an_attempt_is_out_of_the_others_reach(desk: Desk) -> None:
    attempt = desk.quiz.start(RuleSetId("mock"), Scope(DUTY))
    desk.profiles.switch(desk.other)
    for step in (desk.quiz.tick, desk.quiz.resume, desk.quiz.flag, desk.quiz.confirm, desk.quiz.result):
        with pytest.raises(NotFound):
            step(attempt.id)
    with pytest.raises(NotFound):
        desk.quiz.answer(attempt.id, Chosen(frozenset("a")))
    desk.profiles.switch(LEARNER)
    left = desk.quiz.unfinished()
    assert left is not None
    assert left.attempt == attempt.id


def test_the_clock_of_an_attempt_goes_on_while_another_learns(desk: Desk, clock: make.FakeClock) -> None:
    attempt = desk.quiz.start(RuleSetId("mock"), Scope(DUTY))
    desk.profiles.switch(desk.other)
    assert attempt.deadline is not None
    clock.advance(attempt.deadline - clock.at)
    assert desk.quiz.unfinished() is None
    with desk.database.read() as session:
        assert session.scalar(text("SELECT finished_at FROM attempts")) is None
    desk.profiles.switch(LEARNER)
    assert desk.quiz.unfinished() is None
    ended = desk.quiz.result(attempt.id).attempt
    assert ended.phase is Phase.FINISHED
    assert ended.finished_at == attempt.deadline
    assert desk.owned(desk.other)["answers"] == []


def test_every_repository_of_a_learner_keeps_to_its_own(desk: Desk, units: UnitFactory) -> None:
    """Each table that names a learner is written for that learner only, by whoever owns the unit."""
    for act in (_set, _read, _rate, _suspend, _practise, _leave_an_exam):
        act(desk)
    mine = desk.owned(LEARNER)
    written = {name for name, rows in mine.items() if rows}
    expected = {"answers", "attempts", "blocks_read", "days", "memories", "mistakes", "reading_positions", "reviews"}
    assert expected | {"settings", "suspensions"} <= written
    theirs = units.of(desk.other)
    with theirs.read() as unit:
        assert unit.attempts.unfinished() == ()
        assert unit.attempts.finished(10) == ()
        assert unit.attempts.answers(QuestionId("q1")) == ()
        assert unit.memories.get_many() == {}
        assert unit.memories.last_seen() is None
        assert unit.mistakes.questions() == ()
        assert unit.reading.position(DUTY) is None
        assert unit.reading.read(DUTY) == frozenset()
        assert unit.settings.get().theme is Theme.SYSTEM
