"""The columns of the item analysis."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.item_analysis import Flag, ItemStatistics
from mbjg_desktop.services.analysis import ItemLine
from mbjg_desktop.ui.labels import kind_name
from mbjg_desktop.ui.ledger.table_model import Cell, Column, Ink
from mbjg_desktop.ui.ledger.words import discrimination_text, facility_text, flag_name, seconds_text
from mbjg_desktop.ui.reading.words import plain_stem


def item_columns() -> tuple[Column[ItemLine], ...]:
    """The question and what looks wrong come first: where there is little room, the last ones are left out."""
    translate = QCoreApplication.translate
    return (
        Column(translate("LedgerView", "Question"), 0, _stem, _stem_key),
        Column(translate("LedgerView", "To look at"), 116, _flags, _flag_key),
        Column(translate("LedgerView", "Facility"), 80, _facility, _facility_key, is_number=True),
        Column(translate("LedgerView", "Discrimination"), 84, _correlation, _correlation_key, is_number=True),
        Column(translate("LedgerView", "Answers"), 56, _answers, _answers_key, is_number=True),
        Column(translate("LedgerView", "Time"), 64, _time, _time_key, is_number=True),
        Column(translate("LedgerView", "Upper − lower"), 100, _difference, _difference_key, is_number=True),
        Column(translate("LedgerView", "Kind"), 72, _kind, _kind_key),
    )


def _stem(line: ItemLine) -> Cell:
    return Cell(plain_stem(line.stem), "mute" if line.is_retired else "ink")


def _stem_key(line: ItemLine) -> str:
    return line.stem


def _flags(line: ItemLine) -> Cell:
    flags = line.statistics.flags
    if not flags:
        return Cell("", "mute")
    more = f" +{len(flags) - 1}" if len(flags) > 1 else ""
    is_grave = flags[0] is Flag.CHECK_KEY
    return Cell(flag_name(flags[0]) + more, "accent" if is_grave else "warn_ink", "flag" if is_grave else "info")


def _flag_key(line: ItemLine) -> int | None:
    order = tuple(Flag)
    return min((order.index(flag) for flag in line.statistics.flags), default=None)


def _facility(line: ItemLine) -> Cell:
    return _figure(line.statistics, facility_text, is_known=line.statistics.facility is not None)


def _facility_key(line: ItemLine) -> float | None:
    return line.statistics.facility


def _correlation(line: ItemLine) -> Cell:
    index = line.statistics.point_biserial
    ink: Ink = "mute" if index is None else "accent" if index < 0 else "ink"
    return Cell(discrimination_text(line.statistics, index), ink)


def _correlation_key(line: ItemLine) -> float | None:
    return line.statistics.point_biserial


def _difference(line: ItemLine) -> Cell:
    index = line.statistics.upper_lower
    return Cell(discrimination_text(line.statistics, index), "mute" if index is None else "ink")


def _difference_key(line: ItemLine) -> float | None:
    return line.statistics.upper_lower


def _answers(line: ItemLine) -> Cell:
    return Cell(str(line.statistics.answers))


def _answers_key(line: ItemLine) -> int:
    return line.statistics.answers


def _time(line: ItemLine) -> Cell:
    return Cell(seconds_text(line.statistics.median_time), "mute" if line.statistics.median_time is None else "ink")


def _time_key(line: ItemLine) -> float | None:
    time = line.statistics.median_time
    return None if time is None else time.total_seconds()


def _kind(line: ItemLine) -> Cell:
    return Cell(kind_name(line.kind))


def _kind_key(line: ItemLine) -> str:
    return line.kind.value


def _figure(statistics: ItemStatistics, text: Callable[[ItemStatistics], str], *, is_known: bool) -> Cell:
    return Cell(text(statistics), "ink" if is_known else "mute")
