"""The same look on every machine, and nothing left over after a test."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mbjg_desktop import bootstrap
from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.ui import fonts, theme, translation
from mbjg_desktop.ui.session import Session
from tests.make import FakeClock
from tests.ui.office import backend_on


@pytest.fixture(scope="session")
def families(qapp: QApplication) -> fonts.Families:  # noqa: ARG001 - fonts need the application
    return fonts.choose(bundled=True)


@pytest.fixture(autouse=True)
def look(qapp: QApplication, families: fonts.Families) -> None:
    """The shipped fonts, Fusion and the light look in Chinese, whatever the test before did to them."""
    if qapp.style().objectName() != "fusion":
        qapp.setStyle("Fusion")
    translation.install(qapp, "zh_CN")
    theme.apply(qapp, Settings(theme=Theme.LIGHT), families)
    assert all(QFontMetrics(qapp.font()).inFontUcs4(ord(character)) for character in "会題·✓")


@pytest.fixture(scope="session", autouse=True)
def modules_set_apart() -> None:
    """What was imported stays for good: looking through it after each test would take most of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left_over(qapp: QApplication) -> Iterator[None]:
    """Windows a test forgets would be painted, and perhaps crash, in another one."""
    yield
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [widget for widget in qapp.topLevelWidgets() if not widget.inherits("QTipLabel")]
    assert left == []


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory as the first start leaves it, with what came with the program."""
    folder = tmp_path_factory.mktemp("shipped")
    services = bootstrap.open_services(bootstrap.paths(folder), FakeClock(), lambda _: None)
    services.library.ensure_bundled()
    services.close()
    return folder


@pytest.fixture
def folder(shipped: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(shipped, tmp_path / "data"))


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot, folder: Path) -> Iterator[Session]:
    """The application on that data, wholly open."""
    session = Session(qapp, backend_on(folder, FakeClock()), bundled_fonts=True)
    with qtbot.waitSignal(session.opened):
        session.begin()
    qtbot.waitUntil(session.window.isActiveWindow)
    yield session
    session.window.close()  # it has the last word: where the reader stopped is kept
    session.end()
