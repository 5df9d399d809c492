import contextlib
import hashlib
import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mbjg_desktop.content.catalog import Catalog, check, files, load
from mbjg_desktop.data_files import questions_dir, resources_dir
from mbjg_desktop.domain.errors import ContentError
from mbjg_desktop.domain.question import Kind
from tests.content.reading import DATA, changed, text_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the good files, in folders of their own."""
    for name in ("document.yaml", "bank.yaml", "ruleset.yaml"):
        place = tmp_path / name.partition(".")[0]
        place.mkdir()
        shutil.copy(DATA / name, place)
    return tmp_path


def codes(*paths: Path) -> list[tuple[str, str, int, str]]:
    return [(Path(problem.file).name, problem.field, problem.line, problem.code) for problem in check(paths)]


def test_a_folder_is_loaded_with_everything_below_it(folder: Path) -> None:
    catalog = load([folder])
    assert [(loaded.document.id, loaded.path.name) for loaded in catalog.documents] == [("duty", "document.yaml")]
    assert [(loaded.bank.id, len(loaded.bank.questions)) for loaded in catalog.banks] == [("duty-bank", 6)]
    assert [loaded.ruleset.id for loaded in catalog.rulesets] == ["rush"]
    assert catalog.banks[0].sha256 == hashlib.sha256((DATA / "bank.yaml").read_bytes()).hexdigest()


def test_the_shipped_content_has_no_problem() -> None:
    catalog = load([resources_dir(), questions_dir()])
    assert catalog.documents
    assert catalog.banks
    assert len(catalog.rulesets) == 7


def test_the_examples_of_the_authoring_guide_have_no_problem(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
    for number, written in enumerate(re.findall(r"^```yaml\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)):
        (tmp_path / f"{number}.yaml").write_text(written, encoding="utf-8")
    catalog = load([tmp_path])
    assert [len(catalog.documents), len(catalog.banks), len(catalog.rulesets)] == [1, 1, 1]
    assert {question.kind for question in catalog.banks[0].bank.questions} == set(Kind)


def test_other_files_and_hidden_ones_are_passed_over(folder: Path) -> None:
    (folder / "notes.txt").write_text("a: [")
    (folder / ".hidden.yaml").write_text("a: [")
    (folder / ".git").mkdir()
    (folder / ".git" / "a.yaml").write_text("a: [")
    assert codes(folder) == []


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    bank = folder / "bank" / "bank.yaml"
    assert list(files([bank, folder / "bank", bank])) == [bank]
    assert codes(folder, bank) == []


def test_nothing_in_a_folder_is_no_content(tmp_path: Path) -> None:
    assert load([tmp_path]) == Catalog()


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    assert codes(tmp_path / "none") == [("none", "", 0, "unreadable")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("format: mbjg-bank/2\nid: a", ("format", 1, "bad_value")),
        ("id: a\ntitle: b", ("format", 1, "missing")),
        ("- a", ("format", 1, "missing")),
        ("format: [mbjg-bank/1]", ("format", 1, "bad_value")),
        ("format: mbjg-edits/1\nroles: {1: drop}\nreconstructions:\n- {line: 3, before: a, after: ''}", None),
    ],
)
def test_the_format_line_decides(tmp_path: Path, text: str, expected: tuple[str, int, str] | None) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    reason = ("reconstructions[1].reason", 4, "missing")
    assert codes(tmp_path) == [("a.yaml", *(expected or reason))]


def test_a_good_edits_file(tmp_path: Path) -> None:
    edits = "format: mbjg-edits/1\nlabels: {p1: 甲}\nreconstructions:\n- {line: 3, before: a, after: '', reason: b}"
    (tmp_path / "duty.edits.yaml").write_text(edits, encoding="utf-8")
    assert load([tmp_path]) == Catalog()


def test_what_an_edits_file_says_is_checked_as_when_an_article_is_cleaned(tmp_path: Path) -> None:
    edits = "format: mbjg-edits/1\nroles: {1: headline, x: drop}\n"
    (tmp_path / "duty.edits.yaml").write_text(edits, encoding="utf-8")
    assert codes(tmp_path) == [
        ("duty.edits.yaml", "roles.1", 2, "bad_value"),
        ("duty.edits.yaml", "roles.x", 2, "bad_value"),
    ]


def test_the_problems_of_all_files_at_once(folder: Path) -> None:
    (folder / "bank" / "bank.yaml").write_text(changed("bank.yaml", "answer: a\n", "answer: e\n"), encoding="utf-8")
    (folder / "document" / "document.yaml").write_text(changed("document.yaml", "title:", "titel:"), encoding="utf-8")
    (folder / "ruleset" / "broken.yaml").write_text("a: [")
    assert codes(folder) == [
        ("bank.yaml", "questions[q1].answer", 15, "answer_impossible"),
        ("document.yaml", "titel", 3, "unknown_key"),
        ("broken.yaml", "", 2, "syntax"),
    ]
    with pytest.raises(ContentError):
        load([folder])


def test_a_bank_is_checked_against_a_document_known_already(folder: Path) -> None:
    bank = folder / "bank"
    assert codes(bank) == [("bank.yaml", "document", 4, "document_unknown")]
    known = [loaded.document for loaded in load([folder / "document"]).documents]
    assert len(load([bank], known).banks) == 1
    (bank / "bank.yaml").write_text(changed("bank.yaml", "exact: 登记、审核", "exact: 登记审核"), encoding="utf-8")
    assert [problem.code for problem in check([bank], known)] == ["anchor_not_found"]


def test_ids_are_unique_over_all_files(folder: Path) -> None:
    other = text_of("bank.yaml").replace("id: q2", "id: r2").replace("id: q", "id: s", 1)
    (folder / "bank" / "other.yaml").write_text(other, encoding="utf-8")
    shutil.copy(folder / "document" / "document.yaml", folder / "document" / "second.yaml")
    shutil.copy(folder / "ruleset" / "ruleset.yaml", folder / "ruleset" / "second.yaml")
    assert codes(folder) == [
        ("other.yaml", "id", 2, "duplicate_id"),
        ("other.yaml", "questions[q3].id", 33, "duplicate_id"),
        ("other.yaml", "questions[q4].id", 40, "duplicate_id"),
        ("other.yaml", "questions[q5].id", 49, "duplicate_id"),
        ("other.yaml", "questions[q6].id", 59, "duplicate_id"),
        ("second.yaml", "id", 2, "duplicate_id"),
        ("second.yaml", "id", 2, "duplicate_id"),
    ]


def test_enemies_may_stand_in_another_bank_but_must_be_somewhere(folder: Path) -> None:
    path = folder / "bank" / "bank.yaml"
    path.write_text(changed("bank.yaml", "enemies: [q4]", "enemies: [r1]"), encoding="utf-8")
    assert codes(folder) == [("bank.yaml", "questions[q1].enemies", 19, "enemy_unknown")]
    other = (
        "format: mbjg-bank/1\nid: b\ntitle: t\ndocument: duty\nquestions:\n"
        + text_of("bank.yaml").partition("questions:\n")[2]
    )
    for number in range(1, 7):
        other = other.replace(f"id: q{number}", f"id: r{number}")
    (folder / "bank" / "other.yaml").write_text(other.replace("[q4]", "[r4]"), encoding="utf-8")
    assert codes(folder) == []


_GOOD = {name: text_of(name).splitlines() for name in ("document.yaml", "bank.yaml", "ruleset.yaml")}
_SLIPS = [
    "[]",
    "{}",
    "~",
    "''",
    "true",
    "1",
    "- a",
    ": ",
    "[a, [b]]",
    "{a: {b: c}}",
    '"\\u0001"',
    "*a",
    "!t",
    "",
    "x" * 70,
]


@st.composite
def _damaged(draw: st.DrawFn) -> dict[str, str]:
    """The good files after a few slips: lines lost, doubled, cut short, values put as something else."""
    files = {}
    for name, good in _GOOD.items():
        lines = list(good)
        for _ in range(draw(st.integers(0, 3))):
            at = draw(st.integers(0, len(lines) - 1))
            key = lines[at].partition(":")[0]
            cut = draw(st.integers(0, len(lines[at])))
            slip = draw(st.sampled_from(_SLIPS))
            ways = [
                [],
                [lines[at]] * 2,
                [lines[at][:cut]],
                [f"{key}: {slip}"],
                [lines[at][:cut] + slip + lines[at][cut:]],
            ]
            lines[at : at + 1] = draw(st.sampled_from(ways))
        files[name] = "\n".join(lines)
    return files


@settings(max_examples=300, deadline=None)
@given(_damaged())
@example({"document.yaml": "format: mbjg-document/1\nsource: nobody"})
def test_no_slip_raises_anything_but_a_content_error(damaged: dict[str, str]) -> None:
    with TemporaryDirectory() as folder:
        for name, text in damaged.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        with contextlib.suppress(ContentError):
            load([Path(folder)])
