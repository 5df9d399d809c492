"""The ledger: what it lists of whom, and the tables it writes."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.errors import StorageError
from mbjg_desktop.domain.ids import ProfileId
from mbjg_desktop.services.ledger import TableForm
from mbjg_desktop.services.ledger_service import LedgerService
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.tables import ProfileRow
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services.conftest import MOCK, PRACTICE
from tests.services.test_quiz_service import answer, only

SHEET = Sheet("台账", ("题目", "答对率"), (("=1+1", 0.5), ("值班", None)))


@pytest.fixture
def ledger(units: UnitFactory) -> LedgerService:
    return LedgerService(units)


def practise(quiz: QuizService, clock: make.FakeClock, *, right: bool, seconds: int = 7) -> None:
    attempt = quiz.start(PRACTICE.id, only("q1"), 42)
    clock.advance(timedelta(seconds=seconds))
    quiz.finish(answer(quiz, attempt, right=right).id, FinishReason.SUBMITTED)


def test_nothing_yet(ledger: LedgerService) -> None:
    assert ledger.history() == ()


def test_a_run_that_was_stopped_before_its_first_answer_is_not_listed(ledger: LedgerService, quiz: QuizService) -> None:
    quiz.finish(quiz.start(PRACTICE.id, only("q1", "q3")).id, FinishReason.STOPPED)
    assert ledger.history() == ()


def test_the_newest_comes_first(ledger: LedgerService, quiz: QuizService, clock: make.FakeClock) -> None:
    practise(quiz, clock, right=False)
    practise(quiz, clock, right=True, seconds=9)
    newer, older = ledger.history()
    assert (newer.score, older.score, newer.full_score, newer.rate) == (10, 0, 10, 1)
    assert (newer.seed, newer.answers, newer.spent) == (42, 1, timedelta(seconds=9))
    assert (newer.ruleset_id, newer.ruleset_name, newer.is_passed) == ("practice", {"en": "Practice"}, None)
    assert newer.finished_at == clock.now()


def test_against_the_clock_all_of_its_time_counts_and_there_is_a_pass_mark(
    ledger: LedgerService, quiz: QuizService, clock: make.FakeClock
) -> None:
    attempt = quiz.start(MOCK.id, replace(only("q1"), questions=()))
    clock.advance(timedelta(minutes=2))
    answer(quiz, attempt, right=True)
    clock.advance(timedelta(minutes=1))
    quiz.finish(attempt.id, FinishReason.SUBMITTED)
    (line,) = ledger.history()
    assert line.spent == timedelta(minutes=3)
    assert line.is_passed is False
    assert line.answers == len(attempt.slots)


def test_what_runs_and_what_was_stopped_untouched_is_not_listed(ledger: LedgerService, quiz: QuizService) -> None:
    quiz.start(MOCK.id, replace(only("q1"), questions=()))
    stopped = quiz.start(PRACTICE.id, only("q1"))
    quiz.finish(stopped.id, FinishReason.STOPPED)
    assert ledger.history() == ()


def test_each_learner_sees_their_own(
    ledger: LedgerService, quiz: QuizService, clock: make.FakeClock, database: Database, units: UnitFactory
) -> None:
    practise(quiz, clock, right=True)
    with database.write() as session:
        session.execute(insert(ProfileRow), {"id": 2, "name": "二号", "created_at": make.NOON})
        session.commit()
    units.profile = ProfileId(2)
    assert ledger.history() == ()


def test_a_table_is_written_without_formulas(ledger: LedgerService, tmp_path: Path) -> None:
    ledger.write(SHEET, tmp_path / "a.csv", TableForm.CSV)
    assert (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines() == ["题目,答对率", "'=1+1,0.5", "值班,"]
    ledger.write(SHEET, tmp_path / "a.xlsx", TableForm.XLSX)
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")


def test_where_it_cannot_be_written_that_is_said(ledger: LedgerService, tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        ledger.write(SHEET, tmp_path / "none" / "a.csv", TableForm.CSV)
