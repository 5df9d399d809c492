"""The format ``mbjg-edits/1``, checked for its keys only: what the edits say is judged when the article is cleaned."""

from typing import Final

from mbjg_desktop.content.document_format import SOURCE_KEYS
from mbjg_desktop.content.fields import Fields, Keys, Notes
from mbjg_desktop.content.yaml_source import Source
from mbjg_desktop.domain.errors import ContentError

FORMAT: Final = "mbjg-edits/1"

EDITS_KEYS: Final = Keys(("format",), ("id", "title", "source", "labels", "roles", "reconstructions"))
RECONSTRUCTION_KEYS: Final = Keys(("line", "before", "after", "reason"))


def check_edits(source: Source) -> None:
    """ContentError with every unknown or missing key and every wrong type of an edits file."""
    notes = Notes(source)
    fields = Fields(source.root, EDITS_KEYS, notes)
    fields.ident()
    fields.text("title")
    fields.one("source", SOURCE_KEYS, _texts)
    for key in ("labels", "roles"):
        list(fields.pairs(key))
    fields.each("reconstructions", RECONSTRUCTION_KEYS, _reconstruction)
    if notes.problems:
        raise ContentError(notes.problems)


def _texts(fields: Fields) -> None:
    for key in SOURCE_KEYS.known:
        fields.text(key)


def _reconstruction(fields: Fields) -> None:
    """``after`` may be empty: something that did not belong there was taken out."""
    for key in ("line", "before", "reason"):
        fields.text(key)
