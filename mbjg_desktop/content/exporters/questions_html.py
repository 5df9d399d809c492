"""Questions as a page to be printed: HTML in which every piece of content is escaped and nothing is loaded."""

from collections.abc import Iterable, Iterator
from html import escape

from mbjg_desktop.content.exporters.question_sheet import QuestionSheet, Remark, SheetQuestion


def to_html(sheet: QuestionSheet) -> str:
    """The sheet as one page. Type is in points; margins in px, the one unit QTextDocument knows for them."""
    return "\n".join(
        (
            f'<html lang="{_text(sheet.language)}"><head><meta charset="utf-8">',
            f"<title>{_text(sheet.title)}</title></head><body>",
            f'<h1 style="font-size:18pt; margin-bottom:4px">{_text(sheet.title)}</h1>',
            f'<p style="color:#666666; margin-bottom:16px">{_text(sheet.subtitle)}</p>',
            *(part for question in sheet.questions for part in _question(question)),
            *_apart(sheet),
            "</body></html>",
        )
    )


def _question(question: SheetQuestion) -> Iterator[str]:
    kind = f'<span style="color:#666666">（{_text(question.kind)}）</span>'
    stem = f"{question.number}. {kind}{_text(question.stem)}"
    yield f'<p style="white-space:pre-wrap; margin-top:14px; margin-bottom:3px">{stem}</p>'
    for line in question.lines:
        yield _indented(_text(line))
    yield from _remarks(question.under)


def _apart(sheet: QuestionSheet) -> Iterator[str]:
    told = [question for question in sheet.questions if question.apart]
    if not told:
        return
    title = _text(sheet.apart_title)
    yield f'<h2 style="font-size:14pt; page-break-before:always; margin-bottom:8px">{title}</h2>'
    for question in told:
        first, *rest = question.apart
        line = f"{question.number}. {_remark(first)}"
        yield f'<p style="white-space:pre-wrap; margin-top:10px; margin-bottom:1px">{line}</p>'
        yield from _remarks(rest)


def _remarks(remarks: Iterable[Remark]) -> Iterator[str]:
    for remark in remarks:
        yield _indented(_remark(remark))


def _indented(html: str) -> str:
    """By the property that is scaled to the printer: a left margin is not."""
    return f'<p style="white-space:pre-wrap; margin-top:1px; margin-bottom:1px; -qt-block-indent:1">{html}</p>'


def _remark(remark: Remark) -> str:
    text = _text(remark.text)
    shown = f'<span style="color:#444444">{text}</span>' if remark.is_quoted else text
    return f"<b>{_text(remark.label)}</b> {shown}"


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
