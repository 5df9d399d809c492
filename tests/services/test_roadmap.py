from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId, RuleSetId
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.domain.question import (
    FALSE,
    TRUE,
    Choice,
    Chosen,
    Cloze,
    Filled,
    Matched,
    Matching,
    Ordered,
    Ordering,
    Question,
    Response,
    ShortAnswer,
    TrueFalse,
    Written,
)
from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.services.cards import Card
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.services.lookback_service import LookbackService
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.reading import Position
from mbjg_desktop.services.reading_service import ReadingService
from mbjg_desktop.services.roadmap import Roadmap, RoadmapService, StationProgress, Task, TaskKind
from mbjg_desktop.services.settings_service import SettingsService
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from tests import make

DUTY = DocumentId("duty")
MOCK, PRACTICE = RuleSetId("mock"), RuleSetId("practice")
TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)


@pytest.fixture
def roadmap(database: Database, clock: make.FakeClock) -> RoadmapService:
    return RoadmapService(database.path, clock)


def task(shown: Roadmap, kind: TaskKind) -> Task | None:
    return next((task for task in shown.tasks if task.kind is kind), None)


def station(shown: Roadmap, title: str) -> StationProgress:
    return next(stop for stop in shown.stations if stop.title == title)


def right(question: Question) -> Response:
    match question.body:
        case Choice(_, answer):
            return Chosen(answer)
        case TrueFalse(is_true):
            return Chosen(frozenset({TRUE if is_true else FALSE}))
        case Cloze(blanks):
            return Filled(tuple((blank.id, blank.answer) for blank in blanks))
        case Ordering(items):
            return Ordered(tuple(item.id for item in items))
        case Matching(pairs):
            return Matched(tuple((pair.id, pair.id) for pair in pairs))
        case ShortAnswer(points):
            return Written("", frozenset(point.id for point in points))


def wrong(question: Question) -> Response:
    assert isinstance(question.body, TrueFalse)
    return Chosen(frozenset({FALSE if question.body.answer else TRUE}))


def ask(quiz: QuizService, id_: str, *, rightly: bool) -> Attempt:
    """One question asked and answered."""
    attempt = quiz.start(PRACTICE, Scope(questions=(QuestionId(id_),)), seed=1)
    question = attempt.slot.question
    quiz.answer(attempt.id, right(question) if rightly else wrong(question))
    quiz.confirm(attempt.id)
    return quiz.finish(attempt.id, FinishReason.SUBMITTED)


def rate(cards: CardsService, clock: make.FakeClock, count: int, rating: Rating = Rating.EASY) -> None:
    for _ in range(count):
        card = cards.next()
        assert isinstance(card, Card)
        cards.rate(card, rating, timedelta(seconds=5))
        clock.advance(timedelta(seconds=10))


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


def test_what_was_read_is_told_and_reading_goes_on_where_it_stopped(
    roadmap: RoadmapService, reading: ReadingService
) -> None:
    reading.mark_read(DUTY, [BlockId("p1"), BlockId("p2")])
    assert [stop.read for stop in roadmap.roadmap().stations] == [1.0, 0.5, 0.0]
    assert task(roadmap.roadmap(), TaskKind.READ) == Task(TaskKind.READ, 1, 0, 1, "值班职责", BlockId("p3"))

    reading.keep_position(DUTY, Position(BlockId("p4"), 0))
    assert task(roadmap.roadmap(), TaskKind.READ) == Task(TaskKind.READ, 1, 0, 1, "交接班", BlockId("p4"))

    reading.mark_read(DUTY, [BlockId("p4")])
    assert task(roadmap.roadmap(), TaskKind.READ) == Task(TaskKind.READ, 1, 0, 1, "值班职责", BlockId("p3"))

    reading.mark_read(DUTY, [BlockId("p3")])
    assert task(roadmap.roadmap(), TaskKind.READ) is None


def test_remembered_is_what_fsrs_expects_now_and_fades(
    roadmap: RoadmapService, cards: CardsService, clock: make.FakeClock
) -> None:
    rate(cards, clock, 7)
    fresh = roadmap.roadmap()
    clock.advance(30 * DAY)
    faded = roadmap.roadmap()

    assert [stop.remembered for stop in fresh.stations] == [1.0, 1.0, 1.0]
    assert all(0.5 < stop.remembered < 1.0 for stop in faded.stations)
    assert faded.cards_due == 7


def test_a_question_never_seen_counts_as_not_remembered(
    roadmap: RoadmapService, cards: CardsService, clock: make.FakeClock
) -> None:
    rate(cards, clock, 3)

    shown = roadmap.roadmap()

    assert sum(stop.remembered * count for stop, count in zip(shown.stations, (1, 4, 2), strict=True)) == 3.0


def test_new_cards_are_no_more_than_a_day_brings(
    roadmap: RoadmapService, cards: CardsService, preferences: SettingsService, clock: make.FakeClock
) -> None:
    preferences.change(new_cards_per_day=3)
    assert roadmap.roadmap().cards_due == 3

    rate(cards, clock, 2)
    assert roadmap.roadmap().cards_due == 1

    clock.advance(DAY)
    assert roadmap.roadmap().cards_due == 3


def test_the_figures_are_those_of_the_screens_they_lead_to(
    roadmap: RoadmapService,
    cards: CardsService,
    quiz: QuizService,
    lookback: LookbackService,
    clock: make.FakeClock,
) -> None:
    rate(cards, clock, 2, Rating.AGAIN)
    rate(cards, clock, 2, Rating.GOOD)
    ask(quiz, "q3", rightly=False)
    for _ in range(4):
        clock.advance(DAY)
        counts = cards.next().counts
        shown = roadmap.roadmap()
        assert shown.cards_due == counts.new + counts.learning + counts.review
        assert shown.mistakes_due == lookback.counts().due
        rate(cards, clock, 1)


def test_a_suspended_card_is_not_due(roadmap: RoadmapService, cards: CardsService) -> None:
    card = cards.next()
    assert isinstance(card, Card)
    cards.suspend(card)

    assert roadmap.roadmap().cards_due == 6


def test_tested_is_the_rate_of_the_last_three_answers(
    roadmap: RoadmapService, quiz: QuizService, clock: make.FakeClock
) -> None:
    for rightly in (False, False, True, True):
        ask(quiz, "q3", rightly=rightly)
        clock.advance(timedelta(minutes=1))

    shown = roadmap.roadmap()
    assert station(shown, "交接班").tested == pytest.approx(2 / 3)
    assert station(shown, "总则").tested is None

    ask(quiz, "q2", rightly=True)
    assert station(roadmap.roadmap(), "交接班").tested == pytest.approx(3 / 4)


def test_what_the_learner_marks_alone_is_not_tested(
    roadmap: RoadmapService, quiz: QuizService, database: Database
) -> None:
    make.add(database, make.short_answer())
    attempt = quiz.start(PRACTICE, Scope(questions=(QuestionId("s1"),)))
    quiz.confirm(attempt.id)
    quiz.self_mark(attempt.id, frozenset("abc"))
    stop = station(roadmap.roadmap(), "交接班")
    assert stop.tested is None
    assert stop.remembered > 0
    ask(quiz, "q3", rightly=False)
    assert station(roadmap.roadmap(), "交接班").tested == 0


def test_what_was_never_before_the_learners_eyes_is_not_tested(roadmap: RoadmapService, quiz: QuizService) -> None:
    attempt = quiz.start(MOCK, Scope(DUTY), seed=1)
    quiz.answer(attempt.id, right(attempt.slot.question))
    quiz.finish(attempt.id, FinishReason.SUBMITTED)

    tested = [stop.tested for stop in roadmap.roadmap().stations]

    assert sorted(tested, key=str) == [1.0, None, None]


def test_a_miss_is_a_task_until_it_has_left_the_list(
    roadmap: RoadmapService, quiz: QuizService, clock: make.FakeClock
) -> None:
    for _ in range(3):
        ask(quiz, "q3", rightly=False)
        clock.advance(timedelta(minutes=1))
    assert task(roadmap.roadmap(), TaskKind.LOOKBACK) == Task(TaskKind.LOOKBACK, 1, 1, 1)
    assert task(roadmap.roadmap(), TaskKind.CARDS) == Task(TaskKind.CARDS, 7, 1, 2)

    for _ in range(3):
        ask(quiz, "q3", rightly=True)
        clock.advance(DAY)

    shown = roadmap.roadmap()
    assert task(shown, TaskKind.LOOKBACK) is None
    assert (shown.mistakes_due, shown.mistakes_left) == (0, 1)


def test_an_attempt_that_was_left_can_be_gone_on_with_while_its_clock_runs(
    roadmap: RoadmapService, quiz: QuizService, clock: make.FakeClock
) -> None:
    attempt = quiz.start(MOCK, Scope(DUTY), seed=1)
    quiz.answer(attempt.id, right(attempt.slot.question))

    shown = roadmap.roadmap()
    assert shown.tasks[0] == Task(
        TaskKind.RESUME,
        count=2,
        minutes=1,
        ruleset_name=attempt.ruleset.name,
        deadline=clock.now() + timedelta(minutes=20),
    )
    assert task(shown, TaskKind.MOCK) is None

    clock.advance(timedelta(minutes=20))
    assert task(roadmap.roadmap(), TaskKind.RESUME) is None


def test_one_mock_exam_a_day_is_enough(roadmap: RoadmapService, quiz: QuizService, clock: make.FakeClock) -> None:
    quiz.finish(quiz.start(MOCK, Scope(DUTY), seed=1).id, FinishReason.SUBMITTED)
    assert task(roadmap.roadmap(), TaskKind.MOCK) is None

    clock.advance(DAY)
    assert task(roadmap.roadmap(), TaskKind.MOCK) is not None


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


def test_a_question_that_left_its_bank_is_no_longer_counted(
    roadmap: RoadmapService, cards: CardsService, clock: make.FakeClock, database: Database
) -> None:
    rate(cards, clock, 7, Rating.AGAIN)
    with database.write() as session:
        ContentRepo(session).apply_bank(replace(make.bank(), questions=make.questions()[:1]), clock.now())
        session.commit()

    shown = roadmap.roadmap()

    assert (shown.questions, shown.cards_due) == (1, 1)


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
