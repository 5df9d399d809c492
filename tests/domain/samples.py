"""Questions and rule sets for the tests of the domain, and hypothesis strategies that make responses to them."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from mbjg_desktop.domain.anchor import Anchor
from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.ids import AttemptId, BlockId, QuestionId, RevisionId, RuleSetId
from mbjg_desktop.domain.marking import MultipleRule, OrderingRule, Partial, PartRule
from mbjg_desktop.domain.question import (
    Blank,
    Body,
    Choice,
    Chosen,
    Cloze,
    Cognition,
    Filled,
    Item,
    Kind,
    Matched,
    Matching,
    Option,
    Ordered,
    Ordering,
    Pair,
    Point,
    Question,
    Response,
    ShortAnswer,
    TrueFalse,
    Written,
)
from mbjg_desktop.domain.ruleset import ClockRule, DrawRule, Feedback, MarkingRule, Navigation, RuleSet
from mbjg_desktop.domain.slot import Slot

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ANCHOR = Anchor(BlockId("p1"), "值班电话由办公室负责接听")


def question(kind: Kind, body: Body, id_: str = "q1") -> Question:
    """A question of that kind with a stem that fits."""
    stem = "由{{1}}负责，{{2}}协助。" if kind is Kind.CLOZE else "根据文件，……？"
    return Question(QuestionId(id_), kind, Cognition.RECALL, stem, body, ANCHOR, "文件写明……")


def options(count: int) -> tuple[Option, ...]:
    """That many options a, b, c, …"""
    return tuple(Option("abcdefghi"[n], f"选项{n}") for n in range(count))


SINGLE = question(Kind.SINGLE_CHOICE, Choice(options(4), frozenset("b")), "single")
MULTIPLE = question(Kind.MULTIPLE_CHOICE, Choice(options(5), frozenset("ace")), "multiple")
STATEMENT = question(Kind.TRUE_FALSE, TrueFalse(False), "statement")
CLOZE = question(Kind.CLOZE, Cloze((Blank("1", "办公室", ("总办公室",)), Blank("2", "八项"))), "cloze")
ORDERING = question(Kind.ORDERING, Ordering((Item("a", "登记"), Item("b", "审核"), Item("c", "归档"))), "ordering")
MATCHING = question(
    Kind.MATCHING, Matching((Pair("a", "办公室", "接听"), Pair("b", "保卫处", "巡查")), ("记录",)), "matching"
)
SHORT_ANSWER = question(
    Kind.SHORT_ANSWER,
    ShortAnswer((Point("a", "先登记"), Point("b", "再报告"), Point("c", "后办理")), "先登记，再报告，后办理。"),
    "short",
)
ALL = (SINGLE, MULTIPLE, STATEMENT, CLOZE, ORDERING, MATCHING, SHORT_ANSWER)

RIGHT: dict[str, Response] = {
    "single": Chosen(frozenset("b")),
    "multiple": Chosen(frozenset("ace")),
    "statement": Chosen(frozenset({"false"})),
    "cloze": Filled((("1", "办公室"), ("2", "八项"))),
    "ordering": Ordered(("a", "b", "c")),
    "matching": Matched((("a", "a"), ("b", "b"))),
    "short": Written("登记、报告、办理", frozenset("abc")),
}


def responses(asked: Question) -> st.SearchStrategy[Response]:
    """Any response of the right shape, right or wrong, whole or partial."""
    match asked.body:
        case Choice(choices, _):
            most = 1 if asked.kind is Kind.SINGLE_CHOICE else len(choices)
            return st.frozensets(st.sampled_from([o.id for o in choices]), max_size=most).map(Chosen)
        case TrueFalse():
            return st.frozensets(st.sampled_from(["true", "false"]), max_size=1).map(Chosen)
        case Cloze(blanks):
            texts = st.sampled_from(["", "办公室", "总办公室", "8项", "八 项。", "保卫处"])
            filled = st.tuples(*(texts for _ in blanks))
            return filled.map(lambda got: Filled(tuple((b.id, t) for b, t in zip(blanks, got, strict=True))))
        case Ordering(items):
            return st.permutations([item.id for item in items]).map(lambda order: Ordered(tuple(order)))
        case Matching() as body:
            return st.permutations(list(body.rights())).map(
                lambda rights: Matched(tuple(zip([p.id for p in body.pairs], rights, strict=False)))
            )
        case ShortAnswer(points, _):
            met = st.none() | st.frozensets(st.sampled_from([point.id for point in points]))
            return st.builds(Written, st.sampled_from(["", " ", "先登记，\n再报告"]), met)


def partial_rules() -> st.SearchStrategy[Partial]:
    """Any rule for what a response that is not wholly right earns."""
    parts = st.sampled_from(PartRule)
    return st.builds(Partial, st.sampled_from(MultipleRule), parts, st.sampled_from(OrderingRule), parts)


def ruleset(
    *,
    feedback: Feedback = Feedback.AT_END,
    navigation: Navigation = Navigation.FREE,
    whole: timedelta | None = None,
    per_question: timedelta | None = None,
    multiple: MultipleRule = MultipleRule.PARTIAL_NO_WRONG,
    speed_bonus: int = 0,
    draw: DrawRule | None = None,
) -> RuleSet:
    """A rule set worth ten marks a question."""
    limits = dict.fromkeys(Kind, per_question) if per_question else {}
    return RuleSet(
        id=RuleSetId("test"),
        name={"en": "Test"},
        summary={},
        draw=draw or DrawRule(),
        clock=ClockRule(whole, limits),
        marking=MarkingRule({kind: Fraction(10) for kind in Kind}, multiple, speed_bonus=Fraction(speed_bonus)),
        feedback=feedback,
        navigation=navigation,
    )


def attempt(rules: RuleSet, questions: tuple[Question, ...] = ALL) -> Attempt:
    """An attempt that has just begun, its first question shown at noon."""
    slots = tuple(Slot(asked, RevisionId(n), ()) for n, asked in enumerate(questions))
    fresh = Attempt(AttemptId(1), rules, 7, NOON, slots)
    return fresh.applied(fresh.shows(0, NOON))
