"""The look-back screen in widgets: head, filter, list at the left, the question looked at beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.mistakes import Why
from mbjg_desktop.ui.commands import CommandScope
from mbjg_desktop.ui.disputes.opener import DisputeOpener
from mbjg_desktop.ui.lookback.detail_panel import DetailPanel
from mbjg_desktop.ui.lookback.filter_bar import FilterBar
from mbjg_desktop.ui.lookback.header import LookbackHeader
from mbjg_desktop.ui.lookback.key_row import KeyRow
from mbjg_desktop.ui.lookback.mistake_list import MistakeList
from mbjg_desktop.ui.lookback.presenter import LookbackPresenter
from mbjg_desktop.ui.lookback.state import LookbackState, Notice, Order
from mbjg_desktop.ui.lookback.words import empty_words, notice_words
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.theme import scaled, tokens
from mbjg_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.services.lookback_filter import Term
    from mbjg_desktop.ui.jobs import Jobs

_LIST: Final = 390
_DETAIL: Final = 440
"""The question wants this much before the list may stand beside it."""
_LOW: Final = 420
_NO_LIMIT: Final = 16_777_215
_NOTICE_MS: Final = 4000


class LookbackView(Screen):
    """Shows LookbackState and passes keys and clicks on."""

    scope = CommandScope.LOOKBACK

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._disputes = DisputeOpener(services.disputes, self)
        self._state: LookbackState | None = None
        self._jobs: Jobs | None = None
        self._now = services.lookback.now
        self._presenter = LookbackPresenter(services.lookback, navigator, self)
        self._header = LookbackHeader()
        self._filter = FilterBar()
        self._list = MistakeList(self._now)
        self._detail = DetailPanel()
        self._empty = EmptyState("circle-check")
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pages = QStackedWidget()
        self._keys = KeyRow()
        self._hush = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._lay_out()
        self._connect()

    def employ(self, jobs: Jobs) -> None:
        """Putting many questions on paper takes seconds."""
        self._jobs = jobs

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        reasons = {f"lookback.reason_{n}": partial(self._presenter.give_reason, why) for n, why in enumerate(Why, 1)}
        return reasons | {
            "lookback.practise": self._presenter.practise,
            "lookback.practise_all": self._presenter.practise_listed,
            "lookback.other_form": self._presenter.ask_other_form,
            "lookback.source": self._presenter.open_source,
            "lookback.dispute": self._on_dispute,
            "lookback.mark": self._presenter.mark,
            "lookback.note": self._on_note_wanted,
            "lookback.filter": self._on_filter_wanted,
            "lookback.search": self._on_search_wanted,
            "lookback.clear": self._presenter.clear,
            "lookback.export": self._on_export_wanted,
        }

    def arrive(self, destination: Destination) -> None:
        self._presenter.arrive(destination.question)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """What was written is kept, also when the window closes."""
        self._presenter.keep_note()
        return True

    def bookmark(self) -> Destination | None:
        return self._presenter.place() or Destination(ScreenId.LOOKBACK)

    def reload(self, topics: frozenset[Topic]) -> None:
        self._presenter.reload(topics)

    def show_state(self, state: LookbackState) -> None:
        """Show this."""
        self._state = state
        has_any = bool(state.counts.listed or state.counts.left)
        self._header.show_head(state)
        self._filter.show_filter(state)
        self._filter.setVisible(has_any)
        if state.detail is None:
            words = empty_words(state)
            self._empty.show_as("search" if state.total else "circle-check", *words)
            self._pages.setCurrentIndex(1)
            return
        self._pages.setCurrentIndex(0)
        self._list.show_lines(state.lines, state.selected, state.ticked)
        self._detail.show_detail(state.detail, self._now())
        self._keys.show_keys(state)

    def show_notice(self, notice: Notice) -> None:
        """Say this for a moment."""
        self._keys.say(notice_words(notice))
        self._hush.start()

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
        self._split.setSpacing(0 if is_beside else scaled(8))
        self._list.setMaximumWidth(width if is_beside else _NO_LIMIT)
        self._list.setMinimumWidth(width if is_beside else 0)
        self._list.setMaximumHeight(_NO_LIMIT if is_beside else self.height() // (4 if is_low else 3))
        self._header.arrange(is_narrow=not is_beside, is_low=is_low)
        self._filter.arrange(is_low=is_low)
        self._detail.arrange(is_low=is_low)
        self._keys.set_low(is_low)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens().paper))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._filter)
        self._filter.setContentsMargins(scaled(32), scaled(2), scaled(32), scaled(8))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(scaled(32), 0, 0, 0)
        column.setSpacing(0)
        self._split.setSpacing(0)
        self._split.addWidget(self._list)
        self._split.addWidget(self._detail, 1)
        column.addLayout(self._split, 1)
        column.addWidget(self._keys)
        self._pages.addWidget(page)
        self._pages.addWidget(self._empty)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._header.practice_wanted.connect(self._presenter.practise)
        self._header.all_wanted.connect(self._presenter.practise_listed)
        self._header.export_wanted.connect(self._on_export_wanted)
        for rule in (self._header.rule, self._detail.rule):
            rule.wanted.connect(self._on_rule_wanted)
        self._filter.toggled.connect(self._on_term_toggled)
        self._filter.looked_for.connect(self._presenter.look_for)
        self._filter.cleared.connect(self._presenter.clear)
        self._filter.order_chosen.connect(self._on_order_chosen)
        self._filter.left.connect(self._to_list)
        self._list.chosen.connect(self._on_question_chosen)
        self._list.ticked.connect(self._presenter.tick)
        self._detail.reasons.given.connect(self._presenter.give_reason)
        self._detail.note.typed.connect(self._presenter.write_note)
        self._detail.note.rested.connect(self._presenter.keep_note)
        self._detail.note.left.connect(self._to_list)
        self._keys.pressed.connect(self._on_key_pressed)
        self._hush.timeout.connect(self._keys.hush)
        self._empty.activated.connect(self._on_empty_activated)

    @Slot(object)
    def _on_term_toggled(self, term: Term) -> None:
        self._presenter.toggle(term)

    @Slot(object)
    def _on_order_chosen(self, order: Order) -> None:
        self._presenter.order_by(order)

    @Slot(str)
    def _on_question_chosen(self, question: str) -> None:
        self._presenter.select(QuestionId(question))

    @Slot(str)
    def _on_key_pressed(self, command_id: str) -> None:
        self.handlers()[command_id]()

    @Slot()
    def _to_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_empty_activated(self) -> None:
        """One way out of each emptiness: nothing matches, or nothing was missed."""
        self._presenter.leave_emptiness()
        self._to_list()

    def _on_dispute(self) -> None:
        if self._state is not None and self._state.detail is not None:
            self._disputes.open(self._state.detail.question)

    def _on_note_wanted(self) -> None:
        if self._pages.currentIndex() == 0:
            self._detail.edit_note()

    def _on_filter_wanted(self) -> None:
        if self._filter.isVisible():
            self._filter.open_menu()

    def _on_search_wanted(self) -> None:
        if self._filter.isVisible():
            self._filter.look()

    @Slot()
    def _on_export_wanted(self) -> None:
        ticked, listed = self._presenter.chosen()
        if listed and self._jobs is not None:
            from mbjg_desktop.ui.lookback.export_dialog import ExportDialog

            ExportDialog(self._services.lookback, self._jobs, ticked, listed, self).open()

    @Slot()
    def _on_rule_wanted(self) -> None:
        """The settings are the window's; the field of the rule gets the keys."""
        for action in self.window().actions():
            if action.data() == "app.settings":
                action.trigger()
        from mbjg_desktop.ui.settings_dialog import SettingsDialog

        for dialog in self.window().findChildren(SettingsDialog):
            dialog.days_to_leave.setFocus(Qt.FocusReason.OtherFocusReason)
