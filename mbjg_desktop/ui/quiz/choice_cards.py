"""Several choice cards of which one is chosen: side by side, or in a column that scrolls."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from mbjg_desktop.ui.quiz.choice_card import ChoiceCard
from mbjg_desktop.ui.theme import scaled


class ChoiceCards(QWidget):
    """``chosen`` with the place, from 0, of the card that was clicked or reached with the arrow keys."""

    chosen = Signal(int)

    def __init__(self, direction: QBoxLayout.Direction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[ChoiceCard] = []
        self._layout = QBoxLayout(direction, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(scaled(10))

    def show_choices(self, choices: list[tuple[str, str]], chosen: int) -> None:
        """Show these titles and texts."""
        while len(self.cards) < len(choices):
            card = ChoiceCard()
            card.clicked.connect(self._on_card_clicked)
            self.cards.append(card)
            self._layout.addWidget(card)
        for place, (title, note) in enumerate(choices):
            self.cards[place].show_as(title, note, is_chosen=place == chosen)
            self.cards[place].show()
        if any(card.hasFocus() for card in self.cards) and chosen < len(self.cards):
            self.cards[chosen].setFocus()
        for card in self.cards[len(choices) :]:
            card.hide()

    def set_direction(self, direction: QBoxLayout.Direction) -> None:
        """Side by side or one below the other."""
        self._layout.setDirection(direction)

    @Slot()
    def _on_card_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, ChoiceCard):
            self.chosen.emit(self.cards.index(card))
