"""Writing to standard output and standard error, whatever encoding they have."""

import json
import sys
from collections.abc import Iterable
from typing import TextIO


def prepare() -> None:
    """Never end in an error because a terminal cannot show a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def say(*lines: str) -> None:
    """Lines on standard output."""
    _write(sys.stdout, lines)


def complain(*lines: str) -> None:
    """Lines on standard error."""
    _write(sys.stderr, lines)


def say_json(data: object) -> None:
    """One JSON document on standard output, and nothing else."""
    is_utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    say(json.dumps(data, ensure_ascii=not is_utf8, indent=2))


def _write(stream: TextIO, lines: Iterable[str]) -> None:
    stream.write("".join(f"{line}\n" for line in lines))
    stream.flush()
