"""The list of disputes for the author of a bank: what is open, what is settled, and taking it away as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from mbjg_desktop.domain.dispute import Ruling
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.disputes.dispute_card import DisputeCard
from mbjg_desktop.ui.disputes.export import DisputeExport
from mbjg_desktop.ui.disputes.presenter import DisputesPresenter, DisputesState
from mbjg_desktop.ui.disputes.regrade_dialog import RegradeDialog
from mbjg_desktop.ui.lookback.chip import Chip
from mbjg_desktop.ui.navigation import Navigator
from mbjg_desktop.ui.reader import Reader
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.ui.jobs import Jobs

_BATCH: Final = 20
"""Cards are made this many at a time, as they come into sight."""


class DisputePanel(QWidget):
    """The Display of a DisputesPresenter. ``reload`` when disputes or content have changed."""

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = Reader(_always, self)
        self.presenter = DisputesPresenter(services.disputes, services.regrade, navigator, self, self._reader.read)
        self._regrade = services.regrade
        self._state: DisputesState | None = None
        self.cards: list[DisputeCard] = []
        self.open, self.settled = _switch(), _switch()
        self.save = QPushButton(self.tr("Take the list away"))
        self._export = DisputeExport(self.presenter.everything, self)
        self._list = QVBoxLayout()
        self._scroll = QScrollArea()
        self._empty = EmptyState("circle-check")
        self._pages = QStackedWidget()
        self._lay_out()
        self.open.clicked.connect(self._on_open)
        self.settled.clicked.connect(self._on_settled)
        self.save.setMenu(self._export.menu)
        self._scroll.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def employ(self, jobs: Jobs) -> None:
        """The worker, for finding out what is to be marked again."""
        self._reader.jobs = jobs

    def reload(self) -> None:
        """Look again what there is."""
        self.presenter.load()

    def show_state(self, state: DisputesState) -> None:
        """Show this; a list that is another one begins at its head, else one goes on where one was."""
        before, self._state = self._state, state
        if state == before:
            return
        self._show_head(state)
        place, count = self._place_of_focus(), len(self.cards)
        if place is not None:  # or it would pass from card to card, and the list be scrolled along with it
            self._focus_switch(state)
        self._clear()
        if before is None or before.is_open is not state.is_open:
            self._grow(_BATCH)
            self._scroll.verticalScrollBar().setValue(0)
        else:
            self._grow(max(_BATCH, count))
            self._take_focus_back(place)
        self._show_empty(state)

    def _show_head(self, state: DisputesState) -> None:
        self.open.setText(self.tr("Open {n}").format(n=state.open))
        self.settled.setText(self.tr("Settled {n}").format(n=state.settled))
        for chip, is_shown in ((self.open, state.is_open), (self.settled, not state.is_open)):
            chip.setChecked(is_shown)
            chip.updateGeometry()
        self.save.setEnabled(bool(state.open or state.settled))

    def _clear(self) -> None:
        """A card that is gone is thrown away after its own signal has ended."""
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []

    def _place_of_focus(self) -> int | None:
        focus: QWidget | None = self.focusWidget()
        found = (place for place, card in enumerate(self.cards) if focus is not None and card.isAncestorOf(focus))
        return next(found, None)

    def _take_focus_back(self, place: int | None) -> None:
        """The card in that place may be gone: the one that came up for it; the switch has it if there is none."""
        if place is not None and self.cards:
            self.cards[min(place, len(self.cards) - 1)].take_focus()

    def _focus_switch(self, state: DisputesState) -> None:
        (self.open if state.is_open else self.settled).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_empty(self, state: DisputesState) -> None:
        self._pages.setCurrentIndex(0 if state.shown else 1)
        if state.is_open:
            title = self.tr("No question is disputed")
            text = self.tr("Whoever thinks that a question is not right presses W on it, and it is listed here.")
        else:
            title, text = self.tr("Nothing settled yet"), self.tr("What you have ruled on is kept here.")
        self._empty.show_as("circle-check", title, text)

    def _grow(self, by: int) -> None:
        if self._state is None:
            return
        for dispute in self._state.shown[len(self.cards) : len(self.cards) + by]:
            can_regrade = not dispute.is_open and dispute.question in self._state.to_regrade
            card = DisputeCard(dispute, can_regrade=can_regrade)
            card.ruled.connect(self._on_ruled)
            card.reopened.connect(self._on_reopened)
            card.source_wanted.connect(self._on_source_wanted)
            card.regrade_wanted.connect(self._on_regrade_wanted)
            self._list.insertWidget(len(self.cards), card)
            self.cards.append(card)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(scaled(8))
        head.addWidget(self.open)
        head.addWidget(self.settled)
        head.addStretch()
        head.addWidget(self.save)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, scaled(8), 0)
        self._list.setSpacing(scaled(12))
        column.addLayout(self._list)
        column.addStretch()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    @Slot()
    def _on_open(self) -> None:
        self.presenter.show_open(True)

    @Slot()
    def _on_settled(self) -> None:
        self.presenter.show_open(False)

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        if self._state and value >= self._scroll.verticalScrollBar().maximum() - scaled(200):
            self._grow(_BATCH)

    @Slot(object, str)
    def _on_ruled(self, ruling: Ruling, remark: str) -> None:
        card = self.sender()
        if isinstance(card, DisputeCard):
            self.presenter.rule(card.dispute.id, ruling, remark)

    @Slot()
    def _on_reopened(self) -> None:
        card = self.sender()
        if isinstance(card, DisputeCard):
            self.presenter.reopen(card.dispute.id)

    @Slot(object)
    def _on_source_wanted(self, quotation: Quotation) -> None:
        self.presenter.open_source(quotation)

    @Slot()
    def _on_regrade_wanted(self) -> None:
        card = self.sender()
        if isinstance(card, DisputeCard):
            dialog = RegradeDialog(self._regrade, self.window(), only=card.dispute.question)
            dialog.finished.connect(self._on_regraded)
            dialog.open()

    @Slot()
    def _on_regraded(self) -> None:
        QTimer.singleShot(0, self.reload)


def _always() -> bool:
    return True


def _switch() -> Chip:
    chip = Chip("")
    chip.setCheckable(True)
    return chip
