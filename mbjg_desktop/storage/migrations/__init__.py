"""Bringing an older database up to date: one file a version under ``versions``, run by Alembic's operations.

The version is ``PRAGMA user_version``, which is part of the file's header and of the transaction; Alembic's own
version table is not used. Revision ids are the versions, as in ``0002``. A shipped file is never changed again.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from mbjg_desktop.domain.errors import StorageCode, StorageError

if TYPE_CHECKING:
    from alembic.script import Script

FOLDER = Path(__file__).parent
"""Where ``versions`` lies."""


def migrate(engine: Engine, to: int, folder: Path | None = None) -> None:
    """Take the database of ``engine`` to version ``to`` in one transaction: all of it happens, or nothing.

    The engine must not follow foreign keys, because tables are rebuilt; they are checked before the commit.
    """
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    with engine.begin() as connection:
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        context = MigrationContext.configure(connection, opts={"transactional_ddl": True})
        with Operations.context(context):
            for step in _steps(folder or FOLDER, version, to):
                step.module.upgrade()
        _check_foreign_keys(connection, Path(engine.url.database or ""))
        connection.exec_driver_sql(f"PRAGMA user_version = {to:d}")


def _steps(folder: Path, version: int, to: int) -> Iterator["Script"]:
    """The migrations after ``version`` up to ``to``, oldest first."""
    from alembic.script import ScriptDirectory

    steps = {int(step.revision): step for step in ScriptDirectory(str(folder)).walk_revisions()}
    return (steps[number] for number in range(version + 1, to + 1))


def _check_foreign_keys(connection: Connection, path: Path) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise StorageError(StorageCode.FAILED, str(path), f"migration broke a reference: {tuple(broken)}")
