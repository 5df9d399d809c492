import pytest

from mbjg_desktop.content.cleaning.edits import Edits, Reconstruction, Role
from mbjg_desktop.content.cleaning.edits_file import parse_edits
from mbjg_desktop.content.cleaning.pipeline import clean
from mbjg_desktop.domain.document import Source
from mbjg_desktop.domain.errors import ContentError

_FULL = """format: mbjg-edits/1
id: sample
title: 题目
source: {publisher: 某网}
labels: {p01: 开篇}
roles: {3: caption}
reconstructions:
  - line: 2
    before: "勇? "
    after: ""
    reason: 多余
"""


def test_everything_an_edits_file_can_say() -> None:
    assert parse_edits(_FULL) == Edits(
        id="sample",
        title="题目",
        source=Source(publisher="某网"),
        labels={"p01": "开篇"},
        roles={3: Role.CAPTION},
        reconstructions=(Reconstruction(2, "勇? ", "", "多余"),),
    )


def test_every_problem_at_once_with_its_place() -> None:
    text = (
        _FULL.replace("3: caption", "x: heading, 4: nothing").replace("line: 2", "line: 0").replace("title:", "titel:")
    )
    with pytest.raises(ContentError) as caught:
        parse_edits(text, "e.yaml")
    assert [(problem.line, problem.field) for problem in caught.value.problems] == [
        (3, "titel"),
        (6, "roles.x"),
        (6, "roles.4"),
        (8, "reconstructions[1].line"),
    ]


@pytest.mark.parametrize("raw", ["没有这个词。", "勇?、勇?、", ""])
def test_a_reconstruction_needs_exactly_one_place(raw: str) -> None:
    edits = parse_edits(
        "format: mbjg-edits/1\nreconstructions:\n  - {line: 1, before: '勇?、', after: 勇担当、, reason: 上下文}\n"
    )
    with pytest.raises(ContentError) as caught:
        clean(raw, edits=edits)
    assert [(problem.line, problem.code) for problem in caught.value.problems] == [(3, "does_not_fit")]
