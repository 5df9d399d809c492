"""The format ``mbjg-document/1``: a document file to a domain Document."""

import re
from typing import Final

from mbjg_desktop.content.fields import Fields, Ids, Keys, Notes
from mbjg_desktop.content.yaml_source import MapNode, Source
from mbjg_desktop.domain.document import Apart, ApartKind, Block, Document, Section, walk
from mbjg_desktop.domain.document import Node as BodyNode
from mbjg_desktop.domain.document import Source as Provenance
from mbjg_desktop.domain.errors import ContentError
from mbjg_desktop.domain.ids import BlockId, DocumentId, SectionId

FORMAT: Final = "mbjg-document/1"

DOCUMENT_KEYS: Final = Keys(("format", "id", "title", "language", "body"), ("title_supplied", "source", "apart"))
SOURCE_KEYS: Final = Keys((), ("publisher", "author", "date", "url", "note"))
BLOCK_KEYS: Final = Keys(("id", "text"), ("label",))
SECTION_KEYS: Final = Keys(("id", "body"), ("heading", "lead", "label"))
APART_KEYS: Final = Keys(("id", "kind", "text"), ("after",))

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")


def read_document(source: Source) -> Document:
    """The document in a file; ContentError with every problem of the file."""
    notes = Notes(source)
    document = _Reader(Fields(source.root, DOCUMENT_KEYS, notes)).document()
    if notes.problems:
        raise ContentError(notes.problems)
    return document


class _Reader:
    """Reads one file: ids are unique over its sections, blocks and what stands apart."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields
        self._ids = Ids("section or block")
        self._afters: list[tuple[Fields, BlockId]] = []

    def document(self) -> Document:
        fields = self._fields
        language = fields.text("language")
        if language and not _LANGUAGE.match(language):
            fields.problem("language", "bad_value", f"{language!r} is no language tag; expected one such as zh-Hans")
        body = self._body(fields)
        apart = fields.each("apart", APART_KEYS, self._apart)
        self._check_after(body)
        return Document(
            id=DocumentId(fields.ident()),
            title=fields.text("title"),
            title_supplied=fields.boolean("title_supplied"),
            language=language,
            source=fields.one("source", SOURCE_KEYS, _provenance) or Provenance(),
            body=body,
            apart=apart,
        )

    def _body(self, fields: Fields) -> tuple[BodyNode, ...]:
        return tuple(self._node(node, label, fields.notes) for node, label in fields.maps("body"))

    def _node(self, node: MapNode, label: str, notes: Notes) -> BodyNode:
        if "body" in node.entries or ("text" not in node.entries and "heading" in node.entries):
            return self._section(Fields(node, SECTION_KEYS, notes, label))
        return self._block(Fields(node, BLOCK_KEYS, notes, label))

    def _block(self, fields: Fields) -> Block:
        return Block(BlockId(self._id(fields)), fields.text("text"), fields.text("label"))

    def _section(self, fields: Fields) -> Section:
        id_ = self._id(fields)
        heading, lead = fields.text("heading"), fields.text("lead")
        if ("heading" in fields) == ("lead" in fields):
            code, has = ("ambiguous_heading", "both") if "lead" in fields else ("missing", "neither")
            fields.problem("", code, f"has {has} of the keys 'heading' and 'lead'; expected one of them")
        body = self._body(fields)
        first = next((block for block, _ in walk(body)), None)
        if lead and first and first.text and not first.text.startswith(lead):
            opening = first.text[: len(lead) + 4]
            fields.problem("lead", "lead_not_opening", f"the first block does not begin with it but with {opening!r}")
        return Section(SectionId(id_), heading or lead, bool(lead) and not heading, body, fields.text("label"))

    def _apart(self, fields: Fields) -> Apart:
        id_ = self._id(fields)
        after = BlockId(fields.ident("after"))
        self._afters.append((fields, after))
        return Apart(BlockId(id_), fields.member("kind", ApartKind) or ApartKind.NOTE, fields.text("text"), after)

    def _id(self, fields: Fields) -> str:
        id_ = fields.ident()
        self._ids.take(fields, id_)
        return id_

    def _check_after(self, body: tuple[BodyNode, ...]) -> None:
        blocks = {block.id for block, _ in walk(body)}
        for fields, after in self._afters:
            if after and after not in blocks:
                fields.problem("after", "anchor_block_unknown", f"there is no block {after!r} in this document")


def _provenance(fields: Fields) -> Provenance:
    return Provenance(*(fields.text(key) for key in SOURCE_KEYS.known))
