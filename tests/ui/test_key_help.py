from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.key_help import KeyHelp, scope_name


def texts(help_: KeyHelp) -> list[str]:
    return [label.text() for label in help_.findChildren(QLabel)]


def test_every_command_is_listed_with_its_first_key(qtbot: QtBot) -> None:
    help_ = KeyHelp(CommandScope.QUIZ)
    qtbot.addWidget(help_)
    shown = texts(help_)
    for command in COMMANDS:
        assert command.translated() in shown
    assert {"1–9", "A–E, H–I", "空格", "回车", "Alt ←"} <= set(shown)
    assert not [text for text in shown if "方向" in text]


def test_what_works_here_stands_first(qtbot: QtBot) -> None:
    help_ = KeyHelp(CommandScope.CARDS)
    qtbot.addWidget(help_)
    names = [scope_name(scope) for scope in CommandScope]
    assert [text for text in texts(help_) if text in names][:1] == [scope_name(CommandScope.CARDS)]


def test_it_scrolls_and_closes_by_key(qtbot: QtBot) -> None:
    help_ = KeyHelp(CommandScope.QUIZ)
    qtbot.addWidget(help_)
    help_.open()
    qtbot.waitUntil(help_.isActiveWindow)
    scroll = help_.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert scroll.hasFocus()
    QTest.keyClick(scroll, Qt.Key.Key_PageDown)
    assert scroll.verticalScrollBar().value() > 0
    QTest.keyClick(scroll, Qt.Key.Key_Return)
    assert help_.result() == 0
    assert not help_.isVisible()


def test_there_is_a_button_that_closes_it(qtbot: QtBot) -> None:
    help_ = KeyHelp(CommandScope.QUIZ)
    qtbot.addWidget(help_)
    help_.open()
    buttons = help_.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Close), Qt.MouseButton.LeftButton)
    assert not help_.isVisible()
