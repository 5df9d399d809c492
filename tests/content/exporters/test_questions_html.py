"""Questions as a page: every piece of content escaped, nothing loaded."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.content.exporters.question_sheet import QuestionSheet, Remark, SheetQuestion
from mbjg_desktop.content.exporters.questions_html import to_html

_KNOWN = {"html", "head", "meta", "title", "body", "h1", "h2", "p", "span", "b", "br"}
_LOADS = {"src", "href", "background", "data", "onload"}


class Reader(HTMLParser):
    """Which tags and attributes there are, and what is to be read."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.read: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.read.append(data)


def page(text: str) -> Reader:
    remark = Remark(text, text, is_quoted=True)
    question = SheetQuestion(1, text, text, (text,), (remark,), (remark, remark))
    reader = Reader()
    reader.feed(to_html(QuestionSheet(text, text, (question,), text, text)))
    return reader


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_text_is_never_markup(text: str) -> None:
    told = page(text)
    assert told.tags <= _KNOWN
    assert not told.attributes & _LOADS
    assert text.strip() in "".join(told.read)


def test_what_looks_like_markup_is_read_as_it_is_written() -> None:
    told = page('<img src="x" onload=a>&amp;</p><script>')
    assert told.tags <= _KNOWN
    assert '<img src="x" onload=a>&amp;</p><script>' in "".join(told.read)


def test_answers_apart_begin_on_a_new_page() -> None:
    question = SheetQuestion(7, "单选", "题", (), apart=(Remark("答案：", "甲"),))
    made = to_html(QuestionSheet("题单", "1 题", (question,), "参考答案"))
    before, after = made.split("page-break-before:always")
    assert "甲" not in before
    assert "7." in after
    assert "参考答案" not in to_html(QuestionSheet("题单", "1 题", (SheetQuestion(1, "单选", "题", ()),), "参考答案"))
