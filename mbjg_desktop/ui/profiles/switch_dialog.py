"""The list of learners: the digit, or the arrows and Enter, hand the machine to one of them."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.services.profiles import Learners
from mbjg_desktop.ui.profiles.learner_button import LearnerButton
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.held_key import HeldKey
from mbjg_desktop.ui.widgets.text_label import TextLabel

_MOST_SHOWN = 9


class SwitchDialog(QDialog):
    """``chosen`` with the id of a learner, after it has closed; ``manage_wanted`` to make or remove some."""

    chosen = Signal(int)
    manage_wanted = Signal()

    def __init__(self, learners: Learners, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = HeldKey()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Who is learning?"))
        self.manage = QPushButton(self.tr("Manage learners…"))
        self.buttons = [
            LearnerButton(str(number) if number <= _MOST_SHOWN else "", learner)
            for number, learner in enumerate(learners.present, start=1)
        ]
        self._lay_out()
        self.manage.clicked.connect(self._on_manage_clicked)
        for button in self.buttons:
            button.setCheckable(True)
            button.setChecked(button.learner == learners.current)
            button.clicked.connect(self._on_button_clicked)
            if button.learner == learners.current:
                button.setFocus()

    def event(self, event: QEvent) -> bool:
        """A key that is held down hands the machine to nobody."""
        return (isinstance(event, QKeyEvent) and self._held.takes(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = event.key() - Qt.Key.Key_1.value
        if 0 <= place < min(_MOST_SHOWN, len(self.buttons)):
            self.buttons[place].click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(scaled(4))
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        bottom = QHBoxLayout()
        bottom.addStretch()
        bottom.addWidget(self.manage)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(scaled(10))
        layout.addWidget(TextLabel(self.windowTitle(), "heading"))
        layout.addWidget(scroll, 1)
        layout.addWidget(TextLabel(self.tr("Everyone has their own memories, history and settings."), "mute"))
        layout.addLayout(bottom)
        wanted = layout.minimumSize().height() - scroll.minimumSizeHint().height() + page.sizeHint().height() + 8
        self.resize(scaled(320), min(wanted, round(self.screen().availableSize().height() * 0.9)))

    def _move(self, by: int) -> None:
        places = [place for place, button in enumerate(self.buttons) if button.hasFocus()]
        self.buttons[((places or [0])[0] + by) % len(self.buttons)].setFocus()

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LearnerButton) and button.learner is not None:
            self.accept()
            self.chosen.emit(button.learner.id)

    @Slot()
    def _on_manage_clicked(self) -> None:
        self.accept()
        self.manage_wanted.emit()
