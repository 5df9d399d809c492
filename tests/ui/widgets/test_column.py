"""Columns place what they hold at once."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.widgets.column import Column, RowStack
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.text_label import TextLabel


class Fixed(QWidget):
    """As high as it was told to be."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.is_high = height

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, _width: int) -> int:
        return self.is_high


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    column = Column(10, QMargins(1, 2, 3, 4))
    qtbot.addWidget(column)
    first, second, third = parts = [Fixed(height) for height in (20, 30, 40)]
    column.hold(*parts)
    assert column.heightForWidth(100) == 2 + 20 + 10 + 30 + 10 + 40 + 4
    column.resize(100, 200)
    second.hide()
    column.settle()
    assert column.heightForWidth(100) == 2 + 20 + 10 + 40 + 4
    assert [part.geometry().getRect() for part in (first, third)] == [(1, 2, 96, 20), (1, 32, 96, 40)]


def test_what_grows_moves_what_is_below_it(qtbot: QtBot) -> None:
    column = Column()
    qtbot.addWidget(column)
    above, below = TextLabel("一"), Fixed(20)
    column.hold(above, below)
    column.resize(100, 400)
    column.show()
    low = below.y()
    above.setText("字" * 60)
    qtbot.waitUntil(lambda: below.y() > low)
    assert below.y() == above.height() == above.heightForWidth(100)


def test_a_badge_is_no_wider_than_its_word(qtbot: QtBot) -> None:
    column = Column()
    qtbot.addWidget(column)
    pill = Pill("字")
    column.hold(pill)
    column.resize(300, 40)
    assert pill.width() == pill.sizeHint().width() < 300


def test_of_the_rows_only_the_first_are_shown(qtbot: QtBot) -> None:
    stack: RowStack[Fixed] = RowStack(5)
    qtbot.addWidget(stack)
    for _ in range(3):
        stack.add(Fixed(10))
    stack.show_first(2)
    assert [row.isHidden() for row in stack.rows] == [False, False, True]
    assert stack.heightForWidth(50) == 10 + 5 + 10
