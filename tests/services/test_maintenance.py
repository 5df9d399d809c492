import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mbjg_desktop.domain.errors import NotFound, StorageCode, StorageError
from mbjg_desktop.services.maintenance import MaintenanceService
from mbjg_desktop.storage.backup import Reason, create
from tests import make

NOISE = b"noise" * 2000
DAY = make.NOON.replace(day=1)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    made = make.database(tmp_path)
    made.close()
    return made.path


@pytest.fixture
def maintenance(database: Path, tmp_path: Path) -> MaintenanceService:
    return MaintenanceService(database, tmp_path / "backups", make.FakeClock())


def damaged(path: Path, code: StorageCode = StorageCode.DAMAGED) -> StorageError:
    return StorageError(code, str(path))


def is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return bool(connection.execute("PRAGMA quick_check").fetchone() == ("ok",))


def test_a_copy_is_offered_only_for_data_that_cannot_be_read(
    maintenance: MaintenanceService, database: Path, tmp_path: Path
) -> None:
    assert maintenance.spare(damaged(database)) is None
    made = create(database, tmp_path / "backups", make.NOON, Reason.DAILY)

    assert maintenance.spare(damaged(database)) == make.NOON
    assert maintenance.spare(damaged(database, StorageCode.NOT_A_DATABASE)) == make.NOON
    assert maintenance.spare(damaged(database, StorageCode.NEWER_SCHEMA)) is None
    assert maintenance.spare(damaged(database, StorageCode.DISK_FULL)) is None
    assert maintenance.spare(damaged(made.path)) is None
    assert maintenance.spare(NotFound("backup", str(made.path))) is None


def test_the_newest_sound_copy_takes_the_place_of_what_cannot_be_read(
    maintenance: MaintenanceService, database: Path, tmp_path: Path
) -> None:
    create(database, tmp_path / "backups", DAY, Reason.DAILY)
    create(database, tmp_path / "backups", make.NOON, Reason.DAILY).path.write_bytes(NOISE)
    database.write_bytes(NOISE)

    assert maintenance.restore_newest() == DAY
    assert is_sound(database)
    (kept,) = tmp_path.glob("study.db.replaced-*[0-9]")
    assert kept.read_bytes() == NOISE


def test_without_a_sound_copy_nothing_is_touched(
    maintenance: MaintenanceService, database: Path, tmp_path: Path
) -> None:
    database.write_bytes(NOISE)
    with pytest.raises(NotFound):
        maintenance.restore_newest()
    copy = tmp_path / "backups" / "20261101-120000-000000-daily.db"
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(NOISE)

    with pytest.raises(StorageError) as refused:
        maintenance.restore_newest()

    assert (refused.value.code, refused.value.path) == (StorageCode.NOT_A_DATABASE, str(copy))
    assert database.read_bytes() == NOISE
