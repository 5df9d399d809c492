"""The list at the left as a model: the lines in the order they are shown, and which of them are ticked."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.lookback import MistakeLine
from mbjg_desktop.ui.lookback.dots import progress
from mbjg_desktop.ui.lookback.words import line_words
from mbjg_desktop.ui.reading.words import plain_stem

LINE: Final = Qt.ItemDataRole.UserRole + 1
WORDS: Final = Qt.ItemDataRole.UserRole + 2
AnyIndex = QModelIndex | QPersistentModelIndex


class MistakeModel(QAbstractListModel):
    """Thousands of lines cost no more than those in sight."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._lines: tuple[MistakeLine, ...] = ()
        self._rows: dict[QuestionId, int] = {}
        self._ticked: frozenset[QuestionId] = frozenset()

    def show_lines(self, lines: Sequence[MistakeLine], ticked: frozenset[QuestionId]) -> None:
        """Show these. Where they are the same questions in the same order, what is looked at stays where it is."""
        if lines is self._lines and ticked == self._ticked:
            return
        if len(lines) == len(self._lines) and all(
            new.question == old.question for new, old in zip(lines, self._lines, strict=True)
        ):
            is_changed = ticked != self._ticked or tuple(lines) != self._lines
            self._lines, self._ticked = tuple(lines), ticked
            if is_changed and lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines, self._ticked = tuple(lines), ticked
        self._rows = {line.question: row for row, line in enumerate(lines)}
        self.endResetModel()

    def row_of(self, question: QuestionId | None) -> int:
        """The row of a question, -1 if it is not listed."""
        return -1 if question is None else self._rows.get(question, -1)

    def question(self, row: int) -> QuestionId:
        """The question of a row."""
        return self._lines[row].question

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return plain_stem(line.stem)
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if line.question in self._ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                done, needed = progress(line.mistake)
                return f"{plain_stem(line.stem)} {line_words(line, self._now())} {done}/{needed}"
        if role == LINE:
            return line
        return line_words(line, self._now()) if role == WORDS else None
