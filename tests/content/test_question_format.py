import pytest

from mbjg_desktop.content.document_format import read_document
from mbjg_desktop.content.question_format import check_anchors, read_bank
from mbjg_desktop.domain.anchor import Anchor
from mbjg_desktop.domain.bank import Bank
from mbjg_desktop.domain.errors import Problem
from mbjg_desktop.domain.ids import BlockId, QuestionId
from mbjg_desktop.domain.question import (
    Blank,
    Body,
    Choice,
    Cloze,
    Cognition,
    Item,
    Kind,
    Matching,
    Option,
    Ordering,
    Pair,
    TrueFalse,
)
from tests.content.reading import changed, source, text_of

P2 = BlockId("p2")


def bank_of(text: str) -> tuple[Bank, list[Problem]]:
    """The bank in a text and everything wrong with it, looked up in the good document."""
    draft = read_bank(source(text))
    check_anchors(draft, read_document(source(text_of("document.yaml"))))
    return draft.bank, sorted(draft.notes.problems)


@pytest.fixture(scope="module")
def good() -> Bank:
    bank, problems = bank_of(text_of("bank.yaml"))
    assert problems == []
    return bank


def test_the_head_of_a_bank(good: Bank) -> None:
    assert (good.id, good.title, good.document) == ("duty-bank", "值班制度题库", "duty")
    assert [question.kind for question in good.questions] == [kind for kind in Kind if not kind.is_self_marked]


@pytest.mark.parametrize(
    ("index", "body"),
    [
        (
            0,
            Choice(
                (
                    Option("a", "办公室"),
                    Option("b", "保卫处", anchor=Anchor(P2, "保卫处", suffix="负责夜间巡查")),
                    Option("c", "后勤处"),
                    Option("d", "以上都不是", fixed=True),
                ),
                frozenset("a"),
            ),
        ),
        (1, Choice((Option("a", "夜间巡查"), Option("b", "登记"), Option("c", "接听电话")), frozenset("ab"))),
        (2, TrueFalse(False)),
        (3, Cloze((Blank("1", "办公室"), Blank("2", "保卫处", ("单位保卫处",))))),
        (4, Ordering((Item("a", "登记"), Item("b", "审核"), Item("c", "归档")))),
        (5, Matching((Pair("a", "办公室", "接听电话"), Pair("b", "保卫处", "夜间巡查")), ("会议记录",))),
    ],
)
def test_the_body_of_every_kind(good: Bank, index: int, body: Body) -> None:
    assert good.questions[index].body == body


def test_what_every_question_has(good: Bank) -> None:
    first, second = good.questions[:2]
    assert first.cognition is Cognition.RECALL
    assert (first.stem, first.tags, first.enemies) == (
        "根据文件，值班电话由哪个部门负责接听？",
        ("部门",),
        (QuestionId("q4"),),
    )
    assert first.anchor == Anchor(P2, "值班电话由办公室负责接听")
    assert second.more_anchors == (Anchor(P2, "保卫处负责登记"),)
    assert second.explanation == "文件写明“保卫处负责夜间巡查”和“保卫处负责登记”。"


@pytest.mark.parametrize(
    ("old", "new", "code", "field", "line"),
    [
        ("stem: 根据", "stme: 根据", "unknown_key", "questions[q1].stme", 9),
        ("kind: single_choice\n", "kind: single\n", "bad_value", "questions[q1].kind", 7),
        ("kind: single_choice\n", "kind: true_false\n", "unknown_key", "questions[q1].options", 10),
        ("cognition: recall", "cognition: guess", "bad_value", "questions[q1].cognition", 8),
        ("stem: 根据文件，值班电话由哪个部门负责接听？", "stem: ''", "empty", "questions[q1].stem", 9),
        ("explanation: 见原文。", "explanation:", "empty", "questions[q4].explanation", 48),
        ("    answer: a\n", "", "missing", "questions[q1].answer", 6),
        ("answer: a\n", "answer: e\n", "answer_impossible", "questions[q1].answer", 15),
        ("answer: a\n", "answer: [a]\n", "wrong_type", "questions[q1].answer", 15),
        ("answer: [a, b]", "answer: [a, x]", "answer_impossible", "questions[q2].answer", 28),
        ("answer: [a, b]", "answer: [a, a]", "duplicate_id", "questions[q2].answer", 28),
        ("answer: [a, b]", "answer: []", "empty", "questions[q2].answer", 28),
        ("answer: [a, b]", "answer: a", "wrong_type", "questions[q2].answer", 28),
        ("answer: false", "answer: no", "wrong_type", "questions[q3].answer", 37),
        ("text: 后勤处", "text: 办 公室。", "option_equal", "questions[q1].options[c].text", 13),
        ("{id: c, text: 后勤处}", "{id: b, text: 后勤处}", "duplicate_id", "questions[q1].options[b].id", 13),
        ("id: c, text: 后勤处", "id: c, text: 后勤处, fix: true", "unknown_key", "questions[q1].options[c].fix", 13),
        ("fixed: true", "fixed: 1", "wrong_type", "questions[q1].options[d].fixed", 14),
        ("exact: 值班电话由办公室", "exact: 值班电话由保卫处", "anchor_not_found", "questions[q1].anchor.exact", 16),
        (", suffix: 负责夜间巡查", "", "anchor_ambiguous", "questions[q1].options[b].anchor.exact", 12),
        ("block: p2, exact: 值班", "block: p9, exact: 值班", "anchor_block_unknown", "questions[q1].anchor.block", 16),
        ("exact: 保卫处负责登记", "exact: ' '", "empty", "questions[q2].anchors[1].exact", 31),
        ("explanation: 文件写明“值班", "explanation: 选A。“值班", "option_letter", "questions[q1].explanation", 17),
        ("{{2}}负责", "{{3}}负责", "cloze_blank_mismatch", "questions[q4].stem", 43),
        ("{{2}}负责", "负责", "cloze_blank_mismatch", "questions[q4].stem", 43),
        ("由{{1}}负责接听，{{2}}", "由{{2}}负责接听，{{1}}", "cloze_blank_mismatch", "questions[q4].stem", 43),
        (
            "stem: 值班电话由{{1}}负责接听，{{2}}负责夜间巡查。",
            "stem: '{{1}}，{{2}}。'",
            "empty",
            "questions[q4].stem",
            43,
        ),
        ("answer: 办公室}", "answer: 门卫}", "cloze_answer_not_in_anchor", "questions[q4].blanks[1].answer", 45),
        ("answer: 办公室}", "answer: 。}", "answer_impossible", "questions[q4].blanks[1].answer", 45),
        ("{id: 2, answer", "{id: 1, answer", "duplicate_id", "questions[q4].blanks[1].id", 46),
        ("      - {id: b, text: 审核}\n", "", "ordering_too_short", "questions[q5].items", 54),
        ("text: 审核", "text: ‘登记’", "option_equal", "questions[q5].items[b].text", 55),
        ("left: 保卫处", "left: 办公室", "ambiguous_pairs", "questions[q6].pairs[b].left", 65),
        ("right: 夜间巡查", "right: 接听电话", "ambiguous_pairs", "questions[q6].pairs[b].right", 65),
        ("[会议记录]", "[夜间巡查]", "ambiguous_pairs", "questions[q6].distractors[1]", 66),
        ("[会议记录]", "[一, 二, 三, 四, 五, 六, 七, 八]", "bad_count", "questions[q6].distractors", 66),
        ("{id: b, left", "{id: x1, left", "bad_id", "questions[q6].pairs[x1].id", 65),
        ("      - {id: b, left: 保卫处, right: 夜间巡查}\n", "", "bad_count", "questions[q6].pairs", 64),
        ("stem: 把部门", "stem: 把{{1}}部门", "cloze_blank_mismatch", "questions[q6].stem", 62),
        ("enemies: [q4]", "enemies: [q1]", "bad_value", "questions[q1].enemies", 19),
        ("enemies: [q4]", "enemies: q4", "wrong_type", "questions[q1].enemies", 19),
    ],
)
def test_problems(old: str, new: str, code: str, field: str, line: int) -> None:
    _, problems = bank_of(changed("bank.yaml", old, new))
    assert (code, field, line) in [(problem.code, problem.field, problem.line) for problem in problems]
    assert len({problem.field.split(".")[0] for problem in problems}) == 1, "only the question that was changed"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("options:\n", "option:\n"),
        ("blanks:\n", "blank:\n"),
        ("answer: a\n", "answer: e\n"),
        ("cognition: recall", "cognition: x"),
        ("text: 后勤处", "text: "),
    ],
)
def test_one_slip_is_one_problem(old: str, new: str) -> None:
    _, problems = bank_of(changed("bank.yaml", old, new))
    assert len(problems) == 1, problems


def test_a_question_of_an_unknown_kind_is_checked_for_all_the_rest() -> None:
    text = changed("bank.yaml", "kind: single_choice\n", "kind: essay\n").replace(
        "block: p2, exact: 值班", "block: p9, exact: 值班", 1
    )
    _, problems = bank_of(text)
    assert [problem.code for problem in problems] == ["bad_value", "anchor_block_unknown"]


@pytest.mark.parametrize(("one", "other"), [("1.5%", "15%"), ("3-5", "35"), ("-5", "5"), ("“”", "《》")])
def test_options_that_can_be_told_apart(one: str, other: str) -> None:
    text = changed("bank.yaml", "text: 后勤处", f"text: '{one}'").replace("text: 以上都不是", f"text: '{other}'")
    assert bank_of(text)[1] == []


@pytest.mark.parametrize(
    "explanation", ["B12 不是答案。", "A项目由办公室承担。", "选择办公室。", "见《A级单位名单》。"]
)
def test_letters_that_name_no_option(explanation: str) -> None:
    text = changed("bank.yaml", "explanation: 文件写明“值班电话由办公室负责接听”。", f"explanation: {explanation}")
    assert bank_of(text)[1] == []


def test_anchors_keep_their_blanks() -> None:
    text = changed("bank.yaml", "exact: 保卫处, suffix: 负责", "exact: ' 保卫处', suffix: 负责")
    assert [problem.code for problem in bank_of(text)[1]] == ["anchor_not_found"]


def test_a_cloze_may_draw_on_several_places() -> None:
    text = changed(
        "bank.yaml", "exact: 值班电话由办公室负责接听。保卫处负责夜间巡查", "exact: 值班电话由办公室负责接听"
    )
    assert [problem.code for problem in bank_of(text)[1]] == ["cloze_answer_not_in_anchor"]
    more = text.replace(
        "    explanation: 见原文。",
        "    anchors: [{block: p2, exact: 保卫处负责夜间巡查}]\n    explanation: 见原文。",
        1,
    )
    assert bank_of(more)[1] == []
