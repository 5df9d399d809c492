"""The author's list: which disputes are shown, ruling on them, and where a ruling leads."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from mbjg_desktop.domain.dispute import Ruling
from mbjg_desktop.domain.ids import DisputeId, QuestionId
from mbjg_desktop.services.dispute import Dispute
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId

if TYPE_CHECKING:
    from mbjg_desktop.services.dispute_service import DisputeService
    from mbjg_desktop.services.regrade import RegradeOffer
    from mbjg_desktop.services.regrade_service import RegradeService
    from mbjg_desktop.ui.reader import Read


@dataclass(frozen=True, slots=True)
class DisputesState:
    """``shown`` are the open or the settled ones; ``to_regrade`` the questions with answers to be marked again."""

    shown: tuple[Dispute, ...]
    is_open: bool
    open: int
    settled: int
    to_regrade: frozenset[QuestionId]


class Display(Protocol):
    """The list as the presenter knows it."""

    def show_state(self, state: DisputesState) -> None:
        """Show this."""


class DisputesPresenter:
    """Shows what is open first; what was just ruled on goes to the settled ones."""

    def __init__(
        self,
        disputes: "DisputeService",
        regrade: "RegradeService",
        navigator: Navigator,
        display: Display,
        read: "Read",
    ) -> None:
        self._disputes = disputes
        self._regrade = regrade
        self._navigator = navigator
        self._display = display
        self._read = read
        self._all: tuple[Dispute, ...] = ()
        self._to_regrade: frozenset[QuestionId] = frozenset()
        self._is_open = True

    def load(self) -> None:
        """Look what there is now, and then what is to be marked again: that takes longer."""
        self.look_again()
        if any(each.is_key_changed for each in self._all):
            self._read(self._regrade.offer, self._take_up)

    def look_again(self) -> None:
        """Look at the disputes alone; contents and answers are as they were."""
        self._all = self._disputes.all()
        self._show()

    def show_open(self, is_open: bool) -> None:
        """The open ones, or the settled ones."""
        self._is_open = is_open
        self._show()

    def rule(self, dispute: DisputeId, ruling: Ruling, remark: str) -> None:
        """Rule on a dispute."""
        self._disputes.settle(dispute, ruling, remark)
        self.look_again()

    def reopen(self, dispute: DisputeId) -> None:
        """Take a ruling back."""
        self._disputes.reopen(dispute)
        self.look_again()

    def open_source(self, quotation: Quotation) -> None:
        """Open the document where it says so."""
        self._navigator.go(Destination(ScreenId.READING, document=quotation.document, span=quotation.span))

    def everything(self) -> tuple[Dispute, ...]:
        """What is taken away: all of them, as they were last shown."""
        return self._all

    def _take_up(self, offer: "RegradeOffer") -> None:
        self._to_regrade = frozenset(each.question for each in offer.open)
        self._show()

    def _show(self) -> None:
        waiting = sum(each.is_open for each in self._all)
        self._display.show_state(
            DisputesState(
                shown=tuple(each for each in self._all if each.is_open is self._is_open),
                is_open=self._is_open,
                open=waiting,
                settled=len(self._all) - waiting,
                to_regrade=self._to_regrade,
            )
        )
