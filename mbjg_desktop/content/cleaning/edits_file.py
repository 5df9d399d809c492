"""Reading the edits of an article from a file of the format ``mbjg-edits/1``."""

from pathlib import Path

from mbjg_desktop.content.cleaning.edits import Edits, Place, Reconstruction, Role
from mbjg_desktop.content.document_format import SOURCE_KEYS
from mbjg_desktop.content.edits_format import EDITS_KEYS, FORMAT, RECONSTRUCTION_KEYS
from mbjg_desktop.content.fields import Fields, Notes
from mbjg_desktop.content.yaml_source import Node, ScalarNode, parse, read
from mbjg_desktop.content.yaml_source import Source as Tree
from mbjg_desktop.domain.document import Source
from mbjg_desktop.domain.errors import ContentError


def read_edits(path: Path) -> Edits:
    """The edits in that file; ContentError with every problem of it."""
    return edits_in(read(path))


def parse_edits(text: str, file: str = "edits") -> Edits:
    """The edits in ``text``, which problems call ``file``; ContentError with every problem."""
    return edits_in(parse(text.encode(), file))


def edits_in(tree: Tree) -> Edits:
    """The edits a file that was read already holds; ContentError with every problem of it."""
    reader = _Reader(Fields(tree.root, EDITS_KEYS, Notes(tree)))
    edits = reader.edits()
    if reader.problems:
        raise ContentError(reader.problems)
    return edits


class _Reader:
    """Reads one file and remembers where everything stands."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields
        self._places: dict[str, Place] = {}
        self.problems = fields.notes.problems

    def edits(self) -> Edits:
        fields = self._fields
        if "format" in fields and fields.text("format") != FORMAT:
            fields.problem("format", "bad_value", f"expected {FORMAT}")
        return Edits(
            fields.ident(),
            fields.text("title"),
            fields.one("source", SOURCE_KEYS, _source) or Source(),
            self._labels(),
            self._roles(),
            fields.each("reconstructions", RECONSTRUCTION_KEYS, _reconstruction),
            self._places,
        )

    def _labels(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for id_, key, text, label in self._fields.pairs("labels"):
            found[id_] = text
            self._places[label] = Place(key.line, key.column)
        return found

    def _roles(self) -> dict[int, Role]:
        names = {role.value: role for role in Role}
        found: dict[int, Role] = {}
        for line, key, name, label in self._fields.pairs("roles"):
            self._places[label] = Place(key.line, key.column)
            if not _is_line(line):
                self._fields.notes.add(
                    key, label, "bad_value", f"{line!r} is no line of an article; lines count from 1"
                )
            elif name not in names:
                self._fields.notes.add(key, label, "bad_value", f"{name!r} is none of {', '.join(names)}")
            else:
                found[int(line)] = names[name]
        return found


def _source(fields: Fields) -> Source:
    return Source(*(fields.text(key) for key in SOURCE_KEYS.known))


def _reconstruction(fields: Fields) -> Reconstruction:
    line, before = fields.text("line"), fields.raw("before")
    after = "" if _is_nothing(fields.get("after")) else fields.raw("after")
    if line and not _is_line(line):
        fields.problem("line", "bad_value", f"{line!r} is no line of an article; lines count from 1")
        line = ""
    place = Place(fields.node.line, fields.node.column)
    return Reconstruction(int(line or 0), before, after, fields.text("reason"), place)


def _is_nothing(node: Node | None) -> bool:
    """Whether what stood there is to go: an empty text, which elsewhere would be a mistake."""
    return isinstance(node, ScalarNode) and not node.is_plain and not node.text


def _is_line(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 9 and int(text) > 0
