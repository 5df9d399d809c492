"""Writing rule sets: what is written is read again as the very same rule set."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.content import ruleset_format, ruleset_writer, yaml_source
from mbjg_desktop.content.catalog import rulesets
from mbjg_desktop.data_files import resources_dir
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.marking import MultipleRule, OrderingRule, PartRule
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import (
    ClockRule,
    DrawRule,
    Ends,
    Feedback,
    MarkingRule,
    Navigation,
    Order,
    Pace,
    Pool,
    RuleSet,
    Score,
    Seed,
)

COUNTS = st.integers(1, 999_999)
SECONDS = st.integers(1, 99_999).map(lambda seconds: timedelta(seconds=seconds))
NUMBERS = st.builds(Fraction, st.integers(0, 999_999), st.integers(1, 999))
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1).filter(
    lambda text: bool(text.strip()) and "\ufeff" not in text and text == text.strip()
)
NAMES = st.fixed_dictionaries({"zh-Hans": TEXTS}, optional={"en": TEXTS, "zh-Hant": TEXTS})


def draws() -> st.SearchStrategy[DrawRule]:
    by_kind = st.dictionaries(st.sampled_from([kind for kind in Kind if not kind.is_self_marked]), COUNTS)
    switches = [st.booleans()] * 6
    some = st.builds(DrawRule, st.none() | COUNTS, st.just({}), *switches, *map(st.sampled_from, (Pool, Order, Seed)))
    return st.builds(lambda rule, kinds: _with_kinds(rule, kinds) if kinds else rule, some, by_kind)


def _with_kinds(rule: DrawRule, kinds: dict[Kind, int]) -> DrawRule:
    return replace(rule, by_kind=kinds, count=sum(kinds.values()))


RULESETS = st.builds(
    RuleSet,
    st.from_regex(r"[a-z0-9][a-z0-9._-]{0,20}", fullmatch=True).map(RuleSetId),
    NAMES,
    NAMES,
    draws(),
    st.builds(ClockRule, SECONDS, st.dictionaries(st.sampled_from(Kind), SECONDS, min_size=1), st.booleans(), SECONDS),
    st.builds(
        MarkingRule,
        st.fixed_dictionaries(dict.fromkeys(Kind, NUMBERS)),
        st.sampled_from(MultipleRule),
        st.none(),
        NUMBERS,
        NUMBERS,
        st.sampled_from(PartRule),
        st.sampled_from(OrderingRule),
        st.sampled_from(PartRule),
        st.sampled_from(Score),
    ),
    st.just(Feedback.AT_ONCE),
    st.just(Navigation.FORWARD),
    st.sampled_from(Pace),
    st.sampled_from(Ends),
    st.integers(1, 1000),
)


def read(text: str) -> RuleSet:
    return ruleset_format.read_ruleset(yaml_source.parse(text.encode(), "written.yaml"))


@given(RULESETS)
def test_what_is_written_is_read_again(ruleset: RuleSet) -> None:
    assert read(ruleset_writer.to_yaml(ruleset_writer.to_plain(ruleset), "ruleset-1.json")) == ruleset


@pytest.mark.parametrize("ruleset", rulesets(resources_dir() / "rules"), ids=lambda each: str(each.id))
def test_the_shipped_ones_are_read_again(ruleset: RuleSet) -> None:
    text = ruleset_writer.to_yaml(ruleset_writer.to_plain(ruleset), "../schema/ruleset-1.json")
    assert read(text) == ruleset
    assert text.startswith("# yaml-language-server: $schema=../schema/ruleset-1.json\nformat: mbjg-ruleset/1\n")


@given(st.dictionaries(st.sampled_from(("name", "summary", "id")), st.text()))
def test_whatever_is_typed_is_written_as_text_that_can_be_read(typed: dict[str, Any]) -> None:
    source = yaml_source.parse(ruleset_writer.to_yaml({"format": "x", **typed}, "s").encode(), "written.yaml")
    assert isinstance(source.root, yaml_source.MapNode)
    for key, text in typed.items():
        node = source.root.entries[key][1]
        assert isinstance(node, yaml_source.ScalarNode)
        assert node.text == text


def test_a_file_ends_with_its_last_line(tmp_path: Path) -> None:
    (shipped, *_) = rulesets(resources_dir() / "rules")
    written = tmp_path / "own.yaml"
    written.write_text(ruleset_writer.to_yaml(ruleset_writer.to_plain(shipped), "s"), encoding="utf-8")
    assert written.read_text(encoding="utf-8").endswith("navigation: free\n")
    assert rulesets(tmp_path) == (shipped,)
