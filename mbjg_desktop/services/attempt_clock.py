"""The clock of one attempt: once it runs, no change of the machine's clock gives it time or takes any."""

from datetime import datetime, timedelta
from typing import Final

from mbjg_desktop.services.ports import Clock

_SLACK: Final = timedelta(seconds=2)
"""Clocks are corrected by small steps all the time; this much is no change."""


class AttemptClock:
    """Begins at the machine's time when the attempt is begun or taken up again, and goes on by the steady clock.

    After a restart only the machine's clock is there to ask. ``not_before``, the last thing that is known to have
    happened, keeps time from running backwards; what passed while the program was closed is believed.
    """

    def __init__(self, clock: Clock, not_before: datetime | None = None) -> None:
        now = clock.now()
        self._clock = clock
        self._began = now if not_before is None else max(now, not_before)
        self._anchor = clock.steady()
        self._known = timedelta(0)
        self._asleep = clock.asleep()

    def now(self) -> datetime:
        """The moment by which deadlines are kept."""
        return self._began + (self._clock.steady() - self._anchor)

    def shift(self) -> timedelta | None:
        """By how much the machine's clock is found changed since it was last noted; None if it is not."""
        found = self._clock.now() - self.now() - self._known
        return found if abs(found) > _SLACK else None

    def note(self, shift: timedelta) -> None:
        """That change is in the record now."""
        self._known += shift

    def slept(self) -> timedelta | None:
        """For how long the machine has slept since this last said so; None if it has not."""
        asleep = self._clock.asleep()
        found = asleep - self._asleep
        if found <= _SLACK:
            return None
        self._asleep = asleep
        return found
