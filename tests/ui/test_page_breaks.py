"""Page breaks: what belongs together is on one page, nothing is lost, and what cannot fit goes on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock, QTextDocument

from mbjg_desktop.ui.page_breaks import paginate

pytestmark = pytest.mark.usefixtures("qapp")

PAGE = QSizeF(400, 300)
BELOW = "margin-top:1px; margin-bottom:1px; -qt-block-indent:1"


def question(lines: int) -> str:
    return "<p style='margin-top:9px'>题干</p>" + f"<p style='{BELOW}'>选项</p>" * lines


def on_pages(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setHtml(html)
    paginate(document, PAGE)
    return document


def pages_of(document: QTextDocument) -> list[list[int]]:
    """The pages on which each heading or unindented paragraph, and what is indented below it, stands."""
    wholes: list[list[int]] = []
    block = document.begin()
    while block.isValid():
        if not block.blockFormat().indent():
            wholes.append([])
        wholes[-1].extend(_pages(document, block))
        block = block.next()
    return wholes


def _pages(document: QTextDocument, block: QTextBlock) -> list[int]:
    top = document.documentLayout().blockBoundingRect(block).top()
    lines = [block.layout().lineAt(line) for line in range(block.layout().lineCount())]
    return [int((top + line.y() + line.height() / 2) // PAGE.height()) for line in lines]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=30))
def test_a_question_stays_whole(counts: list[int]) -> None:
    document = on_pages("".join(map(question, counts)))
    assert all(len(set(pages)) == 1 for pages in pages_of(document))
    assert document.toPlainText().count("题干") == len(counts)


def test_no_page_is_broken_off_for_nothing() -> None:
    assert on_pages(question(1) * 3).pageCount() == 1


def test_a_heading_stays_with_what_it_heads() -> None:
    for lines in range(12):
        document = on_pages(f"<p>{'行<br>' * lines}行</p><h2>逐题</h2>{question(3)}")
        (before, heading, first) = pages_of(document)
        assert before[0] == 0
        assert set(heading) == set(first)


def test_what_is_longer_than_a_page_goes_on_over_the_next() -> None:
    (first, long, last) = pages_of(on_pages(f"<p>前</p><p>{'很长。' * 900}</p>{question(2)}"))
    assert first == [0]
    assert sorted(set(long)) == list(range(max(long) + 1))
    assert len(set(last)) == 1


@pytest.mark.parametrize("lines", [0, 5])
def test_a_break_that_is_asked_for_is_kept(lines: int) -> None:
    html = f"{question(lines)}<h2 style='page-break-before:always'>答案</h2>{question(1)}"
    assert [set(pages) for pages in pages_of(on_pages(html))] == [{0}, {1}, {1}]
