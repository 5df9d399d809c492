"""What is marked on the page without changing its text: the sentence at hand, the quoted span, and what was found."""

from collections.abc import Iterator

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.ui.reading.find import Hit
from mbjg_desktop.ui.reading.page import Page
from mbjg_desktop.ui.reading.state import ReadingState
from mbjg_desktop.ui.theme import tokens
from mbjg_desktop.ui.widgets.plain_lines import utf16


def highlights(document: QTextDocument, state: ReadingState) -> Iterator[QTextEdit.ExtraSelection]:
    """The marked words and their colours; later ones lie over earlier ones."""
    look, finding = tokens(), state.finding
    if state.sentence is not None:
        yield _selection(document, state.page, _hit(state.page, state.sentence), look.accent_soft)
    if state.lit is not None:
        yield _selection(document, state.page, _hit(state.page, state.lit), look.mark, look.mark_ink)
    for hit in finding.hits if finding.is_open else ():
        yield _selection(document, state.page, hit, look.warn_soft)
    if finding.is_open and finding.hit is not None:
        yield _selection(document, state.page, finding.hit, look.accent_fill, look.on_accent)


def units(page: Page, paragraph: int, offset: int) -> int:
    """The place of a character of a paragraph in units of Qt."""
    return utf16(page.paragraphs[paragraph].text[:offset])


def _hit(page: Page, span: Span) -> Hit:
    return Hit(page.index(span.block), span.start, span.end)


def _selection(document: QTextDocument, page: Page, hit: Hit, back: str, ink: str = "") -> QTextEdit.ExtraSelection:
    style = QTextCharFormat()
    style.setBackground(QColor(back))
    if ink:
        style.setForeground(QColor(ink))
    start = document.findBlockByNumber(hit.paragraph).position()
    cursor = QTextCursor(document)
    cursor.setPosition(start + units(page, hit.paragraph, hit.start))
    cursor.setPosition(start + units(page, hit.paragraph, hit.end), QTextCursor.MoveMode.KeepAnchor)
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = style
    return selection
