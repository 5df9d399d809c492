from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.profiles.switch_dialog import SwitchDialog
from mbjg_desktop.ui.session import Session
from mbjg_desktop.ui.tour import hand


class Greedy(QLineEdit):
    """A field that claims every key, as those of X11 claim Ctrl+U and Ctrl+K."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)


def test_keys_that_work_everywhere_work_in_a_field(session: Session, qtbot: QtBot) -> None:
    field = Greedy(session.window)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.setText("办公室")
    hand.press("Ctrl+U")
    qtbot.waitUntil(lambda: [each.isVisible() for each in session.window.findChildren(SwitchDialog)] == [True])
    assert field.text() == "办公室"


def test_other_keys_stay_the_field_s(session: Session, qtbot: QtBot) -> None:
    field = Greedy(session.window)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.setText("办公室")
    hand.press("Ctrl+A")
    assert field.selectedText() == "办公室"
