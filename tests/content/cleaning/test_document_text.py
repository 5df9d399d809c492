import yaml
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.content.cleaning.document_text import document_text, scalar
from mbjg_desktop.content.document_format import read_document
from mbjg_desktop.content.yaml_source import parse
from mbjg_desktop.domain.document import Apart, ApartKind, Block, Document, Section, Source
from mbjg_desktop.domain.ids import BlockId, DocumentId, SectionId

_AWKWARD = st.sampled_from(
    [
        "no",
        "007",
        "1:30",
        "2024-01-02",
        "~",
        "null",
        "-",
        "a:",
        "b",
        "a:",
        "'a'",
        '"',
        "[x]",
        "{x}",
        "@x",
        "1_000",
        "=",
        "<<",
        "---",
        "...",
        "?",
        "!t",
        "&a",
        "*a",
        "%x",
        "|",
        ">",
        "0x1F",
        "1e3",
        ".5",
        "+1",
        ".inf",
        "Yes",
        "…",
        "- a",
        "a: b",
        "a #b",
        "",
        " a",
        "a ",
    ]
)
_TEXT = _AWKWARD | st.text(st.characters(codec="utf-8"), max_size=30)


@given(_TEXT)
def test_every_text_is_read_back_as_written(text: str) -> None:
    written = scalar(text)
    assert "\n" not in written
    assert yaml.safe_load(f"key: {written}\n") == {"key": text}


def test_chinese_prose_is_not_quoted() -> None:
    text = "抓谋划部署，绘制“线路图”：一、二；《方案》。"
    assert scalar(text) == text


def test_a_document_is_read_back_as_it_was() -> None:
    inner = Section(SectionId("s1-1"), "强化意识。", True, (Block(BlockId("p02"), "强化意识。要学。"),), "意识")
    document = Document(
        id=DocumentId("sample"),
        title="题目: 一",
        title_supplied=True,
        language="zh-Hans",
        source=Source(publisher="某网", date="2020-01-02"),
        body=(Block(BlockId("p01"), "开头。", "开篇"), Section(SectionId("s1"), "标题", False, (inner,))),
        apart=(Apart(BlockId("c01"), ApartKind.CAPTION, "照片", BlockId("p01")),),
    )
    assert read_document(parse(document_text(document).encode(), "f.yaml")) == document
