"""The result page: the score and what it means, rates, every miss at the sentence that answers it, what to read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.services.quiz import Result, Scope
from mbjg_desktop.services.reading_list import Passage
from mbjg_desktop.ui import icons
from mbjg_desktop.ui.navigation import Navigator
from mbjg_desktop.ui.quiz.miss_row import MissRow
from mbjg_desktop.ui.quiz.rates_card import RatesCard
from mbjg_desktop.ui.quiz.result_buttons import ButtonRow
from mbjg_desktop.ui.quiz.result_export import ResultExport
from mbjg_desktop.ui.quiz.result_keys import ResultKeys
from mbjg_desktop.ui.quiz.result_misses import MissList
from mbjg_desktop.ui.quiz.result_presenter import ResultPresenter, ResultState
from mbjg_desktop.ui.quiz.result_reading import ReadingPage
from mbjg_desktop.ui.quiz.score_card import ScoreCard
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services


class ResultPage(QWidget):
    """The Display of a ResultPresenter. ``retry_wanted`` with the Scope to practise; ``done`` to choose a new paper;
    ``dispute_wanted`` to say that something is wrong with the question of the selected miss."""

    retry_wanted = Signal(object)
    done = Signal()
    dispute_wanted = Signal()

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = ResultPresenter(services.quiz, services.results, navigator, self)
        self.state: ResultState | None = None
        self.score, self.rates, self.misses = ScoreCard(), RatesCard(), MissList()
        self.reading = ReadingPage()
        self.retry = QPushButton()
        self.retry.setProperty("role", "primary")
        self.again = QPushButton(self.tr("Another paper"))
        self.take = QPushButton(icons.icon("download"), self.tr("Export…"))
        self.read = QPushButton(icons.icon("book-open"), self.tr("Passages to read again"))
        self.other = QPushButton(icons.icon("shuffle"), self.tr("The same places asked another way"))
        self.export = ResultExport(services.results, self)
        self._heading = TextLabel("", "heading")
        self._buttons = ButtonRow(self.again, self.take, self.read, self.other, self.retry)
        self._empty = EmptyState("circle-check")
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._page, self._stack = QScrollArea(), QStackedWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Result"))
        self._lay_out()
        self._connect()

    @property
    def rows(self) -> list[MissRow]:
        """The misses that have been made into widgets so far."""
        return self.misses.rows

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of a result do; nothing while it is not shown."""
        return ResultKeys(self).handlers()

    @property
    def passages(self) -> tuple[Passage, ...] | None:
        """The reading list, while it is open."""
        return None if self.state is None else self.state.passages

    @Slot()
    def take_away(self) -> None:
        """Let the user choose how to take the result, or the reading list, away."""
        if self.passages is None:
            self.export.open_menu(self.take.mapToGlobal(QPoint(0, self.take.height())))
        else:
            self.export.save_reading(self.passages)

    @Slot()
    def print_shown(self) -> None:
        """Print the score sheet, or the reading list while it is open."""
        if self.passages is None:
            self.export.print_sheet()
        else:
            self.export.print_reading(self.passages)

    def show_state(self, state: ResultState) -> None:
        """Show ``state``; another result makes the list anew."""
        before, self.state = self.state, state
        is_new = before is None or before.result is not state.result
        if is_new:
            self._show_result(state)
        self.misses.select(state.selected)
        self.misses.widen(dict(state.wider))
        self._show_passages(state.passages, None if before is None else before.passages)
        if not is_new:
            self.misses.show_selected(state.selected)
            self._page.ensureWidgetVisible(self.misses, 0, scaled(12))

    def press_enter(self) -> None:
        """Enter: press the button that has the focus."""
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.hasFocus():
            focused.click()

    def go_back(self) -> bool:
        """Back from the reading list to the result; whether there was a way back on this page."""
        return self.presenter.close_reading()

    def open_source(self) -> None:
        """Open the document at the selected miss, or passage."""
        if self.passages is not None:
            self.reading.open_source()
        else:
            self.presenter.source()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go from miss to miss; from the first one up to the score."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif not self.presenter.move(step) and step < 0:
            self._page.verticalScrollBar().setValue(0)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """What gets the focus by Tab comes into sight."""
        is_moved = super().focusNextPrevChild(is_next)
        if is_moved and self._page.isAncestorOf(self.focusWidget()):
            self._page.ensureWidgetVisible(self.focusWidget(), 0, scaled(12))
        return is_moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards stand one below the other where it is narrow; the misses are as high as a low page allows."""
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(700)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(across if is_wide else down)
        is_high = self.height() >= scaled(720)
        self.misses.setMinimumHeight(scaled(180) if is_high else max(scaled(180), self.height() - scaled(170)))

    @Slot()
    def retry_all(self) -> None:
        """Practise every miss."""
        self._retry(self.presenter.retry_all())

    @Slot()
    def practise_other(self) -> None:
        """Practise the same places by other questions."""
        self._retry(self.presenter.other_form())

    def _retry(self, scope: Scope | None) -> None:
        if scope is not None:
            self.retry_wanted.emit(scope)

    def _show_result(self, state: ResultState) -> None:
        result = state.result
        self.score.show_result(result, state.outlook)
        self.rates.show_result(result)
        self.export.show_result(result)
        misses = len(result.misses)
        self._heading.setText(self._heading_words(result))
        self._heading.setVisible(bool(misses))
        self.retry.setText(self.tr("Practise these %n question(s) (R)", "", misses))
        about_misses = (self.read, self.other, self.retry) if misses else ()
        self._buttons.show_only(self.again, self.take, *about_misses)
        self._show_empty(result.right, bool(misses))
        self.misses.show_misses(result.misses)
        self._page.verticalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_passages(self, passages: tuple[Passage, ...] | None, before: tuple[Passage, ...] | None) -> None:
        if passages is not None and passages is not before:
            self.reading.show_passages(passages)
        page = self._page if passages is None else self.reading.parentWidget()
        if page is not None and self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            self.setFocusProxy(None if passages is None else self.reading)  # type: ignore[arg-type]
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heading_words(self, result: Result) -> str:
        guessed = sum(miss.mark.outcome is Outcome.RIGHT for miss in result.misses)
        missed = len(result.misses) - guessed
        parts = [self.tr("%n question(s) missed", "", missed)] if missed else []
        if guessed:
            parts.append(self.tr("%n right by guessing", "", guessed))
        return " · ".join(parts)

    def _show_empty(self, right: int, has_misses: bool) -> None:
        self.misses.setVisible(has_misses)
        self._empty.setVisible(not has_misses)
        if right:
            title, text = (
                self.tr("No miss at all"),
                self.tr("Every answer was right. Nothing goes on the look-back list."),
            )
            self._empty.show_as("trophy", title, text)
        else:
            self._empty.show_as("circle-help", self.tr("Nothing was answered"), self.tr("There is nothing to look at."))

    def _lay_out(self) -> None:
        self._top.setSpacing(16)
        self._top.addWidget(self.score, 1)
        self._top.addWidget(self.rates, 2)
        panel = CardFrame()
        below = QVBoxLayout(panel)
        below.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(12))
        below.setSpacing(scaled(10))
        below.addWidget(self._heading)
        below.addWidget(self._buttons)
        below.addWidget(self.misses, 1)
        below.addWidget(self._empty, 1)
        page = QWidget()
        layout = _margins(page)
        layout.addLayout(self._top)
        layout.addWidget(panel, 1)
        self._page.setWidgetResizable(True)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setWidget(page)
        self._page.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        reading = QWidget()
        _margins(reading).addWidget(self.reading)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._stack.addWidget(self._page)
        self._stack.addWidget(reading)

    def _connect(self) -> None:
        self.retry.clicked.connect(self.retry_all)
        self.again.clicked.connect(self.done)
        self.other.clicked.connect(self.practise_other)
        self.read.clicked.connect(self._on_read)
        self.take.clicked.connect(self.take_away)
        self.misses.picked.connect(self._on_picked)
        self.misses.source_wanted.connect(self._on_source)
        self.misses.more_wanted.connect(self._on_more)
        self.misses.retry_wanted.connect(self._on_retry_one)
        self.misses.dispute_wanted.connect(self.dispute_wanted)
        self.reading.closed.connect(self._on_closed)
        self.reading.other_form_wanted.connect(self.practise_other)
        self.reading.source_wanted.connect(self._on_passage)
        self.reading.save_wanted.connect(self.take_away)
        self.reading.print_wanted.connect(self.print_shown)

    @Slot()
    def _on_read(self) -> None:
        self.presenter.open_reading()

    @Slot()
    def _on_closed(self) -> None:
        self.presenter.close_reading()

    @Slot(int)
    def _on_picked(self, place: int) -> None:
        self.presenter.select(place)

    @Slot()
    def _on_source(self) -> None:
        self.presenter.source()

    @Slot()
    def _on_more(self) -> None:
        self.presenter.widen()

    @Slot()
    def _on_retry_one(self) -> None:
        self._retry(self.presenter.retry_one())

    @Slot(object)
    def _on_passage(self, passage: Passage) -> None:
        self.presenter.source_of(passage)


def _margins(page: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(page)
    layout.setContentsMargins(32, 24, 32, 24)
    layout.setSpacing(16)
    return layout
