"""Questions as a page to be printed: HTML in which every piece of content is escaped and nothing is loaded."""

from collections.abc import Iterable, Iterator
from html import escape

from mbjg_desktop.content.exporters.question_sheet import QuestionSheet, Remark, SheetQuestion


def to_html(sheet: QuestionSheet) -> str:
    """The sheet as one page; lengths are points."""
    return "\n".join(
        (
            f'<html lang="{_text(sheet.language)}"><head><meta charset="utf-8">',
            f"<title>{_text(sheet.title)}</title></head><body>",
            f'<h1 style="font-size:18pt; margin:0 0 4pt 0">{_text(sheet.title)}</h1>',
            f'<p style="color:#666666; margin:0 0 14pt 0">{_text(sheet.subtitle)}</p>',
            *(part for question in sheet.questions for part in _question(question)),
            *_apart(sheet),
            "</body></html>",
        )
    )


def _question(question: SheetQuestion) -> Iterator[str]:
    kind = f'<span style="color:#666666">（{_text(question.kind)}）</span>'
    yield f'<p style="margin:12pt 0 3pt 0">{question.number}. {kind}{_text(question.stem)}</p>'
    for line in question.lines:
        yield f'<p style="margin:1pt 0 1pt 18pt">{_text(line)}</p>'
    yield from _remarks(question.under)


def _apart(sheet: QuestionSheet) -> Iterator[str]:
    told = [question for question in sheet.questions if question.apart]
    if not told:
        return
    title = _text(sheet.apart_title)
    yield f'<h2 style="font-size:14pt; page-break-before:always; margin:0 0 6pt 0">{title}</h2>'
    for question in told:
        first, *rest = question.apart
        yield f'<p style="margin:8pt 0 1pt 0">{question.number}. {_remark(first)}</p>'
        yield from _remarks(rest)


def _remarks(remarks: Iterable[Remark]) -> Iterator[str]:
    for remark in remarks:
        yield f'<p style="margin:2pt 0 2pt 18pt">{_remark(remark)}</p>'


def _remark(remark: Remark) -> str:
    text = _text(remark.text)
    shown = f'<span style="color:#444444">{text}</span>' if remark.is_quoted else text
    return f"<b>{_text(remark.label)}</b> {shown}"


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
