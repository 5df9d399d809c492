"""The format ``mbjg-edits/1``: its keys. What they say is read where articles are cleaned (``cleaning/edits_file``)."""

from typing import Final

from mbjg_desktop.content.fields import Keys

FORMAT: Final = "mbjg-edits/1"

EDITS_KEYS: Final = Keys(("format",), ("id", "title", "source", "labels", "roles", "reconstructions"))
RECONSTRUCTION_KEYS: Final = Keys(("line", "before", "after", "reason"))
