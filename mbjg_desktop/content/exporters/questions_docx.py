"""Questions as a Word file: paragraphs of plain text, in fonts that Word has for Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Final

from mbjg_desktop.content.exporters.question_sheet import QuestionSheet, Remark, SheetQuestion
from mbjg_desktop.domain.progress import Told, counted, unheard

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

_LATIN: Final = "Times New Roman"
_TEXT_FONT: Final = "宋体"
_TITLE_FONT: Final = "黑体"
_INDENT_PT: Final = 21
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters no XML may hold, and so no Word file."""


def to_docx(sheet: QuestionSheet, told: Told = unheard) -> bytes:
    """The sheet as a file for Word and for whatever else reads OOXML."""
    from docx import Document

    document = Document()
    _prepare(document, sheet)
    pages = _Pages(document)
    pages.add(_clean(sheet.title), "Title")
    pages.add(_clean(sheet.subtitle), "Subtitle")
    for question in counted(sheet.questions, told):
        _add_question(pages, question)
    _add_apart(pages, sheet)
    whole = BytesIO()
    document.save(whole)
    return whole.getvalue()


class _Pages:
    """Adds paragraphs at the end, which it knows: the library looks for it anew, past everything, each time."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._end = document.element.body.get_or_add_sectPr()

    def add(self, text: str, style: str = "") -> Paragraph:
        """One more paragraph."""
        from docx.oxml import OxmlElement
        from docx.text.paragraph import Paragraph

        element = OxmlElement("w:p")
        self._end.addprevious(element)
        paragraph = Paragraph(element, self._document)
        if style:
            paragraph.style = style
        if text:
            paragraph.add_run(text)
        return paragraph

    def indented(self, text: str) -> Paragraph:
        """One that belongs to the question above it."""
        paragraph = self.add(text)
        paragraph.paragraph_format.left_indent = _points(_INDENT_PT)
        return paragraph


def _add_question(pages: _Pages, question: SheetQuestion) -> None:
    stem = pages.add(f"{question.number}. （{_clean(question.kind)}）{_clean(question.stem)}")
    stem.paragraph_format.space_before = _points(9)
    last = stem
    for line in question.lines:
        last.paragraph_format.keep_with_next = True
        last = pages.indented(_clean(line))
    _add_remarks(pages, question.under)


def _add_apart(pages: _Pages, sheet: QuestionSheet) -> None:
    told = [question for question in sheet.questions if question.apart]
    if not told:
        return
    pages.add(_clean(sheet.apart_title), "Heading 1").paragraph_format.page_break_before = True
    for question in told:
        first, *rest = question.apart
        paragraph = pages.add(f"{question.number}. ")
        paragraph.paragraph_format.keep_with_next = bool(rest)
        _remark(paragraph, first)
        _add_remarks(pages, rest)


def _add_remarks(pages: _Pages, remarks: Iterable[Remark]) -> None:
    for remark in remarks:
        _remark(pages.indented(""), remark)


def _remark(paragraph: Paragraph, remark: Remark) -> None:
    paragraph.add_run(f"{_clean(remark.label)} ").bold = True
    paragraph.add_run(_clean(remark.text))


def _prepare(document: Document, sheet: QuestionSheet) -> None:
    """A4, Chinese fonts in every style that is used, the number of the page at its foot, and nobody's name."""
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(22)
    for name, size, font in (("Normal", 10.5, _TEXT_FONT), ("Title", 18, _TITLE_FONT), ("Subtitle", 10.5, _TEXT_FONT)):
        _dress(document.styles[name], size, font, sheet.language)
    _dress(document.styles["Heading 1"], 14, _TITLE_FONT, sheet.language)
    document.styles["Normal"].paragraph_format.space_after = _points(2)
    _number_pages(section.footer.paragraphs[0])
    about = document.core_properties
    about.title, about.author, about.comments = _clean(sheet.title), "", ""


def _dress(style: ParagraphStyle, size: float, font: str, language: str) -> None:
    """Word takes the font of Chinese text from an attribute of its own; without it, it guesses."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    style.font.name, style.font.size = _LATIN, _points(size)
    style.font.color.rgb = RGBColor(0x1F, 0x23, 0x29)
    style.font.italic = False
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), font)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), "en-US")
    spoken.set(qn("w:eastAsia"), language)
    properties.append(spoken)


def _number_pages(paragraph: Paragraph) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _points(size: float) -> int:
    from docx.shared import Pt

    return Pt(size)


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)
