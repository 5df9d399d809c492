"""A small library, a clock that stands still, and the application opened on them."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtWidgets import QApplication

from mbjg_desktop import bootstrap
from tests import make
from tests.journeys.desk import Desk, at_the_desk, markup_readers

Opening: TypeAlias = Callable[[], AbstractContextManager[Desk]]


@pytest.fixture
def clock() -> make.FakeClock:
    return make.FakeClock()


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with a document of four paragraphs and one question of each kind, and nothing bundled."""
    monkeypatch.setattr(bootstrap, "bundled", tuple)
    make.database(tmp_path).close()
    return tmp_path


@pytest.fixture
def opening(qapp: QApplication, library: Path, clock: make.FakeClock) -> Opening:
    """Opens the application; for journeys that close it and come back."""
    return lambda: at_the_desk(qapp, library, clock)


@pytest.fixture
def desk(opening: Opening) -> Iterator[Desk]:
    with opening() as opened:
        yield opened
        assert markup_readers() == []
