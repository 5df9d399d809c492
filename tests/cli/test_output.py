import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.ran import ROOT


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
