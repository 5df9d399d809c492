import pytest

from mbjg_desktop.ui.commands import COMMANDS
from mbjg_desktop.ui.key_names import key_text


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("Alt+Left", "Alt+←"),
        ("Ctrl+Down", "Ctrl+↓"),
        ("Space", "空格"),
        ("Return", "回车"),
        ("Enter", "回车"),
        ("Ctrl+Return", "Ctrl+回车"),
        ("Backspace", "退格"),
        ("PgUp", "PgUp"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl+=", "Ctrl+="),
        ("Shift+F3", "Shift+F3"),
        ("/", "/"),
        ("K", "K"),
    ],
)
def test_a_key_is_written_as_on_its_cap(key: str, written: str) -> None:
    assert key_text(key) == written


def test_every_key_of_every_command_can_be_written() -> None:
    assert all(key_text(key) for command in COMMANDS for key in command.keys)
