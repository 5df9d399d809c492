import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from mbjg_desktop.domain.errors import NotFound, StorageCode, StorageError
from mbjg_desktop.storage.backup import (
    Backup,
    Reason,
    backups,
    create,
    create_daily,
    folder_of,
    restore,
    superfluous,
)
from mbjg_desktop.storage.database import Database, open_database
from mbjg_desktop.storage.tables import ProfileRow
from tests import make

DAY = timedelta(days=1)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = make.database(tmp_path)
    yield made
    made.close()


def rename(database: Database, name: str) -> None:
    with database.write() as session:
        session.execute(update(ProfileRow).values(name=name))
        session.commit()


def name_in(path: Path) -> str:
    database = open_database(path, make.NOON)
    with database.read() as session:
        name = session.scalars(select(ProfileRow.name)).one()
    database.close()
    return name


def touch(database: Database, at: datetime) -> None:
    for path in database.path.parent.glob("study.db*"):
        os.utime(path, (at.timestamp(), at.timestamp()))


def test_a_backup_holds_what_is_still_in_the_log_of_an_open_database(database: Database, tmp_path: Path) -> None:
    rename(database, "committed a moment ago")

    backup = create(database.path, folder_of(database.path), make.NOON, Reason.REQUESTED)

    assert name_in(backup.path) == "committed a moment ago"
    assert backups(tmp_path / "backups") == (backup,)
    assert (backup.made_at, backup.reason) == (make.NOON, Reason.REQUESTED)
    assert backup.size == backup.path.stat().st_size


def test_a_backup_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        create(tmp_path / "missing.db", tmp_path / "backups", make.NOON, Reason.DAILY)

    assert caught.value.code is StorageCode.BACKUP_FAILED
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_copy_that_is_not_sound_is_no_backup(database: Database, tmp_path: Path) -> None:
    database.close()
    content = bytearray(database.path.read_bytes())
    for at in range(4096 * 3, 4096 * 30):
        content[at] = 0
    database.path.write_bytes(content)

    with pytest.raises(StorageError):
        create(database.path, tmp_path / "backups", make.NOON, Reason.DAILY)

    assert list((tmp_path / "backups").iterdir()) == []


def test_backups_are_listed_newest_first_and_strangers_passed_over(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    first = create(database.path, folder, make.NOON, Reason.DAILY)
    second = create(database.path, folder, make.NOON + timedelta(microseconds=1), Reason.IMPORT)
    (folder / "notes.db").write_text("not one of ours")

    assert backups(folder) == (second, first)
    assert backups(tmp_path / "nowhere") == ()


def test_restoring_puts_the_backup_in_place_and_sets_what_was_there_aside(database: Database, tmp_path: Path) -> None:
    rename(database, "then")
    backup = create(database.path, tmp_path / "backups", make.NOON, Reason.REQUESTED)
    rename(database, "now")
    database.close()

    aside = restore(backup.path, database.path, make.NOON)

    assert name_in(database.path) == "then"
    assert aside is not None
    assert name_in(aside) == "now"
    assert backup.path.exists()


def test_a_log_left_by_a_crash_goes_aside_with_its_database(tmp_path: Path) -> None:
    crashed = make.database(tmp_path / "crashed")
    backup = create(crashed.path, tmp_path / "backups", make.NOON, Reason.REQUESTED)
    rename(crashed, "only in the log")
    data = tmp_path / "data"
    data.mkdir()
    for path in crashed.path.parent.glob("study.db*"):  # what a killed process leaves
        (data / path.name).write_bytes(path.read_bytes())
    crashed.close()
    assert (data / "study.db-wal").stat().st_size > 0

    aside = restore(backup.path, data / "study.db", make.NOON)

    assert name_in(data / "study.db") == ""
    assert aside is not None
    assert name_in(aside) == "only in the log"


def test_restoring_where_nothing_was_sets_nothing_aside(database: Database, tmp_path: Path) -> None:
    rename(database, "then")
    backup = create(database.path, tmp_path / "backups", make.NOON, Reason.REQUESTED)

    assert restore(backup.path, tmp_path / "new" / "study.db", make.NOON) is None

    assert name_in(tmp_path / "new" / "study.db") == "then"


@pytest.mark.parametrize("content", [b"no database at all" * 400, b""])
def test_a_backup_that_is_not_sound_replaces_nothing(database: Database, tmp_path: Path, content: bytes) -> None:
    database.close()
    before = database.path.read_bytes()
    (tmp_path / "bad.db").write_bytes(content)

    with pytest.raises(StorageError):
        restore(tmp_path / "bad.db", database.path, make.NOON)

    assert database.path.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.db", "study.db"]


def test_a_backup_that_is_not_there_is_told(database: Database, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        restore(tmp_path / "none.db", database.path, make.NOON)


def test_one_backup_a_day_and_only_of_what_changed(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    touch(database, make.NOON - DAY)

    assert create_daily(database.path, folder, make.NOON) is not None
    touch(database, make.NOON + timedelta(hours=1))
    assert create_daily(database.path, folder, make.NOON + timedelta(hours=23)) is None
    assert create_daily(database.path, folder, make.NOON + DAY) is not None
    assert create_daily(database.path, folder, make.NOON + 9 * DAY) is None
    assert len(backups(folder)) == 2


def test_the_days_backup_clears_out_old_ones(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for hours in range(4):
        create(database.path, folder, make.NOON - 10 * DAY + timedelta(hours=hours), Reason.IMPORT)
    touch(database, make.NOON)

    create_daily(database.path, folder, make.NOON)

    assert [backup.made_at for backup in backups(folder)] == [make.NOON, make.NOON - 10 * DAY + timedelta(hours=3)]


def test_of_many_backups_two_days_a_month_of_days_and_every_month_are_kept() -> None:
    made = [Backup(Path(f"{n}"), make.NOON - n * timedelta(hours=6), Reason.IMPORT, 1) for n in range(4 * 100)]

    gone = set(superfluous(made, make.NOON))
    kept = [backup.made_at for backup in made if backup not in gone]

    assert [at for at in kept if make.NOON - at <= 2 * DAY] == [make.NOON - n * timedelta(hours=6) for n in range(9)]
    days = [at.date() for at in kept if 2 * DAY < make.NOON - at <= 30 * DAY]
    assert days == sorted(set(days), reverse=True)
    assert len(days) in {27, 28}
    assert [(at.month, at.day) for at in kept if make.NOON - at > 30 * DAY] == [(1, 30), (12, 31), (11, 30)]
