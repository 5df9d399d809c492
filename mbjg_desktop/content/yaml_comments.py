"""Comments of a YAML file, by the key they stand at: whatever writes the file anew puts them back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import yaml

from mbjg_desktop.content.yaml_source import LOADER, MapNode, Node, parse

SCHEMA_LINE: Final = "# yaml-language-server:"
"""Tells editors where the schema lies. It is written anew, and nobody's remark."""


@dataclass(frozen=True, slots=True)
class Comments:
    """By dotted path of a key, the lines ``above`` it and the one ``beside`` it; and those at the ``end``."""

    above: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)
    end: tuple[str, ...] = ()


def comments_of(data: bytes, file: str) -> Comments:
    """The comments of a file of nested mappings. ContentError if it is no YAML."""
    root = parse(data, file).root  # before anything else looks at it: this reader is safe from whatever a file holds
    text = data.decode("utf-8-sig")
    paths = {line: path for path, line in reversed(list(_keys(root)))}
    ends = _ends(text)
    above: dict[str, tuple[str, ...]] = {}
    beside: dict[str, str] = {}
    waiting: list[str] = []
    path = ""
    for number, line in enumerate(text.splitlines(), start=1):
        path = paths.get(number, path)
        if number in paths and waiting:
            above[path], waiting = tuple(waiting), []
        comment = line[ends.get(number, 0) :].strip()
        if not comment.startswith("#") or comment.startswith(SCHEMA_LINE):
            continue
        if number in ends:
            beside[path] = f"{beside[path]} {comment}" if path in beside else comment
        else:
            waiting.append(comment)
    return Comments(above, beside, tuple(waiting))


def _keys(node: Node, within: str = "") -> Iterator[tuple[str, int]]:
    """Every key by its path, with its line."""
    for name, (key, value) in node.entries.items() if isinstance(node, MapNode) else ():
        yield f"{within}{name}", key.line
        yield from _keys(value, f"{within}{name}.")


def _ends(text: str) -> dict[int, int]:
    """Where on each line what is no comment ends; lines without anything else are left out."""
    ends: dict[int, int] = {}
    lines = text.splitlines()
    for token in yaml.scan(text, LOADER):
        start, end = token.start_mark, token.end_mark
        if end.index == start.index:
            continue
        for within in range(start.line, end.line):
            ends[within + 1] = len(lines[within])
        if end.column:
            ends[end.line + 1] = end.column
    return ends
