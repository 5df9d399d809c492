"""The setup page: go on with what was left, or choose rules and scope and start."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.ui.quiz.choice_cards import ChoiceCards
from mbjg_desktop.ui.quiz.history_list import HistoryList
from mbjg_desktop.ui.quiz.ruleset_words import in_language, is_scored, paper_words
from mbjg_desktop.ui.quiz.setup_presenter import SetupPresenter, SetupState
from mbjg_desktop.ui.quiz.unfinished_banner import UnfinishedBanner
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService

_DOWN: Final = QBoxLayout.Direction.TopToBottom
_ACROSS: Final = QBoxLayout.Direction.LeftToRight


class SetupPage(QWidget):
    """The Display of a SetupPresenter."""

    start_wanted = Signal()
    result_wanted = Signal(int)

    def __init__(self, quiz: "QuizService", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = SetupPresenter(quiz, self)
        self.banner = UnfinishedBanner()
        self.rules = ChoiceCards(_ACROSS)
        self.scopes = ChoiceCards(_DOWN)
        self.history = HistoryList()
        self.start = QPushButton(self.tr("Start"))
        self.start.setProperty("role", "primary")
        self._preview = TextLabel("", "heading")
        self._short = TextLabel("", "mute")
        self._empty = EmptyState(
            "library", self.tr("No questions yet"), self.tr("Import a document and a question bank first.")
        )
        self._content = QWidget()
        self._columns = QBoxLayout(_ACROSS)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self.presenter.tick)
        self._lay_out()
        self.rules.chosen.connect(self.presenter.choose_ruleset)
        self.scopes.chosen.connect(self.presenter.choose_scope)
        self.history.wanted.connect(self.result_wanted)
        self.start.clicked.connect(self.start_wanted)

    def show_state(self, state: SetupState) -> None:
        """Show ``state``."""
        self._empty.setVisible(not state.scopes)
        self._content.setVisible(bool(state.scopes))
        self.banner.show_state(state)
        rules = [(in_language(each.name), in_language(each.summary)) for each in state.rulesets]
        self.rules.show_choices(rules, state.ruleset)
        scopes = [(each.title, self._count_words(sum(each.questions.values()))) for each in state.scopes]
        self.scopes.show_choices(scopes, state.scope)
        self.history.show_history(state.history)
        self._preview.setText(self._preview_words(state))
        short = state.paper is not None and state.paper.is_short
        self._short.setText(self.tr("This scope has fewer questions than the rules ask for.") if short else "")
        self._short.setVisible(short)
        self.start.setEnabled(state.can_start)

    def take_focus(self) -> None:
        """Put the keyboard where it is needed first."""
        if not self.banner.isHidden():
            self.banner.resume.setFocus()
        elif not self._content.isHidden() and self.rules.cards:
            chosen = [card for card in self.rules.cards if card.isChecked()]
            (chosen or self.rules.cards)[0].setFocus()

    def choose_rules(self, place: int) -> None:
        """Choose the rule set in that place, from 0: Enter then starts it, whatever else was at hand before."""
        if place < len(self.rules.cards):
            self.presenter.choose_ruleset(place)
            self.rules.cards[place].setFocus()

    def press_enter(self) -> None:
        """Enter: press the button that has the focus; anywhere else, start."""
        focused = self.focusWidget()
        is_choice = isinstance(focused, QAbstractButton) and focused.isCheckable()
        if isinstance(focused, QAbstractButton) and not is_choice and focused.hasFocus():
            focused.click()
        else:
            self.start_wanted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = _ACROSS if self.width() >= scaled(680) else _DOWN
        self.rules.set_direction(direction)
        self._columns.setDirection(direction)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self._content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(scaled(14))
        page.addWidget(TextLabel(self.tr("Rules"), "heading"))
        page.addWidget(self.rules)
        page.addSpacing(scaled(4))
        columns = self._columns
        columns.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(scaled(14))
        left.addWidget(TextLabel(self.tr("Asked about"), "heading"))
        left.addWidget(self.scopes)
        left.addStretch()
        right = QVBoxLayout()
        right.addWidget(self._history_card())
        right.addStretch()
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        page.addLayout(columns, 1)
        inner = QWidget()
        stack = QVBoxLayout(inner)
        stack.setContentsMargins(32, 24, 32, 12)
        stack.setSpacing(scaled(16))
        stack.addWidget(TextLabel(self.tr("Quiz"), "title"))
        stack.addWidget(self.banner)
        stack.addWidget(self._content, 1)
        stack.addWidget(self._empty, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addLayout(self._bottom())

    def _history_card(self) -> QWidget:
        card = CardFrame()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14))
        layout.addWidget(TextLabel(self.tr("Latest results"), "heading"))
        layout.addWidget(self.history)
        return card

    def _bottom(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._preview)
        words.addWidget(self._short)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(32, 8, 32, 24)
        bottom.addLayout(words, 1)
        bottom.addWidget(self.start)
        return bottom

    def _count_words(self, count: int) -> str:
        return self.tr("%n question(s)", "", count)

    def _preview_words(self, state: SetupState) -> str:
        paper = state.paper
        if paper is None or not paper.count:
            return self.tr("There is nothing to ask here.")
        full = paper.full_score if is_scored(paper.ruleset) else None
        return paper_words(paper.by_kind, full, paper.ruleset.clock.whole)
