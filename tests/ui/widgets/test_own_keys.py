from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from mbjg_desktop.ui.widgets.own_keys import takes

KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return)


def pressed(kind: QEvent.Type, key: Qt.Key) -> QKeyEvent:
    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    return event


def test_its_own_keys_are_taken_from_shortcuts() -> None:
    asked = pressed(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape)
    assert takes(asked, KEYS)
    assert asked.isAccepted()


def test_other_keys_and_other_events_go_their_way() -> None:
    others = (
        pressed(QEvent.Type.ShortcutOverride, Qt.Key.Key_P),
        pressed(QEvent.Type.KeyPress, Qt.Key.Key_Escape),
    )
    for event in others:
        assert not takes(event, KEYS)
        assert not event.isAccepted()
    assert not takes(QEvent(QEvent.Type.FocusIn), KEYS)
