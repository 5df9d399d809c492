"""The bases of the ledger's parts: what the screen asks of the one it shows, and what those with a table share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.ui.ledger.table import LedgerTable
from mbjg_desktop.ui.ledger.table_model import Column
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mbjg_desktop.ui.jobs import Jobs
    from mbjg_desktop.ui.navigation import Navigator

T = TypeVar("T")


class Part(QWidget):
    """One part of the ledger. ``load`` is called when it is first shown, ``reload`` when something changed since.

    ``loaded`` when it shows something else than before.
    """

    loaded = Signal()

    def employ(self, jobs: Jobs) -> None:
        """The worker, for what takes long; told before ``load``."""

    def load(self) -> None:
        """Take everything up anew."""

    def reload(self, topics: frozenset[Topic]) -> None:
        """Stored things changed."""

    def take_focus(self) -> None:
        """The keys are for this part now."""

    def open_source(self) -> None:
        """Open the document where what is looked at comes from."""

    def has_table(self) -> bool:
        """Whether there is a table to take away."""
        return False

    def sheet(self) -> Sheet | None:
        """The table to take away; None where there is none."""
        return None


class TablePart(Part, Generic[T]):
    """Shows a table, or says instead why there is none and, before anybody answered, leads to the quiz."""

    def __init__(self, navigator: Navigator, columns: Sequence[Column[T]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self.table: LedgerTable[T] = LedgerTable(columns)
        self._instead = EmptyState("hourglass")
        self._pages = QStackedWidget()
        self._is_called = False
        self._instead.activated.connect(self._on_quiz_wanted)

    def take_focus(self) -> None:
        self._is_called = not self.has_table()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_table(self) -> bool:
        return self._pages.currentWidget() is not self._instead

    def show_table(self) -> None:
        """Show what was laid out; if the keys were given to this part before it had a table, they are the table's."""
        self._pages.setCurrentIndex(0)
        if self._is_called and self.isVisible():
            self.take_focus()
        self.loaded.emit()

    def show_nothing_answered(self, icon: str, text: str) -> None:
        """Say what will stand here once something was answered."""
        self._instead.show_as(icon, self.tr("No attempts yet"), text, self.tr("To the quiz"))
        self._show_instead()

    def show_nothing(self, icon: str, title: str, text: str) -> None:
        """Say why there is no table."""
        self._instead.show_as(icon, title, text)
        self._show_instead()

    def show_waiting(self) -> None:
        """Say that it takes a moment; what was shown before stays meanwhile."""
        if not self.has_table():
            text = self.tr("So much has been answered that this takes a moment.")
            self.show_nothing("hourglass", self.tr("Working it out…"), text)

    def lay_out(self, *above: QWidget, shown: QWidget) -> None:
        """``shown`` gives way to the sentence; what is ``above`` stays."""
        self._pages.addWidget(shown)
        self._pages.addWidget(self._instead)
        self._pages.setCurrentWidget(self._instead)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        for widget in above:
            layout.addWidget(widget)
        layout.addWidget(self._pages, 1)

    def _show_instead(self) -> None:
        self._pages.setCurrentWidget(self._instead)
        self.loaded.emit()

    @Slot()
    def _on_quiz_wanted(self) -> None:
        self._navigator.go(Destination(ScreenId.QUIZ))
