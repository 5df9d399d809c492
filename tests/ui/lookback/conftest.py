"""The desk the screen stands on."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.lookback.view import LookbackView
from tests.ui.cards.desk import Desk, desk_in
from tests.ui.lookback.screen import MISSES, opened


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desk_in(tmp_path) as made:
        yield made


@pytest.fixture
def bare_desk(tmp_path: Path) -> Iterator[Desk]:
    with desk_in(tmp_path, is_empty=True) as made:
        yield made


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> LookbackView:
    for question, response in MISSES.items():
        desk.answer(question, response)
    desk.clock.advance(timedelta(days=1))
    return opened(qtbot, desk)
