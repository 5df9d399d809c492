"""The tour, as it is run from the command line: every step, and a picture of every state in both looks."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from tests.architecture.sources import ROOT


def test_the_whole_tour(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-X",
        "faulthandler",
        "-m",
        "mbjg_desktop",
        "tour",
        "--out",
        str(tmp_path),
        "--size",
        "1024x640",
    ]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, (told.returncode, told.stdout, told.stderr)
    pictures = sorted(tmp_path.glob("*.png"))
    looks = {
        look: [path.name.removesuffix(f"-{look}.png") for path in pictures if look in path.name] for look in _LOOKS
    }
    assert looks["light"] == looks["dark"]
    assert len(looks["light"]) > 130
    assert {(image.width(), image.height()) for image in map(QImage, map(str, pictures))} == {(1024, 640)}


_LOOKS = ("light", "dark")
