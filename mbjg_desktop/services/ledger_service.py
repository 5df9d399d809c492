"""The ledger: what the learner did so far, and tables to take away."""

from datetime import timedelta
from pathlib import Path

from mbjg_desktop.content.exporters.csv_file import csv_bytes
from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.content.exporters.whole_file import write_whole
from mbjg_desktop.content.exporters.xlsx_file import xlsx_bytes
from mbjg_desktop.services.ledger import LedgerLine, TableForm
from mbjg_desktop.storage.ledger_repo import Entry
from mbjg_desktop.storage.unit_of_work import UnitFactory


class LedgerService:
    """Reads only."""

    def __init__(self, units: UnitFactory) -> None:
        self._units = units

    def history(self) -> tuple[LedgerLine, ...]:
        """Every finished attempt of the learner, newest first."""
        with self._units.read() as unit:
            return tuple(_line(entry) for entry in unit.ledger.entries())

    def write(self, sheet: Sheet, path: Path, form: TableForm) -> None:
        """Write a table to ``path``, all of it or nothing; StorageError where that fails."""
        write_whole(path, csv_bytes(sheet) if form is TableForm.CSV else xlsx_bytes((sheet,)))


def _line(entry: Entry) -> LedgerLine:
    pass_mark = entry.ruleset.marking.pass_mark
    return LedgerLine(
        attempt=entry.attempt,
        ruleset_id=entry.ruleset.id,
        ruleset_name=entry.ruleset.name,
        seed=entry.seed,
        finished_at=entry.finished_at,
        score=entry.score,
        full_score=entry.full_score,
        is_passed=None if pass_mark is None else entry.score >= pass_mark,
        answers=entry.answers,
        spent=_spent(entry),
    )


def _spent(entry: Entry) -> timedelta:
    """As the result tells it: against a clock of the whole all of its time, else the time the questions took."""
    return entry.finished_at - entry.started_at if entry.ruleset.clock.whole is not None else entry.spent
