"""The database file: making, checking and opening it, and the engine settings every transaction relies on."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event, insert
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session

from mbjg_desktop.domain.errors import StorageError
from mbjg_desktop.domain.ids import LEARNER
from mbjg_desktop.storage.driver_errors import driver_errors, storage_error
from mbjg_desktop.storage.plain_connection import schema_version
from mbjg_desktop.storage.tables import Base, ProfileRow
from mbjg_desktop.storage.version import SCHEMA_VERSION

_BUSY_MS: Final = 5000


class Database:
    """An open database: one engine that writes, one that cannot.

    A transaction of ``writer`` takes the write lock when it begins, so that reading, deciding and writing are one;
    a transaction of ``reader`` sees one state of the file and never waits for a writer.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.writer = _engine(path, begin="BEGIN IMMEDIATE", foreign_keys=True)
        self.reader = _engine(path, begin="BEGIN", foreign_keys=True, query_only=True)

    def write(self) -> Session:
        """A session that may write. Nothing is kept that is not committed."""
        return Session(self.writer, expire_on_commit=False)

    def read(self) -> Session:
        """A session that only reads."""
        return Session(self.reader, expire_on_commit=False)

    def close(self) -> None:
        """Give the file back: the last connection writes the log into it and removes the log."""
        self.reader.dispose()
        with contextlib.suppress(StorageError), self.writer.connect() as connection:
            connection.exec_driver_sql("PRAGMA optimize")
        self.writer.dispose()


def open_database(path: Path, now: datetime) -> Database:
    """The database at ``path``, made if there is none, brought up to date if it is behind.

    Raises StorageError, and leaves the file as it is, when it was made by a newer version, is damaged, or is no
    database of this program.
    """
    with driver_errors(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        version = schema_version(path)
        if version is None:
            _create(path, now)
        elif version < SCHEMA_VERSION:
            _bring_up_to_date(path, now)
    return Database(path)


def migration_engine(path: Path) -> Engine:
    """An engine for rebuilding tables: foreign keys are checked at the end instead of followed on the way."""
    return _engine(path, begin="BEGIN IMMEDIATE", foreign_keys=False)


def _create(path: Path, now: datetime) -> None:
    """Tables, version and the first learner in one transaction: killed on the way, it leaves no table behind."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    engine = _engine(path, begin="BEGIN IMMEDIATE", foreign_keys=True)
    try:
        with engine.begin() as connection:
            if connection.exec_driver_sql("PRAGMA user_version").scalar_one():
                return  # another process made it since we looked
            Base.metadata.create_all(connection, checkfirst=False)
            connection.execute(insert(ProfileRow), {"id": LEARNER, "name": "", "created_at": now})
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    finally:
        engine.dispose()


def _bring_up_to_date(path: Path, now: datetime) -> None:
    from mbjg_desktop.storage.backup import Reason, create, folder_of
    from mbjg_desktop.storage.migrations import migrate

    create(path, folder_of(path), now, Reason.MIGRATION)
    engine = migration_engine(path)
    try:
        migrate(engine, SCHEMA_VERSION)
    finally:
        engine.dispose()


def _engine(path: Path, *, begin: str, foreign_keys: bool, query_only: bool = False) -> Engine:
    engine = create_engine(URL.create("sqlite+pysqlite", database=str(path)))

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late and not before DDL
        for pragma in _pragmas(foreign_keys=foreign_keys, query_only=query_only):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def _on_error(context: ExceptionContext) -> None:
        known = storage_error(context.original_exception, path)
        if known is not None:
            raise known from context.original_exception

    return engine


def _pragmas(*, foreign_keys: bool, query_only: bool) -> Iterator[str]:
    yield f"busy_timeout = {_BUSY_MS}"
    yield "journal_mode = WAL"
    yield "synchronous = FULL"
    yield f"foreign_keys = {'ON' if foreign_keys else 'OFF'}"
    yield "trusted_schema = OFF"
    if query_only:
        yield "query_only = ON"
