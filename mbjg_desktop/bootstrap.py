"""Putting the program together: paths, clock, lock, database, services. The only place that knows all of them.

Nothing heavy is imported before a function that needs it runs: the window shows before SQLAlchemy is there.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mbjg_desktop.data_files import questions_dir, resources_dir

if TYPE_CHECKING:
    from collections.abc import Collection

    from mbjg_desktop.domain.ids import AttemptId
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.services.ports import ChangeFeed, Clock
    from mbjg_desktop.services.roadmap import RoadmapService
    from mbjg_desktop.storage.database import Database
    from mbjg_desktop.storage.lock import Lock

DATA_DIR_VARIABLE: Final = "MBJG_DATA_DIR"


@dataclass(frozen=True, slots=True)
class Paths:
    """Where everything of one learner's machine lies."""

    data_dir: Path
    database: Path
    lock: Path
    backups: Path
    log: Path
    placement: Path


def paths(data_dir: Path | None = None) -> Paths:
    """The paths below ``data_dir``, else below MBJG_DATA_DIR, else below the user's own data folder."""
    folder = (data_dir or _folder_of_variable() or _folder_of_user()).expanduser().absolute()
    return Paths(
        data_dir=folder,
        database=folder / "study.db",
        lock=folder / "lock",
        backups=folder / "backups",
        log=folder / "mbjg-desktop.log",
        placement=folder / "window.geometry",
    )


def system_clock() -> Clock:
    """The machine's clock."""
    from mbjg_desktop.services.ports import SystemClock

    return SystemClock()


def take_lock(where: Paths) -> Lock:
    """The lock on the data directory. StorageError LOCKED_BY_ANOTHER at once if another process holds it."""
    from mbjg_desktop.storage import lock

    return lock.take_lock(where.lock)


def open_roadmap(where: Paths, clock: Clock) -> RoadmapService | None:
    """What the first picture needs, within milliseconds; None while there is no database this version can read."""
    from mbjg_desktop.services.roadmap import RoadmapService
    from mbjg_desktop.storage.glance import is_readable

    return RoadmapService(where.database, clock) if is_readable(where.database) else None


def open_services(where: Paths, clock: Clock, on_changed: ChangeFeed) -> Services:
    """Every service, on a database that is made, brought up to date or refused; belongs on a background thread.

    The caller holds the lock. Raises StorageError, and ContentError for a rule set that cannot be used.
    """
    from mbjg_desktop.storage.backup import create_daily
    from mbjg_desktop.storage.database import open_database

    is_new = not where.database.exists()
    database = open_database(where.database, clock.now())
    try:
        if not is_new:
            create_daily(where.database, where.backups, clock.now())
        return _services(database, clock, on_changed)
    except Exception:
        database.close()
        raise


def bundled() -> tuple[Path, ...]:
    """The folders of documents and banks that came with the program."""
    return resources_dir() / "documents", questions_dir()


def _services(database: Database, clock: Clock, on_changed: ChangeFeed) -> Services:
    from mbjg_desktop.services.analysis_service import AnalysisService
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.services.board_service import BoardService
    from mbjg_desktop.services.cards_service import CardsService
    from mbjg_desktop.services.dispute_service import DisputeService
    from mbjg_desktop.services.duel_service import DuelService
    from mbjg_desktop.services.ledger_service import LedgerService
    from mbjg_desktop.services.library_service import LibraryService
    from mbjg_desktop.services.lookback_service import LookbackService
    from mbjg_desktop.services.profiles_service import ProfilesService
    from mbjg_desktop.services.quiz_service import QuizService
    from mbjg_desktop.services.reading_service import ReadingService
    from mbjg_desktop.services.regrade_service import RegradeService
    from mbjg_desktop.services.result_service import ResultService
    from mbjg_desktop.services.roadmap import RoadmapService
    from mbjg_desktop.services.rulesets_service import RuleSetsService
    from mbjg_desktop.services.settings_service import SettingsService
    from mbjg_desktop.storage.unit_of_work import UnitFactory

    units = UnitFactory(database, on_changed)
    profiles = ProfilesService(units, clock)
    profiles.take_up()
    shipped, own = resources_dir() / "rules", database.path.parent / "rules"
    rulesets = RuleSetsService(shipped, own, resources_dir() / "schema" / "ruleset-1.json")
    quiz = QuizService(units, clock, rulesets.all())
    rulesets.tell(quiz.use_rulesets)
    duel = DuelService(units, clock, quiz.rulesets, partial(QuizService, clock=clock, rulesets=()))

    def forget(attempts: Collection[AttemptId]) -> None:
        quiz.forget(attempts)
        duel.forget(attempts)

    return Services(
        reading=ReadingService(units, clock),
        cards=CardsService(units, clock),
        quiz=quiz,
        results=ResultService(units, clock),
        lookback=LookbackService(units, clock),
        settings=SettingsService(units),
        roadmap=RoadmapService(database.path, clock),
        library=LibraryService(database, clock, on_changed, bundled()),
        analysis=AnalysisService(units),
        ledger=LedgerService(units),
        profiles=profiles,
        board=BoardService(units, clock, quiz.rulesets, quiz.hand_in_for_others),
        duel=duel,
        disputes=DisputeService(units, clock),
        regrade=RegradeService(units, clock, forget),
        rulesets=rulesets,
        close=database.close,
    )


def _folder_of_variable() -> Path | None:
    named = os.environ.get(DATA_DIR_VARIABLE)
    return Path(named) if named else None


def _folder_of_user() -> Path:
    """Never the roaming folder: a database that is synchronised while it is open does not survive it."""
    from platformdirs import user_data_path

    return user_data_path("mbjg-desktop", appauthor=False, roaming=False)
