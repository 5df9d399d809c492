"""The look-back screen in widgets: head, list at the left, the question looked at beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.ui.cards.buttons import KeyButton
from mbjg_desktop.ui.commands import CommandScope
from mbjg_desktop.ui.lookback.detail_panel import DetailPanel
from mbjg_desktop.ui.lookback.header import LookbackHeader
from mbjg_desktop.ui.lookback.mistake_list import MistakeList
from mbjg_desktop.ui.lookback.presenter import LookbackPresenter, LookbackState, Order
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.theme import scaled, tokens
from mbjg_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services

_LIST: Final = 380
_DETAIL: Final = 440
"""The question wants this much before the list may stand beside it."""
_LOW: Final = 420
_NO_LIMIT: Final = 16_777_215


class LookbackView(Screen):
    """Shows LookbackState and passes keys and clicks on."""

    scope = CommandScope.LOOKBACK

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = services.quiz.now
        self._presenter = LookbackPresenter(services.lookback, services.settings, navigator, self)
        self._header = LookbackHeader()
        self._list = MistakeList(self._now)
        self._detail = DetailPanel()
        self._empty = EmptyState("circle-check")
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pages = QStackedWidget()
        self._keys = QWidget()
        self._source = KeyButton("O", self.tr("Open the source"))
        self._practise = KeyButton("P", self.tr("Practise"))
        self._lay_out()
        self._connect()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return {"lookback.practise": self._on_practise, "lookback.source": self._on_source}

    def arrive(self, destination: Destination) -> None:
        self._presenter.arrive(destination.question)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def bookmark(self) -> Destination | None:
        return self._presenter.place() or Destination(ScreenId.LOOKBACK)

    def reload(self, topics: frozenset[Topic]) -> None:
        self._presenter.reload(topics)

    def show_state(self, state: LookbackState) -> None:
        """Show this."""
        self._header.show_head(state)
        if state.detail is None:
            self._show_empty(state)
            return
        self._pages.setCurrentIndex(0)
        self._list.show_lines(state.lines, state.selected)
        self._detail.show_detail(state.detail, self._now())

    def minimumSizeHint(self) -> QSize:
        """Small: list and question scroll rather than push the window larger."""
        return QSize(scaled(300), scaled(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside the question, the list stands above it."""
        super().resizeEvent(event)
        is_beside = self.width() >= scaled(_DETAIL) + scaled(_LIST) * 3 // 4
        is_low = self.height() < scaled(_LOW)
        width = min(scaled(_LIST), self.width() * 2 // 5)
        direction = QBoxLayout.Direction
        self._split.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)
        self._list.setMaximumWidth(width if is_beside else _NO_LIMIT)
        self._list.setMinimumWidth(width if is_beside else 0)
        self._list.setMaximumHeight(_NO_LIMIT if is_beside else self.height() // (4 if is_low else 3))
        self._header.arrange(is_narrow=not is_beside, is_low=is_low)
        self._keys.setVisible(not is_low)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens().paper))

    def _show_empty(self, state: LookbackState) -> None:
        self._pages.setCurrentIndex(1)
        if state.counts.left:
            title = self.tr("Nothing left to look back at")
            text = self.tr(
                "Every question that was missed has been answered right on enough days: %n of them.",
                "",
                state.counts.left,
            )
            self._empty.show_as("circle-check", title, text, self.tr("To the quiz"))
            return
        text = self.tr(
            "Questions you answer wrong, run out of time for or guess come here, with the sentence that answers them."
        )
        self._empty.show_as("history", self.tr("Nothing missed yet"), text, self.tr("To the quiz"))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(scaled(32), 0, 0, 0)
        column.setSpacing(0)
        self._split.setSpacing(0)
        self._split.addWidget(self._list)
        self._split.addWidget(self._detail, 1)
        column.addLayout(self._split, 1)
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(0, scaled(4), scaled(32), scaled(6))
        keys.addStretch(1)
        keys.addWidget(self._source)
        keys.addWidget(self._practise)
        keys.addStretch(1)
        column.addWidget(self._keys)
        self._pages.addWidget(page)
        self._pages.addWidget(self._empty)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._header.station_chosen.connect(self._on_station_chosen)
        self._header.order_chosen.connect(self._on_order_chosen)
        self._header.practice_wanted.connect(self._on_practise)
        self._list.chosen.connect(self._on_question_chosen)
        self._source.clicked.connect(self._on_source)
        self._practise.clicked.connect(self._on_practise)
        self._empty.activated.connect(self._on_quiz_wanted)

    @Slot(object)
    def _on_station_chosen(self, station: str | None) -> None:
        self._presenter.show_station(station)

    @Slot(object)
    def _on_order_chosen(self, order: Order) -> None:
        self._presenter.order_by(order)

    @Slot(str)
    def _on_question_chosen(self, question: str) -> None:
        self._presenter.select(QuestionId(question))

    @Slot()
    def _on_practise(self) -> None:
        self._presenter.practise()

    @Slot()
    def _on_source(self) -> None:
        self._presenter.open_source()

    @Slot()
    def _on_quiz_wanted(self) -> None:
        self._presenter.go_to_quiz()
