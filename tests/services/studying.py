"""A learner at work, step by step, and what the home screen then shows."""

from datetime import date, timedelta
from typing import Final

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import DocumentId, QuestionId, RuleSetId
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
from mbjg_desktop.services.cards import Card
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.roadmap import Roadmap, StationProgress, Task, TaskKind
from tests import make

DUTY: Final = DocumentId("duty")
MOCK: Final = RuleSetId("mock")
PRACTICE: Final = RuleSetId("practice")
TODAY: Final = date(2026, 3, 2)
DAY: Final = timedelta(days=1)


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
