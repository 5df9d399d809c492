"""The look-back screen as a test sees it: what is shown on it, and the ways to press."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.question import Chosen, Filled, Matched, Ordered, Response
from mbjg_desktop.ui.cards.answer_rows import AnswerRow
from mbjg_desktop.ui.lookback.chip import Chip
from mbjg_desktop.ui.lookback.filter_bar import FilterBar
from mbjg_desktop.ui.lookback.history_row import HistoryRow
from mbjg_desktop.ui.lookback.mistake_list import MistakeList
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.widgets.stem_view import StemView
from tests.ui.cards.desk import Desk

MISSES: dict[str, Response] = {
    "q1": Chosen(frozenset("b")),
    "q2": Chosen(frozenset("ad")),
    "q3": Chosen(frozenset({"true"})),
    "q4": Filled((("1", "后勤处"), ("2", ""))),
    "q5": Ordered(("c", "b", "a")),
    "q6": Matched((("a", "x1"), ("b", "a"))),
}


def opened(qtbot: QtBot, desk: Desk) -> LookbackView:
    """The screen, shown."""
    made = LookbackView(desk.services, desk.way)
    qtbot.addWidget(made)
    made.setMinimumSize(1, 1)
    made.resize(1084, 800)
    made.arrive(Destination(ScreenId.LOOKBACK))
    made.show()
    return made


def the_list(view: LookbackView) -> MistakeList:
    """The list at the left."""
    return view.findChildren(MistakeList)[0]


def stem(view: LookbackView) -> str:
    """The stem of the question looked at."""
    return view.findChildren(StemView)[0].text


def names(view: LookbackView, kind: type[AnswerRow] | type[HistoryRow]) -> list[str]:
    """What a screen reader says of these rows."""
    return [row.accessibleName() for row in view.findChildren(kind) if row.isVisible()]


def button(view: LookbackView, text: str) -> QPushButton:
    """The button with these words."""
    return next(button for button in view.findChildren(QPushButton) if button.isVisible() and text in button.text())


def asked(desk: Desk) -> tuple[str, ...]:
    """What the way went to last would ask."""
    start = desk.way.went[-1].start
    assert start is not None
    return start[1].questions


def chips(view: LookbackView) -> list[Chip]:
    """The terms of the filter that are set."""
    bar = view.findChildren(FilterBar)[0]
    return [chip for chip in bar.findChildren(Chip) if chip.isVisible() and chip.isChecked()]


def choose(view: LookbackView, *names: str) -> None:
    """Trigger the entry of that name in the filter's menu, as a click on it does."""
    for name in names:
        menu = view.findChildren(FilterBar)[0].menu()
        (entry,) = [entry for part in menu.actions() for entry in _entries(part) if entry.text() == name]
        entry.trigger()
        menu.close()


def _entries(part: QAction) -> list[QAction]:
    menu = part.menu()
    return menu.actions() if isinstance(menu, QMenu) else []


def look_at(view: LookbackView, question: str) -> None:
    """Come to the screen with this question."""
    view.arrive(Destination(ScreenId.LOOKBACK, question=question))  # type: ignore[arg-type]
