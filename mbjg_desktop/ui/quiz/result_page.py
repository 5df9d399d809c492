"""The result page: score, rates by part, and every miss at the sentence that answers it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.services.quiz import Result
from mbjg_desktop.ui.navigation import Navigator
from mbjg_desktop.ui.quiz.miss_row import MissRow
from mbjg_desktop.ui.quiz.rates_card import RatesCard
from mbjg_desktop.ui.quiz.result_presenter import ResultPresenter, ResultState
from mbjg_desktop.ui.quiz.score_card import ScoreCard
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz_service import QuizService

_BATCH: Final = 20
"""Misses are made into widgets this many at a time, as they come into sight."""


class ResultPage(QWidget):
    """The Display of a ResultPresenter. ``retry_wanted`` with the Scope to practise; ``done`` to choose a new paper."""

    retry_wanted = Signal(object)
    done = Signal()

    def __init__(self, quiz: "QuizService", navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = ResultPresenter(quiz, navigator, self)
        self.state: ResultState | None = None
        self.rows: list[MissRow] = []
        self.score, self.rates = ScoreCard(), RatesCard()
        self.retry = QPushButton()
        self.retry.setProperty("role", "primary")
        self.again = QPushButton(self.tr("Another paper"))
        self._heading = TextLabel("", "heading")
        self._empty = EmptyState("circle-check")
        self._list = QVBoxLayout()
        self._scroll = QScrollArea()
        self._page = QScrollArea()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Result"))
        self._lay_out()
        self.retry.clicked.connect(self.retry_all)
        self.again.clicked.connect(self.done)
        self._scroll.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_state(self, state: ResultState) -> None:
        """Show ``state``; another result makes the list anew."""
        before, self.state = self.state, state
        if before is None or before.result is not state.result:
            self._show_result(state)
        while len(self.rows) <= state.selected < len(state.result.misses):
            self._grow()
        for place, row in enumerate(self.rows):
            row.set_selected(place == state.selected)
        if self.rows and before is not None and before.result is state.result:
            self._scroll.ensureWidgetVisible(self.rows[state.selected], 0, scaled(12))
            self._page.ensureWidgetVisible(self._scroll, 0, scaled(12))

    def press_enter(self) -> None:
        """Enter: press the button that has the focus."""
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.hasFocus():
            focused.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.presenter.move(step)
        else:
            super().keyPressEvent(event)

    @Slot()
    def retry_all(self) -> None:
        """Practise every miss."""
        scope = self.presenter.retry_all()
        if scope is not None:
            self.retry_wanted.emit(scope)

    def _show_result(self, state: ResultState) -> None:
        result = state.result
        self.score.show_result(result)
        self.rates.show_rates(result.stations)
        misses = len(result.misses)
        self._heading.setText(self._heading_words(result))
        self.retry.setText(self.tr("Practise these %n question(s) (R)", "", misses))
        self.retry.setVisible(bool(misses))
        self._show_empty(result.answered, bool(misses))
        for row in self.rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = []
        self._grow()
        self._scroll.verticalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heading_words(self, result: Result) -> str:
        guessed = sum(miss.mark.outcome is Outcome.RIGHT for miss in result.misses)
        missed = len(result.misses) - guessed
        parts = [self.tr("%n question(s) missed", "", missed)] if missed else []
        if guessed:
            parts.append(self.tr("%n right by guessing", "", guessed))
        return " · ".join(parts)

    def _show_empty(self, answered: int, has_misses: bool) -> None:
        self._scroll.setVisible(has_misses)
        self._empty.setVisible(not has_misses)
        if answered:
            title, text = (
                self.tr("No miss at all"),
                self.tr("Every answer was right. Nothing goes on the look-back list."),
            )
            self._empty.show_as("trophy", title, text)
        else:
            self._empty.show_as("circle-help", self.tr("Nothing was answered"), self.tr("There is nothing to look at."))

    def _grow(self) -> None:
        if self.state is None:
            return
        for miss in self.state.result.misses[len(self.rows) : len(self.rows) + _BATCH]:
            row = MissRow(miss)
            row.pressed.connect(self._on_row_pressed)
            row.source_wanted.connect(self._on_row_source_wanted)
            row.retry_wanted.connect(self._on_row_retry_wanted)
            self._list.insertWidget(len(self.rows), row)
            self.rows.append(row)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.score, 1)
        top.addWidget(self.rates, 2)
        panel = CardFrame()
        below = QVBoxLayout(panel)
        below.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(12))
        head = QHBoxLayout()
        head.setSpacing(scaled(12))
        head.addWidget(self._heading, 1)
        head.addWidget(self.again)
        head.addWidget(self.retry)
        below.addLayout(head)
        inner = QWidget()
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        outer.addLayout(self._list)
        outer.addStretch()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        below.addWidget(self._scroll, 1)
        below.addWidget(self._empty, 1)
        self._scroll.setMinimumHeight(scaled(180))
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addWidget(panel, 1)
        self._page.setWidgetResizable(True)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setWidget(page)
        self._page.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def _select_sender(self) -> None:
        row = self.sender()
        if isinstance(row, MissRow):
            self.presenter.select(self.rows.index(row))

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        if self.state and value >= self._scroll.verticalScrollBar().maximum() - scaled(200):
            self._grow()

    @Slot()
    def _on_row_pressed(self) -> None:
        self._select_sender()

    @Slot()
    def _on_row_source_wanted(self) -> None:
        self._select_sender()
        self.presenter.source()

    @Slot()
    def _on_row_retry_wanted(self) -> None:
        self._select_sender()
        scope = self.presenter.retry_one()
        if scope is not None:
            self.retry_wanted.emit(scope)
