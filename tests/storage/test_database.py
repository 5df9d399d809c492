import hashlib
import sqlite3
import stat
import sys
import threading
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Engine, select, text, update

from mbjg_desktop.domain.errors import StorageCode, StorageError
from mbjg_desktop.domain.ids import LEARNER
from mbjg_desktop.storage.database import Database, open_database
from mbjg_desktop.storage.tables import DayRow, ProfileRow
from mbjg_desktop.storage.version import SCHEMA_VERSION
from tests import make


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")


def test_a_new_database_has_the_version_of_the_tables_and_one_learner(tmp_path: Path) -> None:
    database = make.empty_database(tmp_path / "data")

    with database.read() as session:
        assert session.execute(select(ProfileRow.id, ProfileRow.created_at)).all() == [(LEARNER, make.NOON)]
    assert pragma(database.writer, "user_version") == SCHEMA_VERSION
    database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="the modes of files are a matter of POSIX")
def test_what_is_learnt_is_for_the_learner_alone(tmp_path: Path) -> None:
    make.empty_database(tmp_path / "data").close()

    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / "study.db").stat().st_mode) == 0o600


def test_both_engines_have_the_settings_durability_rests_on(tmp_path: Path) -> None:
    database = make.empty_database(tmp_path)

    for engine in (database.writer, database.reader):
        assert pragma(engine, "journal_mode") == "wal"
        assert pragma(engine, "synchronous") == 2
        assert pragma(engine, "foreign_keys") == 1
        assert pragma(engine, "busy_timeout") == 5000
        assert pragma(engine, "trusted_schema") == 0
    assert pragma(database.reader, "query_only") == 1
    database.close()


def test_a_read_session_cannot_write(tmp_path: Path) -> None:
    database = make.empty_database(tmp_path)

    with database.read() as session, pytest.raises(StorageError) as caught:
        session.execute(update(ProfileRow).values(name="x"))

    assert caught.value.code is StorageCode.NOT_WRITABLE
    database.close()


def test_a_change_of_tables_is_rolled_back_with_everything_else(tmp_path: Path) -> None:
    database = make.empty_database(tmp_path)

    with database.write() as session:
        session.execute(text("CREATE TABLE extra (id INTEGER)"))
        session.rollback()

    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM sqlite_master WHERE name = 'extra'")) == 0
    database.close()


def test_writers_that_read_first_wait_for_each_other(tmp_path: Path) -> None:
    database = make.empty_database(tmp_path)
    day = make.NOON.date()
    with database.write() as session:
        session.add(DayRow(profile_id=LEARNER, study_day=day, reviews=0, answers=0, spent_ms=0))
        session.commit()

    def count() -> None:
        for _ in range(15):
            with database.write() as session:
                row = session.get_one(DayRow, (LEARNER, day))
                row.reviews = row.reviews + 1
                session.commit()

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.read() as session:
        assert session.get_one(DayRow, (LEARNER, day)).reviews == 60
    database.close()


def test_closing_leaves_one_file(tmp_path: Path) -> None:
    database = make.database(tmp_path)
    with database.read() as session:
        session.execute(select(ProfileRow)).all()

    database.close()

    assert [path.name for path in tmp_path.iterdir()] == ["study.db"]


def test_a_full_disk_is_told_and_what_was_committed_stays(tmp_path: Path) -> None:
    database = make.database(tmp_path)
    with database.write() as session:
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
        with pytest.raises(StorageError) as caught:
            session.execute(update(ProfileRow).values(name="x" * 1_000_000))
    database.close()

    assert caught.value.code is StorageCode.DISK_FULL
    database = open_database(tmp_path / "study.db", make.NOON)
    with database.read() as session:
        assert session.scalar(select(ProfileRow.name)) == ""
    database.close()


@pytest.mark.parametrize("ahead", [1, 100])
def test_a_newer_database_is_refused_and_not_touched(tmp_path: Path, ahead: int) -> None:
    make.database(tmp_path).close()
    path = tmp_path / "study.db"
    set_version(path, SCHEMA_VERSION + ahead)
    before = hashlib.sha256(path.read_bytes()).hexdigest()

    with pytest.raises(StorageError) as caught:
        open_database(path, make.NOON)

    assert caught.value.code is StorageCode.NEWER_SCHEMA
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_a_file_that_is_no_database_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "study.db"
    path.write_text("学而时习之" * 500, encoding="utf-8")

    with pytest.raises(StorageError) as caught:
        open_database(path, make.NOON)

    assert caught.value.code is StorageCode.NOT_A_DATABASE
    assert path.read_text(encoding="utf-8") == "学而时习之" * 500


def test_a_database_of_another_program_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "study.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE cards (id INTEGER)")
    before = path.read_bytes()

    with pytest.raises(StorageError) as caught:
        open_database(path, make.NOON)

    assert caught.value.code is StorageCode.NOT_A_DATABASE
    assert path.read_bytes() == before


def test_a_truncated_database_is_told_to_be_damaged_and_not_touched(tmp_path: Path) -> None:
    make.database(tmp_path).close()
    path = tmp_path / "study.db"
    path.write_bytes(path.read_bytes()[:-20_000])
    before = path.read_bytes()

    with pytest.raises(StorageError) as caught:
        open_database(path, make.NOON)

    assert caught.value.code is StorageCode.DAMAGED
    assert path.read_bytes() == before


def test_whatever_the_damage_it_is_told_calmly(tmp_path: Path) -> None:
    make.database(tmp_path).close()
    path = tmp_path / "study.db"
    whole, rng = path.read_bytes(), Random(7)
    told: Counter[StorageCode | None] = Counter()
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(400):
            damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        path.write_bytes(damaged)
        told[refusal(path)] += 1

    assert told.keys() <= {None, StorageCode.DAMAGED, StorageCode.NOT_A_DATABASE, StorageCode.NEWER_SCHEMA}
    assert told[StorageCode.DAMAGED] > 20


def refusal(path: Path) -> StorageCode | None:
    try:
        open_database(path, make.NOON).close()
    except StorageError as error:
        return error.code
    return None


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")

    with pytest.raises(StorageError) as caught:
        open_database(tmp_path / "data" / "study.db", make.NOON)

    assert caught.value.code is StorageCode.FAILED


def test_an_error_of_ours_is_not_dressed_up(tmp_path: Path) -> None:
    database: Database = make.empty_database(tmp_path)

    with database.read() as session, pytest.raises(Exception, match="no such column: nil") as caught:
        session.execute(text("SELECT nil FROM profiles"))

    assert not isinstance(caught.value, StorageError)
    database.close()
