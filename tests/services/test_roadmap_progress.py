from dataclasses import replace
from datetime import timedelta

import pytest

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.roadmap import RoadmapService
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from tests import make
from tests.services.studying import DAY, DUTY, MOCK, PRACTICE, ask, rate, right, station


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


def test_a_question_that_left_its_bank_is_no_longer_counted(
    roadmap: RoadmapService, cards: CardsService, clock: make.FakeClock, database: Database
) -> None:
    rate(cards, clock, 7, Rating.AGAIN)
    with database.write() as session:
        ContentRepo(session).apply_bank(replace(make.bank(), questions=make.questions()[:1]), clock.now())
        session.commit()

    shown = roadmap.roadmap()

    assert (shown.questions, shown.cards_due) == (1, 1)
