"""A question that waits inside the key press which brought it up: it is looked at and answered from a timer."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import Trip

_SOON_MS: Final = 50


class Asked(QObject):
    """Takes a picture of the question under ``name``, and answers it by a key."""

    def __init__(self, trip: Trip, name: str) -> None:
        super().__init__()
        self._trip = trip
        self._name = name
        self._key = ""
        self._was_asked = False

    def when_asked(self, key: str) -> None:
        """Once it is asked, press ``key``. Whatever brings it up has to be done at once."""
        self._key = key
        QTimer.singleShot(_SOON_MS, self._answer)

    def check(self) -> None:
        """Failed unless it was asked."""
        if not self._was_asked:
            raise hand.Failed("to be asked")

    @Slot()
    def _answer(self) -> None:
        if hand.is_open(AskDialog):
            self._was_asked = True
            self._trip.picture(self._name)
            hand.press(self._key)
