"""Several choice cards of which one is chosen, in as many columns as there is room for."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from mbjg_desktop.ui.quiz.choice_card import ChoiceCard
from mbjg_desktop.ui.theme import scaled


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """What a card says. ``key`` chooses it; ``summary`` is the whole of what ``note`` says in short."""

    title: str
    note: str
    key: str = ""
    summary: str = ""


class ChoiceCards(QWidget):
    """``chosen`` with the place, from 0, of the card that was clicked or reached with the arrow keys."""

    chosen = Signal(int)

    def __init__(self, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[ChoiceCard] = []
        self._columns = columns
        self._count = 0
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(scaled(10))

    @property
    def columns(self) -> int:
        """How many stand side by side."""
        return self._columns

    def show_choices(self, choices: list[ChoiceWords], chosen: int) -> None:
        """Show these."""
        while len(self.cards) < len(choices):
            card = ChoiceCard(self)
            card.clicked.connect(self._on_card_clicked)
            self.cards.append(card)
        if self._count != len(choices):
            self._count = len(choices)
            self._place()
        for place, words in enumerate(choices):
            card, is_chosen = self.cards[place], place == chosen
            card.show_as(words.title, words.note, is_chosen=is_chosen, key=words.key, summary=words.summary)
        if any(card.hasFocus() for card in self.cards) and chosen < len(self.cards):
            self.cards[chosen].setFocus()

    def set_columns(self, columns: int) -> None:
        """So many side by side, the next ones below."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        for column in range(self._layout.columnCount()):
            self._layout.setColumnStretch(column, int(column < self._columns))
        for place, card in enumerate(self.cards):
            card.setVisible(place < self._count)
            self._layout.removeWidget(card)
            if place < self._count:
                self._layout.addWidget(card, place // self._columns, place % self._columns)
        for column in range(self._columns):
            self._layout.setColumnStretch(column, 1)

    @Slot()
    def _on_card_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, ChoiceCard):
            self.chosen.emit(self.cards.index(card))
