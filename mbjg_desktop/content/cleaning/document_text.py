"""Writes a document as the YAML people edit: one text a line, quoted only where YAML would read something else."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Final, assert_never

from mbjg_desktop.domain.document import Apart, Block, Document, Node, Section

_SCHEMA: Final = "# yaml-language-server: $schema=../schema/document-1.json"
_FORMAT: Final = "mbjg-document/1"

_PLAIN_START: Final = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~]")
_NOT_TEXT: Final = re.compile(
    r"(?:true|false|yes|no|on|off|y|n|null|\.nan|[-+]?\.inf|[-+]?[0-9][0-9_.,:eExXoOa-fA-F+-]*|[0-9:. TtZz+-]+)\Z",
    re.IGNORECASE,
)
_UNPRINTABLE: Final = re.compile("[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def document_text(document: Document) -> str:
    """The document as YAML of the format ``mbjg-document/1``."""
    return "\n".join([_SCHEMA, f"format: {_FORMAT}", *_lines(document)]) + "\n"


def scalar(text: str) -> str:
    """``text`` as a YAML scalar on one line that every YAML reader takes for just this text."""
    is_plain = (
        _PLAIN_START.match(text) is not None
        and text == text.strip()
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
        and not _NOT_TEXT.match(text)
        and not _UNPRINTABLE.search(text)
    )
    return text if is_plain else _quoted(text)


def _quoted(text: str) -> str:
    """JSON's quoting, which YAML reads, with escapes for what YAML does not allow to stand there."""
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _lines(document: Document) -> Iterator[str]:
    yield f"id: {scalar(document.id)}"
    yield f"title: {scalar(document.title)}"
    if document.title_supplied:
        yield "title_supplied: true"
    yield f"language: {scalar(document.language)}"
    known = [(field.name, getattr(document.source, field.name)) for field in fields(document.source)]
    if any(value for _, value in known):
        yield "source:"
        yield from (f"  {name}: {scalar(value)}" for name, value in known if value)
    if document.apart:
        yield "apart:"
        for apart in document.apart:
            yield from _apart(apart)
    yield "body:" if document.body else "body: []"
    yield from _body(document.body, "  ")


def _apart(apart: Apart) -> Iterator[str]:
    yield f"  - id: {scalar(apart.id)}"
    yield f"    kind: {apart.kind.value}"
    if apart.after:
        yield f"    after: {scalar(apart.after)}"
    yield f"    text: {scalar(apart.text)}"


def _body(body: tuple[Node, ...], indent: str) -> Iterator[str]:
    for node in body:
        yield f"{indent}- id: {scalar(node.id)}"
        match node:
            case Section():
                yield f"{indent}  {'lead' if node.run_in else 'heading'}: {scalar(node.heading)}"
                yield from _label(node.label, indent)
                yield f"{indent}  body:" if node.body else f"{indent}  body: []"
                yield from _body(node.body, indent + "    ")
            case Block():
                yield from _label(node.label, indent)
                yield f"{indent}  text: {scalar(node.text)}"
            case _:
                assert_never(node)


def _label(label: str, indent: str) -> Iterator[str]:
    if label:
        yield f"{indent}  label: {scalar(label)}"
