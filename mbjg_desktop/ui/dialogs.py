"""The dialogs of the main window: palette, settings, learners, key help. Imported when first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from mbjg_desktop.domain.ids import ProfileId

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

        CommandPalette(entries(self.services, self._actions, self._window, self.switch_learner), self._window).open()

    @Slot()
    def open_settings(self) -> None:
        """Let the user change preferences."""
        if self.services is None:
            return
        from mbjg_desktop.ui.settings_dialog import SettingsDialog

        self._settings = SettingsDialog(self.services.settings, self._window)
        self._settings.finished.connect(self._on_settings_finished)
        self._settings.open()

    @Slot()
    def open_learners(self) -> None:
        """Let another learner have the machine."""
        if self.services is None:
            return
        from mbjg_desktop.ui.profiles.switch_dialog import SwitchDialog

        dialog = SwitchDialog(self.services.profiles.learners(), self._window)
        dialog.chosen.connect(self._on_learner_chosen)
        dialog.manage_wanted.connect(self.open_manage)
        dialog.open()

    @Slot()
    def open_regrade(self) -> None:
        """Show whose marks change with keys that were changed."""
        if self.services is None:
            return
        from mbjg_desktop.ui.disputes.regrade_dialog import RegradeDialog

        RegradeDialog(self.services.regrade, self._window).open()

    @Slot()
    def open_manage(self) -> None:
        """Let the user make, name and remove learners."""
        if self.services is None:
            return
        from mbjg_desktop.ui.profiles.manage_dialog import ManageDialog

        ManageDialog(self.services.profiles, self._window.may_leave, self._window).open()

    def switch_learner(self, learner: ProfileId) -> None:
        """Hand the machine over, unless what is shown is not to be left."""
        if self.services is not None and self._window.may_leave():
            self.services.profiles.switch(learner)

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

    @Slot(int)
    def _on_learner_chosen(self, learner: int) -> None:
        self.switch_learner(ProfileId(learner))

    @Slot()
    def _on_settings_finished(self) -> None:
        self._settings = None


def _name_of(widget: QWidget | None) -> str:
    return "" if widget is None else widget.objectName()
