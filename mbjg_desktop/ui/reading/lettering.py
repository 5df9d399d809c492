"""In which script and how large the text is shown, kept in the settings. No Qt."""

from typing import TYPE_CHECKING, Final

from mbjg_desktop.domain.settings import Script

if TYPE_CHECKING:
    from mbjg_desktop.services.reading_service import ReadingService
    from mbjg_desktop.services.settings_service import SettingsService

SMALLEST: Final = 70
LARGEST: Final = 240
_STEP: Final = 10


class Lettering:
    """``percent`` is the size of the text that is read."""

    def __init__(self, reading: "ReadingService", settings: "SettingsService") -> None:
        chosen = settings.get()
        self._reading = reading
        self._settings = settings
        self.script = chosen.script
        self.percent = chosen.reading_percent

    def written(self, text: str) -> str:
        """``text`` in the script chosen, exactly as long."""
        return self._reading.traditional(text) if self.script is Script.TRADITIONAL else text

    def reread(self) -> bool:
        """Take up what was chosen elsewhere; whether that is anything new."""
        chosen = self._settings.get()
        before = (self.script, self.percent)
        self.script, self.percent = chosen.script, chosen.reading_percent
        return before != (self.script, self.percent)

    def toggle_script(self) -> None:
        """Change between simplified and traditional characters."""
        is_simplified = self.script is Script.SIMPLIFIED
        self.script = Script.TRADITIONAL if is_simplified else Script.SIMPLIFIED
        self._settings.change(script=self.script)

    def resize(self, steps: int) -> bool:
        """Make the text larger, or smaller by negative steps; whether that was possible."""
        percent = min(LARGEST, max(SMALLEST, self.percent + steps * _STEP))
        if percent == self.percent:
            return False
        self.percent = percent
        self._settings.change(reading_percent=percent)
        return True
