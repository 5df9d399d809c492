"""What SQLite's result codes mean to the user: driver errors become StorageError here, and only here."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path
from typing import Final

from mbjg_desktop.domain.errors import StorageCode, StorageError

_PRIMARY: Final = 0xFF
"""The low byte of an extended result code: https://www.sqlite.org/rescode.html"""

_CODES: Final = {
    sqlite3.SQLITE_FULL: StorageCode.DISK_FULL,
    sqlite3.SQLITE_BUSY: StorageCode.LOCKED_BY_ANOTHER,
    sqlite3.SQLITE_LOCKED: StorageCode.LOCKED_BY_ANOTHER,
    sqlite3.SQLITE_READONLY: StorageCode.NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: StorageCode.NOT_WRITABLE,
    sqlite3.SQLITE_PERM: StorageCode.NOT_WRITABLE,
    sqlite3.SQLITE_AUTH: StorageCode.NOT_WRITABLE,
    sqlite3.SQLITE_CORRUPT: StorageCode.DAMAGED,
    sqlite3.SQLITE_NOTADB: StorageCode.NOT_A_DATABASE,
    sqlite3.SQLITE_IOERR: StorageCode.FAILED,
    sqlite3.SQLITE_NOMEM: StorageCode.FAILED,
}
"""Codes that name a fault of the world. All others (constraint, misuse, a wrong statement) are bugs of ours."""

_UNDECODABLE: Final = "Could not decode to UTF-8"
"""What the driver says, under no code of its own, of a text that was never written like this."""


def storage_error(error: BaseException, path: Path) -> StorageError | None:
    """The StorageError that ``error`` stands for; None if it is a bug and has to be seen as it is."""
    if isinstance(error, OSError):
        return _of_the_system(error, path)
    if isinstance(error, UnicodeDecodeError | JSONDecodeError) or _UNDECODABLE in str(error):
        return StorageError(StorageCode.DAMAGED, str(path), repr(error))
    if not isinstance(error, sqlite3.Error):
        return None
    code = _CODES.get(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY)
    return None if code is None else StorageError(code, str(path), str(error))


@contextmanager
def driver_errors(path: Path) -> Iterator[None]:
    """Raises what goes wrong with ``path`` inside the block as StorageError."""
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeDecodeError, JSONDecodeError) as error:
        known = storage_error(error, path)
        if known is None:
            raise
        raise known from error


def _of_the_system(error: OSError, path: Path) -> StorageError:
    import errno

    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    denied = isinstance(error, PermissionError) or error.errno == errno.EROFS
    code = StorageCode.DISK_FULL if full else StorageCode.NOT_WRITABLE if denied else StorageCode.FAILED
    return StorageError(code, str(path), str(error))
