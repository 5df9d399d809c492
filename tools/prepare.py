"""Make .venv ready to run or to develop: create it, install the pinned packages, look for Qt's libraries.

Standard library only. Does nothing, quickly, when all is in place; says one clear thing when it cannot be.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from mbjg_desktop.system_libraries import (  # noqa: E402 (the checkout is not installed yet)
    apt_line,
    apt_packages,
    display_available,
    is_debian_family,
)

VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"run": ("requirements.lock", "requirements-build.lock"), "develop": ("requirements-dev.lock",)}
CANNOT = 3
ASK_FOR_LIBRARIES = (
    "import sys; from mbjg_desktop.system_libraries import missing_libraries; "
    "print(*missing_libraries(with_display='display' in sys.argv))"
)


def main(purpose: str) -> None:
    """Prepare for ``run`` (what the program needs) or ``develop`` (and what its checks and tests need)."""
    if not (_installed(purpose) or _installed("develop")):  # developing needs all that running does
        if not _works(VENV_PYTHON):
            _create_venv()
        _install(purpose)
    _require_libraries(with_display=purpose == "run" and display_available(os.environ))


def _works(python: Path) -> bool:
    return python.exists() and _run([python, "-c", "import pip"]).returncode == 0


def _create_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        _install_venv_package()
    print("Creating .venv", flush=True)
    made = _run([sys.executable, "-m", "venv", "--clear", VENV])
    if made.returncode:
        _stop(made.stdout + made.stderr, "The virtual environment .venv could not be created.")


def _install_venv_package() -> None:
    """Debian keeps the module that puts pip into a new environment in a package of its own."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not (_may_use_apt() and _apt_install([package])):
        _stop(
            "This Python cannot create virtual environments. Install as root what it lacks:",
            f"apt-get install -y {package}",
            "and, unless they are there already, the libraries Qt needs:",
            apt_line(),
        )


def _install(purpose: str) -> None:
    print(f"Installing the pinned packages of {', '.join(LOCKS[purpose])}", flush=True)
    _pip(*(f"--requirement={ROOT / name}" for name in LOCKS[purpose]))
    _pip("--no-deps", "--no-build-isolation", "--editable", ROOT)
    _stamp(purpose).write_text(_state(purpose), encoding="utf-8")


def _installed(purpose: str) -> bool:
    stamp = _stamp(purpose)
    return VENV_PYTHON.exists() and stamp.is_file() and stamp.read_text(encoding="utf-8") == _state(purpose)


def _stamp(purpose: str) -> Path:
    return VENV / f".prepared-{purpose}"


def _state(purpose: str) -> str:
    files = (*LOCKS[purpose], "pyproject.toml")
    return hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in files)).hexdigest() + f" {ROOT}"


def _pip(*arguments: str | Path) -> None:
    pip = (VENV_PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    installed = _run([*pip, *arguments])
    if installed.returncode:
        _stop(installed.stdout + installed.stderr, "The packages could not be installed; pip's reason is above.")


def _require_libraries(*, with_display: bool) -> None:
    missing = _missing_libraries(with_display)
    if missing and _may_use_apt() and _apt_install(apt_packages()):
        missing = _missing_libraries(with_display)
    if not missing:
        return
    print(f"Qt needs system libraries this machine does not have: {missing}", file=sys.stderr)
    _stop(
        "Install them as root with:" if is_debian_family() else "On Debian and Ubuntu they come with:",
        apt_line(),
    )


def _missing_libraries(with_display: bool) -> str:
    """Asked in a process of the environment, where Qt is installed and a crash would not be ours."""
    asked = _run([VENV_PYTHON, "-c", ASK_FOR_LIBRARIES, "display" if with_display else "offscreen"])
    return asked.stdout.strip() if asked.returncode == 0 else asked.stderr.strip()


def _may_use_apt() -> bool:
    return is_debian_family() and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt_install(packages: Sequence[str]) -> bool:
    print("Installing system packages: " + " ".join(packages), flush=True)
    return _apt_get("update") and _apt_get("install", "-y", "--no-install-recommends", *packages)


def _apt_get(*arguments: str) -> bool:
    done = _run(["apt-get", "-qq", *arguments], {"DEBIAN_FRONTEND": "noninteractive"})
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
    return done.returncode == 0


def _run(command: Sequence[str | Path], environ: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | (environ or {}), capture_output=True, text=True, check=False
    )


def _stop(*lines: str) -> NoReturn:
    print(*lines, sep="\n", file=sys.stderr)
    sys.exit(CANNOT)


if __name__ == "__main__":
    main(sys.argv[1])
