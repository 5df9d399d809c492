"""A real process is killed in the middle of a duel; nothing it has told is lost, and the duel can go on."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mbjg_desktop import bootstrap
from mbjg_desktop.domain.duel import Who
from mbjg_desktop.domain.ids import DuelId
from mbjg_desktop.services.ports import SystemClock
from tests import make


@pytest.mark.parametrize("lines", [1, 2, 5, 8, 13])
def test_killed_after_so_many_turns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: int) -> None:
    monkeypatch.setattr(bootstrap, "bundled", tuple)
    make.database(tmp_path).close()
    command = [sys.executable, "-m", "tests.journeys.duel_driver", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [json.loads(process.stdout.readline()) for _ in range(lines)][-1]
        process.kill()
    services = bootstrap.open_services(bootstrap.paths(tmp_path), SystemClock(), lambda _: None)
    match = services.duel.match(DuelId(told["duel"]))
    settled = [sum(slot.is_settled for slot in match.duel.of(who).slots) for who in Who]
    assert all(now >= before for now, before in zip(settled, told["settled"], strict=True))
    assert match.duel.is_over >= told["over"]
    while match.duel.turn is not None:
        quiz = services.duel.quiz(match.learner(match.duel.turn).id)
        quiz.confirm(quiz.resume(services.duel.begin_turn(match).id).id)
        match = services.duel.match(match.duel.id)
    assert match.duel.answered == match.duel.total
    assert match.duel.is_over
    assert match.duel.id in [past.id for past in services.duel.history()]
    services.close()
