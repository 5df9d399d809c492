"""Where pages end: what belongs together stays on one page as far as it fits there."""

from collections.abc import Iterator

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat, QTextTable

_ALWAYS = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore


def paginate(document: QTextDocument, page: QSizeF) -> None:
    """Set ``document`` on pages of that size. A heading stays with what it heads, a paragraph with the indented ones
    below it; what does not fit on the rest of a page begins on the next.

    Each is measured once, on a page without end: to look after every break where the next one falls would lay out
    what follows again and again.
    """
    document.setTextWidth(page.width())
    tops = _late(document, page.height())
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in tops:
        at_top = QTextBlockFormat()
        at_top.setPageBreakPolicy(_ALWAYS)
        cursor.setPosition(block.position())
        cursor.mergeBlockFormat(at_top)
    cursor.endEditBlock()
    document.setPageSize(page)


def _late(document: QTextDocument, height: float) -> list[QTextBlock]:
    """The first paragraphs of what would begin too far down on a page."""
    late: list[QTextBlock] = []
    page_top = 0.0
    for block, top, end in _wholes(document):
        page_top += (top - page_top) // height * height
        is_told = bool(block.blockFormat().pageBreakPolicy() & _ALWAYS)
        if not is_told and top > page_top and end - page_top > height >= end - top:
            late.append(block)
        if is_told or block in late[-1:]:
            page_top = top
    return late


def _wholes(document: QTextDocument) -> Iterator[tuple[QTextBlock, float, float]]:
    """The first paragraph of each whole, where the whole begins, space above it included, and where it ends."""
    layout, first, top, end = document.documentLayout(), document.begin(), 0.0, 0.0
    block, is_headed = first, True
    while block.isValid():
        is_in_table = isinstance(QTextCursor(block).currentTable(), QTextTable)
        if not (is_headed or is_in_table or block.blockFormat().indent()):
            yield first, top, end
            first, top = block, end
        end = max(end, layout.blockBoundingRect(block).bottom())
        is_headed = block.blockFormat().headingLevel() > 0
        block = block.next()
    yield first, top, end
