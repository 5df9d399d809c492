"""The ledger as it is shown: every attempt of the learner, and in what form tables are taken away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from mbjg_desktop.domain.ids import AttemptId, RuleSetId


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One finished attempt. ``is_passed`` is None where the rules have no pass mark."""

    attempt: AttemptId
    ruleset_id: RuleSetId
    ruleset_name: Mapping[str, str]
    seed: int
    finished_at: datetime
    score: float
    full_score: float
    is_passed: bool | None
    answers: int
    spent: timedelta

    @property
    def rate(self) -> float | None:
        """The score as a share of what could be reached; None where learners mark all of it themselves."""
        return self.score / self.full_score if self.full_score else None


class TableForm(Enum):
    """The file a table is written as; values are the endings of file names."""

    CSV = "csv"
    XLSX = "xlsx"
