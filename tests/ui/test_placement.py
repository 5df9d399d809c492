from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui import placement


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "window.geometry"


def made(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(0, 0, 400, 300)
    return window


def test_the_window_comes_where_it_was(qtbot: QtBot, file: Path) -> None:
    before = made(qtbot)
    before.setGeometry(60, 70, 500, 400)
    placement.keep(before, file)
    after = made(qtbot)
    placement.restore(after, file)
    assert after.geometry() == QRect(60, 70, 500, 400)


def test_a_maximised_window_is_so_again_but_never_full_screen(qtbot: QtBot, file: Path) -> None:
    before = made(qtbot)
    before.showMaximized()
    placement.keep(before, file)
    after = made(qtbot)
    placement.restore(after, file)
    assert after.isMaximized()
    before.setWindowState(Qt.WindowState.WindowFullScreen)
    placement.keep(before, file)
    again = made(qtbot)
    placement.restore(again, file)
    assert not again.isFullScreen()


def test_a_screen_that_is_gone_does_not_take_the_window_with_it(qtbot: QtBot, file: Path) -> None:
    before = made(qtbot)
    before.setGeometry(20_000, 20_000, 500, 400)
    placement.keep(before, file)
    after = made(qtbot)
    placement.restore(after, file)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.intersects(after.geometry())


@pytest.mark.parametrize("kept", [None, b"", b"nonsense", bytes(100)])
def test_what_cannot_be_read_changes_nothing(qtbot: QtBot, file: Path, kept: bytes | None) -> None:
    if kept is not None:
        file.write_bytes(kept)
    window = made(qtbot)
    placement.restore(window, file)
    assert window.geometry() == QRect(0, 0, 400, 300)


def test_a_folder_that_cannot_be_written_is_not_complained_of(qtbot: QtBot, tmp_path: Path) -> None:
    placement.keep(made(qtbot), tmp_path / "gone" / "window.geometry")
    assert not (tmp_path / "gone").exists()
