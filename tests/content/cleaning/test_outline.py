import pytest

from mbjg_desktop.content.cleaning import Edits, Role, clean
from mbjg_desktop.domain.document import ApartKind, Block, Document, Section
from mbjg_desktop.domain.errors import ContentError

_LED = """总的要求，先说一段。
抓部署
加强领导。成立小组，统一指导。
落实责任。各负其责，协作配合。
抓检查
定期检查。每月一次，不打招呼。
会议现场，照片一张。
及时整改。限期完成，逐项销号。
这是一项长期的工作，要常抓不懈。我们将继续努力。"""


def _sections(document: Document) -> list[tuple[str, str, bool]]:
    return [(section.id, section.heading, section.run_in) for section in document.sections()]


def _top(document: Document) -> list[str]:
    return [node.text if isinstance(node, Block) else node.heading for node in document.body]


def test_leads_captions_and_the_closing_paragraph() -> None:
    document = clean("题目\n" + _LED + "\n某某网 版权所有").document
    assert (document.title, document.title_supplied) == ("题目", False)
    assert _sections(document) == [
        ("s1", "抓部署", False),
        ("s1-1", "加强领导。", True),
        ("s1-2", "落实责任。", True),
        ("s2", "抓检查", False),
        ("s2-1", "定期检查。", True),
        ("s2-2", "及时整改。", True),
    ]
    assert [block.id for block in document.blocks()] == ["p01", "p02", "p03", "p04", "p05", "p06"]
    assert _top(document)[0] == "总的要求，先说一段。"
    assert _top(document)[-1].startswith("这是一项长期的工作")
    assert [(apart.id, apart.kind, apart.after) for apart in document.apart] == [
        ("c01", ApartKind.CAPTION, "p04"),
        ("f01", ApartKind.FOOTER, "p06"),
    ]
    assert document.source.publisher == "某某网"


def test_numbered_headings_nest() -> None:
    document = clean(
        "题目\n第一章 总则\n一、目的\n为了方便。\n（一）范围\n适用全部。\n二、原则\n公平。\n第二章 附则\n自今日起。"
    ).document
    assert [id_ for id_, _, _ in _sections(document)] == ["s1", "s1-1", "s1-1-1", "s1-2", "s2"]


def test_paragraphs_that_do_not_all_begin_alike_have_no_leads() -> None:
    document = clean(
        "题目\n前言，一段。\n抓部署\n加强领导。成立小组。\n各单位要负责，要落实。要检查。\n落实责任。各负其责。"
    ).document
    assert _sections(document) == [("s1", "抓部署", False)]


def test_without_headings_there_are_only_blocks() -> None:
    document = clean("加强领导。成立小组，统一指导。\n落实责任。各负其责，协作配合。").document
    assert [type(node) for node in document.body] == [Block, Block]
    assert document.title_supplied


def test_a_person_may_say_what_a_line_is_and_what_a_part_is_called() -> None:
    edits = Edits(title="新题目", labels={"p01": "开头", "s1": "部署"}, roles={1: Role.PARAGRAPH, 3: Role.DROP})
    document = clean("题目\n抓部署\n广告\n加强领导，成立小组。", edits=edits).document
    assert (document.title, document.title_supplied) == ("新题目", True)
    first, second = document.body
    assert isinstance(first, Block)
    assert isinstance(second, Section)
    assert (first.text, first.label, second.label) == ("题目", "开头", "部署")


@pytest.mark.parametrize("edits", [Edits(labels={"p99": "无"}), Edits(roles={99: Role.DROP})])
def test_edits_that_do_not_fit_are_refused(edits: Edits) -> None:
    with pytest.raises(ContentError, match="99"):
        clean("一段文字。", edits=edits)
