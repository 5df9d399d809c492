"""Work that would keep the window waiting: one worker thread, results delivered on the window's own thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal, Slot

T = TypeVar("T")


class Job(QObject, Generic[T]):
    """One piece of work. ``work`` is given the job: it may report ``progress`` (0 to 1) and should look at
    ``is_cancelled``. Exactly one of ``done`` and ``failed`` is called, on the thread that made the job; neither
    after ``cancel``. ``has_ended`` once that is over."""

    progress = Signal(float)
    _finished = Signal(object, object)

    def __init__(
        self, work: Callable[[Job[T]], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        super().__init__()
        self._work = work
        self._done = done
        self._failed = failed
        self.has_ended = False
        self._cancelled = threading.Event()
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody waits for the result any more."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Stop as soon as the work notices; nothing is delivered."""
        self._cancelled.set()

    def run(self) -> None:
        """Do the work; called on the worker thread. An edge of the program: every exception is carried over."""
        try:
            result = self._work(self)
        except Exception as error:
            self._finished.emit(None, error)
        else:
            self._finished.emit(result, None)

    @Slot(object, object)
    def _deliver(self, result: T, error: Exception | None) -> None:
        self.has_ended = True
        if self.is_cancelled:
            return
        if error is not None:
            self._failed(error)
        else:
            self._done(result)


class Jobs:
    """The worker. Jobs run one after another, in the order they were started."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[int | None] = SimpleQueue()
        self._started: dict[int, Job[Any]] = {}
        self._number = self._let_go = 0
        self._thread: threading.Thread | None = None

    def start(self, job: Job[T]) -> Job[T]:
        """Have the job done."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="jobs", daemon=True)
            self._thread.start()
        self._forget()
        self._number += 1
        self._started[self._number] = job
        self._waiting.put(self._number)
        return job

    def close(self, seconds: float = 5.0) -> None:
        """Cancel what has not ended and wait for the worker."""
        for job in self._started.values():
            job.cancel()
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join(seconds)
            self._thread = None

    def _run(self) -> None:
        QEventLoop()  # leaves the thread with what Qt's timers need: a page that is set there starts some
        while (number := self._waiting.get()) is not None:
            self._do(number)
            self._let_go = number

    def _do(self, number: int) -> None:
        job = self._started[number]
        if job.is_cancelled:
            job.has_ended = True
        else:
            job.run()

    def _forget(self) -> None:
        """A QObject that goes on another thread than its own locks the program: the worker never holds one last."""
        ended = [number for number, job in self._started.items() if number <= self._let_go and job.has_ended]
        for number in ended:
            del self._started[number]
