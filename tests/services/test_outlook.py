"""From records to the outlook: a question counts as what it is, learnt, missed or never seen."""

from datetime import timedelta

import pytest

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.question import Chosen
from mbjg_desktop.services.forecast import Forecast
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.result_service import ResultService
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services.conftest import PRACTICE

CHOICES = Scope(questions=(QuestionId("q1"), QuestionId("q7")))
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
RIGHT, WRONG = "a", "b"


@pytest.fixture
def results(units: UnitFactory, clock: make.FakeClock) -> ResultService:
    return ResultService(units, clock)


class Learner:
    """Practises two single choices, both right or both wrong, and looks at what to expect."""

    def __init__(self, quiz: QuizService, results: ResultService, clock: make.FakeClock) -> None:
        self._quiz, self._results, self._clock = quiz, results, clock

    def practises(self, option: str, after: timedelta = MINUTE) -> float:
        """The share of the full marks to expect after that."""
        self._clock.advance(after)
        attempt = self._quiz.start(PRACTICE.id, CHOICES)
        for index in range(len(attempt.slots)):
            if index:
                self._quiz.show(attempt.id, index)
            self._clock.advance(timedelta(seconds=5))
            self._quiz.answer(attempt.id, Chosen(frozenset(option)))
            self._quiz.confirm(attempt.id)
        self._quiz.finish(attempt.id, FinishReason.SUBMITTED)
        told = self._results.outlook(self._quiz.result(attempt.id)).forecast
        assert isinstance(told, Forecast)
        return told.expected / told.full


@pytest.fixture
def learner(quiz: QuizService, results: ResultService, clock: make.FakeClock) -> Learner:
    return Learner(quiz, results, clock)


def test_after_a_bad_practice_no_more_than_chance_is_expected(learner: Learner) -> None:
    assert learner.practises(WRONG) == pytest.approx(0.25)


def test_what_was_right_is_expected_to_be_remembered(learner: Learner) -> None:
    assert learner.practises(RIGHT) > 0.9


def test_what_was_put_right_since_counts_as_learnt(learner: Learner) -> None:
    learner.practises(WRONG)
    assert learner.practises(RIGHT) > 0.8


def test_what_became_of_misses_the_day_after_says_what_to_expect_of_them(learner: Learner) -> None:
    """Both right the day after both had been missed; missed again, the next time is expected to be like that."""
    learner.practises(WRONG)
    learner.practises(RIGHT, after=DAY)
    assert learner.practises(WRONG, after=DAY) > 0.6


def test_what_is_right_minutes_after_a_miss_says_nothing_of_the_day_after(learner: Learner) -> None:
    learner.practises(WRONG)
    learner.practises(RIGHT)
    assert learner.practises(WRONG) == pytest.approx(0.25)
