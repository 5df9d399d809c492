"""Questions on paper: what is to be on the sheet, and writing it as a Word file."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from mbjg_desktop.domain.progress import Told, unheard
from mbjg_desktop.domain.question import Question
from mbjg_desktop.services.quotation import Quotation

if TYPE_CHECKING:
    from mbjg_desktop.content.exporters.question_sheet import QuestionSheet


class Keys(Enum):
    """Where the right answers stand: under each question, apart at the end, or nowhere."""

    UNDER = "under"
    APART = "apart"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What is on the sheet besides the questions. Sources and notes stand where the keys do, or under the question."""

    keys: Keys = Keys.APART
    has_sources: bool = True
    has_notes: bool = False


@dataclass(frozen=True, slots=True)
class ExportItem:
    """A question with everything that can be put on paper about it."""

    question: Question
    quotations: tuple[Quotation, ...]
    note: str


def write_docx(sheet: "QuestionSheet", path: Path, told: Told = unheard) -> None:
    """Write the sheet as a Word file, all of it or nothing; StorageError where that fails."""
    from mbjg_desktop.content.exporters.questions_docx import to_docx
    from mbjg_desktop.content.exporters.whole_file import write_whole

    write_whole(path, to_docx(sheet, told))


def to_html(sheet: "QuestionSheet") -> str:
    """The sheet as a page to be printed."""
    from mbjg_desktop.content.exporters.questions_html import to_html as set_as_html

    return set_as_html(sheet)
