"""Looking at a database file before, or without, SQLAlchemy: connections that only read, and what the file is."""

import contextlib
import sqlite3
from pathlib import Path

from mbjg_desktop.domain.errors import StorageCode, StorageError
from mbjg_desktop.storage.driver_errors import driver_errors
from mbjg_desktop.storage.version import SCHEMA_VERSION


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A connection to the existing file ``path`` that cannot change it and opens no transaction by itself."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    connection.execute("PRAGMA busy_timeout = 5000")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def schema_version(path: Path) -> int | None:
    """The version of the tables at ``path``, after a check of the whole file; None if nothing is there yet.

    Raises StorageError for a newer version, a damaged file, and one that is no database of this program.
    """
    with driver_errors(path):
        if not path.exists() or not path.stat().st_size:
            return None
        with contextlib.closing(connect_read_only(path)) as connection:
            return _checked_version(connection, path)


def _checked_version(connection: sqlite3.Connection, path: Path) -> int | None:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise StorageError(StorageCode.NEWER_SCHEMA, str(path), f"version {version}, known {SCHEMA_VERSION}")
    verdict = _verdict(connection)
    if verdict != "ok":
        raise StorageError(StorageCode.DAMAGED, str(path), verdict)
    has_tables = connection.execute("SELECT EXISTS (SELECT 1 FROM sqlite_master)").fetchone()[0]
    if has_tables and not version:
        raise StorageError(StorageCode.NOT_A_DATABASE, str(path), "tables without a version")
    return version if has_tables else None


def _verdict(connection: sqlite3.Connection) -> str:
    """What SQLite says about the file, "ok" if nothing is wrong with it."""
    try:
        return str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except UnicodeDecodeError as error:
        return repr(error.object)  # the driver cannot read what SQLite says, because it quotes the damage
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        return str(error)  # the definition of a table cannot be read any more
