"""The buttons of a result: side by side, and in a narrow page row by row."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.quiz.result_buttons import ButtonRow


@pytest.mark.parametrize("across", [5, 4, 3, 2, 1])
def test_every_row_ends_at_the_right(qtbot: QtBot, across: int) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    buttons = [QPushButton("再练一次") for _ in range(5)]
    row = ButtonRow(*buttons, parent=page)
    page.show()
    row.resize(across * (buttons[0].sizeHint().width() + 10), 600)
    layout = row.layout()
    assert layout is not None
    layout.activate()
    rows: dict[int, list[int]] = {}
    for button in buttons:
        rows.setdefault(button.y(), []).append(button.geometry().right())
    assert max(map(len, rows.values())) == across
    assert {each[-1] for each in rows.values()} == {row.rect().right()}
