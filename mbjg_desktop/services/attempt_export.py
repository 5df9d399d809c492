"""Taking an attempt away: as JSON for other programs, as CSV or XLSX for spreadsheets."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import assert_never

from mbjg_desktop.content.exporters.csv_file import csv_bytes
from mbjg_desktop.content.exporters.json_file import json_bytes
from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.content.exporters.whole_file import write_whole
from mbjg_desktop.content.exporters.xlsx_file import xlsx_bytes
from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.question import Response
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quiz import Result
from mbjg_desktop.storage.encoding import response_to_plain

Plain = dict[str, object]


class Form(Enum):
    """The form of a file; values are its suffixes."""

    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


def export_attempt(result: Result, sheets: tuple[Sheet, ...], path: Path, form: Form, offset: timedelta) -> None:
    """Write the attempt. ``sheets`` are its tables in the reader's words, the one of its questions first."""
    match form:
        case Form.JSON:
            data = json_bytes(attempt_to_plain(result, offset))
        case Form.CSV:
            data = csv_bytes(sheets[0])
        case Form.XLSX:
            data = xlsx_bytes(sheets)
        case _:
            assert_never(form)
    write_whole(path, data)


def attempt_to_plain(result: Result, offset: timedelta) -> Plain:
    """The attempt in codes: the same whatever language it was taken in."""
    attempt = result.attempt
    return {
        "format": "mbjg-attempt/1",
        "attempt": attempt.id,
        "ruleset": {"id": attempt.ruleset.id, "name": dict(attempt.ruleset.name)},
        "seed": attempt.seed,
        "started_at": _moment(attempt.started_at, offset),
        "finished_at": _moment(attempt.finished_at, offset),
        "reason": None if attempt.reason is None else attempt.reason.value,
        "score": _number(result.score),
        "full_score": _number(result.full_score),
        "pass_mark": _number(attempt.ruleset.marking.pass_mark),
        "passed": result.is_passed,
        "right": result.right,
        "answered": result.answered,
        "spent_ms": _ms(result.spent),
        "longest_streak": result.longest_streak,
        "items": [_item(attempt, number, slot, offset) for number, slot in enumerate(attempt.slots, start=1)],
    }


def _item(attempt: Attempt, number: int, slot: Slot, offset: timedelta) -> Plain:
    got = attempt.mark_of(slot)
    asked = slot.question
    return {
        "number": number,
        "question": asked.id,
        "revision": slot.revision,
        "kind": asked.kind.value,
        "cognition": asked.cognition.value,
        "stem": asked.stem,
        "presented": list(slot.presented),
        "response": _response(slot.response),
        "counts": attempt.counts(slot),
        "outcome": got.outcome.value,
        "credit": _number(got.credit),
        "points": _number(attempt.points_of(slot)),
        "parts": {part.id: part.is_right for part in got.parts},
        "guessed": slot.is_guessed,
        "flagged": slot.is_flagged,
        "timed_out": slot.is_timed_out,
        "spent_ms": _ms(slot.spent),
        "settled_at": _moment(slot.settled_at, offset),
    }


def _response(response: Response | None) -> Mapping[str, object] | None:
    return None if response is None else response_to_plain(response)


def _moment(at: datetime | None, offset: timedelta) -> str | None:
    return None if at is None else at.astimezone(timezone(offset)).isoformat(timespec="milliseconds")


def _number(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 6)


def _ms(spent: timedelta) -> int:
    return spent // timedelta(milliseconds=1)
