"""Real keys in the real window: to the source of a card, a find bar, a sentence, and back to the same card."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from mbjg_desktop.ui.cards.buttons import RatingButton
from mbjg_desktop.ui.cards.view import CardsView
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.main_window import MainWindow
from mbjg_desktop.ui.reading.bars import BackBar, FindBar
from mbjg_desktop.ui.reading.page_view import PageView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.session import Session
from mbjg_desktop.ui.theme import tokens
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.stem_view import StemView

S = TypeVar("S", bound=Screen)


@pytest.fixture
def window(session: Session) -> MainWindow:
    return session.window


def _press(window: MainWindow, *keys: str) -> None:
    for key in keys:
        QTest.keySequence(window, QKeySequence(key))


def _screen(window: MainWindow, kind: type[S]) -> S:
    shown = [screen for screen in window.findChildren(Screen) if screen.isVisible()]
    assert [type(screen) for screen in shown] == [kind]
    screen = shown[0]
    assert isinstance(screen, kind)
    return screen


def _stem(window: MainWindow) -> str:
    return next(stem.text for stem in _screen(window, CardsView).findChildren(StemView) if stem.isVisible())


def _is_told(window: MainWindow) -> bool:
    return all(button.isVisible() for button in _screen(window, CardsView).findChildren(RatingButton))


def _lit(window: MainWindow) -> list[str]:
    mark = tokens().mark.lower()
    selections = _screen(window, ReadingView).findChildren(PageView)[0].extraSelections()
    return [each.cursor.selectedText() for each in selections if each.format.background().color().name() == mark]


def test_a_card_is_found_again_as_it_was(window: MainWindow) -> None:
    _press(window, "Alt+3", "Space")
    asked = _stem(window)
    assert _is_told(window)
    _press(window, "O")
    assert len(_lit(window)) == 1
    assert _screen(window, ReadingView).findChildren(BackBar)[0].isVisible()
    _press(window, "J", "J", "Alt+Left")
    assert _stem(window) == asked
    assert _is_told(window)
    _press(window, "3")
    assert _stem(window) != asked
    _press(window, "Ctrl+Z")
    assert _stem(window) == asked
    assert not _is_told(window)


def test_escape_closes_the_find_bar_before_it_leads_back(window: MainWindow) -> None:
    _press(window, "Alt+3", "Space", "O", "Ctrl+F")
    reading = _screen(window, ReadingView)
    bar = reading.findChildren(FindBar)[0]
    assert bar.isVisible()
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert _screen(window, ReadingView) is reading
    _press(window, "Esc")
    assert _is_told(window)


def test_a_visit_to_the_source_leaves_the_reading_place_alone(window: MainWindow) -> None:
    _press(window, "Alt+2")
    page = _screen(window, ReadingView).findChildren(PageView)[0]
    QCoreApplication.sendPostedEvents()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    here = page.top()
    _press(window, "Alt+3", "Space", "O")
    QCoreApplication.sendPostedEvents()
    assert len(_lit(window)) == 1
    assert page.top() != here
    _press(window, "Alt+Left", "Alt+2")
    QCoreApplication.sendPostedEvents()
    assert page.top() == here
    assert _lit(window) == []


def test_choosing_keys_reach_no_text_field(window: MainWindow) -> None:
    for key, kind in (("Alt+2", ReadingView), ("Alt+3", CardsView), ("Alt+5", LookbackView)):
        _press(window, key)
        screen = _screen(window, kind)
        focused = window.focusWidget()
        assert focused is not None
        assert screen is focused or screen.isAncestorOf(focused)
        assert not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_nothing_missed_yet_is_said(window: MainWindow) -> None:
    _press(window, "Alt+5", "P", "O")
    assert any(empty.isVisible() for empty in _screen(window, LookbackView).findChildren(EmptyState))
