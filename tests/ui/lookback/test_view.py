"""The screen as a whole: its commands, its buttons, its rule, and small windows."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.ui import fonts, theme
from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.lookback.rule_line import RuleLine
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.navigation import ScreenId
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.key_button import KeyButton
from mbjg_desktop.ui.widgets.stem_view import StemView
from mbjg_desktop.ui.widgets.text_label import TextLabel
from tests.ui.cards.desk import Desk
from tests.ui.lookback.screen import MISSES, asked, button, opened, the_list


def test_every_command_of_the_screen_is_handled(view: LookbackView) -> None:
    assert set(view.handlers()) == {command.id for command in COMMANDS if command.scope is CommandScope.LOOKBACK}


def test_the_button_practises_what_is_due(view: LookbackView, desk: Desk) -> None:
    practise = button(view, "复测到期")
    assert "6" in practise.text()
    QTest.mouseClick(practise, Qt.MouseButton.LeftButton)
    assert len(asked(desk)) == 6


def test_in_a_narrow_window_the_list_stands_above(qtbot: QtBot, view: LookbackView) -> None:
    stem, listed = view.findChildren(StemView)[0], the_list(view)
    view.resize(560, 700)
    qtbot.waitUntil(lambda: listed.mapTo(view, QPoint(0, listed.height())).y() < stem.mapTo(view, QPoint()).y())


def test_nothing_missed_yet(qtbot: QtBot, desk: Desk) -> None:
    view = opened(qtbot, desk)
    empty = view.findChildren(EmptyState)[0]
    assert empty.isVisible()
    before = empty.findChildren(QPushButton)[0]
    QTest.mouseClick(before, Qt.MouseButton.LeftButton)
    assert desk.way.went[-1].screen is ScreenId.QUIZ


def test_everything_that_can_be_pressed_has_a_name(view: LookbackView) -> None:
    for each in (*view.findChildren(KeyButton), *view.findChildren(QComboBox), the_list(view)):
        assert each.accessibleName()
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_rule_is_one_sentence_with_its_number(view: LookbackView, desk: Desk) -> None:
    (said,) = [rule.findChildren(TextLabel)[0].text() for rule in view.findChildren(RuleLine) if rule.isVisible()]
    assert "3" in said
    desk.services.settings.change(days_to_leave=5)
    view.reload(frozenset({Topic.SETTINGS}))
    (said,) = [rule.findChildren(TextLabel)[0].text() for rule in view.findChildren(RuleLine) if rule.isVisible()]
    assert "5" in said
    view.resize(640, 380)
    assert sum(rule.isVisibleTo(view) for rule in view.findChildren(RuleLine)) == 1


def test_it_fits_a_small_window_in_twice_the_size(qtbot: QtBot, desk: Desk, families: fonts.Families) -> None:
    desk.answer("q1", MISSES["q1"])
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, Settings(theme=Theme.DARK, text_percent=200), families)
    view = opened(qtbot, desk)
    view.resize(900, 640)
    stem, listed = view.findChildren(StemView)[0], the_list(view)
    qtbot.waitUntil(lambda: listed.height() > 80)
    assert view.minimumSizeHint().width() <= 900
    assert stem.mapTo(view, QPoint()).y() < 640


def test_where_the_window_becomes_low_one_button_less_is_shown(view: LookbackView) -> None:
    QTest.keyClick(the_list(view), Qt.Key.Key_Space)
    every = button(view, "练所列全部")
    view.resize(1084, 380)
    assert not every.isVisible()
    view.resize(1084, 800)
    assert every.isVisible()
