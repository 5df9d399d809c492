"""The desk the screen stands on, and the look every picture has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.ui import fonts, theme
from tests.ui.cards.desk import Desk, desk_in


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desk_in(tmp_path) as made:
        yield made


@pytest.fixture
def bare_desk(tmp_path: Path) -> Iterator[Desk]:
    with desk_in(tmp_path, is_empty=True) as made:
        yield made


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp, Settings(theme=Theme.LIGHT), fonts.choose(bundled=True))
