"""Questions as a Word file, read back: what is in it, in which font, and that nothing in it is more than text."""

import zipfile
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.content.exporters.question_sheet import QuestionSheet, Remark, SheetQuestion
from mbjg_desktop.content.exporters.questions_docx import to_docx

ONE = SheetQuestion(
    1,
    "单选",
    "值班电话由哪个部门接听？",
    ("A. 办公室", "B. 保卫处"),
    apart=(Remark("答案：", "A. 办公室"), Remark("原文：", "值班电话由办公室负责接听", is_quoted=True)),
)
TWO = SheetQuestion(2, "判断", "可以委托他人交班。（　　）", (), under=(Remark("我的笔记：", "第一行\n第二行"),))


def sheet(*questions: SheetQuestion) -> QuestionSheet:
    return QuestionSheet("回头看", "2 题", questions, "参考答案")


def read(made: QuestionSheet) -> Document:
    return docx.Document(BytesIO(to_docx(made)))


def texts(made: QuestionSheet) -> list[str]:
    return [paragraph.text for paragraph in read(made).paragraphs]


def test_questions_then_answers_apart() -> None:
    assert texts(sheet(ONE, TWO)) == [
        "回头看",
        "2 题",
        "1. （单选）值班电话由哪个部门接听？",
        "A. 办公室",
        "B. 保卫处",
        "2. （判断）可以委托他人交班。（　　）",
        "我的笔记： 第一行\n第二行",
        "参考答案",
        "1. 答案： A. 办公室",
        "原文： 值班电话由办公室负责接听",
    ]


def test_the_answers_begin_on_a_page_of_their_own() -> None:
    (heading,) = [each for each in read(sheet(ONE)).paragraphs if each.text == "参考答案"]
    assert heading.paragraph_format.page_break_before
    assert "参考答案" not in texts(sheet(TWO))


@pytest.mark.parametrize(
    ("style", "font"), [("Normal", "宋体"), ("Title", "黑体"), ("Subtitle", "宋体"), ("Heading 1", "黑体")]
)
def test_chinese_has_a_font_of_its_own_in_every_style(style: str, font: str) -> None:
    properties = read(sheet(ONE)).styles[style].element.rPr
    fonts = properties.find(qn("w:rFonts"))
    assert fonts.get(qn("w:eastAsia")) == font
    assert fonts.get(qn("w:eastAsiaTheme")) is None
    assert properties.find(qn("w:lang")).get(qn("w:eastAsia")) == "zh-CN"


def test_a_question_is_not_torn_from_its_options() -> None:
    stem, first, last = read(sheet(ONE)).paragraphs[2:5]
    assert stem.paragraph_format.keep_with_next
    assert first.paragraph_format.keep_with_next
    assert not last.paragraph_format.keep_with_next


def test_the_file_says_nothing_about_who_made_it_and_leads_nowhere() -> None:
    whole = to_docx(sheet(ONE))
    about = docx.Document(BytesIO(whole)).core_properties
    assert (about.title, about.author, about.comments) == ("回头看", "", "")
    with zipfile.ZipFile(BytesIO(whole)) as parts:
        relations = b"".join(parts.read(name) for name in parts.namelist() if name.endswith("document.xml.rels"))
    assert b'TargetMode="External"' not in relations


@given(st.text(max_size=60))
def test_any_text_goes_in_as_text(text: str) -> None:
    """Also what looks like markup, and characters no XML may hold, which are left out."""
    made = sheet(SheetQuestion(1, "单选", text, (text,), (Remark("答案：", text),)))
    stem, line, answer = (paragraph.text for paragraph in read(made).paragraphs[2:])
    kept = line
    assert stem == f"1. （单选）{kept}"
    assert answer == f"答案： {kept}"
    assert set(kept) <= set(text) | {"\n"}


def test_markup_is_no_markup() -> None:
    assert texts(sheet(SheetQuestion(1, "单选", "<b>甲</b> & <w:br/>", ())))[2] == "1. （单选）<b>甲</b> & <w:br/>"


def test_an_answer_apart_stays_with_what_is_said_about_it() -> None:
    kept = {paragraph.text: paragraph.paragraph_format.keep_with_next for paragraph in read(sheet(ONE)).paragraphs[-2:]}
    assert kept == {"1. 答案： A. 办公室": True, "原文： 值班电话由办公室负责接听": None}
