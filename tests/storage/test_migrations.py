import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from textwrap import dedent

import pytest

from mbjg_desktop.domain.errors import StorageError
from mbjg_desktop.domain.ids import AttemptId
from mbjg_desktop.domain.settings import Settings
from mbjg_desktop.storage import database as database_module
from mbjg_desktop.storage import migrations
from mbjg_desktop.storage.backup import Reason, backups, folder_of
from mbjg_desktop.storage.database import migration_engine, open_database
from mbjg_desktop.storage.migrations import migrate
from mbjg_desktop.storage.unit_of_work import UnitFactory
from mbjg_desktop.storage.version import SCHEMA_VERSION
from tests import make

# A third version as one may come: a table is rebuilt, a table is made and filled, an index is added. ``stage``
# lets the test stop the process there.
THIRD = '''
"""A third version, for the tests."""

import os
import signal

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def stage(name: str) -> None:
    if os.environ.get("KILL_AT") == name:
        os.kill(os.getpid(), signal.SIGKILL)


def upgrade() -> None:
    stage("begun")
    with op.batch_alter_table("questions", recreate="always") as batch:
        batch.add_column(sa.Column("difficulty", sa.Float(), nullable=False, server_default="0.5"))
    stage("rebuilt")
    op.create_table("lengths", sa.Column("question_id", sa.Text(), primary_key=True), sa.Column("length", sa.Integer()))
    stage("made")
    op.execute("INSERT INTO lengths SELECT id, length(stem) FROM questions")
    stage("filled")
    op.create_index("ix_lengths_length", "lengths", ["length"])
    stage("indexed")
'''
RUN = """
import sys
from pathlib import Path
from mbjg_desktop.storage.database import migration_engine
from mbjg_desktop.storage.migrations import migrate
migrate(migration_engine(Path(sys.argv[1])), 3, Path(sys.argv[2]))
"""


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of migrations that goes one version further than the shipped one."""
    folder = tmp_path_factory.mktemp("migrations")
    (folder / "versions").mkdir()
    for path in (migrations.FOLDER / "versions").glob("000[12]_*.*"):
        (folder / "versions" / path.name).write_bytes(path.read_bytes())
    (folder / "versions" / "0003_third.py").write_text(dedent(THIRD), encoding="utf-8")
    return folder


def schema(path: Path) -> list[tuple[str, str, str]]:
    """Every table and index with the words that made it, however they were set."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return sorted((kind, name, " ".join(sql.split()).replace("( ", "(").replace(" )", ")")) for kind, name, sql in rows)


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [*connection.iterdump(), str(connection.execute("PRAGMA user_version").fetchone())]


def test_migrating_from_nothing_makes_the_declared_tables(tmp_path: Path) -> None:
    make.empty_database(tmp_path / "declared").close()
    engine = migration_engine(tmp_path / "migrated.db")

    migrate(engine, SCHEMA_VERSION)
    engine.dispose()

    assert schema(tmp_path / "migrated.db") == schema(tmp_path / "declared" / "study.db")
    assert dump(tmp_path / "migrated.db")[-1] == f"({SCHEMA_VERSION},)"


def test_attempts_of_the_first_version_are_there_after_the_second(tmp_path: Path) -> None:
    """The rows are those the first version wrote: four attempts under way, one for each way of running them."""
    path = tmp_path / "study.db"
    versions = migrations.FOLDER / "versions"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((versions / "0001_initial.sql").read_text(encoding="utf-8"))
        connection.executescript((Path(__file__).parents[1] / "data" / "version-1.sql").read_text(encoding="utf-8"))
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
        events = connection.execute("SELECT attempt_id, count(*) FROM attempt_events GROUP BY attempt_id").fetchall()
    database = open_database(path, make.NOON)
    with UnitFactory(database, make.Changes()).read() as unit:
        for attempt, count in events:
            questions = unit.content.revisions(unit.attempts.revisions(AttemptId(attempt)))
            loaded, number = unit.attempts.load(AttemptId(attempt), questions)
            assert number == count
            assert loaded.slot.first_shown_at is not None
            assert sum(slot.is_answered for slot in loaded.slots) >= 1
        assert unit.settings.get() == Settings()
    database.close()
    assert len(events) == 4


def test_there_is_a_migration_for_every_version() -> None:
    names = sorted(path.name[:4] for path in (migrations.FOLDER / "versions").glob("*.py"))

    assert names == [f"{version:04}" for version in range(1, SCHEMA_VERSION + 1)]


def test_an_older_database_is_brought_up_to_date_after_a_backup(
    tmp_path: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.database(tmp_path).close()
    path = tmp_path / "study.db"
    before = dump(path)
    monkeypatch.setattr(database_module, "SCHEMA_VERSION", 3)
    monkeypatch.setattr(migrations, "FOLDER", scripts)

    open_database(path, make.NOON).close()

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*), min(difficulty) FROM questions").fetchone() == (7, 0.5)
        assert connection.execute("SELECT count(*) FROM lengths").fetchone() == (7,)
        assert connection.execute("SELECT count(*) FROM question_spans").fetchone() == (8,)
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
    (backup,) = backups(folder_of(path))
    assert backup.reason is Reason.MIGRATION
    assert dump(backup.path) == before


def test_a_migration_that_breaks_a_reference_changes_nothing(tmp_path: Path) -> None:
    make.database(tmp_path).close()
    path = tmp_path / "study.db"
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / "0003_bad.py").write_text(
        'from alembic import op\nrevision = "0003"\ndown_revision = None\n'
        'def upgrade() -> None:\n    op.execute("DELETE FROM banks")\n'
    )
    before = dump(path)
    engine = migration_engine(path)

    with pytest.raises(StorageError, match="reference"):
        migrate(engine, 3, tmp_path)
    engine.dispose()

    assert dump(path) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("stage", ["begun", "rebuilt", "made", "filled", "indexed"])
def test_killed_on_the_way_a_migration_has_not_happened_and_can_be_run_again(
    tmp_path: Path, scripts: Path, stage: str
) -> None:
    make.database(tmp_path).close()
    path = tmp_path / "study.db"
    before = dump(path)
    command = [sys.executable, "-c", RUN, str(path), str(scripts)]

    killed = subprocess.run(command, env={**os.environ, "KILL_AT": stage}, check=False)

    assert killed.returncode == -signal.SIGKILL
    assert dump(path) == before
    engine = migration_engine(path)
    migrate(engine, 3, scripts)
    engine.dispose()
    assert dump(path)[-1] == "(3,)"
    assert [path.name for path in tmp_path.iterdir()] == ["study.db"]
