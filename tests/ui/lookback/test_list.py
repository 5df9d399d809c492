"""The list: moving through it, and ticking what is to be worked on together."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from mbjg_desktop.ui.lookback.view import LookbackView
from tests.ui.cards.desk import Desk
from tests.ui.lookback.screen import asked, button, stem, the_list


def test_the_list_is_a_sound_model(view: LookbackView) -> None:
    model: QAbstractItemModel = the_list(view).model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    assert model.rowCount() == 6


def test_arrows_move_through_the_list(view: LookbackView) -> None:
    stems = [stem(view)]
    for _ in range(5):
        QTest.keyClick(the_list(view), Qt.Key.Key_Down)
        stems.append(stem(view))
    assert len(set(stems)) == 6


def test_space_ticks_and_the_button_practises_what_is_ticked(view: LookbackView, desk: Desk) -> None:
    listed = the_list(view)
    first = listed.currentIndex().row()
    QTest.keyClick(listed, Qt.Key.Key_Space)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Space)
    assert first == 0
    assert "2" in button(view, "勾选").text()
    view.handlers()["lookback.practise"]()
    assert len(asked(desk)) == 2
    QTest.keyClick(listed, Qt.Key.Key_Space)
    view.handlers()["lookback.practise"]()
    assert len(asked(desk)) == 1


def test_shift_ticks_a_range_and_control_a_everything(view: LookbackView, desk: Desk) -> None:
    listed = the_list(view)
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(listed, Qt.Key.Key_Down, shift)
    QTest.keyClick(listed, Qt.Key.Key_Down, shift)
    assert listed.currentIndex().row() == 2
    view.handlers()["lookback.practise"]()
    assert len(asked(desk)) == 3
    QTest.keyClick(listed, Qt.Key.Key_A, control)
    view.handlers()["lookback.practise"]()
    assert len(asked(desk)) == 6
    view.handlers()["lookback.clear"]()
    where = listed.visualRect(listed.model().index(1, 0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, control, where)
    view.handlers()["lookback.practise"]()
    assert len(asked(desk)) == 1


def test_what_is_looked_at_stays_in_sight_when_the_list_becomes_lower(view: LookbackView) -> None:
    listed = the_list(view)
    listed.setFixedHeight(2 * listed.sizeHintForRow(0))
    QTest.keyClick(listed, Qt.Key.Key_Down)
    listed.setFixedHeight(listed.sizeHintForRow(0))
    assert listed.rect().contains(listed.visualRect(listed.currentIndex()))
