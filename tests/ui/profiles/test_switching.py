"""Switching in the real window: what it looks like, and that nothing of the one before stays."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.ids import ProfileId, RuleSetId
from mbjg_desktop.domain.settings import Theme
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui import theme
from mbjg_desktop.ui.command_palette import CommandPalette
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.profiles.learner_button import LearnerButton
from mbjg_desktop.ui.profiles.switch_dialog import SwitchDialog
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.rail import Rail
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.session import Session


@pytest.fixture
def zhang(session: Session) -> ProfileId:
    assert session.services is not None
    return session.services.profiles.add("张三").id


def in_rail(session: Session) -> LearnerButton:
    (rail,) = session.window.findChildren(Rail)
    return rail.findChildren(LearnerButton)[0]


def switch(session: Session, to: ProfileId, qtbot: QtBot) -> None:
    """Switch, and wait until the window that was remade stands."""
    assert session.services is not None
    session.services.profiles.switch(to)
    rails = session.window.findChildren
    qtbot.waitUntil(lambda: [rail.isVisible() for rail in rails(Rail)] == [True])


def test_two_keys_switch(session: Session, zhang: ProfileId, qtbot: QtBot) -> None:
    assert session.services is not None
    QTest.keySequence(session.window, QKeySequence("Ctrl+U"))
    dialog = next(each for each in session.window.findChildren(SwitchDialog) if each.isVisible())
    QTest.keySequence(dialog, QKeySequence("2"))
    assert session.services.profiles.current().id == zhang
    qtbot.waitUntil(lambda: [rail.isVisible() for rail in session.window.findChildren(Rail)] == [True])
    assert in_rail(session).text() == "张三"


def test_the_rail_says_who_is_learning_and_leads_to_the_list(session: Session, zhang: ProfileId) -> None:
    assert zhang
    assert in_rail(session).isVisible()
    in_rail(session).click()
    assert [each.isVisible() for each in session.window.findChildren(SwitchDialog)] == [True]


def test_the_palette_switches_too(session: Session, zhang: ProfileId) -> None:
    assert session.services is not None
    QTest.keySequence(session.window, QKeySequence("Ctrl+K"))
    palette = next(each for each in session.window.findChildren(CommandPalette) if each.isVisible())
    palette.field.setText("张三")
    QTest.keySequence(palette.field, QKeySequence("Return"))
    assert session.services.profiles.current().id == zhang


def test_look_and_size_follow_at_once(session: Session, zhang: ProfileId, qtbot: QtBot) -> None:
    assert session.services is not None
    switch(session, zhang, qtbot)
    session.services.settings.change(theme=Theme.DARK, text_percent=125)
    switch(session, ProfileId(1), qtbot)
    assert theme.scaled(100) == 100
    switch(session, zhang, qtbot)
    assert theme.tokens() is theme.DARK
    assert theme.scaled(100) == 125
    assert in_rail(session).text() == "张三"


def test_no_screen_of_the_one_before_is_left(session: Session, zhang: ProfileId, qtbot: QtBot) -> None:
    window = session.window
    for screen in ScreenId:
        window.go(Destination(screen))
    before = set(window.findChildren(Screen))
    switch(session, zhang, qtbot)
    assert not window.can_go_back()
    qtbot.waitUntil(lambda: before.isdisjoint(window.findChildren(Screen)))
    assert [each.isVisible() for each in window.findChildren(Screen)].count(True) == 1


def test_a_running_attempt_is_left_where_it_is(session: Session, zhang: ProfileId, qtbot: QtBot) -> None:
    assert session.services is not None
    window, services = session.window, session.services
    window.go(Destination(ScreenId.QUIZ, start=("practice", Scope())))
    running = services.quiz.unfinished()
    assert running is not None
    switch(session, zhang, qtbot)
    (view,) = (each for each in window.findChildren(QuizView) if each.isVisible())
    assert view.page is view.setup
    assert services.quiz.unfinished() is None
    services.quiz.start(RuleSetId("practice"), Scope())
    switch(session, ProfileId(1), qtbot)
    left = services.quiz.unfinished()
    assert left is not None
    assert left.attempt == running.attempt


def test_a_new_name_is_in_the_rail_at_once(session: Session) -> None:
    assert session.services is not None
    current = session.services.profiles.current()
    session.services.profiles.describe(current.id, "王五", current.colour)
    assert in_rail(session).text() == "王五"


def test_when_who_is_learning_is_removed_the_window_is_the_others(
    session: Session, zhang: ProfileId, qtbot: QtBot
) -> None:
    assert session.services is not None
    switch(session, zhang, qtbot)
    session.services.settings.change(text_percent=150)
    qtbot.waitUntil(lambda: theme.scaled(100) == 150)
    session.services.profiles.remove(zhang)
    assert theme.scaled(100) == 100
    qtbot.waitUntil(lambda: [rail.isVisible() for rail in session.window.findChildren(Rail)] == [True])
    assert in_rail(session).text() != "张三"
