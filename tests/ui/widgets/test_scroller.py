from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.widgets.scroller import Scroller, SidePane
from mbjg_desktop.ui.widgets.text_label import TextLabel

LONG = "重点是在开展联谊交友、做党外人士工作中，坚持平等、团结、友善、包容的民主作风。" * 40


def test_what_is_long_is_scrolled_down_and_never_sideways(qtbot: QtBot) -> None:
    content = QVBoxLayout()
    content.addWidget(TextLabel(LONG))
    scroller = Scroller(content)
    qtbot.addWidget(scroller)
    scroller.resize(300, 200)
    scroller.show()
    assert scroller.verticalScrollBar().maximum() > 0
    assert scroller.horizontalScrollBar().maximum() == 0
    scroller.verticalScrollBar().setValue(50)
    scroller.to_top()
    assert scroller.verticalScrollBar().value() == 0


def test_what_is_short_stands_at_the_top_of_a_pane(qtbot: QtBot) -> None:
    pane = SidePane(sides=20, top=10, spacing=6)
    first, second = TextLabel("首题"), TextLabel("次题")
    pane.column.addWidget(first)
    pane.column.addWidget(second)
    qtbot.addWidget(pane)
    pane.resize(300, 600)
    pane.show()
    assert second.geometry().bottom() < 100
    assert first.geometry().left() >= 20
