"""Changing preferences."""

from dataclasses import replace
from typing import Any

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.settings import Settings
from mbjg_desktop.services.settle import refresh_mistake
from mbjg_desktop.storage.unit_of_work import UnitFactory


class SettingsService:
    """The preferences of the learner."""

    def __init__(self, units: UnitFactory) -> None:
        self._units = units

    def get(self) -> Settings:
        """The preferences as they are."""
        with self._units.read() as unit:
            return unit.settings.get()

    def change(self, **fields: Any) -> Settings:
        """Set some preferences by the names of the fields of Settings; TypeError for any other name."""
        with self._units.write() as unit:
            before = unit.settings.get()
            after = replace(before, **fields)
            unit.settings.put(after)
            if after.days_to_leave != before.days_to_leave:
                for question in unit.mistakes.questions():
                    refresh_mistake(unit, question)
                unit.touch(Topic.MISTAKES)
            unit.touch(Topic.SETTINGS)
            unit.commit()
        return after
