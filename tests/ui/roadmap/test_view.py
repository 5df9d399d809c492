from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.services.roadmap import Roadmap
from mbjg_desktop.ui.roadmap.heat_map import HeatMap
from mbjg_desktop.ui.roadmap.station_line import StationButton, StationLine
from mbjg_desktop.ui.roadmap.task_list import TaskRow
from mbjg_desktop.ui.roadmap.view import RoadmapView
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from tests.make import FakeClock
from tests.ui.roadmap.making import CARDS, LOOKBACK, MOCK, READ, RESUME, TODAY, Compass, roadmap, station


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def compass() -> Compass:
    return Compass()


@pytest.fixture
def view(qtbot: QtBot, clock: FakeClock, compass: Compass) -> RoadmapView:
    view = RoadmapView(clock, compass)
    qtbot.addWidget(view)
    view.resize(1084, 800)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    return view


def show(view: RoadmapView, shown: Roadmap) -> None:
    view.show_roadmap(shown)
    view.grab()


def words(view: QWidget) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def rows(view: RoadmapView) -> list[TaskRow]:
    return [row for row in view.findChildren(TaskRow) if row.isVisible()]


def stations(view: RoadmapView) -> list[StationButton]:
    return view.findChildren(StationButton)


def test_it_says_what_there_is_and_how_long_until_the_contest(view: RoadmapView) -> None:
    show(view, roadmap(contest_on=TODAY + timedelta(days=9)))
    assert "值班办法" in words(view)
    meta = next(text for text in words(view) if "136" in text)
    assert "共 14 段 · 2,870 字 · 136 题" in meta
    assert "距 3 月 11 日竞赛还有 9 天" in meta


def test_every_task_has_one_button_and_only_the_first_is_the_main_one(view: RoadmapView) -> None:
    show(view, roadmap(CARDS, LOOKBACK, READ, MOCK, RESUME))
    buttons = [row.findChildren(QPushButton) for row in rows(view)]
    assert [len(each) for each in buttons] == [1] * 5
    assert [each[0].property("role") for each in buttons] == ["primary", None, None, None, None]
    assert [each[0].text() for each in buttons] == ["继续作答", "开始记忆", "开始复测", "去阅读", "开考"]
    assert [row.note.text() for row in rows(view)] == [
        "剩余 01:30，计时仍在继续",
        "预计 6 分钟",
        "其中 2 道已错三次以上",
        "预计 3 分钟",
        "限时作答，交卷后评分",
    ]


def test_the_clock_of_an_unfinished_run_goes_on(view: RoadmapView, clock: FakeClock, qtbot: QtBot) -> None:
    show(view, roadmap(RESUME))
    clock.advance(timedelta(seconds=30))
    qtbot.waitUntil(lambda: rows(view)[0].note.text() == "剩余 01:00，计时仍在继续")
    clock.advance(timedelta(seconds=60))
    qtbot.waitUntil(lambda: rows(view)[0].note.text() == "时间已到，继续即可查看成绩")


def test_a_button_begins_its_task(view: RoadmapView, compass: Compass) -> None:
    show(view, roadmap(CARDS, READ))
    QTest.mouseClick(rows(view)[1].button, Qt.MouseButton.LeftButton)
    assert [destination.block for destination in compass.gone] == [READ.block]


def test_enter_begins_the_first_task(view: RoadmapView, compass: Compass) -> None:
    show(view, roadmap(CARDS, READ))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert [destination.screen.value for destination in compass.gone] == ["cards"]


def test_nothing_due_is_said(view: RoadmapView) -> None:
    show(view, roadmap())
    assert rows(view) == []
    assert "今天的任务都完成了。" in words(view)


def test_fewer_tasks_and_stations_leave_nothing_behind(view: RoadmapView, qtbot: QtBot) -> None:
    show(view, roadmap(CARDS, READ))
    show(view, roadmap(READ, stations=3))
    qtbot.waitUntil(lambda: len(stations(view)) == 3)
    assert [row.title.text() for row in rows(view)] == ["读“工作作风”"]


def test_a_station_says_all_it_draws(view: RoadmapView) -> None:
    show(view, replace(roadmap(), stations=(station(1, 1, 0.88, 0.92), station(2, 0.5, 0.1))))
    first, second = stations(view)
    assert first.accessibleName() == "1 第1站"
    assert first.accessibleDescription() == "已掌握：已读 100%，记得 88%，测试 92%"
    assert second.accessibleDescription() == "进行中：已读 50%，记得 10%，测试 尚未测试"


def test_tab_reaches_the_line_once_and_arrows_go_along_it(view: RoadmapView, compass: Compass) -> None:
    show(view, roadmap(CARDS))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert stations(view)[0].hasFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(view.focusWidget(), key)
    assert stations(view)[0].hasFocus()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert [destination.block for destination in compass.gone] == ["p2"]
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
    assert rows(view)[0].button.hasFocus()


@pytest.mark.parametrize("width", [1084, 960, 700, 420])
def test_no_station_is_cut_off_at_any_width(view: RoadmapView, width: int, qtbot: QtBot) -> None:
    show(view, roadmap(CARDS))
    view.resize(width, 640)
    line = view.findChild(StationLine)
    assert isinstance(line, StationLine)
    qtbot.waitUntil(lambda: all(line.rect().contains(each.geometry()) for each in stations(view)))
    boxes = [each.geometry() for each in stations(view)]
    assert not any(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])
    scroll = view.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    page, port = scroll.widget(), scroll.viewport()
    assert page is not None
    qtbot.waitUntil(lambda: page.width() == port.width())


def test_the_heat_map_says_what_it_shows(view: RoadmapView) -> None:
    show(view, roadmap())
    heat = view.findChild(HeatMap)
    assert isinstance(heat, HeatMap)
    assert heat.accessibleName() == "最近半年学习 2 天，作答 35 次。"


@pytest.mark.parametrize("size", [(1084, 800), (964, 640), (500, 800), (2400, 1300)])
def test_the_heat_map_is_as_wide_as_its_card(view: RoadmapView, size: tuple[int, int], qtbot: QtBot) -> None:
    show(view, roadmap(CARDS))
    view.resize(*size)
    heat = view.findChild(HeatMap)
    assert isinstance(heat, HeatMap)
    qtbot.waitUntil(lambda: heat.height() == heat.heightForWidth(heat.width()))
    card = heat.parentWidget()
    assert card is not None
    assert heat.width() == card.width() - 36


def test_without_a_document_it_says_how_to_get_one(view: RoadmapView) -> None:
    show(view, roadmap(is_empty=True, stations=0))
    empty = view.findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    assert empty.isVisible()
    assert "mbjg-desktop import" in empty.text()


def test_the_station_reached_by_an_arrow_is_scrolled_to(view: RoadmapView, qtbot: QtBot) -> None:
    show(view, roadmap(CARDS))
    view.resize(420, 400)
    scroll = view.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    stations(view)[0].setFocus()
    for _ in range(13):
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Right)
    last = stations(view)[-1]
    assert last.hasFocus()
    corner = last.mapTo(scroll.viewport(), last.rect().bottomLeft())
    assert 0 <= corner.y() <= scroll.viewport().height()


def test_where_there_is_little_height_today_stands_first(view: RoadmapView, qtbot: QtBot) -> None:
    show(view, roadmap(CARDS))
    line = view.findChild(StationLine)
    assert isinstance(line, StationLine)

    def is_first() -> bool:
        button = rows(view)[0].button
        return button.mapTo(view, button.rect().topLeft()).y() < line.mapTo(view, line.rect().topLeft()).y()

    assert not is_first()
    view.resize(1084, 440)
    qtbot.waitUntil(is_first)
    view.resize(1084, 800)
    qtbot.waitUntil(lambda: not is_first())
