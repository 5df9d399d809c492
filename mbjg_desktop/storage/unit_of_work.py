"""A unit of work: one transaction with the repositories that take part in it."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

from sqlalchemy.orm import Session

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import LEARNER, ProfileId
from mbjg_desktop.storage.analysis_repo import AnalysisRepo
from mbjg_desktop.storage.attempt_repo import AttemptRepo
from mbjg_desktop.storage.board_repo import BoardRepo
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.dispute_repo import DisputeRepo
from mbjg_desktop.storage.draw_repo import DrawRepo
from mbjg_desktop.storage.duel_repo import DuelRepo
from mbjg_desktop.storage.ledger_repo import LedgerRepo
from mbjg_desktop.storage.machine_repo import MachineRepo
from mbjg_desktop.storage.memory_repo import MemoryRepo
from mbjg_desktop.storage.missed_index import MissedIndex
from mbjg_desktop.storage.mistake_repo import MistakeRepo
from mbjg_desktop.storage.note_repo import NoteRepo
from mbjg_desktop.storage.profile_repo import ProfileRepo
from mbjg_desktop.storage.reading_repo import ReadingRepo
from mbjg_desktop.storage.regrade_repo import RegradeRepo
from mbjg_desktop.storage.result_repo import ResultRepo
from mbjg_desktop.storage.settings_repo import SettingsRepo
from mbjg_desktop.storage.source_repo import SourceRepo


class UnitOfWork:
    """Used as a context manager. Leaving it without ``commit`` rolls everything back."""

    def __init__(self, session: Session, changes: Callable[[frozenset[Topic]], None], profile: ProfileId) -> None:
        self._session = session
        self._changes = changes
        self._touched: set[Topic] = set()
        self.content = ContentRepo(session)
        self.sources = SourceRepo(session)
        self.draws = DrawRepo(session, profile)
        self.machine = MachineRepo(session)
        self.profiles = ProfileRepo(session)
        self.duels = DuelRepo(session)
        self.board = BoardRepo(session)
        self.attempts = AttemptRepo(session, profile)
        self.memories = MemoryRepo(session, profile)
        self.mistakes = MistakeRepo(session, profile)
        self.missed = MissedIndex(session, profile)
        self.notes = NoteRepo(session, profile)
        self.reading = ReadingRepo(session, profile)
        self.results = ResultRepo(session, profile)
        self.settings = SettingsRepo(session, profile)
        self.disputes = DisputeRepo(session, profile)
        self.regrades = RegradeRepo(session)
        self.analysis = AnalysisRepo(session)
        self.ledger = LedgerRepo(session, profile)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._session.close()

    def of(self, learner: ProfileId) -> "UnitOfWork":
        """The same transaction for that learner; it is this unit that is committed."""
        return UnitOfWork(self._session, self._changes, learner)

    def touch(self, *topics: Topic) -> None:
        """Note what this unit changes, to be announced once it is committed."""
        self._touched.update(topics)

    def commit(self) -> None:
        """Make everything done here last, then announce it."""
        self._session.commit()
        self._changes(frozenset(self._touched))
        self._touched.clear()


class UnitFactory:
    """Opens units of work on one database for the learner whose ``profile`` it is at the time."""

    def __init__(
        self, database: Database, changes: Callable[[frozenset[Topic]], None], profile: ProfileId = LEARNER
    ) -> None:
        self._database = database
        self._changes = changes
        self.profile = profile

    def write(self) -> UnitOfWork:
        """A unit that may change things: it holds the write lock from its first statement on."""
        return UnitOfWork(self._database.write(), self._changes, self.profile)

    def read(self) -> UnitOfWork:
        """A unit that only looks: a consistent picture of what was last committed."""
        return UnitOfWork(self._database.read(), self._changes, self.profile)

    def of(self, profile: ProfileId) -> "UnitFactory":
        """A factory on the same database for that learner, whoever is learning now."""
        return UnitFactory(self._database, self._changes, profile)
