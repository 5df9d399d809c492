"""Sheets as Markdown: a heading for each row, its cells below, and nothing in them that would be taken for markup."""

import re
from typing import Final

from mbjg_desktop.content.exporters.sheet import Cell, Sheet

_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&$:])")


def markdown_bytes(sheet: Sheet) -> bytes:
    """The sheet as one page, each row under the text of its first cell."""
    parts = [f"# {_text(sheet.name)}"]
    for row in sheet.rows:
        first, *rest = row
        lines = [
            f"- **{_text(name)}** {_text(cell)}" for name, cell in zip(sheet.head[1:], rest, strict=True) if _text(cell)
        ]
        parts.append("\n".join((f"## {_text(first)}", "", *lines)))
    return ("\n\n".join(parts) + "\n").encode()


def _text(cell: Cell) -> str:
    text = "" if cell is None else " ".join(str(cell).split())
    return _MARKUP.sub(r"\\\1", text)
