"""The desk the panels stand on, and a bank that is imported again with another key."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest

from mbjg_desktop import bootstrap
from mbjg_desktop.domain.question import Choice, Question
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from tests import make
from tests.ui.cards.desk import Desk, desk_in

Reword: TypeAlias = Callable[[Question], None]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desk_in(tmp_path) as made:
        yield made


@pytest.fixture
def reword(tmp_path: Path) -> Reword:
    """Imports the bank with one question worded otherwise, as another program on the same data would."""

    def change(question: Question) -> None:
        database = Database(bootstrap.paths(tmp_path).database)
        its = tuple(question if each.id == question.id else each for each in make.questions())
        with database.write() as session:
            ContentRepo(session).apply_bank(make.bank(*its), make.NOON)
            session.commit()
        database.close()

    return change


def with_key(right: str) -> Question:
    """The first question with that key."""
    first = make.questions()[0]
    assert isinstance(first.body, Choice)
    return replace(first, body=replace(first.body, answer=frozenset(right)))
