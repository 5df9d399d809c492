"""Comments of a YAML file: found by the key they stand at, whatever else looks like one."""

from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.content import ruleset_writer
from mbjg_desktop.content.yaml_comments import Comments, comments_of

REMARK = st.text(st.characters(categories=("L", "N", "P")), max_size=20).map(lambda text: f"# {text}".strip())
PLAIN = {"name": {"zh-Hans": "井号 # 在内", "en": "It's # 'here'"}, "draw": {"count": "3", "weak_first": True}}
PATHS = ("name", "name.zh-Hans", "name.en", "draw", "draw.count", "draw.weak_first")


@given(
    st.dictionaries(st.sampled_from(PATHS), st.lists(REMARK, min_size=1, max_size=2).map(tuple)),
    st.dictionaries(st.sampled_from(PATHS), REMARK),
    st.lists(REMARK, max_size=2).map(tuple),
)
def test_comments_that_are_written_are_found_again(
    above: dict[str, tuple[str, ...]], beside: dict[str, str], end: tuple[str, ...]
) -> None:
    comments = Comments(above, beside, end)
    assert comments_of(ruleset_writer.to_yaml(PLAIN, "s.json", comments).encode(), "x.yaml") == comments


def test_a_comment_among_several_keys_of_a_line_belongs_to_the_first() -> None:
    text = "draw: {by_kind: {cloze: 2,  # 填空\n  single_choice: 3}}  # 单选\n"
    found = comments_of(text.encode(), "x.yaml")
    assert found.beside == {"draw": "# 填空", "draw.by_kind.single_choice": "# 单选"}


def test_what_is_in_a_text_is_no_comment() -> None:
    text = "a: |\n  # 一\n  二 # 三\nb: '四\n  # 五'\nc: 六#七 # 八\n"
    assert comments_of(text.encode(), "x.yaml") == Comments({}, {"c": "# 八"})
