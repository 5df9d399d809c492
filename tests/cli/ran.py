"""Running the command line as a user does, and reading what it says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
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


def break_(folder: Path) -> None:
    bank = folder / "bank.yaml"
    text = bank.read_text(encoding="utf-8")
    bank.write_text(text.replace("answer: a\n", "answer: e\n").replace("stem: 把", "stme: 把"), encoding="utf-8")
