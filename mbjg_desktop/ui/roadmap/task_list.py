"""Today's list: what to do, how long it takes, one button each."""

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.services.roadmap import Task
from mbjg_desktop.ui.roadmap.words import task_button, task_note, task_title
from mbjg_desktop.ui.theme import tokens
from mbjg_desktop.ui.widgets.text_label import TextLabel


class TaskRow(QWidget):
    """One line: what, how much, and the button that begins it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_line = False
        self.title = TextLabel(role="strong")
        self.note = TextLabel(role="mute")
        self.button = QPushButton()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.note)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 9, 0, 9)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        layout.addWidget(self.button)

    def set_line(self, has_line: bool) -> None:
        """Whether a line parts it from the row above."""
        self._has_line = has_line

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._has_line:
            QPainter(self).fillRect(0, 0, self.width(), 1, QColor(tokens().line))

    def show_task(self, task: Task, now: datetime) -> None:
        """Show another task."""
        self.title.setText(task_title(task))
        self.button.setText(task_button(task))
        self.button.setAccessibleName(f"{task_button(task)}: {task_title(task)}")
        self.show_time(task, now)

    def show_time(self, task: Task, now: datetime) -> None:
        """Show how much time is left, or will be needed."""
        self.note.setText(task_note(task, now))


class TaskList(QWidget):
    """All tasks of today; ``chosen`` carries the index of the one to begin. Only the first button is the main one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks: tuple[Task, ...] = ()
        self._rows: list[TaskRow] = []
        self._done = TextLabel(self.tr("Nothing is due today. Well done."), "mute")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._done)

    def show_tasks(self, tasks: tuple[Task, ...], now: datetime) -> None:
        """Show the tasks, with as few new rows as possible."""
        self._tasks = tasks
        while len(self._rows) < len(tasks):
            self._add_row()
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(tasks))
            if index < len(tasks):
                row.show_task(tasks[index], now)
        self._done.setVisible(not tasks)

    def show_time(self, now: datetime) -> None:
        """Let the clocks go on."""
        for task, row in zip(self._tasks, self._rows, strict=False):
            if task.deadline is not None:
                row.show_time(task, now)

    def first_button(self) -> QPushButton | None:
        """The button of the most urgent task."""
        return self._rows[0].button if self._tasks else None

    def _add_row(self) -> None:
        row = TaskRow(self)
        if not self._rows:
            row.button.setProperty("role", "primary")
        row.set_line(bool(self._rows))
        row.button.clicked.connect(self._on_button_clicked)
        self._rows.append(row)
        self._layout.addWidget(row)

    @Slot()
    def _on_button_clicked(self) -> None:
        for index, row in enumerate(self._rows):
            if row.button is self.sender():
                self.chosen.emit(index)
