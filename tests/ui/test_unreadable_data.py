"""Starting on data that cannot be opened: what the window says, and the ways out of it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mbjg_desktop import bootstrap
from mbjg_desktop.storage.backup import Reason, create
from mbjg_desktop.ui.message_dialog import MessageDialog
from mbjg_desktop.ui.opening_page import OpeningPage
from mbjg_desktop.ui.roadmap.station_line import StationButton
from mbjg_desktop.ui.session import Session
from tests import make
from tests.ui.office import backend_on

NOISE = b"not a database" * 1000


def no_database(database: Path) -> None:
    database.write_bytes(NOISE)


def noise_after_the_first_pages(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = database.read_bytes()
    database.write_bytes(data[: 4096 * 2] + b"?" * (len(data) - 4096 * 2))


def no_text(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE profiles SET name = CAST(X'FFFE41' AS TEXT)")
        connection.commit()


class Start:
    """The program started on a folder whose database it cannot open."""

    def __init__(self, app: QApplication, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        self.session = Session(app, backend_on(folder, make.FakeClock()), bundled_fonts=True)
        self.session.begin()
        page = self.session.window.findChild(OpeningPage)
        assert isinstance(page, OpeningPage)
        self.page = page
        self.wait_for_the_reason()

    def wait_for_the_reason(self) -> None:
        self._qtbot.waitUntil(lambda: "study.db" in self.page.text())

    def press_enter(self) -> None:
        QTest.keyClick(self.session.window.focusWidget(), Qt.Key.Key_Return)

    def open_by_enter(self) -> None:
        with self._qtbot.waitSignal(self.session.opened, timeout=20_000):
            self.press_enter()

    def stations(self) -> int:
        return sum(button.isVisible() for button in self.session.window.findChildren(StationButton))


def test_it_is_said_calmly(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    no_database(bootstrap.paths(tmp_path).database)
    start = Start(qapp, qtbot, tmp_path)
    assert start.page.isVisible()
    start.session.end()


def test_the_learner_may_try_again_when_the_data_is_in_order(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    database = bootstrap.paths(tmp_path).database
    no_database(database)
    start = Start(qapp, qtbot, tmp_path)
    start.press_enter()
    assert "study.db" not in start.page.text()
    start.wait_for_the_reason()
    database.unlink()
    start.open_by_enter()
    assert not start.page.isVisible()
    assert start.stations() == 14
    start.session.end()


@pytest.mark.parametrize("damage", [no_database, noise_after_the_first_pages, no_text])
def test_the_last_copy_takes_its_place_by_one_key(
    qapp: QApplication, qtbot: QtBot, folder: Path, damage: Callable[[Path], None]
) -> None:
    where = bootstrap.paths(folder)
    create(where.database, where.backups, make.NOON, Reason.DAILY)
    damage(where.database)
    damaged = where.database.read_bytes()
    start = Start(qapp, qtbot, folder)
    start.open_by_enter()
    assert not start.page.isVisible()
    assert start.stations() == 14
    (kept,) = folder.glob("study.db.replaced-*[0-9]")
    assert kept.read_bytes() == damaged
    (told,) = start.session.window.findChildren(MessageDialog)
    assert str(folder) in told.text()
    start.session.end()
