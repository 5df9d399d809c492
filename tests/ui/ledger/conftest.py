"""The desk the screen stands on, alone and with thirty learners who answered."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import ProfileId, QuestionId, RuleSetId
from mbjg_desktop.domain.question import Chosen, Ordered, Response
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.storage.database import open_database
from mbjg_desktop.storage.tables import ProfileRow
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.ui.cards.desk import Desk, desk_in

LEARNERS = 30


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desk_in(tmp_path) as made:
        yield made


@pytest.fixture
def busy_desk(tmp_path: Path, desk: Desk) -> Desk:
    """Thirty learners did five questions: the better half takes for q1 what its key calls wrong; q7 few know."""
    database = open_database(tmp_path / "study.db", make.NOON)
    with database.write() as session:
        rows = [{"id": who, "name": f"学员{who}", "created_at": make.NOON} for who in range(2, LEARNERS + 1)]
        session.execute(insert(ProfileRow), rows)
        session.commit()
    for who in range(LEARNERS, 0, -1):
        _sit(desk, UnitFactory(database, make.Changes(), ProfileId(who)), is_good=who > LEARNERS // 2, who=who)
    database.close()
    return desk


def _sit(desk: Desk, units: UnitFactory, *, is_good: bool, who: int) -> None:
    quiz = QuizService(units, desk.clock, desk.services.quiz.rulesets())
    answers: dict[str, Response] = {
        "q1": Chosen(frozenset("b" if is_good else "a")),
        "q2": Chosen(frozenset("abc" if is_good else "ad")),
        "q3": Chosen(frozenset({"false" if is_good else "true"})),
        "q5": Ordered(("a", "b", "c") if is_good else ("c", "b", "a")),
        "q7": Chosen(frozenset("a" if who > LEARNERS - 4 else "b")),
    }
    scope = Scope(questions=tuple(map(QuestionId, answers)))
    attempt = quiz.start(RuleSetId("practice"), scope)
    for place, slot in enumerate(attempt.slots):
        if place:
            quiz.show(attempt.id, place)
        desk.clock.advance(timedelta(seconds=6))
        quiz.answer(attempt.id, answers[slot.question.id])
        quiz.confirm(attempt.id)
    quiz.finish(attempt.id, FinishReason.SUBMITTED)
