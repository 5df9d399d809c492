"""Taking the list of disputes away, for the author of a bank."""

from enum import Enum
from pathlib import Path
from typing import assert_never

from mbjg_desktop.content.exporters.csv_file import csv_bytes
from mbjg_desktop.content.exporters.markdown_file import markdown_bytes
from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.content.exporters.whole_file import write_whole


class Form(Enum):
    """The form of a file; values are its suffixes."""

    CSV = "csv"
    MARKDOWN = "md"


def export_disputes(sheet: Sheet, path: Path, form: Form) -> None:
    """Write the list, its words chosen by whoever asks. StorageError, and nothing changed, where that fails."""
    match form:
        case Form.CSV:
            data = csv_bytes(sheet)
        case Form.MARKDOWN:
            data = markdown_bytes(sheet)
        case _:
            assert_never(form)
    write_whole(path, data)
