"""The JSON Schemas that editors use say what the readers say."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mbjg_desktop.content import document_format, edits_format, question_checks, question_format, ruleset_format
from mbjg_desktop.content.catalog import files
from mbjg_desktop.content.fields import Keys
from mbjg_desktop.content.yaml_source import ListNode, MapNode, Node, ScalarNode, read
from mbjg_desktop.data_files import questions_dir, resources_dir
from tests.content.reading import DATA, changed, source

_INT = re.compile(r"[-+]?[0-9]+\Z")
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+\Z")


def plain(node: Node) -> Any:
    """What an editor's YAML reader makes of a node (YAML 1.2, core schema)."""
    match node:
        case MapNode():
            return {key: plain(value) for key, (_, value) in node.entries.items()}
        case ListNode():
            return [plain(item) for item in node.items]
        case ScalarNode(text) if not node.is_plain:
            return text
        case ScalarNode(text):
            if node.is_null:
                return None
            if text in ("true", "false"):
                return text == "true"
            if _INT.match(text):
                return int(text)
            return float(text) if _FLOAT.match(text) else text
    raise AssertionError(node)


def schema(name: str) -> Any:
    return json.loads((resources_dir() / "schema" / f"{name}.json").read_text(encoding="utf-8"))


def errors(data: Any) -> list[str]:
    """Where the data does not fit the schema its format names."""
    name = str(data["format"]).removeprefix("mbjg-").replace("/", "-")
    validator = jsonschema.Draft202012Validator(schema(name))
    return [error.json_path for error in validator.iter_errors(data)]


@pytest.mark.parametrize("name", ["document-1", "bank-1", "ruleset-1", "edits-1"])
def test_a_schema_is_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$id"] == f"{name}.json"


@pytest.mark.parametrize("path", list(files([resources_dir(), questions_dir(), DATA])), ids=lambda path: path.name)
def test_good_files_fit(path: Path) -> None:
    assert errors(plain(read(path).root)) == []


@pytest.mark.parametrize("path", list(files([resources_dir(), questions_dir()])), ids=lambda path: path.name)
def test_a_schema_a_shipped_file_names_is_there(path: Path) -> None:
    named = re.search(r"^# yaml-language-server: \$schema=(\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert named or path.name.endswith(".edits.yaml")
    assert named is None or (path.parent / named.group(1)).is_file()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("document.yaml", "title:", "titel:"),
        ("document.yaml", "id: duty", "id: Duty"),
        ("document.yaml", "    heading: 值班\n", ""),
        ("document.yaml", "text: 办理", "txt: 办理"),
        ("document.yaml", "kind: footer", "kind: foot"),
        ("bank.yaml", "stem: 根据", "stme: 根据"),
        ("bank.yaml", "kind: single_choice", "kind: single"),
        ("bank.yaml", "kind: single_choice", "kind: cloze"),
        ("bank.yaml", "answer: false", "answer: 'false'"),
        ("bank.yaml", "answer: [a, b]", "answer: a"),
        ("bank.yaml", "      - {id: b, text: 审核}\n", ""),
        ("bank.yaml", "{id: b, left", "{id: x1, left"),
        ("bank.yaml", "text: 后勤处", "text: ' '"),
        (
            "short-answers.yaml",
            "points:\n      - {id: a, text: 文件",
            "points: 文件\n    x:\n      - {id: a, text: 文件",
        ),
        ("short-answers.yaml", "reference: 登记第一，审核第二，归档第三。", "reference:"),
        ("short-answers.yaml", "{id: b, text: 登记}", "{id: b, text: 登记, accept: 报告}"),
        ("bank.yaml", "explanation: 见原文。", "explanation:"),
        ("ruleset.yaml", "whole: 1h30m", "whole: 90"),
        ("ruleset.yaml", "cloze: 5/3", "cloze: five"),
        ("ruleset.yaml", ", matching: 4}", "}"),
        ("ruleset.yaml", "{zh-Hans: 抢答, en: Rush}", "{en: Rush}"),
        ("ruleset.yaml", "count: 9", "count: 0"),
    ],
)
def test_broken_files_do_not_fit(name: str, old: str, new: str) -> None:
    assert errors(plain(source(changed(name, old, new)).root)) != []


def test_edits_with_an_unknown_role_do_not_fit() -> None:
    assert errors({"format": "mbjg-edits/1", "roles": {"3": "drop"}}) == []
    assert errors({"format": "mbjg-edits/1", "roles": {"3": "dropped"}}) == ["$.roles['3']"]


_TABLES: Mapping[str, Mapping[str, Keys]] = {
    "document-1": {
        "": document_format.DOCUMENT_KEYS,
        "source": document_format.SOURCE_KEYS,
        "section": document_format.SECTION_KEYS,
        "block": document_format.BLOCK_KEYS,
        "apart": document_format.APART_KEYS,
    },
    "bank-1": {
        "": question_format.BANK_KEYS,
        "anchor": question_format.ANCHOR_KEYS,
        "option": question_format.OPTION_KEYS,
        "blank": question_format.BLANK_KEYS,
        "item": question_format.ITEM_KEYS,
        "pair": question_format.PAIR_KEYS,
        "point": question_format.POINT_KEYS,
    }
    | {kind.value: keys for kind, keys in question_format.QUESTION_KEYS.items()},
    "ruleset-1": {
        "": ruleset_format.RULESET_KEYS,
        "draw": ruleset_format.DRAW_KEYS,
        "clock": ruleset_format.CLOCK_KEYS,
        "marking": ruleset_format.MARKING_KEYS,
    },
    "edits-1": {
        "": edits_format.EDITS_KEYS,
        "source": document_format.SOURCE_KEYS,
        "reconstruction": edits_format.RECONSTRUCTION_KEYS,
    },
}


@pytest.mark.parametrize(("name", "part"), [(name, part) for name, parts in _TABLES.items() for part in parts])
def test_the_keys_are_those_of_the_reader(name: str, part: str) -> None:
    whole = schema(name)
    described = whole["$defs"][part] if part else whole
    keys = _TABLES[name][part]
    assert set(described["properties"]) == set(keys.known)
    assert set(described["required"]) == set(keys.required)
    assert described["additionalProperties"] is False


def test_every_described_mapping_is_in_the_table() -> None:
    for name, parts in _TABLES.items():
        closed = {part for part, of in schema(name)["$defs"].items() if of.get("additionalProperties") is False}
        assert closed == set(parts) - {""}


def test_the_limits_are_those_of_the_reader() -> None:
    parts = schema("bank-1")["$defs"]
    for kind, key, fewest in [
        ("single_choice", "options", question_checks.FEWEST_OPTIONS),
        ("ordering", "items", question_checks.FEWEST_ITEMS),
        ("matching", "pairs", question_checks.FEWEST_PAIRS),
        ("short_answer", "points", question_checks.FEWEST_POINTS),
    ]:
        listed = parts[kind]["properties"][key]
        assert (listed["minItems"], listed["maxItems"]) == (fewest, question_checks.MOST_SHOWN)
