import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.opening_page import OpeningPage


@pytest.fixture
def page(qtbot: QtBot) -> OpeningPage:
    page = OpeningPage(is_first_start=False)
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    page.activateWindow()
    return page


def buttons(page: OpeningPage) -> list[QPushButton]:
    return [button for button in page.findChildren(QPushButton) if button.isVisible()]


def test_while_it_opens_there_is_nothing_to_press(page: OpeningPage) -> None:
    assert buttons(page) == []
    page.show_failure("/data/study.db")
    assert len(buttons(page)) == 3
    page.show_waiting()
    assert buttons(page) == []


def test_every_way_out_can_be_reached_by_keys(page: OpeningPage, qtbot: QtBot) -> None:
    for steps, wish in enumerate((page.again, page.folder, page.leave)):
        page.show_failure("/data/study.db")
        page.take_focus()
        for _ in range(steps):
            QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        with qtbot.waitSignal(wish):
            QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)


def test_the_reason_is_shown_as_it_is(page: OpeningPage) -> None:
    page.show_failure("<b>/data/study.db</b>")
    assert page.text() == "<b>/data/study.db</b>"


def test_a_copy_is_put_back_by_the_first_key(page: OpeningPage, qtbot: QtBot) -> None:
    page.show_failure("/data/study.db", "11-21 08:00")
    page.take_focus()
    focused = page.focusWidget()
    assert isinstance(focused, QPushButton)
    assert "11-21 08:00" in focused.text()
    with qtbot.waitSignal(page.restore):
        QTest.keyClick(focused, Qt.Key.Key_Space)
    assert buttons(page) == []


def test_no_copy_is_offered_where_there_is_none(page: OpeningPage) -> None:
    page.show_failure("/data/study.db", "11-21 08:00")
    page.show_failure("/data/study.db")
    assert len(buttons(page)) == 3
