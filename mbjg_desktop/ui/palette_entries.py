"""What the palette can lead to: screens, commands that work here, parts of documents. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.folding import fold
from mbjg_desktop.domain.ids import ProfileId
from mbjg_desktop.ui.actions import Actions
from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.key_names import key_text
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.screens import SCREENS

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services

_NOT_LISTED = ("go.", "quiz.choose_", "duel.choose_")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: ``note`` says what it is, ``run`` goes there or does it."""

    title: str
    note: str
    icon: str
    run: Callable[[], None]


def entries(
    services: Services | None, actions: Actions, navigator: Navigator, switch: Callable[[ProfileId], None]
) -> tuple[Entry, ...]:
    """Everything one may choose now; ``switch`` lets another learner have the machine."""
    parts = () if services is None else tuple(_parts(services, navigator))
    learners = () if services is None else tuple(_learners(services, switch))
    return (*_screens(navigator), *parts, *learners, *_commands(actions))


def matching(all_entries: tuple[Entry, ...], typed: str) -> tuple[Entry, ...]:
    """The entries that hold every word typed, those that begin with it first."""
    words = [fold(word) for word in typed.split()]
    found = [entry for entry in all_entries if all(word in fold(entry.title + entry.note) for word in words)]
    whole = fold(typed)
    return tuple(sorted(found, key=lambda entry: not fold(entry.title).startswith(whole)))


def _screens(navigator: Navigator) -> Iterator[Entry]:
    note = QCoreApplication.translate("CommandPalette", "Screen")
    for spec in SCREENS:
        yield Entry(spec.translated(), note, spec.icon, partial(navigator.go, Destination(spec.id)))


def _parts(services: Services, navigator: Navigator) -> Iterator[Entry]:
    for summary in services.reading.documents():
        opened = services.reading.open(summary.id)
        for station in opened.stations:
            place = Destination(ScreenId.READING, document=summary.id, block=station.blocks[0])
            yield Entry(station.title, summary.title, "file-text", partial(navigator.go, place))


def _learners(services: Services, switch: Callable[[ProfileId], None]) -> Iterator[Entry]:
    note = QCoreApplication.translate("CommandPalette", "Learner")
    learners = services.profiles.learners()
    for learner in learners.present:
        if learner != learners.current:
            yield Entry(learner_name(learner), note, "arrow-right", partial(switch, learner.id))


def _commands(actions: Actions) -> Iterator[Entry]:
    for command in COMMANDS:
        if command.scope in (CommandScope.EVERYWHERE, actions.scope) and not command.id.startswith(_NOT_LISTED):
            yield Entry(command.translated(), key_text(command.keys[0]), "keyboard", partial(actions.run, command.id))
