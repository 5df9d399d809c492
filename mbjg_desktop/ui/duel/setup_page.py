"""The set-up of a duel: against whom, under which rules, on what; and the duel that was left."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.services.api import Services
from mbjg_desktop.ui.duel.past_list import PastList
from mbjg_desktop.ui.duel.setup_presenter import SetupPresenter, SetupState
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.quiz.choice_cards import ChoiceCards, ChoiceWords
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.page_scroll import PageScroll
from mbjg_desktop.ui.widgets.text_label import TextLabel

_DOWN: Final = QBoxLayout.Direction.TopToBottom
_ACROSS: Final = QBoxLayout.Direction.LeftToRight
_BESIDE: Final = 3
_KEYS: Final = 9


class DuelSetup(QWidget):
    """The Display of a SetupPresenter. Who is learning now is the one, the other is chosen."""

    start_wanted = Signal()
    resume_wanted = Signal()
    learners_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = SetupPresenter(services, self)
        self.opponents, self.rules = ChoiceCards(_BESIDE), ChoiceCards(_BESIDE)
        self.scopes = ChoiceCards()
        self.past = PastList()
        self.start = QPushButton(self.tr("Start the duel"))
        self.start.setProperty("role", "primary")
        self.resume = QPushButton(self.tr("Go on"))
        self.end = QPushButton(self.tr("End it"))
        self.empty = EmptyState(
            "trophy",
            self.tr("A duel needs two"),
            self.tr("Two learners of this machine answer the same paper, turn by turn. Add the other one first."),
            self.tr("Manage learners…"),
        )
        self._left = CardFrame()
        self._left_words = TextLabel()
        self._against = TextLabel("", "heading")
        self._content = QWidget()
        self._columns = QBoxLayout(_ACROSS)
        self._lay_out()
        self._connect()

    def show_state(self, state: SetupState) -> None:
        """Show ``state``."""
        self.empty.setVisible(not state.opponents)
        self._content.setVisible(bool(state.opponents))
        self._left.setVisible(state.left is not None)
        if state.left is not None:
            words = self.tr("{first} and {second} have a duel that is not finished")
            first, second = learner_name(state.left.first), learner_name(state.left.second)
            self._left_words.setText(words.format(first=first, second=second))
        self._against.setText(self.tr("{name} against").format(name=learner_name(state.learner)))
        opponents = [ChoiceWords(learner_name(each), "", _key(place)) for place, each in enumerate(state.opponents)]
        self.opponents.show_choices(opponents, state.opponent)
        rules = [ChoiceWords(in_language(each.name), in_language(each.summary)) for each in state.rulesets]
        self.rules.show_choices(rules, state.ruleset)
        scopes = [
            ChoiceWords(each.title, self.tr("%n question(s)", "", sum(each.questions.values())))
            for each in state.scopes
        ]
        self.scopes.show_choices(scopes, state.scope)
        self.past.show_past(state.history)
        self.start.setVisible(bool(state.opponents))
        self.start.setEnabled(state.can_start)

    def take_focus(self) -> None:
        """Put the keyboard where it is needed first."""
        if not self._left.isHidden():
            self.resume.setFocus()
        elif self.start.isEnabled() and not self._content.isHidden():
            chosen = [card for card in self.opponents.cards if card.isChecked()]
            (chosen or self.opponents.cards)[0].setFocus()
        else:
            self.setFocus()

    def choose(self, place: int) -> None:
        """A digit chooses the opponent in that place, from 0."""
        self.presenter.choose_opponent(place)

    def press_enter(self) -> None:
        """Enter: press the button that has the focus; anywhere else, start."""
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and not focused.isCheckable() and focused.hasFocus():
            focused.click()
        elif not self._content.isHidden():
            self.start_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(680)
        for cards in (self.opponents, self.rules):
            cards.set_columns(_BESIDE if is_wide else 1)
        self._columns.setDirection(_ACROSS if is_wide else _DOWN)

    def _connect(self) -> None:
        self.opponents.chosen.connect(self.presenter.choose_opponent)
        self.rules.chosen.connect(self.presenter.choose_ruleset)
        self.scopes.chosen.connect(self.presenter.choose_scope)
        self.start.clicked.connect(self.start_wanted)
        self.resume.clicked.connect(self.resume_wanted)
        self.end.clicked.connect(self.presenter.end_left)
        self.empty.activated.connect(self.learners_wanted)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self._content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(scaled(12))
        for title, cards in ((self._against, self.opponents), (TextLabel(self.tr("Rules"), "heading"), self.rules)):
            page.addWidget(title)
            page.addWidget(cards)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(scaled(12))
        left.addWidget(TextLabel(self.tr("Asked about"), "heading"))
        left.addWidget(self.scopes)
        left.addStretch()
        right.addWidget(self._past_card())
        right.addStretch()
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 3)
        self._columns.addLayout(right, 2)
        page.addLayout(self._columns, 1)
        inner = QWidget()
        stack = QVBoxLayout(inner)
        stack.setContentsMargins(32, 24, 32, 12)
        stack.setSpacing(scaled(14))
        stack.addWidget(TextLabel(self.tr("Duel"), "title"))
        words = self.tr("The same paper, turn by turn at one machine. Both attempts count for their learners.")
        stack.addWidget(TextLabel(words, "mute"))
        stack.addWidget(self._banner())
        stack.addWidget(self._content, 1)
        stack.addWidget(self.empty, 1)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(32, 8, 32, 24)
        bottom.addStretch()
        bottom.addWidget(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PageScroll(inner), 1)
        layout.addLayout(bottom)

    def _banner(self) -> QWidget:
        layout = QHBoxLayout(self._left)
        layout.setContentsMargins(scaled(18), scaled(10), scaled(14), scaled(10))
        layout.setSpacing(scaled(12))
        layout.addWidget(self._left_words, 1)
        layout.addWidget(self.resume)
        layout.addWidget(self.end)
        return self._left

    def _past_card(self) -> QWidget:
        card = CardFrame()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14))
        layout.addWidget(TextLabel(self.tr("Latest duels"), "heading"))
        layout.addWidget(self.past)
        return card


def _key(place: int) -> str:
    return str(place + 1) if place < _KEYS else ""
