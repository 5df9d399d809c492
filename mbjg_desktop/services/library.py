"""Library: what an import of content files did, or would do."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from mbjg_desktop.domain.ids import QuestionId


class FileKind(Enum):
    """What a file holds that can be imported."""

    DOCUMENT = "document"
    BANK = "bank"


@dataclass(frozen=True, slots=True)
class FileReport:
    """What one file did. Counts are blocks of a document, questions of a bank."""

    path: Path
    kind: FileKind
    id: str
    added: int
    changed: int
    retired: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. ``lost`` are questions of banks not imported with it whose place is gone: now retired."""

    files: tuple[FileReport, ...]
    lost: tuple[QuestionId, ...] = ()

    @property
    def is_change(self) -> bool:
        """Whether anything is different from before."""
        return any(file.added or file.changed or file.retired for file in self.files) or bool(self.lost)
