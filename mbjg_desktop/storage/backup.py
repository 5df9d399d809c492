"""Backups: copies of the database that were opened and checked, and putting one back.

A copy is made by SQLite itself: a plain copy of a file in use may lack everything that is still in its log.
"""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Final

from mbjg_desktop.domain.errors import NotFound, StorageCode, StorageError
from mbjg_desktop.storage.driver_errors import driver_errors
from mbjg_desktop.storage.plain_connection import connect_read_only, schema_version

KEEP_ALL: Final = timedelta(days=2)
KEEP_DAILY: Final = timedelta(days=30)

_STAMP: Final = "%Y%m%d-%H%M%S-%f"
_SUFFIX: Final = ".db"
_SIDE_FILES: Final = ("", "-wal", "-shm")


class Reason(Enum):
    """Why a backup was made; part of its file name."""

    DAILY = "daily"
    IMPORT = "import"
    MIGRATION = "migration"
    REQUESTED = "requested"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file."""

    path: Path
    made_at: datetime
    reason: Reason
    size: int


def folder_of(database: Path) -> Path:
    """Where the backups of a database are kept."""
    return database.parent / "backups"


def create(database: Path, folder: Path, now: datetime, reason: Reason) -> Backup:
    """A checked copy of the database as it is now. StorageError BACKUP_FAILED, and no file, if it cannot be made."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / f"{now.astimezone(UTC):{_STAMP}}-{reason.value}{_SUFFIX}"
    unfinished = target.with_suffix(".part")
    try:
        unfinished.unlink(missing_ok=True)
        _vacuum_into(database, unfinished)
        _check(unfinished, called=target)
        _sync(unfinished)
        unfinished.replace(target)
        _sync(folder)
    except (sqlite3.Error, OSError) as error:
        raise StorageError(StorageCode.BACKUP_FAILED, str(target), str(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return Backup(target, now, reason, target.stat().st_size)


def create_daily(database: Path, folder: Path, now: datetime) -> Backup | None:
    """The day's backup, and thinning of the old ones; None if the last one is young or nothing has changed since."""
    made = backups(folder)
    if made and (now - made[0].made_at < timedelta(days=1) or _changed_at(database) <= made[0].made_at):
        return None
    new = create(database, folder, now, Reason.DAILY)
    for old in superfluous(made, now):
        old.path.unlink(missing_ok=True)
    return new


def backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in ``folder``, newest first."""
    found = [_backup(path) for path in folder.glob(f"*{_SUFFIX}")] if folder.is_dir() else []
    return tuple(sorted(filter(None, found), key=lambda backup: backup.made_at, reverse=True))


def superfluous(made: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """What may go: all of the last two days stay, the last of each day for a month, of each month for ever."""
    kept: set[date] = set()
    out: list[Backup] = []
    for backup in sorted(made, key=lambda each: each.made_at, reverse=True):
        age, day = now - backup.made_at, backup.made_at.astimezone(UTC).date()
        period = day if age <= KEEP_DAILY else day.replace(day=1)
        if age > KEEP_ALL and period in kept:
            out.append(backup)
        kept |= {day, period}
    return tuple(out)


def restore(backup: Path, database: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the database, which nobody may have open.

    What was there is set aside whole, never altered; its new path is returned, None if there was nothing.
    Raises NotFound without such a backup, StorageError DAMAGED or NOT_A_DATABASE if it is not sound.
    """
    if not backup.is_file():
        raise NotFound("backup", str(backup))
    copy = _beside(database, ".restoring")
    try:
        with driver_errors(backup):
            database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            shutil.copyfile(backup, copy)
            copy.chmod(0o600)
            _check(copy, called=backup)
            _sync(copy)
        with driver_errors(database):
            return _exchange(copy, database, now)
    finally:
        for side in _SIDE_FILES:
            _beside(copy, side).unlink(missing_ok=True)


def _exchange(copy: Path, database: Path, now: datetime) -> Path | None:
    aside = _set_aside(database, now)
    for side in _SIDE_FILES[1:]:  # a log left beside another database would be played into it
        _beside(database, side).unlink(missing_ok=True)
    copy.replace(database)
    _sync(database.parent)
    return aside


def _vacuum_into(database: Path, target: Path) -> None:
    os.close(os.open(target, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600))
    with contextlib.closing(connect_read_only(database)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))


def _check(path: Path, called: Path) -> None:
    try:
        version = schema_version(path)
    except StorageError as error:
        raise StorageError(error.code, str(called), error.detail) from error
    if version is None:
        raise StorageError(StorageCode.NOT_A_DATABASE, str(called), "nothing in it")


def _set_aside(database: Path, now: datetime) -> Path | None:
    """Give the database and its log a second name, so that a crash on the way never leaves no database at all."""
    if not database.exists():
        return None
    aside = database.with_name(f"{database.name}.replaced-{now.astimezone(UTC):{_STAMP}}")
    for side in _SIDE_FILES:
        if _beside(database, side).exists():
            _copy(_beside(database, side), _beside(aside, side))
    _sync(database.parent)
    return aside


def _copy(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        shutil.copy2(source, target)
        _sync(target)


def _beside(database: Path, side: str) -> Path:
    return database.with_name(database.name + side)


def _changed_at(database: Path) -> datetime:
    files = [path for side in _SIDE_FILES[:2] if (path := _beside(database, side)).exists()]
    return datetime.fromtimestamp(max((path.stat().st_mtime for path in files), default=0), UTC)


def _backup(path: Path) -> Backup | None:
    stamp, _, reason = path.stem.rpartition("-")
    try:
        made_at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        return Backup(path, made_at, Reason(reason), path.stat().st_size)
    except (ValueError, FileNotFoundError):
        return None  # not one of ours


def _sync(path: Path) -> None:
    """Make a file, or the names in a folder, last through a power cut."""
    if path.is_dir() and os.name == "nt":
        return  # folders cannot be opened there
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
