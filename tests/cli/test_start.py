import os
import subprocess
import sys
from pathlib import Path

import pytest

from mbjg_desktop import __version__, system_libraries
from tests.cli.ran import ROOT, Run


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
