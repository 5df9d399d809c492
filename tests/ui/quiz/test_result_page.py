"""The result page as a whole: what fits, what has a name, and what does nothing where it should not."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.question import Chosen
from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from mbjg_desktop.ui import fonts, theme
from mbjg_desktop.ui.quiz.result_page import ResultPage
from mbjg_desktop.ui.widgets.text_label import TextLabel
from tests import make
from tests.ui.cards.desk import Desk
from tests.ui.disputes.conftest import with_key
from tests.ui.quiz.results import WRONG, attempt, missed, press


def test_without_a_miss_there_is_nothing_to_read_nor_to_ask_again(page: ResultPage, desk: Desk) -> None:
    page.presenter.load(attempt(desk, {"q1": Chosen(frozenset("a"))}))
    shown = {button for button in page.findChildren(QPushButton) if button.isVisible()}
    assert shown == {page.again, page.take}
    assert all(label.text() for label in page.findChildren(TextLabel) if label.isVisible())
    press(page, "reading_list")
    assert not page.reading.isVisible()
    assert page.presenter.other_form() is None


def test_keys_of_a_result_do_nothing_elsewhere(page: ResultPage, desk: Desk) -> None:
    missed(page, desk, "q1")
    page.hide()
    for command in page.handlers():
        page.handlers()[command]()
    assert page.state is not None
    assert page.state.passages is None
    assert page.state.wider == ()


@pytest.mark.parametrize(("width", "height", "percent"), [(828, 640, 100), (828, 640, 200), (1084, 800, 150)])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, desk: Desk, families: fonts.Families, width: int, height: int, percent: int
) -> None:
    from PySide6.QtWidgets import QApplication, QScrollArea

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, Settings(theme=Theme.DARK, text_percent=percent), families)
    page = ResultPage(desk.services, desk.way)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    missed(page, desk)
    qtbot.waitExposed(page)
    for opened in (False, True):
        if opened:
            press(page, "reading_list")
        for area in page.findChildren(QScrollArea):
            inner = area.widget()
            if area.isVisible() and inner is not None:
                assert inner.minimumSizeHint().width() <= area.viewport().width()


@pytest.mark.parametrize("is_reading", [False, True])
def test_everything_one_can_press_has_a_name(page: ResultPage, desk: Desk, is_reading: bool) -> None:
    missed(page, desk)
    if is_reading:
        press(page, "reading_list")
    reached = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(reached) > len(WRONG) - 2
    assert [
        widget
        for widget in reached
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ] == []


def test_text_is_shown_as_it_is_written(page: ResultPage, desk: Desk) -> None:
    missed(page, desk)
    press(page, "reading_list")
    labels = [label for label in page.findChildren(QLabel) if label.text()]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_by_keys_everything_comes_into_sight_on_a_low_page(page: ResultPage, desk: Desk, qtbot: QtBot) -> None:
    page.resize(964, 640)
    missed(page, desk)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert page.rates.tabs.visibleRegion().isEmpty()
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert page.rates.tabs.hasFocus()
    assert not page.rates.tabs.visibleRegion().isEmpty()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Down)
    for _ in range(3):
        QTest.keyClick(page, Qt.Key.Key_Up)
    assert not page.score.visibleRegion().isEmpty()


def test_what_was_marked_again_is_shown_anew(page: ResultPage, desk: Desk, tmp_path: Path) -> None:
    """Another answer turns out to be the right one, and the attempt is marked by it."""
    missed(page, desk, "q1", "q2")
    page.presenter.move(1)
    press(page, "reading_list")
    database = Database(tmp_path / "study.db")
    with database.write() as session:
        ContentRepo(session).apply_bank(make.bank(with_key("b"), *make.questions()[1:]), make.NOON)
        session.commit()
    database.close()
    page.presenter.refresh()
    assert len(page.rows) == 2
    desk.services.regrade.apply_all()
    page.presenter.refresh()
    assert [row.miss.slot.question.id for row in page.rows] == ["q2"]
    assert page.state is not None
    assert page.state.selected == 0
    assert [passage.span.block for passage in page.reading.passages] == ["p4"]


def test_a_look_at_what_is_the_same_changes_nothing(page: ResultPage, desk: Desk) -> None:
    missed(page, desk)
    page.presenter.move(2)
    before = page.state
    page.presenter.refresh()
    assert page.state is before
