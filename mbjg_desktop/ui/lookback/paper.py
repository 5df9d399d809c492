"""Putting questions on paper, behind the window: they are read, put into words, set, and written or printed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.progress import Told, stretch
from mbjg_desktop.services.question_export import ExportOptions, to_html, write_docx
from mbjg_desktop.ui.lookback.sheet_words import sheet_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from mbjg_desktop.services.lookback_service import LookbackService
    from mbjg_desktop.ui.jobs import Job

WORD, PDF = ".docx", ".pdf"


class Stopped(Exception):
    """Nobody waits for the paper any more."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be put on paper, and where: ``subtitle`` is that of the sheet."""

    questions: tuple[QuestionId, ...]
    options: ExportOptions
    title: str
    subtitle: str
    target: Path | QPrinter


def put_on_paper(lookback: LookbackService, wish: Wish, job: Job[bool]) -> bool:
    """Do it, on the worker; whether it got there. Errors are what reading and writing raise, and Stopped."""

    def told(done: float) -> None:
        if job.is_cancelled:
            raise Stopped
        job.progress.emit(done)

    items = lookback.items(wish.questions, stretch(told, 0.0, 0.3))
    sheet = sheet_of(items, wish.options, wish.title, wish.subtitle)
    told(0.35)
    if isinstance(wish.target, Path) and wish.target.suffix == WORD:
        write_docx(sheet, wish.target, stretch(told, 0.35, 0.95))
        return True
    return _set(to_html(sheet), wish.target, stretch(told, 0.6, 1.0))


def _set(html: str, target: Path | QPrinter, told: Told) -> bool:
    from mbjg_desktop.ui.printing import to_pdf, to_printer

    if isinstance(target, Path):
        to_pdf(html, target, told)
        return True
    return to_printer(html, target, told)
