"""Maintenance: backups of the learner's data, and a check-up of the folder they live in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from mbjg_desktop.domain.errors import MbjgError, NotFound, StorageCode, StorageError
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.storage import backup
from mbjg_desktop.storage.backup import Backup, Reason
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.plain_connection import schema_version
from mbjg_desktop.storage.unit_of_work import UnitFactory
from mbjg_desktop.storage.version import SCHEMA_VERSION

_ALL = 1_000_000
_UNREADABLE: Final = frozenset({StorageCode.DAMAGED, StorageCode.NOT_A_DATABASE})


@dataclass(frozen=True, slots=True)
class Checkup:
    """How the stored data are. ``version`` None: nothing is stored yet, or it cannot be read; ``trouble`` says why."""

    version: int | None
    known_version: int
    trouble: StorageError | None = None
    counts: Mapping[str, int] = field(default_factory=dict)


class MaintenanceService:
    """Looks after the database file itself; nothing of it needs to be open."""

    def __init__(self, database: Path, backups: Path, clock: Clock) -> None:
        self._database = database
        self._backups = backups
        self._clock = clock

    def backups(self) -> tuple[Backup, ...]:
        """Every backup, newest first."""
        return backup.backups(self._backups)

    def back_up(self) -> Backup:
        """A new, checked backup. NotFound while nothing is stored."""
        if not self._database.exists():
            raise NotFound("database", str(self._database))
        return backup.create(self._database, self._backups, self._clock.now(), Reason.REQUESTED)

    def restore(self, name: str) -> Path | None:
        """Put the backup of that file name or path back; where the data it replaces were set aside, if there were any.

        The caller holds the lock. NotFound if there is no such backup.
        """
        kept = self._backups / name
        return backup.restore(kept if kept.is_file() else Path(name), self._database, self._clock.now())

    def spare(self, trouble: Exception) -> datetime | None:
        """When the newest backup was made, if ``trouble`` in opening the database may be damage."""
        may_help = self._is_unreadable(trouble) if isinstance(trouble, MbjgError) else True
        return next((made.made_at for made in self.backups()), None) if may_help else None

    def restore_newest(self) -> datetime:
        """Put the newest backup that is sound in the place of the database; when it was made.

        What it replaces is set aside, and the caller holds the lock, as with ``restore``. Raises what is wrong with
        the newest backup if none is sound, NotFound if there is none.
        """
        refused: StorageError | None = None
        for made in self.backups():
            try:
                backup.restore(made.path, self._database, self._clock.now())
            except StorageError as trouble:
                if trouble.code not in _UNREADABLE:
                    raise
                refused = refused or trouble
            else:
                return made.made_at
        raise refused or NotFound("backup", str(self._backups))

    def checkup(self) -> Checkup:
        """The state of the database, checked page by page. Changes nothing."""
        try:
            version = schema_version(self._database)
            counts = self._counts() if version == SCHEMA_VERSION else {}
        except StorageError as trouble:
            return Checkup(None, SCHEMA_VERSION, trouble)
        return Checkup(version, SCHEMA_VERSION, counts=counts)

    def _is_unreadable(self, trouble: MbjgError) -> bool:
        """Not true of a backup that cannot be read: that is no reason to offer it again."""
        if not isinstance(trouble, StorageError):
            return False
        return trouble.code in _UNREADABLE and trouble.path == str(self._database)

    def _counts(self) -> Mapping[str, int]:
        database = Database(self._database)
        try:
            with UnitFactory(database, lambda _: None).read() as unit:
                return {
                    "documents": len(unit.content.documents()),
                    "questions": len(unit.content.index()),
                    "attempts": len(unit.attempts.finished(_ALL)) + len(unit.attempts.unfinished()),
                    "mistakes": len(unit.mistakes.questions()),
                }
        finally:
            database.reader.dispose()  # the one that writes was never used, and stays so
