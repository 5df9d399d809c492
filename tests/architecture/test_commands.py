"""The table of commands: no key means two things, and every command is answered by its screen."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from mbjg_desktop import bootstrap
from mbjg_desktop.services.api import Services
from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.navigation import Destination
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.screens import SCREENS, ScreenSpec
from tests import make

_SCREENS = [spec for spec in SCREENS if spec.factory is not None]


class Nowhere:
    """A navigator that leads nowhere."""

    def go(self, destination: Destination) -> None:
        raise AssertionError(destination)

    def back(self) -> None:
        raise AssertionError

    def can_go_back(self) -> bool:
        return False


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    folder: Path = tmp_path_factory.mktemp("commands")
    opened = bootstrap.open_services(bootstrap.paths(folder), make.FakeClock(), make.Changes())
    yield opened
    opened.close()


def test_ids_are_unique() -> None:
    assert [id_ for id_, times in Counter(command.id for command in COMMANDS).items() if times > 1] == []


@pytest.mark.parametrize("scope", CommandScope)
def test_no_key_means_two_things_at_once(scope: CommandScope) -> None:
    live = [command for command in COMMANDS if command.scope in (scope, CommandScope.EVERYWHERE)]
    keys = Counter(QKeySequence(key).toString() for command in live for key in command.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_key_is_one_qt_knows() -> None:
    assert [key for command in COMMANDS for key in command.keys if not QKeySequence(key).toString()] == []
    assert [command.id for command in COMMANDS if not command.keys] == []


@pytest.mark.parametrize("spec", _SCREENS, ids=lambda spec: spec.id.value)
def test_every_command_of_a_screen_is_answered_by_it(spec: ScreenSpec, services: Services, qapp: QApplication) -> None:
    assert qapp is not None
    assert spec.factory is not None
    screen: Screen = spec.factory(services, Nowhere(), None)
    wanted = {command.id for command in COMMANDS if command.scope is screen.scope}
    assert set(screen.handlers()) == wanted
    assert wanted
    screen.deleteLater()
