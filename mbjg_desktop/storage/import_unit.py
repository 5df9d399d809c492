"""One transaction of an import: content and the log of what was taken in, changed together."""

from types import TracebackType
from typing import Self

from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.import_log import ImportLog
from mbjg_desktop.storage.machine_repo import MachineRepo


class ImportUnit:
    """Used as a context manager. Leaving it without ``commit`` rolls everything back."""

    def __init__(self, database: Database, *, is_writing: bool) -> None:
        self._session = database.write() if is_writing else database.read()
        self.content = ContentRepo(self._session)
        self.log = ImportLog(self._session)
        self.machine = MachineRepo(self._session)

    def commit(self) -> None:
        """Make everything done here last."""
        self._session.commit()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._session.close()
