"""A hand on the keyboard: key events as the window system sends them, and waiting for what must come of them."""

from collections.abc import Callable, Sequence
from time import monotonic
from typing import Final, TypeVar

from PySide6.QtCore import QEventLoop, QKeyCombination, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE_S: Final = 15.0
_STEP_MS: Final = 5

W = TypeVar("W", bound=QWidget)


class Failed(Exception):
    """Something did not do what it should; the text says what was waited for."""


def press(*keys: str) -> None:
    """Press and release keys one after another, each written as in the table of commands."""
    for key in keys:
        combination = _combination(key)
        QTest.keyClick(_window(), combination.key(), combination.keyboardModifiers())


def hold(key: str, times: int) -> None:
    """Keep a key down so long that it repeats itself ``times`` times."""
    combination = _combination(key)
    for is_repeated in (False, *[True] * times):
        QTest.simulateEvent(_window(), True, combination.key(), combination.keyboardModifiers(), "", is_repeated)
    QTest.simulateEvent(_window(), False, combination.key(), combination.keyboardModifiers(), "", False)


def type_in(text: str) -> None:
    """Commit ``text`` as an input method does, to whatever takes text now."""
    target = QApplication.focusWidget()
    if target is None or not target.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
        raise Failed(f"a field that takes {text!r}")
    composing, done = QInputMethodEvent(text, []), QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(target, composing)
    QApplication.sendEvent(target, done)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click with the left button, in the middle unless told where."""
    where = widget.rect().center() if at is None else at
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


def until(what: str, holds: Callable[[], object], seconds: float = _PATIENCE_S) -> None:
    """Let the application go on until ``holds``. Failed with ``what`` if it never does."""
    ends = monotonic() + seconds
    while not holds():
        if monotonic() > ends:
            raise Failed(what)
        _wait()


def rest() -> None:
    """Let the application deal with everything that is waiting, until a picture of it is complete."""
    _wait()
    QApplication.sendPostedEvents()
    _wait()


def look(seconds: float) -> None:
    """Look at the screen for so long."""
    ends = monotonic() + seconds
    while monotonic() < ends:
        _wait()


def dialog(kind: type[W]) -> W:
    """The dialog of that kind that has come up."""
    until(f"a {kind.__name__}", lambda: is_open(kind))
    return _open_dialogs(kind)[-1]


def is_open(kind: type[QWidget]) -> bool:
    """Whether there is a dialog of that kind."""
    return bool(_open_dialogs(kind))


def _open_dialogs(kind: type[W]) -> list[W]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]


def _wait() -> None:
    """A moment of the event loop. Unlike QTest's own waiting, it lets the worker thread go on meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(_STEP_MS, loop.quit)
    loop.exec()


def _window() -> QWindow:
    """The window that has the keyboard. Offscreen nobody gives it back to a window when a dialog closes."""
    if QGuiApplication.focusWindow() is None:
        shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget.isWindow()]
        for widget in (QApplication.activeModalWidget(), *shown):
            if widget is not None:
                widget.activateWindow()
                break
    until("a window that has the keyboard", QGuiApplication.focusWindow)
    window = QGuiApplication.focusWindow()
    if window is None:
        raise Failed("a window that has the keyboard")
    return window


def _combination(key: str) -> QKeyCombination:
    sequence: Sequence[QKeyCombination] = QKeySequence(key)  # type: ignore[assignment]
    return sequence[0]
