"""The cards screen in widgets: counts above, the card, the answer key and the ratings below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.ui.cards.buttons import RatingButton
from mbjg_desktop.ui.cards.counts import CountsLine
from mbjg_desktop.ui.cards.key_row import KeyRow
from mbjg_desktop.ui.cards.panel import CardPanel
from mbjg_desktop.ui.cards.presenter import CardsPresenter, CardsState, Side
from mbjg_desktop.ui.commands import CommandScope
from mbjg_desktop.ui.disputes.opener import DisputeOpener
from mbjg_desktop.ui.labels import interval_text, moment_text
from mbjg_desktop.ui.lookback.marker import Marker
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.held_key import HeldKey
from mbjg_desktop.ui.widgets.meter import Meter
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services

_LOOK_AGAIN: Final = timedelta(hours=1)
"""A card that comes back within this is waited for while the screen is open."""
_LOW: Final = 680
_LOWEST: Final = 420


class CardsView(Screen):
    """Renders CardsState and passes keys and clicks on."""

    scope = CommandScope.CARDS

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = HeldKey()
        self._now = services.quiz.now
        self._presenter = CardsPresenter(services.cards, navigator, self)
        self._disputes = DisputeOpener(services.disputes, self)
        self._marker = Marker(services.lookback, self)
        self._state: CardsState | None = None
        self._title = TextLabel(self.tr("Cards · today"), "heading")
        self._counts = CountsLine()
        self._meter = Meter(self.tr("Done today"))
        self._panel = CardPanel()
        self._show = QPushButton(self.tr("Show answer"))
        self._show.setProperty("role", "primary")
        self._ratings = tuple(RatingButton(rating) for rating in Rating)
        self._keys = KeyRow()
        self._below = QStackedWidget()
        self._empty = EmptyState("circle-check")
        self._pages = QStackedWidget()
        self._return = QTimer(self)
        self._return.setSingleShot(True)
        self._lay_out()
        self._connect()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return {
            "cards.show": self._on_show,
            "cards.again": partial(self._presenter.rate, Rating.AGAIN),
            "cards.hard": partial(self._presenter.rate, Rating.HARD),
            "cards.good": partial(self._presenter.rate, Rating.GOOD),
            "cards.easy": partial(self._presenter.rate, Rating.EASY),
            "cards.undo": self._presenter.undo,
            "cards.suspend": self._presenter.suspend,
            "cards.source": self._presenter.open_source,
            "cards.dispute": self._on_dispute,
            "cards.mark": self._on_mark,
        }

    def arrive(self, destination: Destination) -> None:  # noqa: ARG002 - there is only one place here
        self._presenter.arrive()
        self._panel.take_focus()

    def leave(self) -> bool:
        self._return.stop()
        return True

    def bookmark(self) -> Destination | None:
        return Destination(ScreenId.CARDS)

    def event(self, event: QEvent) -> bool:
        """A key that is held down counts once: holding S must not put card after card away."""
        return (isinstance(event, QKeyEvent) and self._held.takes(event)) or super().event(event)

    def reload(self, topics: frozenset[Topic]) -> None:
        """Other content or limits; the memory of cards changes here, or while another screen is shown."""
        if topics & {Topic.CONTENT, Topic.SETTINGS}:
            self._presenter.refresh()

    def minimumSizeHint(self) -> QSize:
        """Small: the card scrolls rather than push the window larger."""
        return QSize(scaled(300), scaled(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height for the size of the text, the card gets it."""
        super().resizeEvent(event)
        is_low = self.height() < scaled(_LOW)
        self._keys.setVisible(self.height() >= scaled(_LOWEST))
        self._panel.set_dense(is_low)
        layout = self.layout()
        if layout is not None:
            side, top, bottom = (20, 10, 8) if is_low else (32, 24, 14)
            layout.setContentsMargins(scaled(side), scaled(top), scaled(side), scaled(bottom))
            layout.setSpacing(scaled(8 if is_low else 14))

    def show_state(self, state: CardsState) -> None:
        """Show this."""
        before, self._state = self._state, state
        self._counts.show_counts(state.counts)
        self._meter.set_value(state.progress, "accent" if state.card else "ok")
        self._keys.show_keys(state)
        if state.card is None or state.face is None:
            self._show_empty(state)
            return
        self._return.stop()
        is_told = state.side is Side.BACK
        self._panel.show_side(state.card, state.face, is_told=is_told)
        for button in self._ratings:
            button.show_interval(interval_text(state.card.intervals[button.rating]))
            button.setEnabled(is_told)
        self._below.setCurrentIndex(1 if is_told else 0)
        self._pages.setCurrentIndex(0)
        if before is None or before.card is not state.card:
            self._panel.take_focus()

    def _show_empty(self, state: CardsState) -> None:
        self._pages.setCurrentIndex(1)
        if state.side is Side.NO_QUESTIONS:
            title = self.tr("No questions yet")
            text = self.tr("Cards are made from the questions of a bank. Import a bank, and they are here.")
            self._empty.show_as("library", title, text)
            return
        self._empty.show_as("circle-check", self.tr("Done for today"), self._next_text(state), self.tr("To the quiz"))

    def _next_text(self, state: CardsState) -> str:
        if state.next_at is None:
            return self.tr("No card is waiting.")
        wait = max(timedelta(0), state.next_at - self._now())
        if wait <= _LOOK_AGAIN:
            self._return.start(int(wait.total_seconds() * 1000) + 1000)
        at = moment_text(state.next_at, state.next_at.astimezone().utcoffset() or timedelta(0))
        text = self.tr("The next card comes back in {interval}, at {moment}.")
        return text.format(interval=interval_text(wait), moment=at)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(32), scaled(24), scaled(32), scaled(14))
        layout.setSpacing(scaled(14))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._counts)
        layout.addLayout(head)
        layout.addWidget(self._meter)
        self._pages.addWidget(self._card_page())
        self._pages.addWidget(self._empty)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._keys)

    def _card_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(16))
        column.addWidget(self._panel, 1)
        self._below.addWidget(self._show_row())
        self._below.addWidget(self._rating_row())
        self._below.setFixedHeight(scaled(62))
        self._below.setMaximumWidth(scaled(760))
        column.addWidget(self._below)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(page, 1000)
        row.addStretch(1)
        page.setMaximumWidth(scaled(760))
        return outer

    def _show_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self._show.setMinimumWidth(scaled(220))
        row.addWidget(self._show, 0, Qt.AlignmentFlag.AlignCenter)
        return holder

    def _rating_row(self) -> QWidget:
        ratings = QWidget()
        row = QHBoxLayout(ratings)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(16))
        for button in self._ratings:
            row.addWidget(button)
        return ratings

    def _connect(self) -> None:
        self._show.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._show.clicked.connect(self._on_show_clicked)
        for button in self._ratings:
            button.clicked.connect(self._on_rating_clicked)
        self._keys.turn.clicked.connect(self._on_show_clicked)
        self._keys.undo.clicked.connect(self._on_undo)
        self._keys.suspend.clicked.connect(self._on_suspend)
        self._keys.source.clicked.connect(self._on_source)
        self._keys.dispute.clicked.connect(self._on_dispute)
        self._empty.activated.connect(self._on_quiz_wanted)
        self._return.timeout.connect(self._on_card_returned)

    @Slot()
    def _on_show(self) -> None:
        """Space and Enter show the answer; on a button reached by Tab they press it."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused) and focused.isEnabled():
            focused.click()
        else:
            self._presenter.show_answer()

    @Slot()
    def _on_show_clicked(self) -> None:
        self._presenter.show_answer()

    @Slot()
    def _on_rating_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RatingButton):
            self._presenter.rate(button.rating)

    @Slot()
    def _on_undo(self) -> None:
        self._presenter.undo()

    @Slot()
    def _on_suspend(self) -> None:
        self._presenter.suspend()

    @Slot()
    def _on_source(self) -> None:
        self._presenter.open_source()

    @Slot()
    def _on_dispute(self) -> None:
        if self._state is not None and self._state.card is not None:
            self._disputes.open(self._state.card.question)

    def _on_mark(self) -> None:
        if self._state is not None and self._state.card is not None:
            self._marker.toggle(self._state.card.question.id)

    @Slot()
    def _on_quiz_wanted(self) -> None:
        self._presenter.go_to_quiz()

    @Slot()
    def _on_card_returned(self) -> None:
        self._presenter.refresh()
