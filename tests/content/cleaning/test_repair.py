from mbjg_desktop.content.cleaning.repair import Change, Confidence, Line, Rule, rewritten

_CERTAIN, _UNDECIDED = Confidence.CERTAIN, Confidence.UNDECIDED


def test_columns_are_those_of_the_raw_article_after_any_change() -> None:
    line, _ = rewritten(Line.raw(7, "甲(jiǎ)乙,丙"), [Change(1, 6, "", Rule.PINYIN, _CERTAIN)])
    line, (repair,) = rewritten(line, [Change(2, 3, "，", Rule.PUNCTUATION, _CERTAIN)])
    assert line.text == "甲乙，丙"
    assert (repair.line, repair.column, repair.before, repair.after) == (7, 8, ",", "，")


def test_an_undecided_change_changes_nothing_and_holds_its_place() -> None:
    line, (repair,) = rewritten(Line.raw(1, "甲?乙"), [Change(1, 2, "", Rule.SPLIT_PAIR, _UNDECIDED, ("甲丁",))])
    assert (line.text, repair.after, repair.candidates) == ("甲?乙", "?", ("甲丁",))
    assert rewritten(line, [Change(1, 2, "？", Rule.PUNCTUATION, _CERTAIN)]) == (line, ())
