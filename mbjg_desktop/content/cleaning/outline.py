"""Lines to a tree: sections by headings, subsections by run-in leads, captions and footers apart, ids in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from mbjg_desktop.content.cleaning.edits import Role
from mbjg_desktop.content.cleaning.repair import Confidence, Line, Repair, Rule
from mbjg_desktop.content.cleaning.roles import numbering
from mbjg_desktop.domain.document import Apart, ApartKind, Block, Node, Section, sentences
from mbjg_desktop.domain.ids import BlockId, SectionId

_LONGEST_LEAD: Final = 30
_LONGEST_CAPTION: Final = 60
_APART: Final = {
    Role.CAPTION: (ApartKind.CAPTION, "c", Rule.CAPTION),
    Role.FOOTER: (ApartKind.FOOTER, "f", Rule.FOOTER),
    Role.NOTE: (ApartKind.NOTE, "n", Rule.FOOTER),
}


@dataclass(frozen=True, slots=True)
class Outline:
    """The body and what stands apart from it, and what was inferred to get there."""

    body: tuple[Node, ...]
    apart: tuple[Apart, ...]
    repairs: tuple[Repair, ...]


def outlined(lines: Sequence[Line], roles: Sequence[Role], labels: Mapping[str, str]) -> Outline:
    """The outline of the lines, which hold neither the title nor anything dropped."""
    tree = _tree(list(zip(lines, roles, strict=True)))
    repairs: list[Repair] = []
    _find_leads(tree, tree, repairs)
    writer = _Writer(labels, repairs)
    body = writer.body(tree)
    return Outline(body, tuple(writer.apart), tuple(sorted(repairs, key=lambda repair: (repair.line, repair.column))))


@dataclass(slots=True)
class _Part:
    """A section while it is being found: its heading line, whether that is a lead, and what it holds."""

    heading: Line | None = None
    lead: str = ""
    level: int = -1
    items: list["_Part | tuple[Line, Role]"] = field(default_factory=list)


def _tree(lines: list[tuple[Line, Role]]) -> _Part:
    """Headings nest by their manner of numbering, in the order in which the manners first appear."""
    root = _Part()
    path = [root]
    for line, role in lines:
        if role is not Role.HEADING:
            path[-1].items.append((line, role))
            continue
        level = numbering(line.text)
        while len(path) > 1 and not _is_below(level, path):
            path.pop()
        part = _Part(line, level=level)
        path[-1].items.append(part)
        path.append(part)
    return root


def _is_below(level: int, path: list[_Part]) -> bool:
    """A manner of numbering not in use above opens a level of its own."""
    return all(part.level != level for part in path[1:])


def _find_leads(part: _Part, root: _Part, repairs: list[Repair]) -> None:
    for item in part.items:
        if isinstance(item, _Part):
            _find_leads(item, root, repairs)
    paragraphs = [item for item in part.items if isinstance(item, tuple) and item[1] is Role.PARAGRAPH]
    has_sections = any(isinstance(item, _Part) for item in part.items)
    if part.heading and not has_sections and _is_regular([line.text for line, _ in paragraphs]):
        _split_by_leads(part, root, repairs)


def _lead(text: str) -> str:
    """The short first sentence of a paragraph that goes on after it; empty if there is none."""
    ranges = sentences(text)
    first = text[: ranges[0][1]] if len(ranges) > 1 else ""
    return first if 0 < len(first) <= _LONGEST_LEAD and first[-1] == "。" and not set("，；：") & set(first) else ""


def _is_regular(texts: list[str]) -> bool:
    """A section is divided by leads if its paragraphs begin with one, all but the odd caption and the last."""
    leading = [bool(_lead(text)) for text in texts]
    following = [text for text in texts[:-1] if len(sentences(text)) > 1 and not _lead(text)]
    return sum(leading) >= 2 and leading[0] and not following


def _split_by_leads(part: _Part, root: _Part, repairs: list[Repair]) -> None:
    items, part.items = part.items, []
    last = max(at for at, item in enumerate(items) if isinstance(item, tuple) and _lead(item[0].text))
    for at, item in enumerate(items):
        assert isinstance(item, tuple)
        line, role = item
        lead = _lead(line.text) if role is Role.PARAGRAPH else ""
        if lead:
            part.items.append(_Part(line, lead, items=[item]))
            repairs.append(_inferred(Rule.LEAD, line, lead))
        elif role is Role.PARAGRAPH and at < last and _is_caption(line.text):
            _put(part, (line, Role.CAPTION))
            repairs.append(_inferred(Rule.CAPTION, line, line.text))
        elif role is Role.PARAGRAPH and at > last and root.items[-1] is part:
            root.items += items[at:]
            repairs.append(_inferred(Rule.CLOSING, line, line.text[:_LONGEST_LEAD]))
            return
        else:
            _put(part, item)


def _is_caption(text: str) -> bool:
    return len(sentences(text)) == 1 and len(text) <= _LONGEST_CAPTION


def _put(part: _Part, item: tuple[Line, Role]) -> None:
    """Into the subsection that is open, or the part itself."""
    inner = part.items[-1] if part.items else None
    (inner if isinstance(inner, _Part) else part).items.append(item)


def _inferred(rule: Rule, line: Line, text: str) -> Repair:
    return Repair(rule, line.number, line.columns[0], text, text, Confidence.LIKELY)


class _Writer:
    """Gives ids in reading order and builds the nodes."""

    def __init__(self, labels: Mapping[str, str], repairs: list[Repair]) -> None:
        self._labels = labels
        self._repairs = repairs
        self._blocks = 0
        self.apart: list[Apart] = []

    def body(self, part: _Part, prefix: str = "s") -> tuple[Node, ...]:
        nodes: list[Node] = []
        sections = 0
        for item in part.items:
            if isinstance(item, _Part):
                sections += 1
                nodes.append(self._section(item, f"{prefix}{sections}"))
            elif item[1] is Role.PARAGRAPH:
                nodes.append(self._block(item[0].text))
            else:
                self._put_apart(*item)
        return tuple(nodes)

    def _section(self, part: _Part, id_: str) -> Section:
        assert part.heading
        heading = part.lead or part.heading.text
        return Section(SectionId(id_), heading, bool(part.lead), self.body(part, f"{id_}-"), self._labels.get(id_, ""))

    def _block(self, text: str) -> Block:
        self._blocks += 1
        id_ = f"p{self._blocks:02d}"
        return Block(BlockId(id_), text, self._labels.get(id_, ""))

    def _put_apart(self, line: Line, role: Role) -> None:
        kind, letter, rule = _APART[role]
        number = 1 + sum(apart.kind is kind for apart in self.apart)
        after = f"p{self._blocks:02d}" if self._blocks else ""
        self.apart.append(Apart(BlockId(f"{letter}{number:02d}"), kind, line.text, BlockId(after)))
        if role is Role.FOOTER:
            self._repairs.append(_inferred(rule, line, line.text))
