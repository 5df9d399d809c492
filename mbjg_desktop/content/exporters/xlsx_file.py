"""Sheets as an Excel workbook: text stays text, nothing becomes a formula or a link."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from mbjg_desktop.content.exporters.sheet import Cell, Sheet

_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}
_LONGEST_TEXT: Final = 32_767
_LONGEST_NAME: Final = 31
_NARROWEST, _WIDEST = 8, 48
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\']")


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as one workbook, in order."""
    import xlsxwriter

    data = BytesIO()
    with xlsxwriter.Workbook(data, _OPTIONS) as book:
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for number, sheet in enumerate(sheets, start=1):
            page = book.add_worksheet(_NOT_IN_NAMES.sub(" ", sheet.name)[:_LONGEST_NAME].strip() or str(number))
            _fill(page, sheet, head, body)
    return data.getvalue()


def _fill(page: Any, sheet: Sheet, head: object, body: object) -> None:
    for column, name in enumerate(sheet.head):
        page.write_string(0, column, name, head)
        texts = (str(row[column]) for row in sheet.rows if row[column] is not None)
        page.set_column(column, column, min(_WIDEST, max(_NARROWEST, *map(_width, (name, *texts)))))
    for line, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            _write(page, line, column, cell, body)
    page.freeze_panes(1, 0)


def _write(page: Any, line: int, column: int, cell: Cell, look: object) -> None:
    if cell is None:
        page.write_blank(line, column, None, look)
    elif isinstance(cell, str):
        page.write_string(line, column, cell[:_LONGEST_TEXT], look)
    else:
        page.write_number(line, column, cell, look)


def _width(text: str) -> int:
    """In the widths of a digit: a Chinese character takes two."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text) + 2
