"""The dialogs of the main window: palette, settings, key help. Imported when first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbjg_desktop.services.api import Services
    from mbjg_desktop.ui.actions import Actions
    from mbjg_desktop.ui.main_window import MainWindow
    from mbjg_desktop.ui.settings_dialog import SettingsDialog


class Dialogs(QObject):
    """Opens them over ``window``. Settings need the services, the palette finds more with them."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._settings: SettingsDialog | None = None
        self.services: Services | None = None

    @Slot()
    def open_palette(self) -> None:
        """Let the user choose where to go or what to do."""
        from mbjg_desktop.ui.command_palette import CommandPalette
        from mbjg_desktop.ui.palette_entries import entries

        CommandPalette(entries(self.services, self._actions, self._window), self._window).open()

    @Slot()
    def open_settings(self) -> None:
        """Let the user change preferences."""
        if self.services is None:
            return
        from mbjg_desktop.ui.settings_dialog import SettingsDialog

        self._settings = SettingsDialog(self.services.settings, self._window)
        self._settings.finished.connect(self._on_settings_finished)
        self._settings.open()

    def open_key_help(self) -> None:
        """Show the keys."""
        from mbjg_desktop.ui.key_help import KeyHelp

        KeyHelp(self._actions.scope, self._window).open()

    def refurnish(self) -> None:
        """Make the settings anew in the language and size that were just chosen in them."""
        if self._settings is None:
            return
        focused = _name_of(self._settings.focusWidget())
        self._settings.close()
        self.open_settings()
        self._settings.focus_on(focused)

    @Slot()
    def _on_settings_finished(self) -> None:
        self._settings = None


def _name_of(widget: QWidget | None) -> str:
    return "" if widget is None else widget.objectName()
