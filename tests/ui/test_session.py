import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.errors import StorageCode, StorageError
from mbjg_desktop.domain.settings import Theme
from mbjg_desktop.ui import theme
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.rail_button import RailButton
from mbjg_desktop.ui.roadmap.station_line import StationButton
from mbjg_desktop.ui.session import Session
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from tests.make import FakeClock
from tests.ui.office import backend_on

AT_FIRST_PICTURE = """
import os, sys
from pathlib import Path
from mbjg_desktop.services.ports import SystemClock
from mbjg_desktop.ui.app import make_application
from mbjg_desktop.ui.session import Session
from tests.ui.office import backend_on
app = make_application(["x"])
session = Session(app, backend_on(Path(sys.argv[1]), SystemClock()))
def look() -> None:
    heavy = {"sqlalchemy", "alembic", "yaml", "fsrs", "opencc"} & set(sys.modules)
    print(sorted(heavy), session.window.isVisible())
    sys.stdout.flush()
    os._exit(0)
session.window.painted.connect(look)
session.begin()
app.exec()
"""


def test_the_window_shows_before_anything_heavy_is_imported(folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", AT_FIRST_PICTURE, str(folder)], capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["[]", "True"]


def test_the_first_picture_is_the_final_one(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    session = Session(qapp, backend_on(folder, FakeClock()), bundled_fonts=True)
    with qtbot.waitSignal(session.opened):
        with qtbot.waitSignal(session.window.painted):
            session.begin()
        first = session.window.grab().toImage()
    assert session.window.findChildren(StationButton)
    assert session.window.grab().toImage() == first
    session.end()


def test_a_new_folder_is_filled_while_the_window_says_so(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    session = Session(qapp, backend_on(tmp_path, FakeClock()), bundled_fonts=True)
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.begin()
        waiting = session.window.findChildren(EmptyState)
        assert [page.isVisible() for page in waiting] == [True]
    assert len([button for button in session.window.findChildren(StationButton) if button.isVisible()]) == 14
    session.end()


def test_a_screen_wanted_too_early_comes_when_it_can(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    from mbjg_desktop.ui.cards.view import CardsView

    session = Session(qapp, backend_on(folder, FakeClock()), bundled_fonts=True)
    with qtbot.waitSignal(session.opened):
        session.begin()
        session.window.go(Destination(ScreenId.CARDS))
        assert session.window.findChildren(CardsView) == []
    assert [view.isVisible() for view in session.window.findChildren(CardsView)] == [True]
    session.end()


def test_settings_apply_at_once(session: Session, qtbot: QtBot) -> None:
    assert session.services is not None
    settings = session.services.settings
    settings.change(theme=Theme.DARK)
    qtbot.waitUntil(lambda: theme.tokens() is theme.DARK)
    settings.change(text_percent=150)
    qtbot.waitUntil(lambda: theme.scaled(100) == 150)
    settings.change(language="en")
    qtbot.waitUntil(lambda: "Reading" in [entry.text() for entry in session.window.findChildren(RailButton)])
    assert session.window.findChildren(StationButton)


def test_nothing_looks_pressed_while_the_data_is_being_opened(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    session = Session(qapp, backend_on(tmp_path, FakeClock()), bundled_fonts=True)
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.begin()
        assert [button for button in session.window.findChildren(RailButton) if button.hasFocus()] == []
    session.end()


def test_a_folder_in_use_is_refused(folder: Path) -> None:
    release = backend_on(folder, FakeClock()).take_lock()
    with pytest.raises(StorageError) as refused:
        backend_on(folder, FakeClock()).take_lock()
    assert refused.value.code is StorageCode.LOCKED_BY_ANOTHER
    release()
