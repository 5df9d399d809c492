from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.ui.cards.answer_rows import AnswerRow
from mbjg_desktop.ui.cards.buttons import RatingButton
from mbjg_desktop.ui.cards.view import CardsView
from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.key_button import KeyButton
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.stem_view import StemView
from tests.ui.cards.desk import Desk


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> CardsView:
    made = CardsView(desk.services, desk.way)
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.arrive(Destination(ScreenId.CARDS))
    made.show()
    return made


def _press(view: CardsView, command: str) -> None:
    handler: Callable[[], None] = view.handlers()[command]
    handler()


def _ratings(view: CardsView) -> list[RatingButton]:
    return view.findChildren(RatingButton)


def _go_to(view: CardsView, desk: Desk, kind: Kind) -> None:
    for _ in range(7):
        card = desk.services.cards.next()
        if getattr(card, "question", None) is not None and card.question.kind is kind:  # type: ignore[union-attr]
            return
        _press(view, "cards.show")
        _press(view, "cards.easy")
    raise AssertionError(kind)


def test_every_command_of_the_screen_is_handled(view: CardsView) -> None:
    ids = {command.id for command in COMMANDS if command.scope is CommandScope.CARDS}
    assert set(view.handlers()) == ids


def test_ratings_come_with_the_answer(view: CardsView) -> None:
    assert not any(button.isEnabled() or button.isVisible() for button in _ratings(view))
    assert not any(quotation.isVisible() for quotation in view.findChildren(QuotationView))
    _press(view, "cards.show")
    assert [button.rating for button in _ratings(view) if button.isVisible() and button.isEnabled()] == list(Rating)
    assert any(quotation.isVisible() for quotation in view.findChildren(QuotationView))


def test_the_mouse_shows_and_rates(view: CardsView, desk: Desk) -> None:
    show = next(button for button in view.findChildren(QPushButton) if button.isVisible())
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    QTest.mouseClick(_ratings(view)[2], Qt.MouseButton.LeftButton)
    card = desk.services.cards.next()
    assert card.counts.done == 1
    assert not _ratings(view)[0].isVisible()


def test_a_cloze_is_filled_in_when_it_is_told(view: CardsView, desk: Desk) -> None:
    _go_to(view, desk, Kind.CLOZE)
    stem = view.findChildren(StemView)[0]
    assert "办公室" not in stem.text
    assert "{{" not in stem.text
    _press(view, "cards.show")
    assert "办公室" in stem.text
    assert "保卫处" in stem.text


def test_pairs_are_told_with_what_belongs_to_none(view: CardsView, desk: Desk) -> None:
    _go_to(view, desk, Kind.MATCHING)
    asked = {row.accessibleName() for row in view.findChildren(AnswerRow) if row.isVisible()}
    assert not any("—" in name for name in asked)
    _press(view, "cards.show")
    told = [row.accessibleName() for row in view.findChildren(AnswerRow) if row.isVisible()]
    assert any("办公室 — 接听电话" in name for name in told)
    assert sum("会议记录" in name for name in told) == 1


def test_enter_presses_the_button_that_has_the_focus(view: CardsView, desk: Desk) -> None:
    _press(view, "cards.show")
    view.activateWindow()
    _ratings(view)[3].setFocus(Qt.FocusReason.TabFocusReason)
    _press(view, "cards.show")
    assert desk.services.cards.next().counts.done == 1


def test_a_key_held_down_is_not_pressed_again(view: CardsView) -> None:
    held = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier, "s", True)
    held.ignore()
    QApplication.sendEvent(view, held)
    assert held.isAccepted()
    pressed = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier, "s", False)
    pressed.ignore()
    QApplication.sendEvent(view, pressed)
    assert not pressed.isAccepted()


def test_the_end_of_the_day_leads_on_and_back(view: CardsView, desk: Desk) -> None:
    for _ in range(7):
        _press(view, "cards.show")
        _press(view, "cards.easy")
    empty = view.findChildren(EmptyState)[0]
    assert empty.isVisible()
    go_on = next(button for button in empty.findChildren(QPushButton) if button.isVisible())
    QTest.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert desk.way.went[-1].screen is ScreenId.QUIZ
    keys = [button for button in view.findChildren(KeyButton) if button.isVisible() and button.isEnabled()]
    assert len(keys) == 1
    QTest.mouseClick(keys[0], Qt.MouseButton.LeftButton)
    assert not empty.isVisible()


def test_everything_that_can_be_pressed_has_a_name(view: CardsView) -> None:
    _press(view, "cards.show")
    for button in (*_ratings(view), *view.findChildren(KeyButton)):
        assert button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_in_a_small_window_everything_stays_inside(qtbot: QtBot, desk: Desk) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(520, 440)
    view = CardsView(desk.services, desk.way, window)
    view.setGeometry(window.rect())
    view.arrive(Destination(ScreenId.CARDS))
    window.show()
    _press(view, "cards.show")
    assert view.minimumSizeHint().width() < 520
    for button in _ratings(view):
        assert view.rect().contains(button.rect().translated(button.mapTo(view, button.rect().topLeft())))
