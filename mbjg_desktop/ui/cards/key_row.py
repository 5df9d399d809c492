"""The row of keys below the card, each of which can also be clicked."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mbjg_desktop.ui.cards.presenter import CardsState, Side
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.key_button import KeyButton


class KeyRow(QWidget):
    """Shows only the keys that mean something now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.turn: Final = KeyButton("cards.show", self.tr("Show answer"))
        self.undo: Final = KeyButton("cards.undo", self.tr("Undo"))
        self.suspend: Final = KeyButton("cards.suspend", self.tr("Suspend this card"))
        self.source: Final = KeyButton("cards.source", self.tr("Open the source"))
        self.dispute: Final = KeyButton("cards.dispute", self.tr("Something is wrong with it"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(4))
        row.addStretch(1)
        for button in (self.turn, self.undo, self.suspend, self.source, self.dispute):
            row.addWidget(button)
        row.addStretch(1)

    def show_keys(self, state: CardsState) -> None:
        """What can be done with the card, and whether a step can be taken back."""
        for button in (self.turn, self.suspend, self.source, self.dispute):
            button.setVisible(state.card is not None)
        self.turn.setEnabled(state.side is Side.FRONT)
        self.undo.setEnabled(state.can_undo)
        self.undo.setVisible(state.can_undo or state.card is not None)
