"""The tour: real windows driven through the whole main job by real keys, with a picture of every state."""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbjg_desktop.services.ports import Clock
    from mbjg_desktop.ui.backend import Backend
    from mbjg_desktop.ui.tour.trip import Trip


def run(
    out: Path,
    backend: Callable[[Path, Clock], Backend],
    size: tuple[int, int] = (1280, 800),
    text_percent: int = 100,
) -> int:
    """Make the whole tour with data of its own, pictures into ``out``; 0 if every step did what it should, else 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["LC_ALL"] = "zh_CN.UTF-8"
    _move_to_beijing()
    from mbjg_desktop.ui.app import make_application
    from mbjg_desktop.ui.tour.camera import Camera
    from mbjg_desktop.ui.tour.trip import Trip

    _hush()
    app = make_application(["mbjg-desktop"])
    out.mkdir(parents=True, exist_ok=True)
    camera = Camera(app, out)
    with TemporaryDirectory(prefix="mbjg-tour-", ignore_cleanup_errors=True) as folder:
        did = _walk(Trip(app, camera, Path(folder), backend, size, text_percent))
    sys.stdout.write(f"{len(camera.taken)} → {out}\n")
    return 0 if did else 1


def _hush() -> None:
    """What Qt has to say goes on being said, but not what cannot be done to a window that is on no screen."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def say(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if not text.startswith("This plugin does not support"):
            sys.stderr.write(f"{text}\n")

    qInstallMessageHandler(say)


def _move_to_beijing() -> None:
    """Moments are shown in the machine's own zone; that of the trip's clock makes the pictures the same everywhere."""
    os.environ["TZ"] = "CST-8"
    if hasattr(time, "tzset"):
        time.tzset()


def _walk(trip: Trip) -> bool:
    """Step by step until one fails; whatever goes wrong inside the windows fails the step it happens in."""
    from mbjg_desktop.ui.tour import (
        dispute_steps,
        edge_steps,
        empty_steps,
        ledger_steps,
        lookback_more_steps,
        lookback_steps,
        profile_steps,
        quiz_steps,
        result_steps,
        rules_steps,
        run_steps,
        study_steps,
    )

    raised: list[BaseException] = []
    sys.excepthook = lambda _kind, error, _trace: raised.append(error)
    steps = (
        *study_steps.STEPS,
        *empty_steps.STEPS,
        *quiz_steps.STEPS,
        *lookback_steps.STEPS,
        study_steps.three_days,
        *rules_steps.STEPS,
        *run_steps.STEPS,
        *result_steps.STEPS,
        *lookback_more_steps.STEPS,
        *dispute_steps.STEPS,
        *profile_steps.STEPS,
        *ledger_steps.STEPS,
        *edge_steps.STEPS,
    )
    for step in steps:
        try:
            step(trip)
        except Exception as error:  # the edge of the program: a tour that fails says where
            raised.append(error)
        if raised:
            _complain(step, raised)
            return False
    return True


def _complain(step: Callable[[Trip], None], raised: list[BaseException]) -> None:
    sys.stderr.write(f"{step.__name__}: {step.__doc__}\n")
    for each in raised:
        sys.stderr.write("".join(traceback.format_exception(each)))
