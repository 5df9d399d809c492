import subprocess
import sys
from pathlib import Path

import pytest

from mbjg_desktop.bootstrap import Paths, open_roadmap, open_services, paths, take_lock
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import StorageCode, StorageError
from mbjg_desktop.services.cards import Card
from mbjg_desktop.storage.backup import Reason, backups
from tests import make

GLANCE = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from mbjg_desktop import bootstrap

where = bootstrap.paths(Path(sys.argv[1]))
with bootstrap.take_lock(where):
    roadmap = bootstrap.open_roadmap(where, bootstrap.system_clock())
    assert roadmap is not None
    roadmap.settings()
    print(roadmap.roadmap().title)
print(*sys.modules)
"""


@pytest.fixture
def where(tmp_path: Path) -> Paths:
    return paths(tmp_path / "data")


def test_the_folder_named_on_the_command_line_wins_over_the_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MBJG_DATA_DIR", str(tmp_path / "variable"))

    assert paths(tmp_path / "named").database == tmp_path / "named" / "study.db"
    assert paths().database == tmp_path / "variable" / "study.db"


def test_without_a_word_it_is_the_users_own_local_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MBJG_DATA_DIR", raising=False)
    for variable in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path))

    found = paths()

    assert tmp_path in found.data_dir.parents or sys.platform == "win32"
    assert found.data_dir.name == "mbjg-desktop"


def test_a_first_start_has_no_roadmap_until_the_services_have_made_one(where: Paths) -> None:
    clock, changes = make.FakeClock(), make.Changes()
    assert open_roadmap(where, clock) is None

    services = open_services(where, clock, changes)
    services.library.ensure_bundled()

    roadmap = open_roadmap(where, clock)
    assert roadmap is not None
    assert roadmap.roadmap() == services.roadmap.roadmap()
    assert roadmap.roadmap().questions >= 130
    assert {ruleset.id for ruleset in services.quiz.rulesets()} >= {"practice", "mock", "contest"}
    assert isinstance(services.cards.next(), Card)
    assert changes.told == [frozenset({Topic.CONTENT})]
    services.close()


def test_a_later_start_makes_the_days_backup(where: Paths) -> None:
    open_services(where, make.FakeClock(), make.Changes()).close()
    assert backups(where.backups) == ()

    open_services(where, make.FakeClock(), make.Changes()).close()

    assert [backup.reason for backup in backups(where.backups)] == [Reason.DAILY]


def test_a_damaged_database_has_no_roadmap_and_is_told_when_it_is_opened(where: Paths) -> None:
    where.data_dir.mkdir()
    where.database.write_bytes(b"SQLite format 3\0" + b"\xff" * 9000)

    assert open_roadmap(where, make.FakeClock()) is None
    with pytest.raises(StorageError) as caught:
        open_services(where, make.FakeClock(), make.Changes())

    assert caught.value.code in {StorageCode.DAMAGED, StorageCode.NOT_A_DATABASE}


def test_the_first_picture_needs_no_sqlalchemy(where: Paths) -> None:
    make.database(where.data_dir).close()

    run = subprocess.run(
        [sys.executable, "-c", GLANCE, str(where.data_dir)],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ".", "PYTHONUTF8": "1"},
    )

    title, modules = run.stdout.splitlines()
    assert title == "值班办法"
    assert not {"sqlalchemy", "alembic", "yaml", "fsrs", "opencc", "PySide6"} & set(modules.split())


def test_one_process_at_a_time(where: Paths) -> None:
    with take_lock(where), pytest.raises(StorageError) as caught:
        take_lock(where)

    assert caught.value.code is StorageCode.LOCKED_BY_ANOTHER
