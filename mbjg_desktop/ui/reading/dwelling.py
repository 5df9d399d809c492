"""What counts as read: a block whose start and whose end were each before the learner's eyes for a while. No Qt."""

from collections.abc import Iterable

from mbjg_desktop.domain.ids import BlockId


class Dwelling:
    """Remembers, for one document, what was in sight whenever the page stood still long enough."""

    def __init__(self) -> None:
        self._started: set[BlockId] = set()
        self._ended: set[BlockId] = set()

    def stood_still(
        self, started: Iterable[BlockId], ended: Iterable[BlockId], passed: Iterable[BlockId]
    ) -> frozenset[BlockId]:
        """The blocks read so far, given which show their start now, which their end, and which lie above the page.

        A block that was begun and then scrolled past has been read; one that was jumped over has not.
        """
        self._ended |= self._started & set(passed)
        self._started |= set(started)
        self._ended |= set(ended)
        return frozenset(self._started & self._ended)
