from datetime import timedelta

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import BlockId
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.services.cards import Card
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.services.lookback_service import LookbackService
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.reading import Position
from mbjg_desktop.services.reading_service import ReadingService
from mbjg_desktop.services.roadmap import RoadmapService, Task, TaskKind
from mbjg_desktop.services.settings_service import SettingsService
from tests import make
from tests.services.studying import DAY, DUTY, MOCK, ask, rate, right, task


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
