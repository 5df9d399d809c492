"""Nothing is lost: a real application process is killed in the middle of a mock exam, and another one goes on.

The first process tells what its screen has shown. Whatever it has shown must be there again in the second.
"""

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

from mbjg_desktop import bootstrap
from mbjg_desktop.domain.attempt_event import FinishReason
from tests import make
from tests.architecture.sources import ROOT
from tests.journeys import driver

_TIMES = 20
_AT_ONCE = 2
_SLACK_S = 2.0


@dataclass
class Left:
    """What the process that was killed had told."""

    paper: Any = None
    deadline: datetime | None = None
    answers: dict[int, Any] = field(default_factory=dict)
    flags: dict[int, bool] = field(default_factory=dict)
    at: int = 0
    about: Mapping[str, Any] | None = None

    def hear(self, line: Mapping[str, Any]) -> None:
        if "paper" in line:
            self.paper, self.deadline = line["paper"], datetime.fromisoformat(line["deadline"])
        if "about" in line:
            self.about = line["about"]
        if seen := line.get("seen"):
            kept = (self.about or {}).get("kept")
            if kept is not None:
                self.answers[self.at] = kept
            self.at = seen["at"]
            self.answers[self.at], self.flags[self.at] = seen["answer"], seen["flag"]
            self.about = None

    def may_be_at(self) -> set[int]:
        return {self.at} | ({self.about["at"]} if self.about else set())

    def may_have_answered(self, index: int) -> list[Any]:
        """What may be stored: what was shown, or what the key that was just being pressed leads to."""
        shown = self.answers.get(index) or None
        if self.about is None:
            return [shown]
        if index == self.at and "kept" in self.about:
            return [shown, self.about["kept"]]
        return [shown, self.about["answer"]] if index == self.about["at"] and "answer" in self.about else [shown]

    def may_be_flagged(self, index: int) -> set[bool]:
        shown = self.flags.get(index, False)
        is_flagging = self.about is not None and "flag" in self.about and index == self.about["at"]
        return {shown, not shown} if is_flagging else {shown}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the bundled document and bank."""
    folder: Path = tmp_path_factory.mktemp("library")
    services = bootstrap.open_services(bootstrap.paths(folder), make.FakeClock(), make.Changes())
    services.library.ensure_bundled()
    services.close()
    return folder


def test_a_kill_loses_nothing(library: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        went_on = list(pool.map(lambda seed: _kill_and_go_on(library, tmp_path / str(seed), seed), range(_TIMES)))
    assert len(went_on) == _TIMES
    assert max(went_on) > 10


def test_time_that_ran_out_meanwhile_hands_in_what_was_answered(library: Path, tmp_path: Path) -> None:
    left = _killed(_copy(library, tmp_path / "late"), seed=_TIMES)
    (told,) = _run(tmp_path / "late", driver.LATE)
    result = told["result"]
    assert result["reason"] == FinishReason.TIME_UP.value
    assert datetime.fromisoformat(result["finished"]) == left.deadline
    _check_answers(left, result["answers"])


def _kill_and_go_on(library: Path, folder: Path, seed: int) -> int:
    """How many answers were there again."""
    left = _killed(_copy(library, folder), seed)
    told, went_on = _run(folder, driver.FROM_QUIZ if seed % 2 else driver.FROM_ROADMAP)
    assert told["paper"] == left.paper
    assert told["at"] in left.may_be_at()
    _check_answers(left, told["answers"])
    assert (told["shown"] or None) == (told["answers"][told["at"]] or None)
    for index, flag in enumerate(told["flags"]):
        assert flag in left.may_be_flagged(index)
    assert left.deadline is not None
    expected = (left.deadline - datetime.fromisoformat(told["now"])).total_seconds()
    assert abs(told["remaining"] - expected) <= _SLACK_S
    assert went_on["went_on"] == told["at"] + 1
    return sum(bool(answer) for answer in told["answers"])


def _check_answers(left: Left, answers: list[Any]) -> None:
    for index, answer in enumerate(answers):
        assert (answer or None) in left.may_have_answered(index), (index, answer, left)


def _killed(folder: Path, seed: int) -> Left:
    """Let a process play until a random moment after it has told a random number of things."""
    rng = Random(seed)
    lines, wait = rng.randint(3, 90), rng.uniform(0, 0.02)
    left = Left()
    with _process(folder, driver.PLAY, str(seed)) as process:
        assert process.stdout is not None
        for count, line in enumerate(process.stdout):
            left.hear(json.loads(line))
            if count == lines:
                _kill_after(process, wait)
        assert process.wait() == -signal.SIGKILL
    assert left.paper is not None
    return left


def _kill_after(process: subprocess.Popen[str], seconds: float) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)


def _run(folder: Path, way: str) -> list[Mapping[str, Any]]:
    with _process(folder, way) as process:
        told, _ = process.communicate()
    assert process.returncode == 0
    return [json.loads(line) for line in told.splitlines()]


def _process(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.journeys.driver", str(folder), *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def _copy(library: Path, folder: Path) -> Path:
    shutil.copytree(library, folder)
    return folder
