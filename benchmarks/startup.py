"""Start-up: from the start of the process to the final first picture, beside a bare window with an open database.

Each measurement is a process of its own; the two kinds take turns, so that both meet the machine in the same mood.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbjg_desktop.ui.session import Session

ROUNDS: Final = 7
BUDGET_RATIO: Final = 1.0
BUDGET_MIB: Final = 130
_ROOT: Final = Path(__file__).resolve().parents[1]
_STARTED_AT: Final = "MBJG_BENCHMARK_STARTED_AT"


def main() -> int:
    """Print the medians, their ratio and the memory; exit code 1 if a budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--child", choices=_CHILDREN, help=argparse.SUPPRESS)
    parser.add_argument("--data-dir", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        _CHILDREN[arguments.child](arguments.data_dir)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return _measure(Path(folder), arguments.rounds)


def _measure(folder: Path, rounds: int) -> int:
    _prepare(folder)
    for kind in ("floor", "home"):
        _run(kind, folder)  # warms the disk cache
    floor, home = [], []
    for _ in range(rounds):
        floor.append(_run("floor", folder)["seconds"])
        home.append(_run("home", folder)["seconds"])
    loaded = _run("loaded", folder)
    ratio = statistics.median(home) / statistics.median(floor)
    print(f"bare window, ORM imported, database open: {_spread(floor)}")
    print(f"home screen, final first picture:         {_spread(home)}")
    print(f"ratio: {ratio:.2f} (budget {BUDGET_RATIO:.1f})")
    print(f"everything open after {loaded['seconds']:.3f} s; memory {loaded['pss_mib']:.0f} MiB (budget {BUDGET_MIB})")
    print(f"first picture is the final one: {'yes' if loaded['is_final'] else 'NO'}")
    is_kept = ratio <= BUDGET_RATIO and loaded["pss_mib"] <= BUDGET_MIB and loaded["is_final"]
    return 0 if is_kept else 1


def _prepare(folder: Path) -> None:
    """A data directory as it is after the first start, made in a process of its own."""
    code = (
        "import sys, pathlib; from mbjg_desktop import bootstrap as b; w = b.paths(pathlib.Path(sys.argv[1]));"
        "s = b.open_services(w, b.system_clock(), lambda topics: None); s.library.ensure_bundled(); s.close()"
    )
    folder.mkdir(exist_ok=True)
    subprocess.run([sys.executable, "-c", code, str(folder)], cwd=_ROOT, check=True)


def _run(kind: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.startup", "--child", kind, "--data-dir", str(folder)]
    environment = os.environ | {_STARTED_AT: repr(time.monotonic())}
    done = subprocess.run(command, cwd=_ROOT, env=environment, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _spread(seconds: Sequence[float]) -> str:
    return f"median {statistics.median(seconds):.3f} s ({min(seconds):.3f} to {max(seconds):.3f})"


def _floor(folder: Path) -> None:
    """The least a program of this kind does: Qt, the ORM, the database opened and read, a window."""
    import sqlalchemy
    import sqlalchemy.orm
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    engine = sqlalchemy.create_engine(f"sqlite:///{folder / 'study.db'}")
    with sqlalchemy.orm.Session(engine) as session:
        rows = session.execute(sqlalchemy.text("SELECT count(*) FROM sqlite_master")).scalar_one()
    window = QLabel(f"{rows}")
    window.resize(1280, 800)
    _when_painted(window, _tell_seconds)
    window.show()
    app.exec()


def _home(folder: Path) -> None:
    """The program as it is started by its command, up to the first picture."""
    _start(folder, lambda session: _when_painted(session.window, _tell_seconds))


def _loaded(folder: Path) -> None:
    """The program until all is open, and what it holds then."""
    _start(folder, _watch)


def _watch(session: Session) -> None:
    from PySide6.QtCore import QTimer

    first: list[str] = []
    opened_at: list[float] = []

    def tell() -> None:
        held = _pss_mib()  # before this looks at the window once more: a picture takes megabytes
        _tell(seconds=opened_at[0] - _started_at(), pss_mib=held, is_final=_picture(session) == first[0])

    def wait() -> None:
        opened_at.append(time.monotonic())
        QTimer.singleShot(1500, tell)

    _when_painted(session.window, lambda: first.append(_picture(session)))
    session.opened.connect(wait)


def _picture(session: Session) -> str:
    """What the window looks like, as a hash of its pixels."""
    image = session.window.grab().toImage()  # must outlive its bits
    return hashlib.sha256(image.constBits()).hexdigest()


def _start(folder: Path, watch: Callable[[Session], None]) -> None:
    """Run the real program with somebody looking at its window."""
    from mbjg_desktop.__main__ import main as program
    from mbjg_desktop.ui.session import Session

    begin = Session.begin

    def begin_watched(session: Session) -> None:
        watch(session)
        begin(session)

    Session.begin = begin_watched  # type: ignore[method-assign, assignment]
    program(["--data-dir", str(folder)])


def _when_painted(window: QWidget, call: Callable[[], None]) -> None:
    """Have ``call`` called once, after the first picture of ``window`` has been handed to the screen."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
            if watched is window and event.type() == QEvent.Type.Paint:
                window.removeEventFilter(self)
                QTimer.singleShot(0, call)
            return False

    window.installEventFilter(Watcher(window))


def _started_at() -> float:
    return float(os.environ[_STARTED_AT])


def _tell_seconds() -> None:
    _tell(seconds=time.monotonic() - _started_at())


def _tell(**found: float) -> None:
    """Say it and be gone: taking the program down is not measured."""
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    os._exit(0)


def _pss_mib() -> float:
    """The memory of this process, shared pages by share; Linux only."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


_CHILDREN: Final[dict[str, Callable[[Path], None]]] = {"floor": _floor, "home": _home, "loaded": _loaded}


if __name__ == "__main__":
    sys.exit(main())
