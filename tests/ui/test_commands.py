from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from mbjg_desktop.ui.commands import COMMANDS, CommandScope


@pytest.mark.parametrize("scope", CommandScope)
def test_no_key_means_two_things_on_one_screen(scope: CommandScope) -> None:
    keys = Counter(
        QKeySequence(key).toString()
        for command in COMMANDS
        if command.scope in (scope, CommandScope.EVERYWHERE)
        for key in command.keys
    )
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_key_is_one_qt_knows(command: object) -> None:
    keys = getattr(command, "keys")  # noqa: B009
    assert keys
    for key in keys:
        assert not QKeySequence(key).isEmpty()
        assert QKeySequence(key).toString()


def test_ids_are_unique_and_begin_with_their_scope() -> None:
    ids = [command.id for command in COMMANDS]
    assert len(set(ids)) == len(ids)
    for command in COMMANDS:
        if command.scope is not CommandScope.EVERYWHERE:
            assert command.id.startswith(command.scope.value + ".")


def test_one_to_nine_and_a_to_i_choose_but_for_flag_and_guess() -> None:
    keys = [command.keys for command in COMMANDS if command.id.startswith("quiz.choose_")]
    assert [pair[0] for pair in keys] == list("123456789")
    assert [pair[1:] for pair in keys] == [("A",), ("B",), ("C",), ("D",), ("E",), (), (), ("H",), ("I",)]
