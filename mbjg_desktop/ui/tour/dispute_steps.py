"""Disputes on the tour: said in the middle of a quiz, ruled on in the ledger, marked again, and back again."""

from collections.abc import Callable
from typing import Final

from mbjg_desktop.data_files import questions_dir
from mbjg_desktop.domain.dispute import Ruling
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.ui.commands import COMMANDS
from mbjg_desktop.ui.disputes.panel import DisputePanel
from mbjg_desktop.ui.disputes.regrade_dialog import RegradeDialog
from mbjg_desktop.ui.disputes.regrade_panel import RegradePanel
from mbjg_desktop.ui.disputes.report_dialog import ReportDialog
from mbjg_desktop.ui.ledger.view import LedgerView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.answering import practise, slot
from mbjg_desktop.ui.tour.trip import Trip

_QUESTION: Final = QuestionId("mg-003")
_BANK: Final = "mofan-jiguan.yaml"
_KEYS: Final = ("d", "a")
"""The key of that question in the bank, and the one it is given for a while."""


def disputed(trip: Trip) -> None:
    """A question is answered, and said to be wrong, by one key each."""
    view = practise(trip, _QUESTION)
    hand.press(str(slot(trip).presented.index(_KEYS[1]) + 1), "W", "1")
    dialog = hand.dialog(ReportDialog)
    dialog.text.setFocus()
    hand.type_in("原文的说法似乎与这个答案不同，请出题人核对。")
    trip.picture("dispute")
    hand.press("Ctrl+Return")
    hand.until("the dispute recorded", lambda: trip.services.disputes.count_open())
    hand.press("Return", "Return")
    hand.until("the result", lambda: view.page is view.result)


def ruled_on(trip: Trip) -> None:
    """The author finds it in the ledger, and rules."""
    view = _disputes(trip)
    trip.picture("disputes-open")
    panel = view.findChild(DisputePanel)
    if panel is None or not panel.cards:
        raise hand.Failed("a dispute in the ledger")
    panel.cards[0].buttons[Ruling.KEY_CHANGED].click()
    hand.click(panel.settled)
    trip.picture("disputes-settled")
    if trip.services.disputes.count_open():
        raise hand.Failed("the dispute settled")


def marked_again(trip: Trip) -> None:
    """A bank with another key comes in: it is said whose marks change, then they do; the old key takes it back."""
    _import(trip, _KEYS[1])
    line = _offered(trip)
    trip.picture("regrade-offered")
    _mark_again(trip, line, "regrade")
    _import(trip, _KEYS[0])
    _mark_again(trip, _offered(trip), "regrade-back")
    if trip.services.regrade.offer().open:
        raise hand.Failed("nothing more to be marked again")


def _disputes(trip: Trip) -> LedgerView:
    hand.press("Alt+6")
    view = trip.screen(LedgerView)
    hand.rest()
    hand.press(*(command.keys[0] for command in COMMANDS if command.title == "Disputes"))
    hand.until("the disputes", lambda: view.findChild(DisputePanel))
    return view


def _offered(trip: Trip) -> RegradePanel:
    line = _disputes(trip).findChild(RegradePanel)
    if line is None:
        raise hand.Failed("the line that offers to mark again")
    hand.until("answers to be marked again", line.isVisible)
    return line


def _mark_again(trip: Trip, line: RegradePanel, name: str) -> None:
    hand.click(line.look)
    dialog = hand.dialog(RegradeDialog)
    trip.picture(name)
    hand.click(dialog.apply)
    hand.click(dialog.close_button)
    hand.until("the dialog closed", lambda: not hand.is_open(RegradeDialog))


def _import(trip: Trip, key: str) -> None:
    """The bank as it is, but for the key of that one question."""
    before, mark, after = (questions_dir() / _BANK).read_text(encoding="utf-8").partition(f"- id: {_QUESTION}\n")
    file = trip.folder / _BANK
    changed = after.replace(f"    answer: {_KEYS[0]}\n", f"    answer: {key}\n", 1)
    file.write_text(before + mark + changed, encoding="utf-8")
    trip.services.library.import_paths([file])
    hand.rest()


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (disputed, ruled_on, marked_again)
