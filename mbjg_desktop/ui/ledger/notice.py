"""A calm line in a frame of its own: what will stand here, and what it takes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mbjg_desktop.ui import icons
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.text_label import TextLabel

_SIDE = 18


class Notice(CardFrame):
    """Says one thing beside an icon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextLabel()
        picture = QLabel()
        picture.setPixmap(icons.icon("info", "mute").pixmap(QSize(scaled(_SIDE), scaled(_SIDE))))
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10))
        row.setSpacing(scaled(10))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say this."""
        self._words.setText(words)
