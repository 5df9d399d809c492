from PySide6.QtWidgets import QLabel
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
    assert "1–9 / A–E, H–I" in shown
    assert "空格 / 回车" in shown


def test_what_works_here_stands_first(qtbot: QtBot) -> None:
    help_ = KeyHelp(CommandScope.CARDS)
    qtbot.addWidget(help_)
    names = [scope_name(scope) for scope in CommandScope]
    assert [text for text in texts(help_) if text in names][:1] == [scope_name(CommandScope.CARDS)]
