"""What follows from a result: what it means, what to read, what to practise, and files to take away."""

from datetime import timedelta
from pathlib import Path
from random import Random

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.services.attempt_export import Form, export_attempt
from mbjg_desktop.services.forecast import Outlook
from mbjg_desktop.services.outlook import outlook_of
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.quiz import Result, Scope
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.services.reading_list import Passage, reading_list, widened
from mbjg_desktop.services.result_practice import other_form
from mbjg_desktop.storage.unit_of_work import UnitFactory


class ResultService:
    """Looks at results; changes nothing."""

    def __init__(self, units: UnitFactory, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def outlook(self, result: Result) -> Outlook:
        """What the result means beside the earlier ones, and what to expect of the next."""
        with self._units.read() as unit:
            return outlook_of(unit, result.attempt, self._clock.now())

    def reading_list(self, result: Result) -> tuple[Passage, ...]:
        """The passages behind the misses, in the order of the document."""
        asked = [(miss.number, quotation) for miss in result.misses for quotation in miss.quotations]
        with self._units.read() as unit:
            return reading_list(unit, asked)

    def other_form(self, result: Result) -> Scope:
        """The places of the misses asked by other questions, where there are others."""
        missed = [miss.slot.question.id for miss in result.misses]
        with self._units.read() as unit:
            return other_form(unit, missed, self._clock.now(), Random(result.attempt.seed))

    def widened(self, quotation: Quotation) -> Quotation:
        """The quotation with the sentence before and the sentence after."""
        with self._units.read() as unit:
            return widened(unit.content.document(quotation.document), quotation)

    def learner(self) -> str:
        """The name to put on a score sheet; empty where none was given."""
        with self._units.read() as unit:
            return unit.results.learner()

    def utc_offset(self) -> timedelta:
        """How far the clock of the wall is ahead of UTC."""
        return self._clock.utc_offset()

    def export(self, result: Result, sheets: tuple[Sheet, ...], path: Path, form: Form) -> None:
        """Write the attempt to ``path``, all of it or nothing; StorageError where that fails."""
        export_attempt(result, sheets, path, form, self._clock.utc_offset())
