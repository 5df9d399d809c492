"""The application: one process, one window, one session on the learner's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mbjg_desktop.ui import input_method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

    from mbjg_desktop.domain.errors import StorageError
    from mbjg_desktop.ui.backend import Backend


def run(argv: Sequence[str], backend: Backend) -> int:
    """Show the window and stay until it is closed; the exit code."""
    app = make_application(argv)
    from mbjg_desktop.domain.errors import StorageError
    from mbjg_desktop.ui import excepthook, placement
    from mbjg_desktop.ui.session import Session

    excepthook.install(backend.log)
    try:
        give_back = backend.take_lock()
        session = Session(app, backend)
        placement.restore(session.window, backend.placement)
        session.begin()
    except StorageError as error:
        _say(app, error)
        return 1
    except Exception as error:
        excepthook.tell_and_wait(error)
        return 1
    try:
        return app.exec()
    finally:
        placement.keep(session.window, backend.placement)
        session.end()
        give_back()


def make_application(argv: Sequence[str]) -> QApplication:
    """The application object, in Qt's own style on every system, with Chinese input where Qt can have it."""
    input_method.prepare()
    from PySide6.QtWidgets import QApplication

    from mbjg_desktop.ui import import_hook, translation

    import_hook.give_up()
    QApplication.setApplicationName("mbjg-desktop")
    QApplication.setDesktopFileName("mbjg-desktop")
    QApplication.setStyle("Fusion")
    app = QApplication(list(argv))
    translation.install(app, translation.choose_language("", translation.system_language()))
    return app


def _say(app: QApplication, error: StorageError) -> None:
    """Before there is a session the application is not dressed yet: without a font of ours it might be all boxes."""
    from mbjg_desktop.domain.settings import Settings
    from mbjg_desktop.ui import errors, fonts, theme

    theme.apply(app, Settings(), fonts.choose(bundled=False))
    errors.tell_and_wait(error)
