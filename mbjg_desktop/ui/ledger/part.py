"""The base of the ledger's parts: what the screen asks of the one it shows."""

from PySide6.QtWidgets import QWidget

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.domain.changes import Topic


class Part(QWidget):
    """One part of the ledger. ``load`` is called when it is first shown, ``reload`` when something changed since."""

    def load(self) -> None:
        """Take everything up anew."""

    def reload(self, topics: frozenset[Topic]) -> None:
        """Stored things changed."""

    def take_focus(self) -> None:
        """The keys are for this part now."""

    def open_source(self) -> None:
        """Open the document where what is looked at comes from."""

    def sheet(self) -> Sheet | None:
        """The table to take away; None where there is none."""
        return None
