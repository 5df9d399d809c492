"""Short answers in a bank file: read, and every slip named."""

import pytest

from mbjg_desktop.domain.anchor import Anchor
from mbjg_desktop.domain.ids import BlockId
from mbjg_desktop.domain.question import Kind, Point, ShortAnswer
from tests.content.reading import changed, text_of
from tests.content.test_question_format import bank_of

FILE = "short-answers.yaml"
_NINE_MORE = "".join(f"      - {{id: p{n}, text: 要点{n}}}\n" for n in range(9))


def test_points_and_a_reference_that_may_be_left_out() -> None:
    bank, problems = bank_of(text_of(FILE))
    assert problems == []
    assert {question.kind for question in bank.questions} == {Kind.SHORT_ANSWER}
    first, second, third, fourth = bank.questions
    assert first.body == ShortAnswer(
        (Point("a", "办公室负责接听值班电话"), Point("b", "保卫处负责夜间巡查")),
        "值班电话由办公室负责接听，夜间由保卫处负责巡查。",
    )
    assert second.body == ShortAnswer((Point("a", "文件规定的环节依次是登记、审核、归档"),))
    assert third.tags == ("环节",)
    assert fourth.more_anchors == (Anchor(BlockId("p2"), "保卫处负责登记"),)


@pytest.mark.parametrize(
    ("old", "new", "code", "field", "line"),
    [
        (
            "      - {id: a, text: 夜间巡查}\n      - {id: b, text: 登记}\n",
            "      []\n",
            "empty",
            "questions[s4].points",
            41,
        ),
        (
            "    points:\n      - {id: a, text: 夜间",
            "    items:\n      - {id: a, text: 夜间",
            "unknown_key",
            "questions[s4].items",
            40,
        ),
        ("{id: a, text: 办公室负责", "{id: b, text: 办公室负责", "duplicate_id", "questions[s1].points[b].id", 12),
        (
            "text: 保卫处负责夜间巡查}",
            "text: 办公室 负责接听值班电话。}",
            "option_equal",
            "questions[s1].points[b].text",
            12,
        ),
        ("      - {id: a, text: 办公室负责接听值班电话}\n", _NINE_MORE, "bad_count", "questions[s1].points", 11),
        ("reference: 值班电话", "answer: 值班电话", "unknown_key", "questions[s1].answer", 13),
        ("reference: 登记第一，审核第二，归档第三。", "reference: ''", "empty", "questions[s3].reference", 32),
        ("stem: 来电未经", "stem: 来电{{1}}未经", "cloze_blank_mismatch", "questions[s2].stem", 19),
        ("exact: 保卫处负责登记", "exact: 保卫处登记", "anchor_not_found", "questions[s4].anchors[1].exact", 45),
        ("enemies: [s1]", "enemies: [s4]", "bad_value", "questions[s4].enemies", 47),
    ],
)
def test_problems(old: str, new: str, code: str, field: str, line: int) -> None:
    _, problems = bank_of(changed(FILE, old, new))
    assert (code, field, line) in [(problem.code, problem.field, problem.line) for problem in problems]
