from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.roadmap.heat_map import HeatMap
from mbjg_desktop.ui.theme import LIGHT
from tests.ui.roadmap.making import TODAY


@pytest.fixture
def heat(qtbot: QtBot) -> HeatMap:
    heat = HeatMap()
    qtbot.addWidget(heat)
    return heat


def give_width(heat: HeatMap, width: int) -> None:
    heat.resize(width, heat.heightForWidth(width))


def painted(heat: HeatMap) -> QImage:
    return heat.grab().toImage()


def test_days_of_more_answers_are_darker(heat: HeatMap) -> None:
    give_width(heat, 430)
    shades = []
    for answers in (0, 1, 10, 25, 50):
        heat.show_heat({TODAY: answers}, TODAY)
        shades.append(painted(heat).pixelColor(QPoint(heat.width() - 6, 5)).lightness())
    assert shades == sorted(shades, reverse=True)
    assert len(set(shades)) == 5


@pytest.mark.parametrize("width", [120, 361, 430, 620, 900, 1600])
def test_today_stands_at_the_right_end_whatever_the_width(heat: HeatMap, width: int) -> None:
    give_width(heat, width)
    heat.show_heat({TODAY: 99}, TODAY)
    lit = [x for x in range(width) if painted(heat).pixelColor(x, 5) == QColor(LIGHT.accent)]
    assert lit
    assert max(lit) >= width - 3
    assert len(lit) >= 8


def test_the_squares_are_square(heat: HeatMap) -> None:
    give_width(heat, 430)
    heat.show_heat({TODAY: 99}, TODAY)
    image = painted(heat)
    x, y = heat.width() - 8, 8
    across = sum(image.pixelColor(at, y) == QColor(LIGHT.accent) for at in range(heat.width()))
    down = sum(image.pixelColor(x, at) == QColor(LIGHT.accent) for at in range(heat.heightForWidth(430) - 24))
    assert abs(across - down) <= 1


def test_pointing_at_a_day_tells_its_number(heat: HeatMap, qtbot: QtBot) -> None:
    give_width(heat, 430)
    heat.show_heat({TODAY: 30, TODAY - timedelta(weeks=1): 5}, TODAY)
    heat.show()
    qtbot.waitExposed(heat)
    QTest.mouseMove(heat, QPoint(425, 5))
    qtbot.waitUntil(lambda: heat.toolTip() == "3 月 2 日：作答 30 次")
    QTest.mouseMove(heat, QPoint(408, 5))
    qtbot.waitUntil(lambda: heat.toolTip() == "2 月 23 日：作答 5 次")
    QTest.mouseMove(heat, QPointF(425, heat.height() - 4).toPoint())
    qtbot.waitUntil(lambda: heat.toolTip() == "")
