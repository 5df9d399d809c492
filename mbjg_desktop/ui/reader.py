"""Reading figures: at once where that takes no time, else behind the window; of two wishes the later one counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mbjg_desktop.domain.errors import MbjgError
from mbjg_desktop.ui.jobs import Job

if TYPE_CHECKING:
    from mbjg_desktop.ui.jobs import Jobs

T = TypeVar("T")


class Read(Protocol):
    """Has ``done`` called with what ``work`` returns: at once, or when another thread is through with it."""

    def __call__(self, work: Callable[[], T], done: Callable[[T], None], /) -> None: ...


class Reader(QObject):
    """Belongs to the part it reads for; ``waits`` when that part has to wait for the worker.

    Without a worker, or where ``takes_long`` says no, ``read`` returns with everything done.
    """

    waits = Signal()

    def __init__(self, takes_long: Callable[[], bool], part: QWidget) -> None:
        super().__init__(part)
        self.jobs: Jobs | None = None
        self._takes_long = takes_long
        self._part = part
        self._job: Job[Any] | None = None

    def read(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Have ``done`` called with what ``work`` returns, unless something else is wished for first."""
        if self._job is not None:
            self._job.cancel()
        if self.jobs is None or not self._takes_long():
            done(work())
            return
        self.waits.emit()
        job = Job[T](lambda _job: work(), done, self._fail)
        self.destroyed.connect(job.cancel)
        self._job = self.jobs.start(job)

    def _fail(self, error: Exception) -> None:
        from mbjg_desktop.ui.errors import tell

        if not isinstance(error, MbjgError):
            raise error
        tell(self._part, error)
