"""The outermost edge of the windows: no exception passes unseen. Light at import, for it stands before everything."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from mbjg_desktop import __version__
from mbjg_desktop.domain.errors import MbjgError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

_LOG_LIMIT: Final = 1_000_000


def install(log: Path) -> None:
    """From now on no exception passes unseen: into ``log``, and onto the screen."""
    _Hook.log = log
    sys.excepthook = _Hook.handle


def tell_and_wait(error: Exception) -> None:
    """Log and show a mistake of ours where no event loop runs that would keep the message on the screen."""
    import traceback

    from mbjg_desktop.ui.crash_dialog import CrashDialog

    report = _report("".join(traceback.format_exception(error)))
    _write(_Hook.log, report)
    CrashDialog(report).exec()


class _Hook:
    """The outermost edge of the windows."""

    log: Path | None = None
    dialog: QDialog | None = None
    """The message that stands; nobody else keeps it alive."""

    @classmethod
    def handle(cls, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell the user. While one message stands, further ones go to the log only: they are mostly its echo."""
        from PySide6.QtWidgets import QApplication

        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        import traceback

        report = _report("".join(traceback.format_exception(kind, error, trace)))
        if not isinstance(error, MbjgError):
            _write(cls.log, report)
        if cls.dialog is not None or QApplication.instance() is None:
            return
        cls._show(error, report)

    @classmethod
    def _show(cls, error: BaseException, report: str) -> None:
        from PySide6.QtWidgets import QApplication

        from mbjg_desktop.ui.crash_dialog import CrashDialog
        from mbjg_desktop.ui.errors import tell

        window = QApplication.activeWindow()
        cls.dialog = tell(window, error) if isinstance(error, MbjgError) else CrashDialog(report, window)
        cls.dialog.finished.connect(cls._on_finished)
        cls.dialog.show()

    @classmethod
    def _on_finished(cls) -> None:
        cls.dialog = None


def _report(trace: str) -> str:
    import platform

    from PySide6.QtCore import qVersion

    machine = f"{platform.platform()} · Python {platform.python_version()} · Qt {qVersion()}"
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC · {__version__} · {machine}\n{trace}"


def _write(log: Path | None, report: str) -> None:
    """Append to the log, which is begun anew when it has grown large. A full disk must not hide the error itself."""
    if log is None:
        return
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > _LOG_LIMIT:
            log.replace(log.with_suffix(".old.log"))
        with log.open("a", encoding="utf-8") as file:
            file.write(report + "\n")
    except OSError as error:
        sys.stderr.write(f"{log}: {error}\n{report}\n")
