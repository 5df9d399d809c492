"""The columns of the item analysis."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.item_analysis import ENOUGH_FOR_DISCRIMINATION, ENOUGH_FOR_FACILITY, Flag, ItemStatistics
from mbjg_desktop.services.analysis import ItemLine
from mbjg_desktop.ui.labels import kind_name
from mbjg_desktop.ui.ledger.formulas import (
    answers_help,
    facility_help,
    flags_help,
    point_biserial_help,
    time_help,
    upper_lower_help,
)
from mbjg_desktop.ui.ledger.table_model import Cell, Column, Ink
from mbjg_desktop.ui.ledger.words import discrimination_text, facility_text, flag_name, seconds_text
from mbjg_desktop.ui.reading.words import plain_stem


def item_columns() -> tuple[Column[ItemLine], ...]:
    """The question and what looks wrong come first: where there is little room, the last ones are left out."""
    translate = QCoreApplication.translate
    return (
        Column(translate("LedgerView", "Question"), 0, _stem, _stem_key),
        Column(translate("LedgerView", "To look at"), 116, _flags, _flag_key, help=flags_help()),
        _number(translate("LedgerView", "Facility"), 64, _facility, _facility_key, facility_help()),
        _number(translate("LedgerView", "Discrimination"), 76, _correlation, _correlation_key, point_biserial_help()),
        _number(translate("LedgerView", "Answers"), 48, _answers, _answers_key, answers_help()),
        _number(translate("LedgerView", "Time"), 64, _time, _time_key, time_help()),
        _number(translate("LedgerView", "Upper − lower"), 100, _difference, _difference_key, upper_lower_help()),
        Column(translate("LedgerView", "Kind"), 72, _kind, _kind_key),
    )


def _number(
    title: str, px: int, cell: Callable[[ItemLine], Cell], key: Callable[[ItemLine], float | None], help_: str
) -> Column[ItemLine]:
    return Column(title, px, cell, key, is_number=True, help=help_)


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
    statistics = line.statistics
    if statistics.missing_for_facility:
        return _progress(facility_text(statistics), statistics.answers, ENOUGH_FOR_FACILITY)
    return Cell(facility_text(statistics))


def _facility_key(line: ItemLine) -> float | None:
    return line.statistics.facility


def _correlation(line: ItemLine) -> Cell:
    return _index(line.statistics, line.statistics.point_biserial)


def _correlation_key(line: ItemLine) -> float | None:
    return line.statistics.point_biserial


def _difference(line: ItemLine) -> Cell:
    return _index(line.statistics, line.statistics.upper_lower)


def _difference_key(line: ItemLine) -> float | None:
    return line.statistics.upper_lower


def _answers(line: ItemLine) -> Cell:
    return Cell(str(line.statistics.answers))


def _answers_key(line: ItemLine) -> int:
    return line.statistics.answers


def _time(line: ItemLine) -> Cell:
    time = line.statistics.median_time
    return Cell("") if time is None else Cell(seconds_text(time))


def _time_key(line: ItemLine) -> float | None:
    time = line.statistics.median_time
    return None if time is None else time.total_seconds()


def _kind(line: ItemLine) -> Cell:
    return Cell(kind_name(line.kind))


def _kind_key(line: ItemLine) -> str:
    return line.kind.value


def _index(statistics: ItemStatistics, index: float | None) -> Cell:
    """One of the two indexes of discrimination; below 0 it is a warning."""
    words = discrimination_text(statistics, index)
    if statistics.missing_for_discrimination:
        return _progress(words, statistics.compared, ENOUGH_FOR_DISCRIMINATION)
    ink: Ink = "mute" if index is None else "accent" if index < 0 else "ink"
    return Cell(words, ink)


def _progress(words: str, answers: int, enough: int) -> Cell:
    return Cell(words, "mute", progress=answers / enough)
