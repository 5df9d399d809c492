from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.domain.document import Apart, ApartKind, Block, Document, Section, Source
from mbjg_desktop.domain.ids import BlockId, DocumentId, SectionId
from mbjg_desktop.ui.reading.find import found
from mbjg_desktop.ui.reading.page import ParagraphKind, make_outline, make_page
from tests import make


def _as_it_is(text: str) -> str:
    return text


def _apart(id_: str, kind: ApartKind, text: str, after: str) -> Apart:
    return Apart(BlockId(id_), kind, text, BlockId(after))


def _document(*body: Block | Section, apart: tuple[Apart, ...] = ()) -> Document:
    return Document(DocumentId("d"), "题名", True, "zh-Hans", Source(publisher="某网", date="2020-01-01"), body, apart)


def test_headings_leads_and_what_stands_apart_keep_their_places() -> None:
    document = _document(
        make.block("p1", "开头。", label="开篇"),
        make.section("s1", "第一部分", make.section("s2", "头一件。", make.block("p2", "头一件。后文。"), run_in=True)),
        apart=(_apart("f", ApartKind.FOOTER, "页脚", ""), _apart("c", ApartKind.CAPTION, "图片说明", "p1")),
    )
    page = make_page(document, _as_it_is)
    assert [(paragraph.kind, paragraph.text, paragraph.lead) for paragraph in page.paragraphs] == [
        (ParagraphKind.TITLE, "题名", 0),
        (ParagraphKind.SOURCE, "某网 · 2020-01-01", 0),
        (ParagraphKind.TEXT, "开头。", 0),
        (ParagraphKind.CAPTION, "图片说明", 0),
        (ParagraphKind.HEADING, "第一部分", 0),
        (ParagraphKind.TEXT, "头一件。后文。", 4),
        (ParagraphKind.FOOTER, "页脚", 0),
    ]
    assert page.paragraphs[1].is_supplied
    assert page.index(BlockId("p2")) == 5


def test_a_lead_the_block_does_not_begin_with_is_no_lead() -> None:
    page = make_page(_document(make.section("s1", "别的。", make.block("p1", "正文。"), run_in=True)), _as_it_is)
    assert page.paragraphs[-1].lead == 0


def test_inner_parts_go_by_their_short_names() -> None:
    document = _document(
        make.block("p1", "开头一段。", label="开篇"),
        make.section(
            "s1", "第一部分", make.section("s2", "头一件。", make.block("p2", "头一件。"), run_in=True, label="其一")
        ),
        make.section("s3", "空的部分"),
    )
    outline = make_outline(document, _as_it_is)
    assert [(entry.title, entry.level, entry.blocks) for entry in outline] == [
        ("开篇", 0, ("p1",)),
        ("第一部分", 0, ("p2",)),
        ("其一", 1, ("p2",)),
    ]


@given(st.lists(st.text(min_size=1), min_size=1, max_size=8))
def test_every_block_is_on_the_page_once_and_every_character_in_its_place(texts: list[str]) -> None:
    blocks = [Block(BlockId(f"p{n}"), text) for n, text in enumerate(texts)]
    page = make_page(_document(Section(SectionId("s"), "部分", False, tuple(blocks))), _as_it_is)
    shown = [paragraph for paragraph in page.paragraphs if paragraph.kind is ParagraphKind.TEXT]
    assert [paragraph.block for paragraph in shown] == [block.id for block in blocks]
    for paragraph, block in zip(shown, blocks, strict=True):
        assert len(paragraph.text) == len(block.text)
        assert all(new == old or old in "\n\r\u2028\u2029" for new, old in zip(paragraph.text, block.text, strict=True))


@given(st.text(alphabet="甲乙丙Aa", min_size=1, max_size=60), st.text(alphabet="甲乙丙Aa", min_size=1, max_size=3))
def test_hits_are_where_the_words_are(text: str, query: str) -> None:
    page = make_page(_document(make.block("p1", text)), _as_it_is)
    finding = found(page, query, _as_it_is)
    inside = [hit for hit in finding.hits if page.paragraphs[hit.paragraph].block == "p1"]
    assert all(text[hit.start : hit.end].casefold() == query.casefold() for hit in inside)
    assert len(inside) == text.casefold().count(query.casefold())


def test_nothing_is_found_of_nothing() -> None:
    assert found(make_page(make.document(), _as_it_is), "", _as_it_is).hits == ()
