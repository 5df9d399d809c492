from datetime import date, datetime
from pathlib import Path

from mbjg_desktop.domain.ids import BlockId, DocumentId
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.reading import Position
from mbjg_desktop.services.reading_service import ReadingService
from mbjg_desktop.services.roadmap import RoadmapService, TaskKind
from mbjg_desktop.services.settings_service import SettingsService
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from tests import make
from tests.services.studying import DAY, DUTY, TODAY, ask, rate


def test_on_the_first_day_everything_is_ahead(roadmap: RoadmapService) -> None:
    shown = roadmap.roadmap()

    assert (shown.document, shown.title, shown.blocks, shown.questions) == (DUTY, "值班办法", 4, 7)
    assert shown.characters == sum(len(block.text) for block in make.document().blocks())
    assert [(stop.title, stop.first_block) for stop in shown.stations] == [
        ("总则", "p1"),
        ("值班职责", "p2"),
        ("交接班", "p4"),
    ]
    assert {(stop.read, stop.remembered, stop.tested) for stop in shown.stations} == {(0.0, 0.0, None)}
    assert [(task.kind, task.count, task.minutes) for task in shown.tasks] == [
        (TaskKind.CARDS, 7, 2),
        (TaskKind.READ, 1, 1),
        (TaskKind.MOCK, 0, 0),
    ]
    assert (shown.today, shown.streak, shown.heat, shown.retention) == (TODAY, 0, {}, None)
    assert (shown.cards_due, shown.mistakes_due, shown.mistakes_left, shown.contest_on) == (7, 0, 0, None)


def test_without_a_document_there_is_an_empty_roadmap(tmp_path: Path, clock: make.FakeClock) -> None:
    make.empty_database(tmp_path / "empty").close()

    shown = RoadmapService(tmp_path / "empty" / "study.db", clock).roadmap()

    assert (shown.document, shown.title, shown.stations, shown.tasks) == (None, "", (), ())


def test_days_in_a_row_count_up_to_today_or_yesterday(
    roadmap: RoadmapService, quiz: QuizService, clock: make.FakeClock
) -> None:
    for gap in (3, 1, 1):
        clock.advance(gap * DAY)
        ask(quiz, "q1", rightly=True)
    assert roadmap.roadmap().streak == 3
    assert roadmap.roadmap().heat == {TODAY + n * DAY: 1 for n in (3, 4, 5)}

    clock.advance(DAY)
    assert roadmap.roadmap().streak == 3

    clock.advance(DAY)
    assert roadmap.roadmap().streak == 0


def test_past_midnight_is_still_the_same_study_day(
    roadmap: RoadmapService, quiz: QuizService, clock: make.FakeClock
) -> None:
    clock.at = datetime(2026, 3, 2, 19, 30, tzinfo=make.NOON.tzinfo)  # half past three in Beijing
    ask(quiz, "q1", rightly=True)

    assert roadmap.roadmap().today == TODAY
    assert roadmap.roadmap().heat == {TODAY: 1}


def test_retention_is_how_often_a_card_in_review_was_recalled(
    roadmap: RoadmapService, cards: CardsService, clock: make.FakeClock
) -> None:
    rate(cards, clock, 4)
    assert roadmap.roadmap().retention is None

    clock.advance(20 * DAY)
    rate(cards, clock, 3, Rating.GOOD)
    rate(cards, clock, 1, Rating.AGAIN)
    assert roadmap.roadmap().retention == 0.75

    cards.undo()
    assert roadmap.roadmap().retention == 1.0


def test_the_document_read_last_is_the_one_shown(
    roadmap: RoadmapService, reading: ReadingService, database: Database, clock: make.FakeClock
) -> None:
    with database.write() as session:
        ContentRepo(session).apply(make.document(make.block("x1", "另一份文件。"), id_="another"), clock.now())
        session.commit()
    assert roadmap.roadmap().document == DUTY

    reading.keep_position(DocumentId("another"), Position(BlockId("x1"), 0))
    assert roadmap.roadmap().document == "another"


def test_preferences_are_those_that_were_set(roadmap: RoadmapService, preferences: SettingsService) -> None:
    assert roadmap.settings() == Settings()

    changed = preferences.change(theme=Theme.DARK, text_percent=150, contest_on=date(2026, 12, 1))

    assert roadmap.settings() == changed
    assert roadmap.roadmap().contest_on == date(2026, 12, 1)
    assert preferences.change(contest_on=None) == roadmap.settings()
