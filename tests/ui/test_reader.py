"""Reading behind the window: when, on which thread, and what is not delivered."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.errors import StorageCode, StorageError
from mbjg_desktop.ui.jobs import Jobs
from mbjg_desktop.ui.message_dialog import MessageDialog
from mbjg_desktop.ui.reader import Reader


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def part(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def long() -> bool:
    return True


def reader(part: QWidget, jobs: Jobs) -> Reader:
    made = Reader(long, part)
    made.jobs = jobs
    return made


def test_without_a_worker_it_is_read_at_once(part: QWidget) -> None:
    found: list[str] = []
    Reader(long, part).read(lambda: "now", found.append)
    assert found == ["now"]


def test_what_takes_no_time_is_read_at_once(part: QWidget, jobs: Jobs) -> None:
    short = Reader(lambda: False, part)
    short.jobs = jobs
    found: list[threading.Thread] = []
    short.read(threading.current_thread, found.append)
    assert found == [threading.main_thread()]


def test_what_takes_long_is_read_elsewhere_and_delivered_here(qtbot: QtBot, part: QWidget, jobs: Jobs) -> None:
    made = reader(part, jobs)
    found: list[tuple[threading.Thread, threading.Thread]] = []
    with qtbot.waitSignal(made.waits):
        made.read(threading.current_thread, lambda there: found.append((there, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(found))
    assert found[0][0] is not threading.main_thread()
    assert found[0][1] is threading.main_thread()


def test_of_two_wishes_the_later_one_counts(qtbot: QtBot, part: QWidget, jobs: Jobs) -> None:
    made, may_end = reader(part, jobs), threading.Event()
    found: list[str] = []

    def slow() -> str:
        may_end.wait()
        return "earlier"

    made.read(slow, found.append)
    made.read(lambda: "later", found.append)
    may_end.set()
    qtbot.waitUntil(lambda: found == ["later"])


def test_nothing_is_delivered_to_a_part_that_is_gone(qtbot: QtBot, jobs: Jobs) -> None:
    part, may_end = QWidget(), threading.Event()
    found: list[bool] = []
    reader(part, jobs).read(may_end.wait, found.append)
    part.deleteLater()
    QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete)
    may_end.set()
    after: list[str] = []
    other = QWidget()
    qtbot.addWidget(other)
    reader(other, jobs).read(lambda: "after", after.append)
    qtbot.waitUntil(lambda: after == ["after"])
    assert found == []


def test_what_cannot_be_read_is_said(qtbot: QtBot, part: QWidget, jobs: Jobs) -> None:
    def fail() -> str:
        raise StorageError(StorageCode.DISK_FULL, "study.db")

    reader(part, jobs).read(fail, lambda _found: None)
    qtbot.waitUntil(lambda: bool(part.findChildren(MessageDialog)))
