import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId
from mbjg_desktop.ui.command_palette import CommandPalette
from mbjg_desktop.ui.key_help import KeyHelp
from mbjg_desktop.ui.main_window import MainWindow
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.rail import Rail
from mbjg_desktop.ui.rail_button import RailButton
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.session import Session
from mbjg_desktop.ui.settings_dialog import SettingsDialog

DOCUMENT = DocumentId("mofan-jiguan")


@pytest.fixture
def window(session: Session) -> MainWindow:
    return session.window


def press(window: MainWindow, key: str) -> None:
    QTest.keySequence(window, QKeySequence(key))


def shown(window: MainWindow) -> str:
    screens = [screen for screen in window.findChildren(Screen) if screen.isVisible()]
    assert len(screens) == 1
    return type(screens[0]).__name__


def dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    found = [each for each in window.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("Alt+2", "ReadingView"),
        ("Alt+3", "CardsView"),
        ("Alt+4", "QuizView"),
        ("Alt+5", "LookbackView"),
        ("Alt+1", "RoadmapView"),
    ],
)
def test_a_key_leads_to_each_screen(window: MainWindow, key: str, name: str) -> None:
    press(window, key)
    assert shown(window) == name


def test_each_entry_of_the_rail_leads_to_its_screen_and_is_marked(window: MainWindow) -> None:
    entries = [entry for entry in window.findChildren(RailButton) if entry.isCheckable()]
    names = []
    for entry in entries:
        QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
        names.append(shown(window))
        assert [each.isChecked() for each in entries] == [each is entry for each in entries]
    assert names == ["RoadmapView", "ReadingView", "CardsView", "QuizView", "LookbackView", "LedgerView"]


def test_back_returns_through_all_places(window: MainWindow) -> None:
    assert not window.can_go_back()
    press(window, "Alt+3")
    press(window, "Alt+5")
    press(window, "Alt+Left")
    assert shown(window) == "CardsView"
    press(window, "Alt+Left")
    assert shown(window) == "RoadmapView"
    assert not window.can_go_back()
    press(window, "Alt+Left")
    assert shown(window) == "RoadmapView"


def test_back_shows_the_very_screen_that_was_left(window: MainWindow) -> None:
    press(window, "Alt+3")
    cards = next(screen for screen in window.findChildren(Screen) if screen.isVisible())
    window.go(Destination(ScreenId.READING, document=DOCUMENT, block=BlockId("p08")))
    assert shown(window) == "ReadingView"
    window.back()
    assert cards.isVisible()


def test_going_where_one_is_is_not_a_step(window: MainWindow) -> None:
    press(window, "Alt+3")
    press(window, "Alt+3")
    window.back()
    assert shown(window) == "RoadmapView"


def test_a_place_that_is_gone_leaves_one_where_one_is(window: MainWindow) -> None:
    press(window, "Alt+5")
    lookback = next(screen for screen in window.findChildren(Screen) if screen.isVisible())
    press(window, "Alt+3")

    def arrive(destination: Destination) -> None:
        if destination.question is not None:
            raise NotFound("question", destination.question)

    lookback.arrive = arrive  # type: ignore[method-assign]
    with pytest.raises(NotFound):
        window.go(Destination(ScreenId.LOOKBACK, question=QuestionId("q1")))
    assert shown(window) == "CardsView"
    window.back()
    assert shown(window) == "LookbackView"
    window.back()
    assert shown(window) == "RoadmapView"


def test_enter_on_an_entry_of_the_rail_goes_there_whatever_enter_means_on_the_screen(window: MainWindow) -> None:
    press(window, "Alt+3")
    entry = window.findChildren(RailButton)[1]
    entry.setFocus()
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert shown(window) == "ReadingView"


def test_the_palette_leads_to_a_part_of_the_document(window: MainWindow) -> None:
    press(window, "Ctrl+K")
    palette = dialog(window, CommandPalette)
    assert isinstance(palette, CommandPalette)
    palette.field.setText("作风")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert shown(window) == "ReadingView"


def test_the_palette_runs_a_command(window: MainWindow) -> None:
    press(window, "Ctrl+K")
    palette = dialog(window, CommandPalette)
    assert isinstance(palette, CommandPalette)
    palette.field.setText("快捷键")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert dialog(window, KeyHelp).isModal()


def test_arrows_move_in_the_list_while_one_types(window: MainWindow) -> None:
    press(window, "Ctrl+K")
    palette = dialog(window, CommandPalette)
    assert isinstance(palette, CommandPalette)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert shown(window) == "CardsView"


def test_keys_open_key_help_and_settings(window: MainWindow) -> None:
    press(window, "F1")
    dialog(window, KeyHelp).close()
    window.activateWindow()
    press(window, "Ctrl+,")
    assert dialog(window, SettingsDialog).isModal()


def test_a_new_size_of_text_leaves_the_focus_of_the_settings_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "Ctrl+,")
    settings = dialog(window, SettingsDialog)
    assert isinstance(settings, SettingsDialog)
    settings.text_percent.setFocus()
    window.refurnish()
    again = dialog(window, SettingsDialog)
    assert isinstance(again, SettingsDialog)
    assert again is not settings
    qtbot.waitUntil(lambda: again.focusWidget() is again.text_percent)


def test_the_rail_shows_icons_only_where_there_is_little_room(window: MainWindow, qtbot: QtBot) -> None:
    rail = window.findChild(Rail)
    assert isinstance(rail, Rail)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.width() == 1280)
    wide = rail.width()
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: rail.width() < wide)
    for entry in window.findChildren(RailButton):
        assert entry.accessibleName()
        assert entry.toolTip()
        assert rail.rect().contains(entry.geometry())


def test_badges_follow_what_is_stored(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    assert session.services is not None
    entry = window.findChildren(RailButton)[2]
    before = entry.accessibleName()
    session.services.settings.change(new_cards_per_day=5)
    qtbot.waitUntil(lambda: entry.accessibleName() != before)
    assert entry.accessibleName() == "记忆卡 5 项待办"


def test_a_screen_hears_of_changes_only_when_it_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    heard: list[frozenset[Topic]] = []
    press(window, "Alt+3")
    cards = next(screen for screen in window.findChildren(Screen) if screen.isVisible())
    cards.reload = heard.append  # type: ignore[method-assign, assignment]
    press(window, "Alt+1")
    window.on_changed(frozenset({Topic.MEMORY}))
    window.on_changed(frozenset({Topic.ANSWERS}))
    qtbot.wait(1)
    assert heard == []
    press(window, "Alt+3")
    assert heard == [frozenset({Topic.MEMORY, Topic.ANSWERS})]
    window.on_changed(frozenset({Topic.CONTENT}))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1] == frozenset({Topic.CONTENT})


def test_a_screen_may_refuse_to_be_left_and_the_window_to_be_closed(window: MainWindow) -> None:
    press(window, "Alt+3")
    cards = next(screen for screen in window.findChildren(Screen) if screen.isVisible())
    cards.leave = lambda: False  # type: ignore[method-assign]
    press(window, "Alt+1")
    assert shown(window) == "CardsView"
    assert window.close() is False
    window.back()
    assert shown(window) == "CardsView"
    cards.leave = lambda: True  # type: ignore[method-assign]
    assert window.close() is True


def test_full_screen_and_back(window: MainWindow) -> None:
    press(window, "F11")
    assert window.isFullScreen()
    press(window, "F11")
    assert not window.isFullScreen()
