import pytest

from mbjg_desktop.ui.commands import COMMANDS
from mbjg_desktop.ui.key_names import cap_of, cap_text, key_text


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


@pytest.mark.parametrize(
    ("key", "cap"), [("Ctrl+K", "Ctrl K"), ("Alt+Left", "Alt ←"), ("Ctrl++", "Ctrl +"), ("/", "/")]
)
def test_a_cap_parts_keys_by_a_blank(key: str, cap: str) -> None:
    assert cap_text(key) == cap


def test_a_cap_shows_the_first_key_of_its_command() -> None:
    assert cap_of("cards.show") == "空格"
    assert cap_of("cards.undo") == "Ctrl Z"
