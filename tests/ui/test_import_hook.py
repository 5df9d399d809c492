"""Importing after Qt: no source text is read that nobody asks for."""

import subprocess
import sys

_PROGRAM = """
import linecache
from mbjg_desktop.ui.app import make_application
app = make_application(["mbjg-desktop"])
import sqlalchemy.orm
import PySide6.QtPrintSupport
print(sum(name.endswith(".py") for name in linecache.cache))
"""


def test_the_texts_of_later_modules_are_not_kept() -> None:
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["0"]
