"""The ledger's tables as they are taken away: plain figures, so that a spreadsheet can go on calculating."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.services.analysis import ItemLine, PartReport
from mbjg_desktop.services.ledger import LedgerLine
from mbjg_desktop.ui.labels import kind_name, place_text
from mbjg_desktop.ui.ledger.words import doubt_words, flag_name
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.reading.words import plain_stem


def history_sheet(lines: Sequence[LedgerLine]) -> Sheet:
    """Every attempt."""
    translate = QCoreApplication.translate
    head = (
        translate("LedgerView", "Date"),
        translate("LedgerView", "Rules"),
        translate("LedgerView", "Score"),
        translate("LedgerView", "Full score"),
        translate("LedgerView", "Passed"),
        translate("LedgerView", "Time (s)"),
        translate("LedgerView", "Answers"),
        translate("LedgerView", "Seed"),
    )
    rows = tuple(
        (
            line.finished_at.astimezone().strftime("%Y-%m-%d %H:%M:%S"),
            in_language(line.ruleset_name),
            round(line.score, 2),
            round(line.full_score, 2),
            _yes_no(line.is_passed),
            round(line.spent.total_seconds(), 1),
            line.answers,
            line.seed,
        )
        for line in lines
    )
    return Sheet(translate("LedgerView", "Results"), head, rows)


def items_sheet(lines: Sequence[ItemLine]) -> Sheet:
    """Every question listed, with all its figures; those there are too few answers for stay empty."""
    translate = QCoreApplication.translate
    head = (
        translate("LedgerView", "Id"),
        translate("LedgerView", "Question"),
        translate("LedgerView", "Kind"),
        translate("LedgerView", "Part"),
        translate("LedgerView", "First answers"),
        translate("LedgerView", "Facility"),
        translate("LedgerView", "Point-biserial"),
        translate("LedgerView", "Upper − lower 27 %"),
        translate("LedgerView", "Median time (s)"),
        translate("LedgerView", "To look at"),
        translate("LedgerView", "Why"),
    )
    rows = tuple(
        (
            line.question,
            plain_stem(line.stem),
            kind_name(line.kind),
            line.station_title,
            line.statistics.answers,
            _rounded(line.statistics.facility),
            _rounded(line.statistics.point_biserial),
            _rounded(line.statistics.upper_lower),
            _seconds(line.statistics.median_time),
            "；".join(flag_name(flag) for flag in line.statistics.flags),
            "".join(doubt_words(doubt) for doubt in line.statistics.doubts),
        )
        for line in lines
    )
    return Sheet(translate("LedgerView", "Item analysis"), head, rows)


def passages_sheet(parts: Sequence[PartReport]) -> Sheet:
    """Every passage."""
    translate = QCoreApplication.translate
    head = (
        translate("LedgerView", "Part"),
        translate("LedgerView", "Place"),
        translate("LedgerView", "Text"),
        translate("LedgerView", "Questions"),
        translate("LedgerView", "First answers"),
        translate("LedgerView", "Facility"),
        translate("LedgerView", "To look at"),
    )
    rows = tuple(
        (
            part.title,
            place_text(passage.place),
            passage.text,
            len(passage.items),
            passage.answers,
            _rounded(passage.facility),
            passage.flagged,
        )
        for part in parts
        for passage in part.passages
    )
    return Sheet(translate("LedgerView", "Passages"), head, rows)


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 4)


def _seconds(time: timedelta | None) -> float | None:
    return None if time is None else round(time.total_seconds(), 1)


def _yes_no(is_so: bool | None) -> str | None:
    if is_so is None:
        return None
    return QCoreApplication.translate("LedgerView", "yes") if is_so else QCoreApplication.translate("LedgerView", "no")
