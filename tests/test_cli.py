import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mbjg_desktop import __main__, __version__, bootstrap, system_libraries
from mbjg_desktop.cli.arguments import parser
from mbjg_desktop.storage.lock import Lock

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "tests" / "data" / "content"

Run = Callable[..., "Ran"]


class Ran:
    """What a command said and how it ended."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    @property
    def json(self) -> Any:
        """Standard output, which is to be one JSON document."""
        return json.loads(self.out)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line with a data directory of its own."""
    monkeypatch.setenv("MBJG_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Ran:
        try:
            code = __main__.main([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 0
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with a document and a bank about it."""
    folder = tmp_path / "content"
    folder.mkdir()
    for name in ("document.yaml", "bank.yaml"):
        shutil.copy(CONTENT / name, folder)
    return folder


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Lock]:
    """Somebody else at work on the data directory."""
    with bootstrap.take_lock(bootstrap.paths(tmp_path / "data")) as lock:
        yield lock


def break_(folder: Path) -> None:
    bank = folder / "bank.yaml"
    text = bank.read_text(encoding="utf-8")
    bank.write_text(text.replace("answer: a\n", "answer: e\n").replace("stem: 把", "stme: 把"), encoding="utf-8")


def test_version_and_help(run: Run) -> None:
    assert run("--version").out == f"mbjg-desktop {__version__}\n"
    told = run("--help")
    assert told.code == 0
    assert all(name in told.out for name in ("clean", "check", "import", "backup", "doctor", "tour", "--data-dir"))


def test_the_version_is_told_by_the_real_program_without_anything_heavy() -> None:
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "mbjg_desktop", "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in told.stderr.splitlines()}
    assert told.stdout == f"mbjg-desktop {__version__}\n"
    assert not imported & {"PySide6", "sqlalchemy", "yaml", "fsrs", "opencc", "alembic", "platformdirs", "sqlite3"}


@pytest.mark.parametrize(
    "arguments",
    [["nope"], ["check"], ["import"], ["backup"], ["backup", "restore"], ["tour"], ["doctor", "x"], ["--nope"]],
)
def test_wrong_usage_ends_with_2(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "usage: mbjg-desktop" in ran.err


def test_every_command_has_a_help_page(run: Run) -> None:
    for command in ("clean", "check", "import", "backup", "doctor", "tour"):
        assert run(command, "--help").code == 0
    assert "命令" in parser().format_help()


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


def test_doctor_before_anything_is_stored(run: Run, tmp_path: Path) -> None:
    ran = run("doctor")
    assert (ran.code, ran.err) == (0, "")
    assert "学习数据：还没有" in ran.out
    assert run("doctor", "--json").json["integrity"] == "none"
    assert not (tmp_path / "data").exists()


def test_doctor_of_data_that_are_well(run: Run, content: Path) -> None:
    run("import", content)
    found = run("doctor", "--json").json
    assert found["integrity"] == "ok"
    assert found["schema_version"] == found["known_schema_version"]
    assert found["counts"] == {"documents": 1, "questions": 6, "attempts": 0, "mistakes": 0}
    assert found["packages"]["PySide6-Essentials"]
    assert found["fonts"]
    assert found["troubles"] == []


def test_doctor_of_data_that_are_not(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "study.db").write_bytes(b"no database at all" * 100)
    ran = run("doctor")
    assert ran.code == 1
    assert ran.err.startswith("这不是本程序的学习数据")
    assert run("doctor", "--json").json["integrity"] == "not_a_database"
    assert run("import", CONTENT / "document.yaml").code == 1


def test_clean_writes_a_document_that_check_accepts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "第一部分\n为做好值班工作，制定本制度。\n值班电话由办公室負(fù)責(zé)接听。\n", encoding="utf-8"
    )
    assert run("clean", "a.txt", "-o", "doc.yaml", "--report", "report.json").code == 0
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert run("check", "doc.yaml").code == 0
    assert run("clean", "none.txt").code == 1


def test_without_a_display_one_sentence_names_the_tour(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "display_available", lambda _: False)
    ran = run()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "mbjg-desktop tour" in ran.err


def test_missing_libraries_are_named_with_what_installs_them(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "display_available", lambda _: True)
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda **_: ("libxcb-cursor.so.0",))
    monkeypatch.setattr(system_libraries, "is_debian_family", lambda: True)
    for command in ([], ["tour", "--out", "pictures"]):
        ran = run(*command)
        assert (ran.code, ran.out) == (3, "")
        assert "libxcb-cursor.so.0" in ran.err
        assert "apt-get install -y" in ran.err


@pytest.mark.parametrize("command", [["check", "resources"], ["doctor", "--json"], ["backup", "list"]])
def test_no_command_imports_qt(command: list[str], tmp_path: Path) -> None:
    program = "import sys; from mbjg_desktop.__main__ import main; code = main(sys.argv[1:]); print(*sys.modules)"
    environment = os.environ | {"MBJG_DATA_DIR": str(tmp_path)}
    told = subprocess.run(
        [sys.executable, "-c", program, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert "mbjg_desktop.cli.commands" in told.stdout
    assert "PySide6" not in told.stdout.split()


def test_a_terminal_without_chinese_gets_escapes_not_a_crash(tmp_path: Path) -> None:
    environment = os.environ | {"MBJG_DATA_DIR": str(tmp_path), "PYTHONIOENCODING": "ascii"}
    told = subprocess.run(
        [sys.executable, "-m", "mbjg_desktop", "check", "resources", "--json"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, b"")
    assert json.loads(told.stdout)["documents"] == 1


@pytest.mark.parametrize("arguments", [["--size", "big"], ["--size", "0x0"], ["--text", "0"], ["--text", "large"]])
def test_a_tour_of_no_size_is_wrong_usage(run: Run, arguments: list[str]) -> None:
    assert run("tour", "--out", "pictures", *arguments).code == 2


def test_the_size_of_a_tour() -> None:
    assert parser().parse_args(["tour", "--out", "x", "--size", "1024x640", "--text", "200"]).size == (1024, 640)
