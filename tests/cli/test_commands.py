import json
import shutil
from pathlib import Path

import pytest

from tests.cli.ran import ROOT, Run, break_


def test_check_of_what_is_shipped(run: Run) -> None:
    ran = run("check", ROOT / "resources", ROOT / "questions")
    assert (ran.code, ran.err) == (0, "")
    assert "没有问题" in ran.out


def test_check_names_every_problem_at_its_place(run: Run, content: Path) -> None:
    break_(content)
    ran = run("check", content)
    assert (ran.code, ran.out) == (1, "")
    lines = ran.err.splitlines()
    assert [line.partition(": ")[0] for line in lines] == [f"{content}/bank.yaml:15:13", f"{content}/bank.yaml:62:5"]
    assert lines[0].endswith("questions[q1].answer: 答案不可能答对（no option has the id 'e'; expected a, b, c or d）")


def test_check_as_json_is_one_document_and_nothing_else(run: Run, content: Path) -> None:
    ran = run("check", "--json", content)
    assert (ran.code, ran.err) == (0, "")
    assert ran.json == {"problems": [], "documents": 1, "banks": 1, "questions": 6, "rulesets": 0}
    break_(content)
    ran = run("check", content, "--json")
    assert (ran.code, ran.err) == (1, "")
    assert [problem["code"] for problem in ran.json["problems"]] == ["answer_impossible", "unknown_key"]
    assert set(ran.json["problems"][0]) == {"file", "line", "column", "field", "code", "message"}


def test_check_knows_the_documents_that_came_with_the_program(run: Run) -> None:
    (bank,) = (ROOT / "questions").glob("*.yaml")
    assert run("check", bank).code == 0


def test_import_and_import_again(run: Run, content: Path) -> None:
    first = run("import", content, "--json")
    assert (first.code, first.err) == (0, "")
    assert [(file["kind"], file["id"], file["added"]) for file in first.json["files"]] == [
        ("document", "duty", 3),
        ("bank", "duty-bank", 6),
    ]
    again = run("import", "--json", content).json["files"]
    assert {(file["id"], file["added"], file["changed"], file["retired"], file["unchanged"]) for file in again} == {
        ("duty", 0, 0, 0, 3),
        ("duty-bank", 0, 0, 0, 6),
    }
    assert "duty-bank：新增 0，改动 0，撤下 0，不变 6" in run("import", content).out


def test_a_rehearsed_import_changes_nothing(run: Run, content: Path, tmp_path: Path) -> None:
    assert "预演" in run("import", "--dry-run", content).out
    assert not (tmp_path / "data").exists()
    run("import", content)
    bank = content / "bank.yaml"
    bank.write_text(
        bank.read_text(encoding="utf-8").replace("title: 值班", "title: 新值班").replace("后勤处}", "食堂}")
    )
    rehearsed = run("import", "--dry-run", "--json", content).json
    assert rehearsed["dry_run"]
    assert [file["changed"] for file in rehearsed["files"]] == [0, 1]
    assert run("import", "--dry-run", "--json", content).json == rehearsed


def test_an_import_with_a_problem_changes_nothing(run: Run, content: Path) -> None:
    run("import", content)
    before = run("doctor", "--json").json["counts"]
    break_(content)
    ran = run("import", content)
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 2
    assert run("doctor", "--json").json["counts"] == before


def test_the_data_directory_may_stand_before_or_after_the_command(run: Run, content: Path, tmp_path: Path) -> None:
    run("--data-dir", tmp_path / "one", "import", content)
    run("import", content, "--data-dir", tmp_path / "two")
    assert (tmp_path / "one" / "study.db").exists()
    assert (tmp_path / "two" / "study.db").exists()
    assert not (tmp_path / "data").exists()


def test_backups_are_made_listed_and_put_back(run: Run, content: Path) -> None:
    assert run("backup", "create").code == 1
    run("import", content)
    assert run("backup", "create").code == 0
    name = run("backup", "list").out.split()[0]
    shutil.copy(ROOT / "resources" / "documents" / "mofan-jiguan.yaml", content)
    run("import", content)
    assert run("doctor", "--json").json["counts"]["documents"] == 2
    restored = run("backup", "restore", name)
    assert restored.code == 0
    assert "换下来的数据" in restored.out
    assert run("doctor", "--json").json["counts"]["documents"] == 1
    assert run("backup", "restore", "none.db").err == "没有这份备份：none.db\n"


@pytest.mark.usefixtures("another")
def test_what_another_process_holds_is_left_alone(run: Run, content: Path) -> None:
    for command in (["import", content], ["backup", "restore", "x"]):
        ran = run(*command)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith("学习数据正被另一个程序使用")
    as_json = run("import", "--json", content)
    assert (as_json.code, as_json.err) == (1, "")
    assert as_json.json["problems"][0]["code"] == "StorageError"


def test_clean_writes_a_document_that_check_accepts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "第一部分\n为做好值班工作，制定本制度。\n值班电话由办公室負(fù)責(zé)接听。\n", encoding="utf-8"
    )
    assert run("clean", "a.txt", "-o", "doc.yaml", "--report", "report.json").code == 0
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert run("check", "doc.yaml").code == 0
    assert run("clean", "none.txt").code == 1
