"""Sheets as CSV: UTF-8 with a mark, so that office programs read the Chinese, and no cell that is run as a formula."""

import csv
from io import StringIO
from typing import Final

from mbjg_desktop.content.exporters.sheet import Cell, Sheet

_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet may take for the beginning of a formula, full-width forms included:
https://owasp.org/www-community/attacks/CSV_Injection"""


def csv_bytes(sheet: Sheet) -> bytes:
    """The sheet as a CSV file."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_cell(name) for name in sheet.head])
    writer.writerows([_cell(cell) for cell in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return "'" + cell
    return cell
