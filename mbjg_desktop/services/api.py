"""The services as the user interface and the command line get them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbjg_desktop.services.analysis_service import AnalysisService
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


@dataclass(frozen=True, slots=True)
class Services:
    """One of each, on one database. ``close`` gives the database back and is called last."""

    reading: ReadingService
    cards: CardsService
    quiz: QuizService
    results: ResultService
    lookback: LookbackService
    settings: SettingsService
    roadmap: RoadmapService
    library: LibraryService
    analysis: AnalysisService
    ledger: LedgerService
    profiles: ProfilesService
    board: BoardService
    duel: DuelService
    disputes: DisputeService
    regrade: RegradeService
    rulesets: RuleSetsService
    close: Callable[[], None]
