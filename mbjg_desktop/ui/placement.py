"""Where the window stood when it was last closed: kept beside the data, for this machine alone."""

import contextlib
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def restore(window: QWidget, file: Path) -> None:
    """Put the window where it stood, unless no screen is there any more. Never full screen, which would surprise."""
    try:
        kept = file.read_bytes()
    except OSError:
        return
    usual = window.geometry()
    if not window.restoreGeometry(QByteArray(kept)):
        return
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
    if not _is_in_sight(window):
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setGeometry(usual)


def keep(window: QWidget, file: Path) -> None:
    """Remember where the window stands; that this fails is no reason to complain."""
    with contextlib.suppress(OSError):
        file.write_bytes(window.saveGeometry().data())


def _is_in_sight(window: QWidget) -> bool:
    """Whether the better part of the window lies on a screen."""
    frame = window.normalGeometry() if window.isMaximized() else window.geometry()
    shown = (frame.intersected(screen.availableGeometry()) for screen in QGuiApplication.screens())
    return any(2 * part.width() >= frame.width() and 2 * part.height() >= frame.height() for part in shown)
