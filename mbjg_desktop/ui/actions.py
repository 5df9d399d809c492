"""QActions made from the table of commands: those of the window, and those of the screen that is shown."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.field_keys import FieldKeys

Handlers = Mapping[str, Callable[[], None]]


class Actions(QObject):
    """Keeps the commands of one scope beside those that work everywhere; each is an action of ``window``."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._handlers: dict[str, Callable[[], None]] = {}
        self._made: dict[CommandScope, list[QAction]] = {}
        self._scope = CommandScope.EVERYWHERE
        self._make(CommandScope.EVERYWHERE)
        FieldKeys(window)

    @property
    def scope(self) -> CommandScope:
        """The scope that works now beside EVERYWHERE."""
        return self._scope

    def answer(self, handlers: Handlers) -> None:
        """Call these for the commands they are named after."""
        self._handlers |= handlers

    def switch(self, scope: CommandScope, handlers: Handlers) -> None:
        """Let the keys of ``scope`` work, and those of the former screen no longer."""
        self._enable(self._scope, is_enabled=False)
        self.answer(handlers)
        if scope not in self._made:
            self._make(scope)
        self._scope = scope
        self._enable(scope, is_enabled=True)

    def run(self, command_id: str) -> None:
        """Do what the command does, if it does anything now."""
        if handler := self._handlers.get(command_id):
            handler()

    def _make(self, scope: CommandScope) -> None:
        self._made[scope] = [self._action(command.id) for command in COMMANDS if command.scope is scope]

    def _action(self, command_id: str) -> QAction:
        command = next(command for command in COMMANDS if command.id == command_id)
        action = QAction(command.translated(), self)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setData(command_id)
        action.setAutoRepeat(command.repeats)
        action.triggered.connect(self._on_triggered)
        self._window.addAction(action)
        return action

    def _enable(self, scope: CommandScope, *, is_enabled: bool) -> None:
        if scope is not CommandScope.EVERYWHERE:
            for action in self._made.get(scope, []):
                action.setEnabled(is_enabled)

    @Slot()
    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.run(str(action.data()))
