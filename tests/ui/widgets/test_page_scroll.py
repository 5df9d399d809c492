from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.widgets.page_scroll import PageScroll


def test_the_ground_it_lies_on_is_seen(qtbot: QtBot) -> None:
    ground = QWidget()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#123456"))
    ground.setPalette(palette)
    ground.setAutoFillBackground(True)
    qtbot.addWidget(ground)
    page = QWidget()
    page.setPalette(QPalette(Qt.GlobalColor.white))
    page.setMinimumHeight(500)
    layout = QVBoxLayout(ground)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(PageScroll(page))
    ground.resize(200, 100)
    ground.show()
    assert ground.grab().toImage().pixelColor(20, 50) == QColor("#123456")


def test_another_page_takes_the_place_of_the_one_before(qtbot: QtBot) -> None:
    scroll = PageScroll(QLabel("one"))
    qtbot.addWidget(scroll)
    scroll.hold(QLabel("two"))
    assert [label.text() for label in scroll.findChildren(QLabel)] == ["two"]
