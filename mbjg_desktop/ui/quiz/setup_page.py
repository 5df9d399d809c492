"""The setup page: go on with what was left, or choose rules and scope and start."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.ui.quiz.choice_cards import ChoiceCards, ChoiceWords
from mbjg_desktop.ui.quiz.history_list import HistoryList
from mbjg_desktop.ui.quiz.ruleset_form import RuleSetForm
from mbjg_desktop.ui.quiz.ruleset_problems import RuleSetProblems
from mbjg_desktop.ui.quiz.ruleset_words import fact_words, in_language
from mbjg_desktop.ui.quiz.setup_bar import SetupBar
from mbjg_desktop.ui.quiz.setup_presenter import SetupPresenter, SetupState
from mbjg_desktop.ui.quiz.unfinished_banner import UnfinishedBanner
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.page_scroll import PageScroll
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService
    from mbjg_desktop.services.rulesets_service import RuleSetsService

_DOWN: Final = QBoxLayout.Direction.TopToBottom
_ACROSS: Final = QBoxLayout.Direction.LeftToRight
_KEYS: Final = 9
"""So many rule sets have a key of their own."""
_WIDTHS: Final = ((720, 4), (560, 3), (380, 2))
"""From which width on, at 100 %, how many rule sets stand side by side."""


class SetupPage(QWidget):
    """The Display of a SetupPresenter."""

    start_wanted = Signal()
    result_wanted = Signal(int)
    duel_wanted = Signal()

    def __init__(self, quiz: "QuizService", rulesets: "RuleSetsService", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = rulesets
        self.presenter = SetupPresenter(quiz, rulesets, self)
        self.banner = UnfinishedBanner()
        self.rules = ChoiceCards(columns=4)
        self.scopes = ChoiceCards()
        self.history = HistoryList()
        self.bar = SetupBar()
        self.edit = _quiet(self.tr("View or change these rules…"))
        self.duel = _quiet(self.tr("Duel for two (Alt+D)"))
        self.problems = _quiet("")
        self._summary = TextLabel("", "mute")
        self._empty = EmptyState(
            "library", self.tr("No questions yet"), self.tr("Import a document and a question bank first.")
        )
        self._content, self._scroll = QWidget(), PageScroll()
        self._columns = QBoxLayout(_ACROSS)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self.presenter.tick)
        self._lay_out()
        self.rules.chosen.connect(self.presenter.choose_ruleset)
        self.scopes.chosen.connect(self.presenter.choose_scope)
        self.history.wanted.connect(self.result_wanted)
        self.bar.numbered.connect(self.presenter.choose_number)
        self.bar.start_wanted.connect(self._on_start_wanted)
        self.edit.clicked.connect(self._on_edit_clicked)
        self.duel.clicked.connect(self.duel_wanted)
        self.problems.clicked.connect(self._on_problems_clicked)

    def show_state(self, state: SetupState) -> None:
        """Show ``state``."""
        self._empty.setVisible(not state.scopes)
        self._content.setVisible(bool(state.scopes))
        self.banner.show_state(state)
        self.rules.show_choices([_words_of(place, each) for place, each in enumerate(state.rulesets)], state.ruleset)
        scopes = [ChoiceWords(each.title, self._count_words(sum(each.questions.values()))) for each in state.scopes]
        self.scopes.show_choices(scopes, state.scope)
        self.history.show_past(state.history)
        self._summary.setText(in_language(state.rulesets[state.ruleset].summary) if state.rulesets else "")
        files = len({problem.file for problem in state.problems})
        self.problems.setText(self.tr("%n rule set(s) cannot be used…", "", files))
        self.problems.setVisible(bool(files))
        self.bar.show_state(state)

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
            self._scroll.ensureWidgetVisible(self.rules.cards[place], 0, scaled(12))

    def press_enter(self) -> None:
        """Enter: press the button that has the focus; anywhere else, start."""
        focused = self.focusWidget()
        is_choice = isinstance(focused, QAbstractButton) and focused.isCheckable()
        if isinstance(focused, QAbstractButton) and not is_choice and focused.hasFocus():
            focused.click()
        else:
            self.bar.press()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.setDirection(_ACROSS if self.width() >= scaled(680) else _DOWN)
        self.rules.set_columns(next((count for width, count in _WIDTHS if self.width() >= scaled(width)), 1))

    @Slot()
    def _on_start_wanted(self) -> None:
        if self.presenter.chosen() is not None:
            self.start_wanted.emit()

    @Slot()
    def _on_edit_clicked(self) -> None:
        chosen = self.presenter.chosen_rules()
        if chosen is None:
            return
        form = RuleSetForm(self._shelf, chosen, self)
        form.kept.connect(self._on_rules_kept)
        form.finished.connect(form.deleteLater)
        form.open()

    @Slot()
    def _on_problems_clicked(self) -> None:
        dialog = RuleSetProblems(self._shelf, self)
        dialog.finished.connect(self.presenter.load)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_rules_kept(self, ruleset: str) -> None:
        self.presenter.choose_rules(RuleSetId(ruleset))

    def _lay_out(self) -> None:
        page = QVBoxLayout(self._content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(scaled(14))
        page.addLayout(self._head())
        page.addWidget(self.rules)
        page.addWidget(self._summary)
        page.addSpacing(scaled(4))
        self._fill_columns()
        page.addLayout(self._columns, 1)
        inner = QWidget()
        stack = QVBoxLayout(inner)
        stack.setContentsMargins(32, 24, 32, 12)
        stack.setSpacing(scaled(16))
        stack.addWidget(TextLabel(self.tr("Quiz"), "title"))
        stack.addWidget(self.banner)
        stack.addWidget(self._content, 1)
        stack.addWidget(self._empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._scroll.hold(inner)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.bar)

    def _fill_columns(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(scaled(14))
        left.addWidget(TextLabel(self.tr("Asked about"), "heading"))
        left.addWidget(self.scopes)
        left.addStretch()
        right = QVBoxLayout()
        right.addWidget(self._history_card())
        right.addStretch()
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 3)
        self._columns.addLayout(right, 2)

    def _history_card(self) -> QWidget:
        card = CardFrame()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14))
        layout.addWidget(TextLabel(self.tr("Latest results"), "heading"))
        layout.addWidget(self.history)
        return card

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(TextLabel(self.tr("Rules"), "heading"))
        head.addStretch()
        head.addWidget(self.problems)
        head.addWidget(self.duel)
        head.addWidget(self.edit)
        return head

    def _count_words(self, count: int) -> str:
        return self.tr("%n question(s)", "", count)


def _words_of(place: int, ruleset: RuleSet) -> ChoiceWords:
    key = str(place + 1) if place < _KEYS else ""
    return ChoiceWords(in_language(ruleset.name), fact_words(ruleset), key, in_language(ruleset.summary))


def _quiet(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "quiet")
    return button
