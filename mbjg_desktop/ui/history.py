"""Where one has been in the window, so that one can go back. No Qt."""

from dataclasses import dataclass

from mbjg_desktop.ui.navigation import Destination, ScreenId

_LONGEST = 50


@dataclass(frozen=True, slots=True)
class Visit:
    """A place that was left. ``bookmark`` None means the screen just as it is."""

    screen: ScreenId
    bookmark: Destination | None = None


class History:
    """The places left, the latest last."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []

    def __bool__(self) -> bool:
        return bool(self._visits)

    def push(self, visit: Visit) -> None:
        """Remember a place that is left now; the oldest is forgotten when there are too many."""
        if not self._visits or self._visits[-1] != visit:
            self._visits.append(visit)
        del self._visits[:-_LONGEST]

    def pop(self) -> Visit:
        """The place left last, forgotten hereby."""
        return self._visits.pop()
