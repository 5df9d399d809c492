from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mbjg_desktop.content.cleaning import Confidence, Rule, clean
from mbjg_desktop.content.cleaning.characters import pair_of
from mbjg_desktop.content.cleaning.edits_file import read_edits
from mbjg_desktop.content.cleaning.pipeline import restored
from mbjg_desktop.content.document_format import read_document
from mbjg_desktop.content.yaml_source import parse, read
from mbjg_desktop.data_files import resources_dir
from mbjg_desktop.domain.document import Block, Section
from tests.content.cleaning.damage import TABLE, damaged, one_to_one

_DOCUMENTS = resources_dir() / "documents"
_DATA = Path(__file__).parent.parent.parent / "data" / "cleaning"
_FIRST_LEVEL = [
    char
    for row in range(0xB0, 0xD7)
    for cell in range(0xA1, 0xFF)
    if (char := bytes((row, cell)).decode("gb2312")) != "著"  # only the word tells whether it was 着
]
_CLAUSE = st.text(st.sampled_from(_FIRST_LEVEL), min_size=1, max_size=12)
_MARK = st.sampled_from(["，", "。", "、", "；", "：", "！", "”", "“", "《", "》"])
_SENTENCE = st.lists(st.tuples(_CLAUSE, _MARK), min_size=1, max_size=4).map(lambda parts: "".join(map("".join, parts)))


_SPLITS = [
    first + second
    for char in TABLE
    for first in _FIRST_LEVEL
    if pair_of(one_to_one(first))[1] == pair_of(char)[0]
    for second in _FIRST_LEVEL
    if pair_of(one_to_one(second))[0] == pair_of(char)[1]
]
"""Neighbours between which a character of the table seems to stand."""


def _articles() -> list[str]:
    return sorted(path.stem for path in (_DOCUMENTS / "sources").glob("*.txt"))


def _plain(raw: str) -> str:
    lines, _ = restored(raw)
    return "\n".join(line.text for line in lines)


@pytest.mark.parametrize("name", _articles())
def test_each_shipped_document_is_what_cleaning_its_article_gives(name: str) -> None:
    raw = (_DOCUMENTS / "sources" / f"{name}.txt").read_text(encoding="utf-8")
    shipped = _DOCUMENTS / f"{name}.yaml"
    result = clean(raw, edits=read_edits(_DOCUMENTS / f"{name}.edits.yaml"))
    assert result.text == shipped.read_text(encoding="utf-8")
    assert result.document == read_document(read(shipped))
    assert result.undecided == ()


@pytest.mark.parametrize("name", _articles())
def test_without_edits_only_what_they_supply_is_missing(name: str) -> None:
    raw = (_DOCUMENTS / "sources" / f"{name}.txt").read_text(encoding="utf-8")
    edits = read_edits(_DOCUMENTS / f"{name}.edits.yaml")
    undecided = clean(raw).undecided
    assert {repair.line for repair in undecided if repair.rule is not Rule.TITLE} == {
        reconstruction.line for reconstruction in edits.reconstructions
    }


@pytest.mark.parametrize("name", _articles())
def test_cleaning_a_shipped_document_again_changes_nothing(name: str) -> None:
    document = read_document(read(_DOCUMENTS / f"{name}.yaml"))
    texts = [block.text for block in document.blocks()] + [apart.text for apart in document.apart]
    lines, repairs = restored("\n".join(texts))
    assert [line.text for line in lines] == texts
    assert repairs == ()


def test_the_bundled_article_has_its_shape() -> None:
    document = read_document(read(_DOCUMENTS / "mofan-jiguan.yaml"))
    opening, *sections, closing = document.body
    assert isinstance(opening, Block)
    assert isinstance(closing, Block)
    parts = [section for section in sections if isinstance(section, Section)]
    assert [len(section.body) for section in parts] == [3, 5, 4]
    assert all(isinstance(inner, Section) and inner.run_in for section in parts for inner in section.body)
    assert document.title_supplied
    assert [(apart.id, apart.after) for apart in document.apart] == [("c01", "p03"), ("f01", "p14")]


def test_a_damaged_page_of_another_text() -> None:
    clean_text = (_DATA / "office.clean.txt").read_text(encoding="utf-8").rstrip("\n")
    raw = "\n".join(damaged(line).text for line in clean_text.split("\n"))
    assert "(" in raw
    assert _plain(raw) == clean_text
    document = clean(raw).document
    assert [section.heading for section in document.sections()] == [
        "一、值班安排",
        "建立值班制度。",
        "做好交接记录。",
        "落实责任追究。",
        "二、附则",
    ]
    assert [apart.text for apart in document.apart] == ["办公室工作人员在核对值班日志。", "某某单位 版权所有"]
    assert read_document(parse(clean(raw).text.encode(), "f.yaml")) == document


@settings(max_examples=150, deadline=None)
@given(_SENTENCE)
def test_damage_that_loses_nothing_is_undone(text: str) -> None:
    raw = damaged(text)
    assume(not raw.lost and not raw.dropped)
    assert _plain(raw.text) == text


@settings(max_examples=150, deadline=None)
@given(_SENTENCE, st.booleans())
def test_damage_is_undone_or_doubted(text: str, has_marks: bool) -> None:
    text = "实现" + text  # a page shows somewhere that it was converted and damaged
    raw = damaged(text, prefix=b"\0" if has_marks else b"")
    lines, report = restored(raw.text)
    if "\n".join(line.text for line in lines) != text:
        assert any(repair.confidence is not Confidence.CERTAIN for repair in report)


@settings(max_examples=300, deadline=None)
@given(_CLAUSE, st.sampled_from(_SPLITS), _CLAUSE)
def test_one_split_pair_is_put_together_or_left_for_a_person(before: str, split: str, after: str) -> None:
    text = f"实现{before}{split}{after}，"
    raw = damaged(text)
    assume(raw.lost == 1 and not raw.dropped)
    lines, report = restored(raw.text)
    is_left = any(repair.confidence is Confidence.UNDECIDED for repair in report)
    assert is_left or lines[0].text == text


@settings(max_examples=150, deadline=None)
@given(_SENTENCE)
def test_clean_text_stays_as_it_is(text: str) -> None:
    lines, repairs = restored(text)
    assert [line.text for line in lines] == [text]
    assert repairs == ()


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8") | st.sampled_from('?()（），,“”"創統的xūé 　<b>&;'), max_size=60))
def test_any_text_at_all_gets_a_document(text: str) -> None:
    result = clean(text)
    assert result.text.startswith("# yaml-language-server: ")
    for repair in result.report:
        assert repair.line >= 1
        assert repair.column >= 1
