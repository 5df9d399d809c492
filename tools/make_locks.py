"""Resolve the dependencies of pyproject.toml once and write the lock files: exact versions, no index named.

Requirements that hold only on other systems or other Python versions are added with their marker.
"""

import itertools
import json
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = (("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt"))
EDITABLE_INSTALL = "editables"  # what hatchling asks for when it installs a checkout in place
HEADER = "# Made by `make lock`; edit pyproject.toml instead.\n"


@dataclass(frozen=True, slots=True)
class Pin:
    """One resolved package and what it asks for in turn."""

    name: str
    version: str
    requires: tuple[Requirement, ...]


def main() -> None:
    """Write the three lock files into the root of the checkout."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = project["project"]["dependencies"]
    build = [*project["build-system"]["requires"], EDITABLE_INSTALL]
    everything = [*runtime, *build, *project["project"]["optional-dependencies"]["dev"]]
    pins = _resolve(everything)
    markers = _only_elsewhere(pins.values())
    pins |= _resolve(list(markers), "--no-deps")
    for file, roots in (
        ("requirements.lock", runtime),
        ("requirements-build.lock", build),
        ("requirements-dev.lock", everything),
    ):
        (ROOT / file).write_text(HEADER + _lock(roots, pins, markers), encoding="utf-8")


def _resolve(requirements: Sequence[str], *options: str) -> dict[str, Pin]:
    if not requirements:
        return {}
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    only_ask = ["--dry-run", "--ignore-installed", "--report", "-"]
    report = subprocess.run(
        [*pip, *only_ask, *options, *requirements], check=True, capture_output=True, text=True
    ).stdout
    pins = (_pin(item["metadata"]) for item in json.loads(report)["install"])
    return {canonicalize_name(pin.name): pin for pin in pins}


def _pin(metadata: Mapping[str, Any]) -> Pin:
    requires = tuple(Requirement(line) for line in metadata.get("requires_dist", ()))
    return Pin(metadata["name"], metadata["version"], requires)


def _only_elsewhere(pins: Iterable[Pin]) -> dict[str, str]:
    """The packages no pin needs here but some pin needs on another system, each with its marker."""
    known = {canonicalize_name(pin.name) for pin in pins}
    found: dict[str, str] = {}
    for requirement in itertools.chain.from_iterable(pin.requires for pin in pins):
        name = canonicalize_name(requirement.name)
        if name not in known and requirement.marker and _holds_somewhere(requirement):
            found.setdefault(name, str(requirement.marker))
    return found


def _holds_somewhere(requirement: Requirement) -> bool:
    assert requirement.marker is not None
    return any(
        requirement.marker.evaluate(
            {
                "sys_platform": system,
                "platform_system": name,
                "os_name": os_name,
                "python_version": python,
                "python_full_version": f"{python}.0",
                "extra": "",
            }
        )
        for (system, name, os_name), python in itertools.product(SYSTEMS, PYTHONS)
    )


def _lock(roots: Iterable[str], pins: Mapping[str, Pin], markers: Mapping[str, str]) -> str:
    wanted: set[str] = set()
    queue = [Requirement(root) for root in roots]
    while queue:
        name = canonicalize_name(queue.pop().name)
        if name in pins and name not in wanted:
            wanted.add(name)
            queue += [need for need in pins[name].requires if need.marker is None or _holds_somewhere(need)]
    return "".join(_line(pins[name], markers.get(name)) for name in sorted(wanted))


def _line(pin: Pin, marker: str | None) -> str:
    return f"{pin.name}=={pin.version}" + (f" ; {marker}" if marker else "") + "\n"


if __name__ == "__main__":
    main()
