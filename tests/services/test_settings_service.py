"""Settings: kept as they were set."""

from datetime import date

import pytest

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.settings import Script, Settings, Theme
from mbjg_desktop.services.settings_service import SettingsService
from tests import make


def test_settings_have_defaults_and_are_kept(preferences: SettingsService, changes: make.Changes) -> None:
    assert preferences.get() == Settings()
    preferences.change(theme=Theme.DARK, contest_on=date(2026, 12, 1), script=Script.TRADITIONAL)
    assert preferences.get() == Settings(theme=Theme.DARK, contest_on=date(2026, 12, 1), script=Script.TRADITIONAL)
    assert changes.told[-1] == {Topic.SETTINGS}


def test_a_setting_there_is_none_of_is_a_bug(preferences: SettingsService) -> None:
    with pytest.raises(TypeError):
        preferences.change(colour="red")
