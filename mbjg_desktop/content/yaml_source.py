"""YAML text to nodes that know their line and column. Nothing in a file can run, refer to itself or nest without end.

The tree is built straight from the parser's events, without recursion and without PyYAML's constructors: a scalar
stays the text that was written, and whoever reads it decides what it has to be (YAML 1.2, core schema).
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Never, TypeAlias

import yaml

from mbjg_desktop.domain.errors import ContentError, Problem

MAX_BYTES: Final = 128 * 1024 * 1024
MAX_DEPTH: Final = 32
MAX_NODES: Final = 12_000_000

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_OTHER_MARKS: Final = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_WIDE_COLON: Final = re.compile(r"\s*(?:- )?\w+：")


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A piece of text as written. ``is_plain``: without quotation marks, so it may mean null, true or a number."""

    text: str
    is_plain: bool
    line: int
    column: int

    @property
    def is_null(self) -> bool:
        """Whether nothing was written: an empty value, ``~`` or ``null``."""
        return self.is_plain and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class ListNode:
    """A sequence."""

    items: "tuple[Node, ...]"
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping in the order of the file: each key's text with the key itself and its value."""

    entries: "Mapping[str, tuple[ScalarNode, Node]]"
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class BrokenNode:
    """Something that has already been reported; readers pass over it in silence."""

    line: int
    column: int


Node: TypeAlias = ScalarNode | ListNode | MapNode | BrokenNode


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its tree, the hash of its bytes, and what is wrong with it as YAML without hindering reading on."""

    file: str
    sha256: str
    root: Node
    problems: tuple[Problem, ...]


def read(path: Path) -> Source:
    """The nodes of a file; ContentError if it cannot be read or is no YAML at all."""
    file = str(path)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ContentError([Problem(file, 0, 0, "", "unreadable", f"cannot be read: {reason}")]) from error
    return parse(data, file)


def parse(data: bytes, file: str) -> Source:
    """The nodes of the bytes of a file called ``file``; ContentError if they are no YAML at all."""
    text = _decoded(data, file)
    builder = _Builder(file)
    root = builder.build(_events(text, builder))
    return Source(file, hashlib.sha256(data).hexdigest(), root, tuple(builder.problems))


def _decoded(data: bytes, file: str) -> str:
    if len(data) > MAX_BYTES:
        limit = f"larger than {MAX_BYTES // 1024 // 1024} MiB; split it into several files"
        raise ContentError([Problem(file, 0, 0, "", "too_large", limit)])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        what = f"not UTF-8 text{_guess(data)}; save the file as UTF-8"
        raise ContentError([Problem(file, line, column, "", "not_utf8", what)]) from error


def _guess(data: bytes) -> str:
    if data[:2] in _OTHER_MARKS:
        return f" but {_OTHER_MARKS[data[:2]]}"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return ", probably GBK (GB18030)"


def _events(text: str, builder: "_Builder") -> Iterator[yaml.Event]:
    """The parser's events. Whatever it raises over a stranger's bytes is a fact about the file, not a bug of ours."""
    try:
        yield from yaml.parse(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        reason = error.problem or error.context or "cannot be understood"
        builder.stop(line, column, "syntax", f"not valid YAML: {reason}{_hint(text, line)}")
    except ContentError:
        raise
    except Exception as error:
        reason = getattr(error, "reason", None) or type(error).__name__
        builder.stop(0, 0, "syntax", f"not valid YAML: {reason}")


def _hint(text: str, line: int) -> str:
    lines = text.splitlines()
    near = lines[max(0, line - 2) : line] if 0 < line <= len(lines) + 1 else []
    if any("\t" in written[: len(written) - len(written.lstrip())] for written in near):
        return "; indent with spaces, not tabs"
    if any(_WIDE_COLON.match(written) for written in near):
        return "; after a key write ': ' (a half-width colon and a space), not '：'"
    return ""


class _Open:
    """A list or mapping whose end has not come yet; ``entries`` None for a list."""

    __slots__ = ("column", "entries", "items", "key", "line")

    def __init__(self, line: int, column: int, *, is_map: bool) -> None:
        self.line = line
        self.column = column
        self.items: list[Node] = []
        self.entries: dict[str, tuple[ScalarNode, Node]] | None = {} if is_map else None
        self.key: Node | None = None

    def closed(self) -> Node:
        if self.entries is None:
            return ListNode(tuple(self.items), self.line, self.column)
        return MapNode(self.entries, self.line, self.column)


class _Builder:
    """Puts events together to nodes and notes what a file may not contain."""

    def __init__(self, file: str) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._nodes = 0
        self._documents = 0

    def build(self, events: Iterator[yaml.Event]) -> Node:
        for event in events:
            match event:
                case yaml.ScalarEvent():
                    self._scalar(event)
                case yaml.CollectionStartEvent():
                    self._begin(event)
                case yaml.CollectionEndEvent():
                    self._put(self._open.pop().closed())
                case yaml.AliasEvent():
                    self._alias(event)
                case yaml.DocumentStartEvent():
                    self._document(event)
        if self._root is None:
            self.stop(0, 0, "empty", "the file is empty")
        return self._root

    def stop(self, line: int, column: int, code: str, message: str) -> Never:
        """Give the file up, with everything noticed so far."""
        self._note(line, column, "", code, message)
        raise ContentError(self.problems)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        line, column = self._checked(event)
        node = ScalarNode(event.value, not event.style, line, column)
        if found := _UNSEEN.search(node.text):
            code = f"U+{ord(found.group()):04X}"
            self._note(line, column, "", "control_character", f"contains the invisible character {code}; remove it")
        self._put(node)

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        line, column = self._checked(event)
        if len(self._open) >= MAX_DEPTH:
            self.stop(line, column, "too_deep", f"nested deeper than {MAX_DEPTH} levels")
        self._open.append(_Open(line, column, is_map=isinstance(event, yaml.MappingStartEvent)))

    def _alias(self, event: yaml.AliasEvent) -> None:
        line, column = _place(event)
        self._note(line, column, "", "alias", f"refers to another place by *{event.anchor}; write the text out instead")
        self._put(BrokenNode(line, column))

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self.stop(*_place(event), "second_document", "a second document begins with ---; one file holds one")

    def _checked(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> tuple[int, int]:
        line, column = _place(event)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self.stop(line, column, "too_large", f"more than {MAX_NODES} values; split it into several files")
        if event.anchor is not None:
            self._note(line, column, "", "alias", f"names a place by &{event.anchor}; leave that out")
        if event.tag is not None:
            self._note(line, column, "", "tag", f"has the tag {event.tag}; leave that out")
        return line, column

    def _put(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        within = self._open[-1]
        if within.entries is None:
            within.items.append(node)
        elif within.key is None:
            within.key = self._key(node)
        else:
            key, within.key = within.key, None
            self._enter(within.entries, key, node)

    def _key(self, node: Node) -> Node:
        if isinstance(node, ListNode | MapNode):
            self._note(node.line, node.column, "", "bad_key", "a list or mapping used as a key; a key is a word")
            return BrokenNode(node.line, node.column)
        return node

    def _enter(self, entries: dict[str, tuple[ScalarNode, Node]], key: Node, value: Node) -> None:
        if not isinstance(key, ScalarNode):
            return
        if key.text in entries:
            first = entries[key.text][0]
            again = f"key {key.text!r} appears again; it already stands in line {first.line}"
            self._note(key.line, key.column, key.text, "duplicate_key", again)
            return
        entries[key.text] = (key, value)

    def _note(self, line: int, column: int, field: str, code: str, message: str) -> None:
        self.problems.append(Problem(self._file, line, column, field, code, message))


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)
