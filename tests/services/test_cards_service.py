"""Cards: what comes next, and taking a rating back exactly."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from mbjg_desktop.domain.errors import RuleBroken
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.domain.question import Kind, TrueFalse
from mbjg_desktop.services.cards import Card, NothingDue
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.services.settings_service import SettingsService
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make

SIX = timedelta(seconds=6)


def card(cards: CardsService) -> Card:
    shown = cards.next()
    assert isinstance(shown, Card)
    return shown


def rate_all(cards: CardsService, rating: Rating) -> int:
    count = 0
    while isinstance(shown := cards.next(), Card):
        cards.rate(shown, rating, SIX)
        count += 1
    return count


def test_new_cards_come_in_the_order_of_the_document(cards: CardsService) -> None:
    seen = []
    for _ in range(7):
        shown = card(cards)
        seen.append(shown.question.anchor.block)
        cards.rate(shown, Rating.EASY, SIX)
    assert seen == sorted(seen)
    assert isinstance(cards.next(), NothingDue)


def test_the_order_is_the_document_s_not_that_of_the_ids(cards: CardsService, units: UnitFactory) -> None:
    last, first = make.block("p10", "第一段在前。"), make.block("p9", "第二段在后。")
    asked = [
        make.question(id_, Kind.TRUE_FALSE, "根据文件，……。", TrueFalse(True), make.anchor(block, exact))
        for id_, block, exact in (("z1", "p9", "第二段在后"), ("z2", "p10", "第一段在前"))
    ]
    with units.write() as unit:
        unit.content.apply_bank(make.bank(), make.NOON)
        unit.content.apply(make.document(last, first, id_="another"), make.NOON)
        unit.content.apply_bank(make.bank(*asked, id_="other", document_id="another"), make.NOON)
        unit.commit()
    seen = []
    for _ in range(2):
        shown = card(cards)
        seen.append(shown.question.id)
        cards.rate(shown, Rating.EASY, SIX)
    assert seen == ["z2", "z1"]


def test_a_card_shows_its_source_and_its_intervals(cards: CardsService) -> None:
    shown = card(cards)
    assert shown.station_title == "总则"
    assert (shown.quotations[0].exact, shown.quotations[0].after) == ("为规范值班工作", "，制定本办法。")
    assert shown.intervals[Rating.EASY] == timedelta(days=8)
    assert (shown.counts.new, shown.counts.learning, shown.counts.review, shown.counts.done) == (7, 0, 0, 0)


def test_new_cards_stop_at_the_daily_limit_and_go_on_the_next_day(
    cards: CardsService, preferences: SettingsService, clock: make.FakeClock
) -> None:
    preferences.change(new_cards_per_day=3)
    assert rate_all(cards, Rating.EASY) == 3
    clock.advance(timedelta(days=1))
    assert rate_all(cards, Rating.EASY) == 3


def test_a_failed_card_comes_back_the_same_session(cards: CardsService, clock: make.FakeClock) -> None:
    first = card(cards)
    cards.rate(first, Rating.AGAIN, SIX)
    assert card(cards).question.id != first.question.id
    clock.advance(timedelta(minutes=1))
    assert card(cards).question.id == first.question.id


def test_nobody_waits_for_a_card_that_is_due_in_minutes(cards: CardsService, preferences: SettingsService) -> None:
    preferences.change(new_cards_per_day=1)
    first = card(cards)
    cards.rate(first, Rating.GOOD, SIX)
    assert card(cards).question.id == first.question.id


def test_finished_says_when_the_next_is_due(cards: CardsService) -> None:
    rate_all(cards, Rating.EASY)
    done = cards.next()
    assert isinstance(done, NothingDue)
    assert done.next_at == make.NOON + timedelta(days=8)
    assert done.counts.done == 7


def test_undo_is_exact(cards: CardsService, database: Database, clock: make.FakeClock) -> None:
    first = card(cards)
    cards.rate(first, Rating.GOOD, SIX)
    clock.advance(timedelta(minutes=10))
    before = _studied(database)
    second = card(cards)
    cards.rate(second, Rating.AGAIN, SIX)
    assert _studied(database) != before
    assert cards.undo() == second
    assert _studied(database) == before
    assert cards.undo().question.id == first.question.id
    assert not cards.can_undo
    with pytest.raises(RuleBroken):
        cards.undo()


def test_an_undone_review_stays_on_record(cards: CardsService, database: Database) -> None:
    cards.rate(card(cards), Rating.AGAIN, SIX)
    cards.undo()
    with database.reader.connect() as connection:
        rows = connection.execute(text("SELECT rating, undone_at IS NOT NULL FROM reviews")).all()
    assert [tuple(row) for row in rows] == [(1, 1)]


def test_a_suspended_card_is_not_asked_until_it_is_brought_back(cards: CardsService) -> None:
    first = card(cards)
    cards.suspend(first)
    assert card(cards).question.id != first.question.id
    assert cards.undo().question.id == first.question.id
    assert card(cards).question.id == first.question.id


def test_a_review_dated_by_a_broken_clock_is_kept_but_not_scheduled_by(
    cards: CardsService, clock: make.FakeClock, database: Database
) -> None:
    cards.rate(card(cards), Rating.EASY, SIX)
    memories = "SELECT * FROM memories ORDER BY question_id"
    with database.reader.connect() as connection:
        before = connection.execute(text(memories)).all()
    clock.advance(timedelta(days=3650))
    cards.rate(card(cards), Rating.GOOD, SIX)
    with database.reader.connect() as connection:
        assert connection.execute(text(memories)).all() == before
        assert connection.execute(text("SELECT sum(is_clock_suspect) FROM reviews")).scalar_one() == 1


def test_once_the_clock_is_right_again_only_one_review_is_lost_to_it(
    cards: CardsService, clock: make.FakeClock, database: Database
) -> None:
    cards.rate(card(cards), Rating.GOOD, SIX)
    for days in (3650, -3650, 0):
        clock.advance(timedelta(days=days, seconds=1))
        cards.rate(card(cards), Rating.GOOD, SIX)
    with database.reader.connect() as connection:
        suspect = connection.execute(text("SELECT is_clock_suspect FROM reviews ORDER BY id")).scalars().all()
    assert suspect == [0, 1, 1, 0]


def test_time_spent_elsewhere_does_not_count(cards: CardsService, database: Database) -> None:
    cards.rate(card(cards), Rating.GOOD, timedelta(hours=5))
    with database.reader.connect() as connection:
        assert connection.execute(text("SELECT spent_ms FROM days")).scalar_one() == 120_000


def _studied(database: Database) -> list[object]:
    with database.reader.connect() as connection:
        memories = connection.execute(text("SELECT * FROM memories ORDER BY question_id")).all()
        days = connection.execute(text("SELECT * FROM days WHERE reviews OR answers")).all()
        reviews = connection.execute(text("SELECT * FROM reviews WHERE undone_at IS NULL")).all()
    return [memories, days, reviews]
