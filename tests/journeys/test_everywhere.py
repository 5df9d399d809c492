"""What holds on every screen: nothing needs a mouse, everything has a name, and the keys are listed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.cards.view import CardsView
from mbjg_desktop.ui.command_palette import CommandPalette
from mbjg_desktop.ui.key_help import KeyHelp
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.settings_dialog import SettingsDialog
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import says
from tests.journeys.desk import Desk

_INTERACTIVE = (QAbstractButton, QComboBox, QLineEdit, QAbstractItemView)
_WALK = ["Up"] * 4 + ["Left"] * 8 + (["Right"] * 8 + ["Down"] + ["Left"] * 8 + ["Down"]) * 4
"""From the first of a group to its last, row by row."""
_SCREENS = ["Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6"]


def interactive(within: QWidget) -> list[QWidget]:
    """What one can act on now. A button inside another control belongs to it."""
    return [
        widget
        for widget in within.findChildren(QWidget)
        if isinstance(widget, _INTERACTIVE)
        and widget.isVisible()
        and widget.isEnabled()
        and not isinstance(widget.parent(), QLineEdit | QComboBox | QScrollBar | QAbstractItemView)
    ]


def name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def reached(*keys: str) -> set[QWidget]:
    """What gets the keyboard on the way when these keys are pressed one after another."""
    found = set()
    for key in keys:
        hand.press(key)
        focused = QApplication.focusWidget()
        if focused is not None:
            found.add(focused)
    return found


def fill(desk: Desk) -> None:
    """A quiz with a miss, so that no screen is empty."""
    desk.window.go(Destination(ScreenId.QUIZ, start=("practice", Scope(questions=(QuestionId("q3"),)))))
    view = desk.screen(QuizView)
    hand.press("Return", "Return", "Return")
    hand.until("the result", lambda: view.page is view.result)


@pytest.mark.parametrize("key", _SCREENS)
def test_everything_has_a_name(desk: Desk, key: str) -> None:
    fill(desk)
    hand.press(key)
    assert [type(widget).__name__ for widget in interactive(desk.window) if not name(widget)] == []


@pytest.mark.parametrize("key", _SCREENS)
def test_nothing_needs_a_mouse(desk: Desk, key: str) -> None:
    """Every control is reached with Tab, by arrow keys inside its group, or has a key of its own."""
    fill(desk)
    hand.press(key)
    hand.rest()
    wanted = {widget for widget in interactive(desk.window) if not _has_own_key(widget)}
    found = reached(*["Tab"] * 60)
    for one in {widget.parent(): widget for widget in found & wanted}.values():
        one.setFocus()
        found |= reached(*_WALK)
    assert sorted(name(widget) for widget in wanted - found) == []


def test_the_keys_are_listed(desk: Desk) -> None:
    hand.press("Alt+3")
    desk.screen(CardsView)
    hand.press("F1")
    assert says(hand.dialog(KeyHelp), "显示答案")
    hand.press("Esc")
    hand.until("the list closed", lambda: not hand.is_open(KeyHelp))


def test_going_anywhere_by_typing(desk: Desk) -> None:
    hand.press("Ctrl+K")
    hand.dialog(CommandPalette)
    hand.type_in("回头看")
    hand.press("Return")
    desk.screen(LookbackView)
    hand.until("the palette closed", lambda: not hand.is_open(CommandPalette))


def test_settings_by_keys(desk: Desk) -> None:
    hand.press("Ctrl+,")
    dialog = hand.dialog(SettingsDialog)
    before = desk.services.settings.get().new_cards_per_day
    dialog.new_cards.setFocus()
    hand.press("Up")
    assert desk.services.settings.get().new_cards_per_day == before + 1
    hand.press("Esc")
    hand.until("the settings closed", lambda: not hand.is_open(SettingsDialog))


def test_markup_in_a_question_is_shown_as_it_is(desk: Desk) -> None:
    """No label takes text for markup; the fixture looks at all of them at the end."""
    for key in _SCREENS:
        hand.press(key)
        hand.rest()
    fill(desk)


def _has_own_key(widget: QWidget) -> bool:
    return widget.focusPolicy() == Qt.FocusPolicy.NoFocus and any(
        mark in name(widget) for mark in ("Ctrl", "(", "（", "Alt")
    )
