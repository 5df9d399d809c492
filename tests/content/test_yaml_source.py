import contextlib
import hashlib
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from mbjg_desktop.content import yaml_source
from mbjg_desktop.content.yaml_source import BrokenNode, ListNode, MapNode, Node, ScalarNode, parse, read
from mbjg_desktop.domain.errors import ContentError

LOADERS = ["CSafeLoader", "SafeLoader"]


def entries(text: str) -> dict[str, Node]:
    root = parse(text.encode(), "f.yaml").root
    assert isinstance(root, MapNode)
    return {key: value for key, (_, value) in root.entries.items()}


def codes(data: bytes | str) -> list[tuple[str, int, int]]:
    """The code and place of everything wrong with the data as YAML."""
    try:
        problems = parse(data.encode() if isinstance(data, str) else data, "f.yaml").problems
    except ContentError as error:
        problems = error.problems
    return [(problem.code, problem.line, problem.column) for problem in problems]


@pytest.fixture(params=LOADERS, autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every test here holds for libyaml and for the parser written in Python."""
    name: str = request.param
    monkeypatch.setattr(yaml_source, "LOADER", getattr(yaml, name))
    return name


def test_every_node_knows_its_line_and_column() -> None:
    root = parse("键: 值\nlist:\n  - {a: 1}\n".encode(), "f.yaml").root
    assert isinstance(root, MapNode)
    assert root.entries["键"] == (ScalarNode("键", True, 1, 1), ScalarNode("值", True, 1, 4))
    items = root.entries["list"][1]
    assert isinstance(items, ListNode)
    assert (items.line, items.column) == (3, 3)
    assert [(item.line, item.column) for item in items.items] == [(3, 5)]


@pytest.mark.parametrize(
    "written", ["007", "no", "on", "1:30", "2024-01-01", "2024-13-45", "1e999999", "=", "<<", "null"]
)
def test_a_scalar_is_the_text_that_was_written(written: str) -> None:
    assert entries(f"a: {written}")["a"] == ScalarNode(written, True, 1, 4)


def test_only_an_unquoted_nothing_is_null() -> None:
    nulls = entries("a:\nb: ~\nc: null\nd: ''\ne: 'null'\nf: no")
    assert [key for key, node in nulls.items() if isinstance(node, ScalarNode) and node.is_null] == ["a", "b", "c"]


def test_a_byte_order_mark_is_passed_over() -> None:
    assert parse(b"\xef\xbb\xbfa: 1", "f").root == parse(b"a: 1", "f").root


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("a: 1\nb: 2\na: 3", [("duplicate_key", 3, 1)]),
        ("x:\n  - a: 1\n    a: 2\n    a: 3", [("duplicate_key", 3, 5), ("duplicate_key", 4, 5)]),
        ("a: &x 1\nb: *x", [("alias", 1, 4), ("alias", 2, 4)]),
        ("a: !!python/object/apply:os.system [echo]", [("tag", 1, 4)]),
        ("a: !!int ''", [("tag", 1, 4)]),
        ("a: !own b", [("tag", 1, 4)]),
        ("? [1, 2]\n: b", [("bad_key", 1, 3)]),
        ("a: 1\n---\nb: 2", [("second_document", 2, 1)]),
        ('a: "\\0"', [("control_character", 1, 4)]),
        ('a: "\\u0007"', [("control_character", 1, 4)]),
        ("", [("empty", 0, 0)]),
        ("# nothing but a remark\n", [("empty", 0, 0)]),
        ("a: b: c", [("syntax", 1, 5)]),
        ("[" * 300_000, [("too_deep", 1, 33)]),
        (b"\xff\xfea\x00", [("not_utf8", 1, 1)]),
        ("a: 1\nb: 中".encode("gbk"), [("not_utf8", 2, 4)]),
        (b"a: \x00", [("syntax", 0, 0)]),
    ],
)
def test_what_a_file_may_not_contain(data: bytes | str, expected: list[tuple[str, int, int]]) -> None:
    assert codes(data) == expected


def test_a_duplicate_key_names_both_lines_and_the_first_value_stands() -> None:
    source = parse(b"a: 1\n\na: 2", "f.yaml")
    assert str(source.problems[0]) == "f.yaml:3:1: a: key 'a' appears again; it already stands in line 1"
    assert isinstance(source.root, MapNode)
    assert source.root.entries["a"][1] == ScalarNode("1", True, 1, 4)


def test_reading_goes_on_after_a_forbidden_alias() -> None:
    assert entries("a: *nowhere\nb: 2") == {"a": BrokenNode(1, 4), "b": ScalarNode("2", True, 2, 4)}


def test_an_alias_bomb_is_as_small_as_its_file() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
    source = parse(bomb.encode(), "f")
    assert {problem.code for problem in source.problems} == {"alias"}
    assert len(repr(source.root)) < 100 * len(bomb)


@pytest.mark.parametrize(
    ("written", "hint"),
    [("a:\n\tb: 1\n", "spaces, not tabs"), ("title：甲\nb: 1\n", "half-width colon")],
)
def test_the_usual_slips_get_a_hint(written: str, hint: str) -> None:
    with pytest.raises(ContentError, match=hint):
        parse(written.encode(), "f.yaml")


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_source, "MAX_NODES", 5)
    assert codes("[1, 2, 3, 4]") == []
    assert codes("[1, 2, 3, 4, 5]") == [("too_large", 1, 14)]
    monkeypatch.setattr(yaml_source, "MAX_BYTES", 4)
    assert codes("a: 12") == [("too_large", 0, 0)]


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        read(tmp_path / "none.yaml")
    assert [problem.code for problem in caught.value.problems] == ["unreadable"]
    with pytest.raises(ContentError):
        read(tmp_path)


def test_the_hash_is_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: 1\r\n")
    assert read(tmp_path / "a.yaml").sha256 == hashlib.sha256(b"\xef\xbb\xbfa: 1\r\n").hexdigest()


_MARKS = ["- ", ": ", "? ", "\n", "  ", "{", "}", "[", "]", ",", '"', "'", "|", ">", "#", "---", "...", "@", "`", "%"]
_NAMES = ["a", "&a ", "*a", "!!int ", "!", "%YAML 1.1\n", "0x", "~", "，", "\\u", "\\U99999999"]
_ODD = ["\t", "\r", "\x00", "\u2028", "\ufeff"]
_PIECES = st.sampled_from([*_MARKS, *_NAMES, *_ODD])


@given(st.lists(_PIECES, max_size=40).map("".join))
@example('"\\UFFFFFFFF"')
@example('"\\uD800"')
def test_no_text_raises_anything_but_a_content_error(text: str) -> None:
    _reads_or_refuses(text.encode())


@given(st.binary(max_size=60))
def test_no_bytes_raise_anything_but_a_content_error(data: bytes) -> None:
    _reads_or_refuses(data)


def _reads_or_refuses(data: bytes) -> None:
    with contextlib.suppress(ContentError):
        assert parse(data, "f.yaml").file == "f.yaml"
