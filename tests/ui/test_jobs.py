import threading
import weakref
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.jobs import Job, Jobs


class Outcomes:
    """What was delivered, and on which thread."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[Exception] = []
        self.threads: list[threading.Thread] = []

    def on_done(self, result: object) -> None:
        self.done.append(result)
        self.threads.append(threading.current_thread())

    def have(self, count: int) -> bool:
        return len(self.done) == count

    def on_failed(self, error: Exception) -> None:
        self.failed.append(error)
        self.threads.append(threading.current_thread())


@pytest.fixture
def jobs() -> Jobs:
    return Jobs()


@pytest.fixture
def outcomes() -> Outcomes:
    return Outcomes()


def test_a_result_arrives_on_the_thread_of_the_window(jobs: Jobs, outcomes: Outcomes, qtbot: QtBot) -> None:
    worked_on: list[threading.Thread] = []

    def work(_job: Job[object]) -> object:
        worked_on.append(threading.current_thread())
        return 7

    jobs.start(Job(work, outcomes.on_done, outcomes.on_failed))
    qtbot.waitUntil(lambda: outcomes.done == [7])
    assert worked_on[0] is not threading.main_thread()
    assert outcomes.threads == [threading.main_thread()]
    jobs.close()


def test_an_error_is_carried_over(jobs: Jobs, outcomes: Outcomes, qtbot: QtBot) -> None:
    def work(_job: Job[object]) -> object:
        raise ValueError("no")

    jobs.start(Job(work, outcomes.on_done, outcomes.on_failed))
    qtbot.waitUntil(lambda: len(outcomes.failed) == 1)
    assert str(outcomes.failed[0]) == "no"
    assert outcomes.done == []
    jobs.close()


def test_jobs_are_done_in_the_order_they_were_started(jobs: Jobs, outcomes: Outcomes, qtbot: QtBot) -> None:
    numbers = iter(range(20))

    def work(_job: Job[object]) -> object:
        return next(numbers)

    for _ in range(20):
        jobs.start(Job(work, outcomes.on_done, outcomes.on_failed))
    qtbot.waitUntil(lambda: len(outcomes.done) == 20)
    assert outcomes.done == list(range(20))
    jobs.close()


def test_a_cancelled_job_delivers_nothing(jobs: Jobs, outcomes: Outcomes, qtbot: QtBot) -> None:
    started, may_end = threading.Event(), threading.Event()

    def work(job: Job[object]) -> object:
        started.set()
        may_end.wait()
        return job.is_cancelled

    job = jobs.start(Job(work, outcomes.on_done, outcomes.on_failed))
    started.wait()
    job.cancel()
    may_end.set()
    jobs.start(Job(lambda _job: "after", outcomes.on_done, outcomes.on_failed))
    qtbot.waitUntil(lambda: outcomes.done == ["after"])
    assert outcomes.failed == []
    jobs.close()


def test_closing_waits_for_the_worker(jobs: Jobs, outcomes: Outcomes) -> None:
    started = threading.Event()

    def work(job: Job[object]) -> object:
        started.set()
        while not job.is_cancelled:
            pass
        return None

    jobs.start(Job(work, outcomes.on_done, outcomes.on_failed))
    started.wait()
    jobs.close()
    assert [thread for thread in threading.enumerate() if thread.name == "jobs"] == []


def test_what_has_ended_is_not_kept_and_goes_on_its_own_thread(jobs: Jobs, outcomes: Outcomes, qtbot: QtBot) -> None:
    gone: list[threading.Thread] = []
    for count in range(1, 31):
        job: Job[int] = Job(lambda _job: 1, outcomes.on_done, outcomes.on_failed)
        weakref.finalize(job, lambda: gone.append(threading.current_thread()))
        jobs.start(job)
        del job
        qtbot.waitUntil(partial(outcomes.have, count))
    assert len(jobs._started) <= 3
    assert len(gone) >= 27
    assert set(gone) == {threading.main_thread()}
    jobs.close()
