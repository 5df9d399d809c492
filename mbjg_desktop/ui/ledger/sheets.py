"""The ledger's tables as they are taken away: plain figures, so that a spreadsheet can go on calculating."""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.content.exporters.sheet import Cell, Sheet
from mbjg_desktop.services.analysis import ItemLine, PartReport, PassageLine
from mbjg_desktop.services.ledger import LedgerLine
from mbjg_desktop.ui.labels import kind_name, place_text
from mbjg_desktop.ui.ledger.words import doubt_words, flag_name
from mbjg_desktop.ui.quiz.ruleset_words import in_language, seed_words
from mbjg_desktop.ui.reading.words import plain_stem

T = TypeVar("T")


def history_sheet(lines: Sequence[LedgerLine]) -> Sheet:
    """Every attempt."""
    translate = QCoreApplication.translate
    return _sheet(
        translate("LedgerView", "Results"),
        lines,
        (translate("LedgerView", "Date"), lambda line: line.finished_at.astimezone().strftime("%Y-%m-%d %H:%M:%S")),
        (translate("LedgerView", "Rules"), lambda line: in_language(line.ruleset_name)),
        (translate("LedgerView", "Score"), lambda line: round(line.score, 2)),
        (translate("LedgerView", "Full score"), lambda line: round(line.full_score, 2)),
        (translate("LedgerView", "Passed"), lambda line: _yes_no(line.is_passed)),
        (translate("LedgerView", "Time (s)"), lambda line: round(line.spent.total_seconds(), 1)),
        (translate("LedgerView", "Answers"), lambda line: line.answers),
        (translate("LedgerView", "Seed"), lambda line: seed_words(line.seed)),
    )


def items_sheet(lines: Sequence[ItemLine]) -> Sheet:
    """Every question listed, with all its figures; those there are too few answers for stay empty."""
    translate = QCoreApplication.translate
    return _sheet(
        translate("LedgerView", "Item analysis"),
        lines,
        (translate("LedgerView", "Id"), lambda line: line.question),
        (translate("LedgerView", "Question"), lambda line: plain_stem(line.stem)),
        (translate("LedgerView", "Kind"), lambda line: kind_name(line.kind)),
        (translate("LedgerView", "Part"), lambda line: line.station_title),
        (translate("LedgerView", "First answers"), lambda line: line.statistics.answers),
        (translate("LedgerView", "Facility"), lambda line: _rounded(line.statistics.facility)),
        (translate("LedgerView", "Point-biserial"), lambda line: _rounded(line.statistics.point_biserial)),
        (translate("LedgerView", "Upper − lower 27 %"), lambda line: _rounded(line.statistics.upper_lower)),
        (translate("LedgerView", "Median time (s)"), lambda line: _seconds(line.statistics.median_time)),
        (translate("LedgerView", "To look at"), lambda line: "；".join(map(flag_name, line.statistics.flags))),
        (translate("LedgerView", "Why"), lambda line: "".join(map(doubt_words, line.statistics.doubts))),
    )


def passages_sheet(parts: Sequence[PartReport]) -> Sheet:
    """Every passage."""
    translate = QCoreApplication.translate
    passages: list[PassageLine] = [passage for part in parts for passage in part.passages]
    return _sheet(
        translate("LedgerView", "Passages"),
        passages,
        (translate("LedgerView", "Part"), lambda passage: passage.station_title),
        (translate("LedgerView", "Place"), lambda passage: place_text(passage.place)),
        (translate("LedgerView", "Text"), lambda passage: passage.text),
        (translate("LedgerView", "Questions"), lambda passage: len(passage.items)),
        (translate("LedgerView", "First answers"), lambda passage: passage.answers),
        (translate("LedgerView", "Facility"), lambda passage: _rounded(passage.facility)),
        (translate("LedgerView", "To look at"), lambda passage: passage.flagged),
    )


def _sheet(name: str, lines: Iterable[T], *columns: tuple[str, Callable[[T], Cell]]) -> Sheet:
    """A column each: its name, and what stands in it of a line."""
    head = tuple(title for title, _ in columns)
    return Sheet(name, head, tuple(tuple(cell(line) for _, cell in columns) for line in lines))


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 4)


def _seconds(time: timedelta | None) -> float | None:
    return None if time is None else round(time.total_seconds(), 1)


def _yes_no(is_so: bool | None) -> str | None:
    if is_so is None:
        return None
    return QCoreApplication.translate("LedgerView", "yes") if is_so else QCoreApplication.translate("LedgerView", "no")
