from datetime import timedelta

import pytest

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import LEARNER, DocumentId, QuestionId, RuleSetId, SectionId
from mbjg_desktop.services.board_service import BoardService
from mbjg_desktop.services.profiles_service import ProfilesService
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services.conftest import RULESETS
from tests.ui.quiz.right import RIGHT

MOCK = RuleSetId("mock")
WHOLE = Scope(DocumentId("duty"))


@pytest.fixture
def board(units: UnitFactory, clock: make.FakeClock, quiz: QuizService) -> BoardService:
    return BoardService(units, clock, lambda: RULESETS, quiz.hand_in_for_others)


def sit(
    quiz: QuizService,
    clock: make.FakeClock,
    right: int,
    scope: Scope = WHOLE,
    ends: FinishReason = FinishReason.SUBMITTED,
    seconds: int = 10,
) -> float:
    """Sit a mock exam with so many right answers, each after so many seconds; its score."""
    attempt = quiz.start(MOCK, scope, 7)
    for index, slot in enumerate(attempt.slots):
        if index:
            quiz.show(attempt.id, index)
        clock.advance(timedelta(seconds=seconds))
        if index < right:
            quiz.answer(attempt.id, RIGHT[slot.question.id])
    return float(quiz.finish(attempt.id, ends).score())


def test_the_better_score_stands_higher(
    quiz: QuizService, clock: make.FakeClock, profiles: ProfilesService, board: BoardService
) -> None:
    zhang = profiles.add("张三")
    low = sit(quiz, clock, 1)
    profiles.switch(zhang.id)
    high = sit(quiz, clock, 2)
    lines = board.board(MOCK).lines
    assert [(line.place, line.learner.id) for line in lines] == [(1, zhang.id), (2, LEARNER)]
    assert [line.best.score for line in lines] == [high, low]
    assert low < high


def test_of_equals_the_quicker_one_and_equal_in_both_share_a_place(
    quiz: QuizService, clock: make.FakeClock, profiles: ProfilesService, board: BoardService
) -> None:
    slow, quick, as_quick = LEARNER, profiles.add("张三").id, profiles.add("李四").id
    for learner, seconds in ((slow, 20), (quick, 5), (as_quick, 5)):
        profiles.switch(learner)
        sit(quiz, clock, 2, seconds=seconds)
    places = {line.learner.id: line.place for line in board.board(MOCK).lines}
    assert places == {quick: 1, as_quick: 1, slow: 3}


def test_best_latest_today_and_how_many(
    quiz: QuizService, clock: make.FakeClock, profiles: ProfilesService, board: BoardService
) -> None:
    assert profiles.current().id == LEARNER
    best = sit(quiz, clock, 3)
    clock.advance(timedelta(days=1))
    today = sit(quiz, clock, 2)
    latest = sit(quiz, clock, 0)
    (line,) = board.board(MOCK).lines
    assert line.today is not None
    assert (line.best.score, line.latest.score, line.today.score) == (best, latest, today)
    assert line.attempts == 3
    clock.advance(timedelta(days=1))
    assert board.board(MOCK).lines[0].today is None


def test_only_full_papers_count(
    quiz: QuizService, clock: make.FakeClock, profiles: ProfilesService, board: BoardService
) -> None:
    assert profiles.current().id == LEARNER
    sit(quiz, clock, 3, Scope(questions=(QuestionId("q1"), QuestionId("q3"))))
    sit(quiz, clock, 1, Scope(DocumentId("duty"), SectionId("s1")))
    sit(quiz, clock, 3, ends=FinishReason.STOPPED)
    quiz.start(MOCK, WHOLE)
    assert board.board(MOCK).lines == ()
    clock.advance(timedelta(hours=1))
    assert quiz.unfinished() is None
    assert [line.attempts for line in board.board(MOCK).lines] == [1]
    assert board.board(RuleSetId("contest")).lines == ()


def test_who_was_removed_is_not_on_the_board(
    quiz: QuizService, clock: make.FakeClock, profiles: ProfilesService, board: BoardService
) -> None:
    sit(quiz, clock, 1)
    zhang = profiles.add("张三")
    profiles.switch(zhang.id)
    sit(quiz, clock, 3)
    profiles.remove(zhang.id)
    assert [line.learner.id for line in board.board(MOCK).lines] == [LEARNER]
    profiles.bring_back(zhang.id)
    assert [line.learner.id for line in board.board(MOCK).lines] == [zhang.id, LEARNER]


def test_a_paper_that_ran_out_of_time_counts_though_its_learner_is_away(
    quiz: QuizService, clock: make.FakeClock, profiles: ProfilesService, board: BoardService
) -> None:
    attempt = quiz.start(MOCK, WHOLE, 7)
    quiz.answer(attempt.id, RIGHT[attempt.slot.question.id])
    profiles.switch(profiles.add("张三").id)
    assert board.first() is None
    clock.turn(timedelta(hours=1))  # nobody's time runs out by that
    assert board.board(MOCK).lines == ()
    clock.advance(timedelta(minutes=21))
    assert board.first() == MOCK
    (line,) = board.board(MOCK).lines
    assert (line.learner.id, line.best.attempt) == (LEARNER, attempt.id)
    profiles.switch(LEARNER)
    assert quiz.unfinished() is None
    assert quiz.result(attempt.id).attempt.reason is FinishReason.TIME_UP
    assert quiz.result(attempt.id).attempt.finished_at == attempt.deadline


def test_what_goes_on_while_its_learner_is_away_can_be_gone_on_with(
    quiz: QuizService, clock: make.FakeClock, profiles: ProfilesService, board: BoardService
) -> None:
    attempt = quiz.start(RuleSetId("contest"), WHOLE)
    profiles.switch(profiles.add("张三").id)
    clock.advance(timedelta(minutes=1))
    assert board.board(RuleSetId("contest")).lines == ()
    profiles.switch(LEARNER)
    assert quiz.resume(attempt.id).slots[0].is_timed_out
    assert quiz.show(attempt.id, 1).current == 1
