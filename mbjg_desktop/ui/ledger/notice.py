"""A calm line in a frame of its own: what will stand here, and what it takes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.icon_view import IconView
from mbjg_desktop.ui.widgets.text_label import TextLabel


class Notice(CardFrame):
    """Says one thing beside an icon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10))
        row.setSpacing(scaled(10))
        row.addWidget(IconView("info", "mute", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say this."""
        self._words.setText(words)
