"""Notes: one a question and learner, the newest stands, an empty one is none."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mbjg_desktop.domain.ids import LEARNER, QuestionId
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make

Q1, Q2 = QuestionId("q1"), QuestionId("q2")


@pytest.fixture
def units(tmp_path: Path) -> Iterator[UnitFactory]:
    database = make.database(tmp_path)
    yield UnitFactory(database, make.Changes())
    database.close()


def write(units: UnitFactory, question: QuestionId, text: str) -> None:
    with units.write() as unit:
        unit.notes.put(question, text, make.NOON + timedelta(hours=1), LEARNER)
        unit.commit()


def test_the_newest_note_stands(units: UnitFactory) -> None:
    write(units, Q1, "甲")
    write(units, Q2, "乙")
    write(units, Q1, "<b>丙</b>\n第二行")
    with units.read() as unit:
        assert unit.notes.get(Q1) == "<b>丙</b>\n第二行"
        assert unit.notes.all() == {Q1: "<b>丙</b>\n第二行", Q2: "乙"}


def test_an_empty_note_is_none(units: UnitFactory) -> None:
    write(units, Q1, "甲")
    write(units, Q1, "")
    write(units, Q2, "")
    with units.read() as unit:
        assert unit.notes.get(Q1) == ""
        assert unit.notes.all() == {}


def test_what_is_not_committed_is_not_kept(units: UnitFactory) -> None:
    with units.write() as unit:
        unit.notes.put(Q1, "甲", make.NOON, LEARNER)
    with units.read() as unit:
        assert unit.notes.all() == {}
