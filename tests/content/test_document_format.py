import pytest

from mbjg_desktop.content.document_format import read_document
from mbjg_desktop.domain.document import Apart, ApartKind, Block, Document, Section
from mbjg_desktop.domain.document import Source as Provenance
from mbjg_desktop.domain.ids import BlockId, DocumentId, SectionId
from tests.content.reading import changed, problems_of, source, text_of


def read(text: str) -> Document:
    return read_document(source(text))


def test_a_whole_document() -> None:
    p2 = "值班电话。值班电话由办公室负责接听。保卫处负责夜间巡查，后勤处负责保障。保卫处负责登记。"
    phone = Section(SectionId("s1-1"), "值班电话。", True, (Block(BlockId("p2"), p2),))
    p3 = Block(BlockId("p3"), "办理环节依次为登记、审核、归档。")
    assert read(text_of("document.yaml")) == Document(
        id=DocumentId("duty"),
        title="值班制度",
        title_supplied=True,
        language="zh-Hans",
        source=Provenance(publisher="某单位", date="2024-01-01"),
        body=(
            Block(BlockId("p1"), "为做好值班工作，制定本制度。"),
            Section(SectionId("s1"), "值班", False, (phone, p3), "值班安排"),
        ),
        apart=(
            Apart(BlockId("c1"), ApartKind.CAPTION, "值班室。", BlockId("p2")),
            Apart(BlockId("f1"), ApartKind.FOOTER, "版权所有", BlockId("")),
        ),
    )


def test_what_may_be_left_out() -> None:
    small = read("format: mbjg-document/1\nid: 007\ntitle: no\nlanguage: zh\nbody:\n- {id: 1, text: 1:30}")
    assert (small.id, small.title, small.title_supplied, small.apart) == ("007", "no", False, ())
    assert small.body == (Block(BlockId("1"), "1:30"),)


@pytest.mark.parametrize(
    ("old", "new", "code", "field", "line"),
    [
        ("title:", "titel:", "unknown_key", "titel", 3),
        ("title: 值班制度\n", "", "missing", "title", 1),
        ("title: 值班制度", "title: ~", "empty", "title", 3),
        ("title: 值班制度", "title: [值班制度]", "wrong_type", "title", 3),
        ("id: duty", "id: Duty", "bad_id", "id", 2),
        ("title_supplied: true", "title_supplied: yes", "wrong_type", "title_supplied", 4),
        ("title_supplied: true", "title_supplied: 'true'", "wrong_type", "title_supplied", 4),
        ("language: zh-Hans", "language: 简体中文", "bad_value", "language", 5),
        ("date:", "when:", "unknown_key", "source.when", 6),
        ("{id: p1, text: 为做好值班工作，制定本制度。}", "为做好值班工作", "wrong_type", "body[1]", 8),
        ("id: p1, text: 为做好值班工作，制定本制度。", "id: p1", "missing", "body[p1].text", 8),
        ("id: p1, ", "", "missing", "body[1].id", 8),
        ("id: p3", "id: p1", "duplicate_id", "body[s1].body[p1].id", 18),
        ("id: s1-1", "id: s1", "duplicate_id", "body[s1].body[s1].id", 13),
        ("id: c1", "id: p2", "duplicate_id", "apart[p2].id", 21),
        ("    heading: 值班\n", "", "missing", "body[s1]", 9),
        ("heading: 值班\n", "heading: 值班\n    lead: 值班\n", "ambiguous_heading", "body[s1]", 9),
        ("lead: 值班电话。", "lead: 值班手机。", "lead_not_opening", "body[s1].body[s1-1].lead", 14),
        ("kind: caption", "kind: picture", "bad_value", "apart[c1].kind", 21),
        ("after: p2", "after: p9", "anchor_block_unknown", "apart[c1].after", 21),
    ],
)
def test_problems(old: str, new: str, code: str, field: str, line: int) -> None:
    problems = problems_of(lambda: read(changed("document.yaml", old, new)))
    assert [(problem.code, problem.field, problem.line) for problem in problems] == [(code, field, line)]


def test_a_body_needs_something() -> None:
    empty = "format: mbjg-document/1\nid: d\ntitle: t\nlanguage: zh\nbody: []"
    assert [problem.code for problem in problems_of(lambda: read(empty))] == ["empty"]


def test_every_problem_at_once_in_the_order_of_the_file() -> None:
    text = changed("document.yaml", "id: duty", "id: Duty")
    text = text.replace("label:", "lable:").replace("kind: footer", "kind: foot").replace("id: c1,", "id: c1, id: c2,")
    problems = problems_of(lambda: read(text))
    assert [problem.code for problem in problems] == ["bad_id", "unknown_key", "duplicate_key", "bad_value"]
    assert "did you mean 'label'?" in problems[1].message


def test_a_file_that_is_no_mapping() -> None:
    problems = problems_of(lambda: read("- a\n- b"))
    assert [(problem.code, problem.line, problem.column) for problem in problems] == [("wrong_type", 1, 1)]


def test_a_text_beyond_all_measure() -> None:
    text = changed("document.yaml", "为做好值班工作", "字" * 20_001)
    assert [problem.code for problem in problems_of(lambda: read(text))] == ["too_large"]
