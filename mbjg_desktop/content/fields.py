"""Reading mappings against a table of known keys: every problem is noted where it stands, none ends the reading.

What is missing or wrong is read as an empty value and noted; as a file with a problem is never used, those empty
values go no further than the checks that follow, which pass over them.
"""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeVar

from mbjg_desktop.content.yaml_source import BrokenNode, ListNode, MapNode, Node, ScalarNode, Source
from mbjg_desktop.domain.errors import Problem
from mbjg_desktop.domain.ids import is_id

MAX_TEXT: Final = 20_000
"""The most characters one text of a file may have."""

_TRUE: Final = frozenset({"true", "True", "TRUE"})
_FALSE: Final = frozenset({"false", "False", "FALSE"})

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys a mapping must have and those it may have."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()

    @property
    def known(self) -> tuple[str, ...]:
        """Every key the mapping can have, in the order an author would write them."""
        return self.required + self.optional


class Notes:
    """The problems found in one file so far."""

    def __init__(self, source: Source) -> None:
        self.file = source.file
        self.problems: list[Problem] = list(source.problems)

    def add(self, at: Node, field: str, code: str, message: str) -> None:
        """Note what is wrong at a node."""
        self.problems.append(Problem(self.file, at.line, at.column, field, code, message))


class Fields:
    """One mapping of a file, its keys checked; ``path`` is how messages call it, empty for the whole file."""

    def __init__(self, node: Node, keys: Keys, notes: Notes, path: str = "") -> None:
        self.node = node
        self.path = path
        self.notes = notes
        self._entries: Mapping[str, tuple[ScalarNode, Node]] = {}
        if isinstance(node, MapNode):
            self._entries = node.entries
            self._check(keys)
        elif not isinstance(node, BrokenNode):
            notes.add(
                node,
                path,
                "wrong_type",
                f"{_what(node)}, expected a mapping with {_listed(keys.required or keys.known)}",
            )

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def problem(self, key: str, code: str, message: str) -> None:
        """Note a problem with the value of ``key``, or with the mapping itself if that is empty or not there."""
        at = self._entries[key][1] if key in self._entries else self.node
        self.notes.add(at, self.at(key) if key else self.path, code, message)

    def problem_in(self, key: str, index: int, own: str, code: str, message: str) -> None:
        """Note a problem with the value ``own`` of a mapping in the list under ``key``, or with a plain entry."""
        node = self.get(key)
        if not isinstance(node, ListNode):
            return
        item = node.items[index]
        label = f"{self.at(key)}[{_name(item) or index + 1}]"
        if isinstance(item, MapNode) and own in item.entries:
            item, label = item.entries[own][1], f"{label}.{own}"
        self.notes.add(item, label, code, message)

    def at(self, key: str) -> str:
        """The name of a value of this mapping in messages."""
        return f"{self.path}.{key}" if self.path else key

    def get(self, key: str) -> Node | None:
        """The node under ``key``; None if it is not there."""
        return self._entries[key][1] if key in self._entries else None

    def line(self, key: str) -> int:
        """The line the value of ``key`` stands in."""
        return self._entries[key][1].line if key in self._entries else self.node.line

    def raw(self, key: str) -> str:
        """The text of ``key`` with every blank kept; empty if there is none."""
        node = self.get(key)
        return "" if node is None else self._text(node, self.at(key))

    def text(self, key: str) -> str:
        """The text of ``key`` without blanks around it; empty if there is none."""
        return self.raw(key).strip()

    def ident(self, key: str = "id") -> str:
        """The identifier under ``key``."""
        text = self.text(key)
        if text and not is_id(text):
            rule = "expected small letters a-z, digits, '-', '_' or '.', at most 64, a letter or digit first"
            self.problem(key, "bad_id", f"{text!r} cannot be an id; {rule}")
            return ""
        return text

    def boolean(self, key: str) -> bool:
        """Whether ``key`` is true; false if it is not there."""
        node = self.get(key)
        if node is None or isinstance(node, BrokenNode):
            return False
        if isinstance(node, ScalarNode) and node.is_plain and node.text in _TRUE | _FALSE:
            return node.text in _TRUE
        self.problem(key, "wrong_type", f"{_what(node)}, expected true or false")
        return False

    def member(self, key: str, of: type[E]) -> E | None:
        """The member of an enum that ``key`` names by its value; None if it is not there or names none."""
        text = self.text(key)
        for member in of:
            if member.value == text:
                return member
        if text:
            names = [member.value for member in of]
            self.problem(
                key, "bad_value", f"{text!r} is not known{_similar(text, names)}; expected {_listed(names, 'or')}"
            )
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under ``key``; empty if it is not there."""
        pairs = ((item, self._text(item, label).strip()) for item, label in self._items(key))
        return tuple(text for _, text in pairs if text)

    def one(self, key: str, keys: Keys, build: Callable[["Fields"], T]) -> T | None:
        """What ``build`` makes of the mapping under ``key``; None if it is not there or no mapping."""
        node = self.get(key)
        if node is None:
            return None
        fields = Fields(node, keys, self.notes, self.at(key))
        return build(fields) if isinstance(node, MapNode) else None

    def each(self, key: str, keys: Keys, build: Callable[["Fields"], T], unique: str = "") -> tuple[T, ...]:
        """What ``build`` makes of every mapping of the list under ``key``; ``unique`` says what their ids name."""
        ids = Ids(unique)
        built: list[T] = []
        for node, label in self.maps(key):
            fields = Fields(node, keys, self.notes, label)
            built.append(build(fields))
            if unique:
                ids.take(fields, _name(node))
        return tuple(built)

    def maps(self, key: str) -> Iterator[tuple[MapNode, str]]:
        """Every mapping of the list under ``key`` with its name in messages, its keys not yet checked."""
        for item, label in self._items(key):
            if isinstance(item, MapNode):
                yield item, label
            elif not isinstance(item, BrokenNode):
                self.notes.add(item, label, "wrong_type", f"{_what(item)}, expected a mapping")

    def pairs(self, key: str) -> Iterator[tuple[str, ScalarNode, str, str]]:
        """Every entry of an open mapping of texts under ``key``: its key, the key's node, its text, its name."""
        node = self.get(key)
        if isinstance(node, MapNode):
            if not node.entries:
                self.problem(key, "empty", "the mapping is empty; expected at least one entry, or leave the key out")
            for name, (key_node, value) in node.entries.items():
                label = f"{self.at(key)}.{name}"
                yield name, key_node, self._text(value, label).strip(), label
        elif node is not None and not isinstance(node, BrokenNode):
            self.problem(key, "wrong_type", f"{_what(node)}, expected a mapping")

    def _items(self, key: str) -> Iterator[tuple[Node, str]]:
        node = self.get(key)
        if isinstance(node, ListNode):
            if not node.items:
                self.problem(key, "empty", "the list is empty; expected at least one entry, or leave the key out")
            for number, item in enumerate(node.items, start=1):
                yield item, f"{self.at(key)}[{_name(item) or number}]"
        elif node is not None and not isinstance(node, BrokenNode):
            self.problem(key, "wrong_type", f"{_what(node)}, expected a list")

    def _text(self, node: Node, label: str) -> str:
        match node:
            case ScalarNode() if node.is_null or not node.text.strip():
                self.notes.add(node, label, "empty", "is empty; expected text")
            case ScalarNode() if len(node.text) > MAX_TEXT:
                long = f"{len(node.text)} characters long; expected at most {MAX_TEXT}"
                self.notes.add(node, label, "too_large", long)
            case ScalarNode():
                return node.text
            case ListNode() | MapNode():
                self.notes.add(node, label, "wrong_type", f"{_what(node)}, expected text")
        return ""

    def _check(self, keys: Keys) -> None:
        meant = {_closest(name, keys.known) for name in self._entries if name not in keys.known}
        for name, (key_node, _) in self._entries.items():
            if name not in keys.known:
                hint = f"{_similar(name, keys.known)}; expected {_listed(keys.known, 'or')}"
                self.notes.add(key_node, self.at(name), "unknown_key", f"the key {name!r} is not known{hint}")
        for name in keys.required:
            if name not in self._entries and name not in meant:
                self.notes.add(self.node, self.at(name), "missing", f"is missing; expected the key {name!r}")


class Ids:
    """The ids already taken within one scope."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._taken: dict[str, tuple[str, int]] = {}

    def take(self, fields: Fields, id_: str, key: str = "id") -> None:
        """Claim an id; a second claim is a problem that names the first."""
        here = (fields.notes.file, fields.line(key))
        if id_ and id_ in self._taken:
            file, line = self._taken[id_]
            where = f"line {line}" if file == fields.notes.file else f"{file}:{line}"
            fields.problem(key, "duplicate_id", f"the {self._what} id {id_!r} is already used in {where}")
        elif id_:
            self._taken[id_] = here


def _name(node: Node) -> str:
    """The id of a mapping, which names it better than its number does."""
    entry = node.entries.get("id") if isinstance(node, MapNode) else None
    return entry[1].text if entry and isinstance(entry[1], ScalarNode) and is_id(entry[1].text) else ""


def _what(node: Node) -> str:
    match node:
        case ScalarNode():
            return "nothing written" if node.is_null else f"the text {node.text[:20]!r}"
        case ListNode():
            return "a list"
        case _:
            return "a mapping"


def _similar(name: str, known: Iterable[str]) -> str:
    close = _closest(name, known)
    return f" (did you mean {close!r}?)" if close else ""


def _closest(name: str, known: Iterable[str]) -> str:
    return next(iter(difflib.get_close_matches(name[:40], list(known), n=1)), "")


def _listed(names: Iterable[str], joined_by: str = "and") -> str:
    *first, last = names
    return f"{', '.join(first)} {joined_by} {last}" if first else last
