"""Setting a page into a QTextDocument: fonts, measures and colours of each kind of paragraph. Never from markup."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from mbjg_desktop.ui.reading.page import Page, Paragraph, ParagraphKind
from mbjg_desktop.ui.theme import reading_font, tokens

TEXT_PX: Final = 18
LINE_HEIGHT: Final = 1.9
MEASURE: Final = 34
"""Characters on the longest line."""


@dataclass(frozen=True, slots=True)
class _Style:
    """Sizes are parts of the size of the text."""

    size: float
    is_bold: bool = False
    is_muted: bool = False
    above: float = 0.0
    below: float = 0.0
    indent: float = 0.0
    line_height: float = LINE_HEIGHT


_STYLES: Final = {
    ParagraphKind.TITLE: _Style(1.45, is_bold=True, below=0.1, line_height=1.6),
    ParagraphKind.SOURCE: _Style(0.75, is_muted=True, below=1.2),
    ParagraphKind.HEADING: _Style(1.2, is_bold=True, above=0.9, below=0.35, line_height=1.7),
    ParagraphKind.TEXT: _Style(1.0, below=0.85),
    ParagraphKind.CAPTION: _Style(0.8, is_muted=True, below=1.1, indent=1.0, line_height=1.7),
    ParagraphKind.FOOTER: _Style(0.75, is_muted=True, above=1.4, line_height=1.7),
    ParagraphKind.NOTE: _Style(0.8, is_muted=True, below=1.1, indent=1.0, line_height=1.7),
}


def text_px(percent: int) -> int:
    """The size of the text at 100 % of the interface."""
    return round(TEXT_PX * percent / 100)


def set_page(document: QTextDocument, page: Page, percent: int) -> None:
    """Replace the content of ``document`` by the page."""
    document.clear()
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, paragraph in enumerate(page.paragraphs):
        style = _STYLES[paragraph.kind]
        plain = _characters(style, percent)
        if number:
            cursor.insertBlock(_block(style, percent), plain)
        else:
            cursor.setBlockFormat(_block(style, percent))
            cursor.setBlockCharFormat(plain)
        _set_paragraph(cursor, paragraph, style, percent)
    cursor.endEditBlock()
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(reading_font(TEXT_PX).pixelSize())
    frame.setBottomMargin(4 * reading_font(TEXT_PX).pixelSize())
    document.rootFrame().setFrameFormat(frame)


def _set_paragraph(cursor: QTextCursor, paragraph: Paragraph, style: _Style, percent: int) -> None:
    if paragraph.lead:
        cursor.insertText(paragraph.text[: paragraph.lead], _characters(style, percent, is_bold=True))
    cursor.insertText(paragraph.text[paragraph.lead :], _characters(style, percent))
    if paragraph.kind is ParagraphKind.SOURCE and paragraph.is_supplied:
        supplied = QCoreApplication.translate("ReadingView", "The title was supplied by the editors")
        cursor.insertText((" · " if paragraph.text else "") + supplied, _characters(style, percent))


def _characters(style: _Style, percent: int, *, is_bold: bool = False) -> QTextCharFormat:
    format_ = QTextCharFormat()
    format_.setFont(_font(style, percent, is_bold=is_bold or style.is_bold))
    format_.setForeground(QColor(tokens().mute if style.is_muted else tokens().ink))
    return format_


def _font(style: _Style, percent: int, *, is_bold: bool) -> QFont:
    font = reading_font(TEXT_PX, is_bold)
    font.setPixelSize(max(8, round(reading_font(text_px(percent)).pixelSize() * style.size)))
    return font


def _block(style: _Style, percent: int) -> QTextBlockFormat:
    px = reading_font(text_px(percent)).pixelSize()
    format_ = QTextBlockFormat()
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
    format_.setLineHeight(round(px * style.size * style.line_height), fixed.value)
    format_.setTopMargin(round(px * style.above))
    format_.setBottomMargin(round(px * style.below))
    format_.setLeftMargin(round(px * style.indent))
    format_.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return format_
