from datetime import timedelta
from fractions import Fraction

import pytest

from mbjg_desktop.content.catalog import rulesets
from mbjg_desktop.content.ruleset_format import read_ruleset
from mbjg_desktop.data_files import resources_dir
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.marking import MultipleRule
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import ClockRule, DrawRule, Feedback, MarkingRule, Navigation, RuleSet
from tests.content.reading import changed, problems_of, source, text_of


def read(text: str) -> RuleSet:
    return read_ruleset(source(text))


def test_a_whole_rule_set() -> None:
    seconds = {Kind.SINGLE_CHOICE: timedelta(seconds=20), Kind.CLOZE: timedelta(seconds=65)}
    points = {
        Kind.SINGLE_CHOICE: Fraction(2),
        Kind.MULTIPLE_CHOICE: Fraction(4),
        Kind.TRUE_FALSE: Fraction(1),
        Kind.CLOZE: Fraction(5, 3),
        Kind.ORDERING: Fraction(1, 2),
        Kind.MATCHING: Fraction(4),
    }
    assert read(text_of("ruleset.yaml")) == RuleSet(
        id=RuleSetId("rush"),
        name={"zh-Hans": "抢答", "en": "Rush"},
        summary={"zh-Hans": "九题。"},
        draw=DrawRule(9, {Kind.SINGLE_CHOICE: 5, Kind.CLOZE: 4}, True, True, True),
        clock=ClockRule(timedelta(minutes=90), seconds, True),
        marking=MarkingRule(points, MultipleRule.PER_OPTION, Fraction(10), Fraction(5), Fraction(1, 2)),
        feedback=Feedback.AT_END,
        navigation=Navigation.FORWARD,
    )


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ("count: 9", "count: 8", "bad_value", "draw.count"),
        ("count: 9", "count: all", "bad_value", "draw.count"),
        ("cloze: 4", "cloze: 0", "bad_value", "draw.by_kind.cloze"),
        ("{single_choice: 5", "{single: 5", "unknown_key", "draw.by_kind.single"),
        ("by_kind: {single_choice: 5, cloze: 4}", "by_kind: 9", "wrong_type", "draw.by_kind"),
        ("whole: 1h30m", "whole: 90", "bad_value", "clock.whole"),
        ("whole: 1h30m", "whole: 1:30", "bad_value", "clock.whole"),
        ("whole: 1h30m", "whole: 0s", "bad_value", "clock.whole"),
        ("cloze: 1m5s", "cloze: 65", "bad_value", "clock.per_question.cloze"),
        (", matching: 4}", "}", "missing", "marking.points"),
        (
            "{single_choice: 2, multiple_choice: 4, true_false: 1, cloze: 5/3, ordering: 0.5, matching: 4}",
            "{}",
            "empty",
            "marking.points",
        ),
        ("cloze: 5/3", "cloze: 5/0", "bad_value", "marking.points.cloze"),
        ("cloze: 5/3", "cloze: 1e9999999", "bad_value", "marking.points.cloze"),
        ("cloze: 5/3", "cloze: -1", "bad_value", "marking.points.cloze"),
        ("pass_mark: 10", "pass_mark: 100", "bad_value", "marking"),
        ("pass_mark: 10", "pass_mark: ten", "bad_value", "marking.pass_mark"),
        ("  per_question: {single_choice: 20s, cloze: 1m5s}\n", "", "bad_value", "marking"),
        ("multiple: per_option", "multiple: half", "bad_value", "marking.multiple"),
        ("feedback: at_end", "feedback: later", "bad_value", "feedback"),
        ("navigation: forward\n", "", "missing", "navigation"),
        ("{zh-Hans: 抢答, en: Rush}", "{en: Rush}", "missing", "name"),
        ("{zh-Hans: 抢答, en: Rush}", "抢答", "wrong_type", "name"),
        ("en: Rush", "英文: Rush", "bad_value", "name.英文"),
        ("may_pause: true", "may_pause: 1", "wrong_type", "clock.may_pause"),
        ("weak_first", "weakest_first", "unknown_key", "draw.weakest_first"),
    ],
)
def test_problems(old: str, new: str, code: str, field: str) -> None:
    problems = problems_of(lambda: read(changed("ruleset.yaml", old, new)))
    assert [(problem.code, problem.field) for problem in problems] == [(code, field)]


def test_a_slip_hides_no_contradiction_of_other_fields() -> None:
    text = text_of("ruleset.yaml").replace("count: 9", "count: 8").replace("pass_mark: 10", "pass_mark: 100")
    text = text.replace("navigation: forward", "navigation: free") + "ends: first_miss\n"
    assert [problem.field for problem in problems_of(lambda: read(text))] == ["draw.count", "feedback", "navigation"]


@pytest.mark.parametrize(
    ("draw", "most"),
    [("by_kind: {single_choice: 5, cloze: 4}", "185/3"), ("count: 9", "81"), ("count: 9\n  pool: due_mistakes", "81")],
)
def test_a_pass_mark_may_ask_for_no_more_than_the_best_paper_with_its_speed(draw: str, most: str) -> None:
    text = text_of("ruleset.yaml").replace("  count: 9\n", "").replace("by_kind: {single_choice: 5, cloze: 4}", draw)
    reached = read(text.replace("pass_mark: 10", f"pass_mark: {most}"))
    assert reached.marking.pass_mark == Fraction(most)
    (problem,) = problems_of(lambda: read(text.replace("pass_mark: 10", f"pass_mark: {Fraction(most) + 1}")))
    assert most in problem.message


@pytest.fixture(scope="module")
def shipped() -> dict[str, RuleSet]:
    return {ruleset.id: ruleset for ruleset in rulesets(resources_dir() / "rules")}


def test_the_shipped_rule_sets(shipped: dict[str, RuleSet]) -> None:
    assert sorted(shipped) == ["contest", "daily", "flawless", "lookback", "mock", "practice", "sprint"]


def test_only_where_one_may_take_ones_time_is_a_learner_asked_to_judge(shipped: dict[str, RuleSet]) -> None:
    assert {id_ for id_, rules in shipped.items() if rules.asks(Kind.SHORT_ANSWER)} == {"practice", "lookback"}
    assert all(rules.asks(kind) for rules in shipped.values() for kind in Kind if not kind.is_self_marked)
    assert shipped["practice"].points(Kind.SHORT_ANSWER) == 0


def test_short_answers_may_be_drawn_by_name_where_their_points_are_told_at_once() -> None:
    calm = (
        text_of("ruleset.yaml")
        .replace("cloze: 4}", "short_answer: 4}")
        .replace("feedback: at_end", "feedback: at_once")
        .replace("  speed_bonus: 5\n", "")
        .replace("  wrong_penalty: 1/2\n", "")
    )
    rules = read(calm)
    assert rules.asks(Kind.SHORT_ANSWER)
    assert rules.draw.by_kind[Kind.SHORT_ANSWER] == 4
    problems = problems_of(lambda: read(calm.replace("feedback: at_once", "feedback: at_end")))
    assert [(problem.code, problem.field) for problem in problems] == [("bad_value", "draw")]


def test_practice_asks_everything_without_a_clock(shipped: dict[str, RuleSet]) -> None:
    practice = shipped["practice"]
    assert (practice.draw, practice.clock) == (DrawRule(), ClockRule(may_pause=True))
    assert (practice.feedback, practice.navigation) == (Feedback.AT_ONCE, Navigation.FREE)
    assert set(practice.marking.points.values()) == {1}


def test_the_mock_exam_has_thirty_questions_for_a_hundred_marks(shipped: dict[str, RuleSet]) -> None:
    mock = shipped["mock"]
    assert mock.draw.count == 30
    assert list(mock.draw.by_kind.values()) == [15, 8, 4, 3]
    assert sum(mock.points(kind) * count for kind, count in mock.draw.by_kind.items()) == 100
    assert (mock.marking.pass_mark, mock.clock.whole) == (Fraction(80), timedelta(minutes=20))
    assert (mock.feedback, mock.navigation) == (Feedback.AT_END, Navigation.FREE)


def test_the_contest_has_a_clock_for_every_question(shipped: dict[str, RuleSet]) -> None:
    contest = shipped["contest"]
    assert contest.draw.count == 20
    asked = [kind for kind in Kind if contest.asks(kind)]
    assert [limit and limit.seconds for limit in map(contest.limit, asked)] == [20, 40, 20, 40, 60, 60]
    assert {contest.points(kind) for kind in asked} == {10}
    assert (contest.marking.speed_bonus, contest.navigation) == (Fraction(5), Navigation.FORWARD)
