from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.settings import Script, Settings, Theme
from mbjg_desktop.services.settings_service import SettingsService
from mbjg_desktop.ui.session import Session
from mbjg_desktop.ui.settings_dialog import SettingsDialog


@pytest.fixture
def settings(session: Session) -> SettingsService:
    assert session.services is not None
    return session.services.settings


@pytest.fixture
def dialog(session: Session) -> SettingsDialog:
    assert session.services is not None
    dialog = SettingsDialog(session.services.settings, session.window)
    dialog.open()
    return dialog


def choose(box: QComboBox, text: str) -> None:
    """As a user does with the keyboard."""
    for _ in range(box.count()):
        QTest.keyClick(box, Qt.Key.Key_Up)
    while box.currentText() != text:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() == before + 1


def test_every_preference_has_its_line_and_shows_what_is_stored(
    session: Session, settings: SettingsService, dialog: SettingsDialog
) -> None:
    assert dialog.new_cards.value() == 20
    assert dialog.days_to_leave.value() == 3
    assert not dialog.has_contest.isChecked()
    dialog.close()
    settings.change(
        theme=Theme.DARK,
        script=Script.TRADITIONAL,
        reading_percent=125,
        contest_on=date(2026, 12, 1),
        new_cards_per_day=7,
        days_to_leave=2,
    )
    again = SettingsDialog(settings, session.window)
    assert again.theme.currentText() == "深色"
    assert again.script.currentText() == "繁体"
    assert again.reading_percent.currentText() == "125 %"
    assert again.contest_on.date() == QDate(2026, 12, 1)
    assert (again.has_contest.isChecked(), again.new_cards.value(), again.days_to_leave.value()) == (True, 7, 2)


def test_each_change_is_stored_at_once(settings: SettingsService, dialog: SettingsDialog) -> None:
    choose(dialog.theme, "浅色")
    assert settings.get().theme is Theme.LIGHT
    choose(dialog.reading_percent, "150 %")
    assert settings.get().reading_percent == 150
    choose(dialog.script, "繁体")
    assert settings.get().script is Script.TRADITIONAL
    dialog.new_cards.setValue(33)
    dialog.days_to_leave.setValue(5)
    dialog.has_contest.click()
    dialog.contest_on.setDate(QDate(2027, 1, 2))
    stored = settings.get()
    assert (stored.new_cards_per_day, stored.days_to_leave, stored.contest_on) == (33, 5, date(2027, 1, 2))
    dialog.has_contest.click()
    assert settings.get().contest_on is None


def test_another_size_or_language_makes_the_dialog_anew(
    session: Session, settings: SettingsService, qtbot: QtBot
) -> None:
    QTest.keyClick(session.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    [dialog] = session.window.findChildren(SettingsDialog)
    choose(dialog.language, "English")

    def titles() -> list[str]:
        return [each.windowTitle() for each in session.window.findChildren(SettingsDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: titles() == ["Settings"])
    assert settings.get() == Settings(language="en")


def test_a_size_set_elsewhere_is_kept(settings: SettingsService, session: Session) -> None:
    settings.change(reading_percent=115)
    dialog = SettingsDialog(settings, session.window)
    assert dialog.reading_percent.currentText() == "115 %"
    dialog.new_cards.setValue(5)
    assert settings.get().reading_percent == 115


def test_every_field_can_be_named_by_a_screen_reader(dialog: SettingsDialog) -> None:
    fields: list[QWidget] = [dialog.theme, dialog.language, dialog.text_percent, dialog.new_cards, dialog.contest_on]
    for field in fields:
        assert field.accessibleName()
