from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.command_palette import CommandPalette
from mbjg_desktop.ui.palette_entries import Entry

NAMES = ("路线图", "阅读", "记忆卡", "学习竞赛", "回头看", "台账", *(f"第 {n} 部分" for n in range(1, 31)))


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def palette(qtbot: QtBot, ran: list[str]) -> Iterator[CommandPalette]:
    entries = tuple(Entry(name, "页面", "map", partial(ran.append, name)) for name in NAMES)
    window = QWidget()
    qtbot.addWidget(window)
    palette = CommandPalette(entries, window)
    palette.open()
    yield palette
    window.close()


def test_it_is_as_high_as_what_matches(palette: CommandPalette) -> None:
    whole = palette.height()
    assert palette.list.verticalScrollBar().maximum() > 0
    palette.field.setText("回头看")
    assert palette.height() < whole / 2
    assert palette.list.verticalScrollBar().maximum() == 0
    palette.field.clear()
    assert palette.height() == whole


def test_it_says_that_nothing_matches_and_enter_does_nothing(palette: CommandPalette, ran: list[str]) -> None:
    [nothing] = palette.findChildren(QLabel)
    assert not nothing.isVisible()
    palette.field.setText("月亮")
    assert nothing.isVisible()
    assert not palette.list.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert ran == []


def test_what_was_chosen_runs_when_it_has_closed(palette: CommandPalette, ran: list[str]) -> None:
    palette.field.setText("第 3")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert ran == ["第 3 部分"]
