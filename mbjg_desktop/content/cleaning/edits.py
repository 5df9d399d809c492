"""What a person decided about an article, as data beside it (``mbjg-edits/1``): reading that file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Final

from mbjg_desktop.domain.document import Source
from mbjg_desktop.domain.errors import ContentError, Problem
from mbjg_desktop.domain.ids import is_id

FORMAT: Final = "mbjg-edits/1"


class Role(Enum):
    """What a line of the article is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    FOOTER = "footer"
    NOTE = "note"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Reconstruction:
    """A spot restored by hand: on raw line ``line`` the only ``before`` becomes ``after``, because of ``reason``."""

    line: int
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class Edits:
    """Everything a person supplies. ``labels`` are by the id of a section or block, ``roles`` by raw line."""

    id: str = ""
    title: str = ""
    source: Source = field(default_factory=Source)
    labels: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[int, Role] = field(default_factory=dict)
    reconstructions: tuple[Reconstruction, ...] = ()


def read_edits(path: Path) -> Edits:
    """The edits in that file; ContentError with every problem of it."""
    return parse_edits(path.read_bytes(), str(path))


def parse_edits(data: bytes, file: str) -> Edits:
    """The edits in ``data``; ContentError with every problem, named by ``file``."""
    import yaml  # heavy, and only this command needs it here

    try:
        root = yaml.load(data.decode("utf-8-sig"), Loader=yaml.BaseLoader)  # knows text, lists and mappings only
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise ContentError([_problem(file, "", "yaml", str(error).replace("\n", " "))]) from error
    reader = _Reader(file)
    edits = reader.edits(root)
    if reader.problems:
        raise ContentError(reader.problems)
    return edits


def _problem(file: str, where: str, code: str, message: str) -> Problem:
    return Problem(file, 0, 0, where, code, message)


class _Reader:
    """Collects every problem instead of stopping at the first."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.problems: list[Problem] = []

    def edits(self, root: object) -> Edits:
        keys = ("format", "id", "title", "source", "labels", "roles", "reconstructions")
        top = self._mapping(root, "", keys)
        if top.get("format") != FORMAT:
            self._report("format", "format", f"expected {FORMAT}")
        id_ = self._text(top.get("id", ""), "id")
        if id_ and not is_id(id_):
            self._report("id", "id", "expected lower-case letters, digits, '-', '_' or '.'")
        return Edits(
            id_,
            self._text(top.get("title", ""), "title"),
            self._source(top.get("source", {})),
            self._labels(top.get("labels", {})),
            dict(self._roles(top.get("roles", {}))),
            tuple(self._reconstructions(top.get("reconstructions", []))),
        )

    def _source(self, node: object) -> Source:
        keys = ("publisher", "author", "date", "url", "note")
        found = self._mapping(node, "source", keys)
        return Source(**{key: self._text(value, f"source.{key}") for key, value in found.items() if key in keys})

    def _labels(self, node: object) -> dict[str, str]:
        found = self._mapping(node, "labels")
        return {id_: self._text(label, f"labels.{id_}") for id_, label in found.items()}

    def _roles(self, node: object) -> Iterator[tuple[int, Role]]:
        names = [role.value for role in Role]
        for line, name in self._mapping(node, "roles").items():
            if not _is_line(line):
                self._report(f"roles.{line}", "line", "expected the number of a line, from 1")
            elif name not in names:
                self._report(f"roles.{line}", "role", f"expected one of {', '.join(names)}")
            else:
                yield int(line), Role(name)

    def _reconstructions(self, node: object) -> Iterator[Reconstruction]:
        if not isinstance(node, list):
            self._report("reconstructions", "type", "expected a list")
            return
        for number, item in enumerate(node):
            where = f"reconstructions[{number}]"
            found = self._mapping(item, where, ("line", "before", "after", "reason"))
            line, before, after, reason = (
                self._text(found.get(key, ""), f"{where}.{key}") for key in ("line", "before", "after", "reason")
            )
            if _is_line(line) and before and reason and "after" in found:
                yield Reconstruction(int(line), before, after, reason)
            else:
                self._report(where, "missing", "expected line (from 1), before, after and reason")

    def _mapping(self, node: object, where: str, keys: tuple[str, ...] | None = None) -> dict[str, object]:
        if not isinstance(node, dict):
            self._report(where, "type", "expected a mapping")
            return {}
        found = {key: value for key, value in node.items() if isinstance(key, str)}
        for key in found:
            if keys is not None and key not in keys:
                self._report(f"{where}.{key}".lstrip("."), "key", f"unknown key; expected one of {', '.join(keys)}")
        return found

    def _text(self, node: object, where: str) -> str:
        if isinstance(node, str):
            return node
        self._report(where, "type", "expected text")
        return ""

    def _report(self, where: str, code: str, message: str) -> None:
        self.problems.append(_problem(self._file, where, code, message))


def _is_line(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text[:9]) > 0 and len(text) < 9
