import csv
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.question import Chosen
from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.ledger.board_page import BoardPage
from mbjg_desktop.ui.ledger.disputes_page import DisputesPage
from mbjg_desktop.ui.ledger.history_page import HistoryPage
from mbjg_desktop.ui.ledger.items_page import ItemsPage
from mbjg_desktop.ui.ledger.notice import Notice
from mbjg_desktop.ui.ledger.part_bar import PartButton
from mbjg_desktop.ui.ledger.passages_page import PassagesPage
from mbjg_desktop.ui.ledger.table_model import CELL
from mbjg_desktop.ui.ledger.view import LedgerView
from mbjg_desktop.ui.message_dialog import MessageDialog
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from tests.ui.cards.desk import Desk


def opened(qtbot: QtBot, desk: Desk, place: int = 0) -> LedgerView:
    made = LedgerView(desk.services, desk.way)
    qtbot.addWidget(made)
    made.setMinimumSize(1, 1)
    made.resize(1084, 800)
    made.arrive(Destination(ScreenId.LEDGER))
    made.show()
    made.go_to(place)
    return made


def part(view: LedgerView, kind: type[QWidget]) -> QWidget:
    assert isinstance(view.part, kind)
    return view.part


def items(view: LedgerView) -> ItemsPage:
    assert isinstance(view.part, ItemsPage)
    return view.part


def test_every_command_of_the_screen_is_handled(qtbot: QtBot, desk: Desk) -> None:
    ids = {command.id for command in COMMANDS if command.scope is CommandScope.LEDGER}
    assert set(opened(qtbot, desk).handlers()) == ids


@pytest.mark.parametrize("place", range(3))
def test_with_nothing_answered_each_part_leads_to_the_quiz(qtbot: QtBot, desk: Desk, place: int) -> None:
    view = opened(qtbot, desk, place)
    assert view.part is not None
    empty = view.part.findChildren(EmptyState)[0]
    assert empty.isVisible()
    assert empty.text()
    assert not view.export.isVisible()
    QTest.mouseClick(empty.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert desk.way.went[-1] == Destination(ScreenId.QUIZ)


def test_parts_by_their_number_and_by_arrows(qtbot: QtBot, desk: Desk) -> None:
    view = opened(qtbot, desk)
    shown = []
    for place in range(5):
        view.handlers()[f"ledger.part_{place + 1}"]()
        shown.append(type(view.part))
    assert shown == [HistoryPage, ItemsPage, PassagesPage, BoardPage, DisputesPage]
    buttons = view.findChildren(PartButton)
    buttons[0].click()
    view.activateWindow()
    buttons[0].setFocus()
    qtbot.waitUntil(buttons[0].hasFocus)
    QTest.keyClick(buttons[0], Qt.Key.Key_Right)
    assert isinstance(view.part, ItemsPage)


def test_the_results_and_opening_one(qtbot: QtBot, desk: Desk) -> None:
    for letter in "aba":
        desk.answer("q1", Chosen(frozenset(letter)))
    view = opened(qtbot, desk)
    page = part(view, HistoryPage)
    assert isinstance(page, HistoryPage)
    newest, *_ = desk.services.ledger.history()
    assert page.table.lines.rowCount() == 3
    assert page.table.current() == newest
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert desk.way.went[-1].attempt == desk.services.ledger.history()[1].attempt


def test_the_question_looked_at(qtbot: QtBot, busy_desk: Desk) -> None:
    view = opened(qtbot, busy_desk, 1)
    page = items(view)
    assert page.table.lines.rowCount() == 5
    read_out = [row.accessibleName() for row in page.detail.options.rows if row.isVisible()]
    assert len(read_out) == 3
    assert "减少值班人员" in read_out[1]
    assert "26" in read_out[1]
    assert "87%" in read_out[1]
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.state is not None
    assert page.state.detail is not None
    assert page.state.detail.line.question == "q1"


def test_sorting_by_a_click_on_the_head(qtbot: QtBot, busy_desk: Desk) -> None:
    view = opened(qtbot, busy_desk, 1)
    page = items(view)
    head = page.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(2) + 10, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    found = [page.table.lines.line(row).statistics.facility for row in range(5)]
    assert found == sorted(found, key=lambda each: each or 0)
    assert page.state is not None
    assert page.state.detail is not None
    assert page.table.current() == page.state.detail.line


def test_a_filter_is_chosen(qtbot: QtBot, busy_desk: Desk) -> None:
    view = opened(qtbot, busy_desk, 1)
    page = items(view)
    page.station.setCurrentIndex(page.station.findData("交接班"))
    page.station.activated.emit(page.station.currentIndex())
    assert page.table.lines.rowCount() == 2
    page.flag.setCurrentIndex(1)
    page.flag.activated.emit(1)
    assert page.findChildren(EmptyState)[0].isVisible()
    assert page.flag.isVisible()
    assert page.station.currentData() == "交接班"


def test_how_the_figures_are_worked_out_is_said_and_by_whom(qtbot: QtBot, busy_desk: Desk) -> None:
    page = items(opened(qtbot, busy_desk, 1))
    model = page.table.lines
    columns = range(model.columnCount())
    told = [model.headerData(each, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for each in columns]
    assert [bool(words) for words in told] == [False, True, True, True, True, True, True, False]
    page.formulas.click()
    (dialog,) = page.findChildren(MessageDialog)
    assert all(words in dialog.text() for words in told if words)
    assert "Kelley" in dialog.text()
    dialog.reject()


def test_before_there_is_a_figure_it_is_said_what_will_stand_here(qtbot: QtBot, desk: Desk) -> None:
    desk.answer("q1", Chosen(frozenset("b")))
    page = items(opened(qtbot, desk, 1))
    (notice,) = page.findChildren(Notice)
    assert notice.isVisible()
    assert {"5", "20"} <= set(re.findall(r"[0-9]+", notice.words))
    index = page.table.lines.index(0, 2)
    assert index.data(CELL).progress == 1 / 5
    assert "4" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_with_figures_there_is_no_such_sentence(qtbot: QtBot, busy_desk: Desk) -> None:
    page = items(opened(qtbot, busy_desk, 1))
    assert page.findChildren(Notice)[0].isHidden()
    assert page.table.lines.index(0, 2).data(CELL).progress is None


def test_the_passages_hardest_first(qtbot: QtBot, busy_desk: Desk) -> None:
    view = opened(qtbot, busy_desk, 2)
    page = part(view, PassagesPage)
    assert isinstance(page, PassagesPage)
    rows = [page.table.lines.line(row) for row in range(page.table.lines.rowCount())]
    assert [line.block for line in rows] == ["p1", "p2", "p3", "p4"]
    assert page.detail.text.text().startswith("为规范值班工作")
    assert "减少值班人员" in page.detail.confusions.text()
    page.station.setCurrentIndex(page.station.findData("交接班"))
    page.station.activated.emit(page.station.currentIndex())
    assert page.table.lines.rowCount() == 1
    view.handlers()["ledger.source"]()
    assert (busy_desk.way.went[-1].screen, busy_desk.way.went[-1].block) == (ScreenId.READING, "p4")


def test_a_question_is_disputed_from_here(qtbot: QtBot, busy_desk: Desk) -> None:
    view = opened(qtbot, busy_desk, 1)
    view.handlers()["ledger.dispute"]()
    assert view.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert view._disputes.dialog is not None
    view._disputes.dialog.reject()


def test_a_part_that_is_not_shown_is_brought_up_to_date_when_it_is(qtbot: QtBot, desk: Desk) -> None:
    view = opened(qtbot, desk)
    view.go_to(1)
    desk.answer("q1", Chosen(frozenset("a")))
    view.reload(frozenset({Topic.ANSWERS}))
    assert items(view).table.lines.rowCount() == 1
    view.go_to(0)
    history = part(view, HistoryPage)
    assert isinstance(history, HistoryPage)
    assert history.table.lines.rowCount() == 1
    assert view.export.isVisible()


def test_the_table_is_saved(qtbot: QtBot, busy_desk: Desk, tmp_path: Path) -> None:
    view = opened(qtbot, busy_desk, 1)
    view.save(tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert (len(head), len(rows)) == (11, 5)
    assert rows[0][0] == "q7"
    assert rows[0][4:6] == ["30", "0.1333"]
    view.save(tmp_path / "a.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")
    for place in (0, 2):
        view.go_to(place)
        view.save(tmp_path / f"{place}.csv")
        assert (tmp_path / f"{place}.csv").exists()


def test_a_table_that_cannot_be_saved_is_said(qtbot: QtBot, busy_desk: Desk, tmp_path: Path) -> None:
    view = opened(qtbot, busy_desk, 1)
    view.save(tmp_path / "none" / "a.csv")
    box = view.findChildren(MessageDialog)[0]
    assert "a.csv" in box.text()
    box.close()


def test_the_file_is_asked_for(qtbot: QtBot, busy_desk: Desk, tmp_path: Path) -> None:
    view = opened(qtbot, busy_desk, 1)
    view.handlers()["ledger.export"]()
    dialog = view.findChildren(QFileDialog)[0]
    dialog.fileSelected.emit(str(tmp_path / "b.csv"))
    dialog.reject()
    assert (tmp_path / "b.csv").exists()


def test_in_a_narrow_window_the_detail_stands_below(qtbot: QtBot, busy_desk: Desk) -> None:
    view = opened(qtbot, busy_desk, 1)
    page = items(view)
    view.resize(600, 700)
    qtbot.waitUntil(lambda: page.detail.mapTo(view, QPoint()).y() > page.table.mapTo(view, QPoint()).y())
