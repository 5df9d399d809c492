"""A table of lines of one type: what each column says of a line, and how the lines are sorted by it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

T = TypeVar("T")
_AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
Ink: TypeAlias = Literal["ink", "mute", "accent", "ok", "warn_ink"]
CELL: Final = Qt.ItemDataRole.UserRole + 1
"""The role under which a cell is handed to whoever paints it."""
_ROLES: Final = frozenset(
    (CELL, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; ``icon`` before the text. Both say the same: colour is never the only sign.

    With ``progress``, 0 to 1, a bar is painted in the place of the text, which is still said.
    """

    text: str
    ink: Ink = "ink"
    icon: str = ""
    progress: float | None = None


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """``px`` is the width at 100 %, 0 takes what is left. Lines without a ``key`` come last, whatever the order.

    ``help`` says what the figures are and how they are worked out.
    """

    title: str
    px: int
    cell: Callable[[T], Cell]
    key: Callable[[T], Any]
    is_number: bool = False
    help: str = ""


class TableModel(QAbstractTableModel, Generic[T]):
    """Cells are made when they are looked at: a table of many lines costs no more than those in sight."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: Final = tuple(columns)
        self._given: Sequence[T] = ()
        self._lines: list[T] = []
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def show_lines(self, lines: Sequence[T]) -> None:
        """Show these, sorted as the table is sorted now; unsorted they stand as they are given."""
        if lines is self._given or (lines == self._given and self._lines):
            return
        self.beginResetModel()
        self._given = lines
        self._lines = self._in_order()
        self.endResetModel()

    def line(self, row: int) -> T:
        """The line of a row."""
        return self._lines[row]

    def row_of(self, wanted: Callable[[T], bool]) -> int:
        """The first row whose line is the wanted one, -1 if there is none."""
        return next((row for row, line in enumerate(self._lines) if wanted(line)), -1)

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES:
            return None
        column = self.columns[index.column()]
        cell = column.cell(self._lines[index.row()])
        match role:
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.title} {cell.text}"
            case Qt.ItemDataRole.ToolTipRole:
                return None if cell.progress is None else cell.text
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case _:
                return cell

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].help or None
        return self.columns[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is selected stays selected. Column -1: as the lines were given."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        lines = [self._lines[index.row()] for index in kept]
        self._sorted = (column, order)
        self._lines = self._in_order()
        rows = {id(line): row for row, line in enumerate(self._lines)} if kept else {}
        moved = [self.index(rows[id(line)], index.column()) for line, index in zip(lines, kept, strict=True)]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _in_order(self) -> list[T]:
        column, order = self._sorted
        if not 0 <= column < len(self.columns):
            return list(self._given)
        keyed = [(self.columns[column].key(line), line) for line in self._given]
        known = [pair for pair in keyed if pair[0] is not None]
        known.sort(key=itemgetter(0), reverse=order == Qt.SortOrder.DescendingOrder)
        return [line for _, line in known] + [line for key, line in keyed if key is None]
