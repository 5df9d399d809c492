"""The filter: a menu of terms, a chip for each that is set, and words that are looked for."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mbjg_desktop.ui.lookback.filter_bar import FilterBar
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from tests.ui.lookback.screen import chips, choose, stem, the_list


def test_the_filter_is_a_menu_with_a_chip_for_each_term(view: LookbackView) -> None:
    choose(view, "交接班")
    assert the_list(view).model().rowCount() == 2
    assert [chip.text() for chip in chips(view)] == ["交接班"]
    choose(view, "判断")
    assert the_list(view).model().rowCount() == 1
    (kind,) = [chip for chip in chips(view) if chip.text() == "判断"]
    QTest.mouseClick(kind, Qt.MouseButton.LeftButton)
    assert [chip.text() for chip in chips(view)] == ["交接班"]
    view.handlers()["lookback.clear"]()
    assert chips(view) == []
    assert the_list(view).model().rowCount() == 6


def test_words_are_looked_for_in_either_script(view: LookbackView) -> None:
    bar = view.findChildren(FilterBar)[0]
    view.handlers()["lookback.search"]()
    bar.search.insert("值班人員")
    assert the_list(view).model().rowCount() == 1
    assert "委托他人" in stem(view)
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert the_list(view).model().rowCount() == 6


def test_nothing_matches_and_the_way_out(view: LookbackView) -> None:
    bar = view.findChildren(FilterBar)[0]
    bar.search.insert("月亮")
    (empty,) = view.findChildren(EmptyState)
    assert empty.isVisible()
    assert "6" in empty.text()
    QTest.mouseClick(empty.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert not empty.isVisible()
    assert bar.search.text() == ""
    assert the_list(view).model().rowCount() == 6
