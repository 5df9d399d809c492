"""The base of every screen: what the main window asks of a page it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.ui.commands import CommandScope
from mbjg_desktop.ui.navigation import Destination

if TYPE_CHECKING:
    from mbjg_desktop.ui.jobs import Jobs


class Screen(QWidget):
    """A page of the main window. The window makes the QActions of ``scope`` and connects them to ``handlers``."""

    scope: CommandScope

    def employ(self, jobs: Jobs) -> None:
        """The worker for what would keep the window waiting; told before the screen is first shown."""

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What to call for each command id of this screen's scope."""
        return {}

    def arrive(self, destination: Destination) -> None:
        """The screen is about to be shown, at ``destination``."""

    def leave(self) -> bool:
        """The screen is about to be hidden; False keeps it (after having asked the learner)."""
        return True

    def bookmark(self) -> Destination | None:
        """Where ``back`` should return to while this screen is shown; None: just to the screen as it is."""
        return None

    def reload(self, topics: frozenset[Topic]) -> None:
        """Stored things changed; called only while the screen is shown, or when it is next shown."""
