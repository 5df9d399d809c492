from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.ledger.table import LedgerTable
from mbjg_desktop.ui.ledger.table_model import CELL, Cell, Column, TableModel

Line = tuple[str, int | None]
LINES: tuple[Line, ...] = (("一", 3), ("二", None), ("三", 1), ("四", 2))
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def _name(line: Line) -> Cell:
    return Cell(line[0])


def _name_key(line: Line) -> str:
    return line[0]


def _number(line: Line) -> Cell:
    return Cell("—" if line[1] is None else str(line[1]), "mute" if line[1] is None else "ink")


def _number_key(line: Line) -> int | None:
    return line[1]


COLUMNS: tuple[Column[Line], ...] = (
    Column("名", 0, _name, _name_key),
    Column("数", 80, _number, _number_key, is_number=True),
)


def model(*lines: Line) -> TableModel[Line]:
    made: TableModel[Line] = TableModel(COLUMNS)
    made.show_lines(lines or LINES)
    return made


def names(shown: TableModel[Line]) -> str:
    return "".join(shown.line(row)[0] for row in range(shown.rowCount()))


def test_it_is_a_sound_model() -> None:
    shown = model()
    tester = QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.sort(1, DOWN)
    shown.show_lines(LINES[:2])
    shown.show_lines(())
    assert tester.model() is shown
    assert (shown.rowCount(), shown.columnCount()) == (0, 2)


def test_cells_and_heads_say_what_they_are() -> None:
    shown = model()
    assert shown.data(shown.index(0, 1)) == "3"
    assert shown.data(shown.index(0, 1), CELL) == Cell("3")
    assert shown.data(shown.index(1, 1), Qt.ItemDataRole.AccessibleTextRole) == "数 —"
    assert [shown.headerData(n, Qt.Orientation.Horizontal) for n in range(2)] == ["名", "数"]
    assert shown.headerData(0, Qt.Orientation.Vertical) is None


def test_what_is_not_known_comes_last_either_way() -> None:
    shown = model()
    assert names(shown) == "一二三四"
    shown.sort(1, UP)
    assert names(shown) == "三四一二"
    shown.sort(1, DOWN)
    assert names(shown) == "一四三二"
    shown.sort(-1, UP)
    assert names(shown) == "一二三四"


def test_new_lines_stay_sorted() -> None:
    shown = model()
    shown.sort(1, UP)
    shown.show_lines((("五", 9), ("六", 0)))
    assert names(shown) == "六五"


@given(st.lists(st.tuples(st.text(max_size=3), st.none() | st.integers()), max_size=20), st.sampled_from([UP, DOWN]))
def test_sorting_loses_nothing_and_sorts(lines: list[Line], order: Qt.SortOrder) -> None:
    shown: TableModel[Line] = TableModel(COLUMNS)
    shown.show_lines(lines)
    shown.sort(1, order)
    found = [shown.line(row) for row in range(shown.rowCount())]
    assert sorted(map(repr, found)) == sorted(map(repr, lines))
    known = [number for _, number in found if number is not None]
    assert known == sorted(known, reverse=order is DOWN)
    assert all(number is None for _, number in found[len(known) :])


def test_what_is_selected_stays_selected_when_sorted(qtbot: QtBot) -> None:
    table: LedgerTable[Line] = LedgerTable(COLUMNS)
    qtbot.addWidget(table)
    table.show_lines(LINES, lambda line: line[0] == "三")
    assert table.current() == ("三", 1)
    table.sortByColumn(1, UP)
    assert table.current() == ("三", 1)
    assert table.currentIndex().row() == 0


def test_arrows_choose_and_enter_opens(qtbot: QtBot) -> None:
    table: LedgerTable[Line] = LedgerTable(COLUMNS)
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show()
    table.show_lines(LINES, lambda line: line[0] == "一")
    chosen: list[object] = []
    opened: list[object] = []
    table.chosen.connect(chosen.append)
    table.opened.connect(opened.append)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert (chosen, opened) == ([LINES[1]], [LINES[1]])


def test_showing_lines_is_not_choosing_one(qtbot: QtBot) -> None:
    table: LedgerTable[Line] = LedgerTable(COLUMNS)
    qtbot.addWidget(table)
    chosen: list[object] = []
    table.chosen.connect(chosen.append)
    table.show_lines(LINES, lambda line: line[0] == "二")
    table.show_lines(LINES[2:], lambda line: line[0] == "四")
    assert chosen == []
    assert table.current() == ("四", 2)
    assert table.selectionModel().isSelected(table.currentIndex())


def test_where_it_is_narrow_the_last_columns_give_way(qtbot: QtBot) -> None:
    table: LedgerTable[Line] = LedgerTable(COLUMNS)
    qtbot.addWidget(table)
    table.show()
    table.resize(400, 200)
    assert not table.isColumnHidden(1)
    table.resize(180, 200)
    assert table.isColumnHidden(1)
    assert not table.isColumnHidden(0)
