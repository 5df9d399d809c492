import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import mbjg_desktop
from mbjg_desktop.data_files import questions_dir, resources_dir

CHECKOUT = Path(__file__).parents[1]
PRINT_BOTH = "from mbjg_desktop import data_files as d; print(d.resources_dir()); print(d.questions_dir())"


def test_a_checkout_reads_the_folders_authors_edit() -> None:
    assert resources_dir() == CHECKOUT / "resources"
    assert questions_dir() == CHECKOUT / "questions"


def test_an_installed_package_reads_its_own_copy_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    shutil.copytree(
        Path(mbjg_desktop.__file__).parent,
        site / "mbjg_desktop",
        ignore=lambda _folder, names: [name for name in names if not name.endswith(".py")],
    )
    for name in ("resources", "questions"):
        (site / "mbjg_desktop" / "_data" / name).mkdir(parents=True)
    monkeypatch.setenv("PYTHONPATH", str(site))

    run = subprocess.run([sys.executable, "-c", PRINT_BOTH], cwd=tmp_path, capture_output=True, text=True, check=True)

    data = site / "mbjg_desktop" / "_data"
    assert run.stdout.splitlines() == [str(data / "resources"), str(data / "questions")]
