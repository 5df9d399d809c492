"""The board: who stands where under a rule set that is chosen above it."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mbjg_desktop.domain.ids import ProfileId
from mbjg_desktop.domain.ruleset import Ends
from mbjg_desktop.services.api import Services
from mbjg_desktop.services.board import Board, BoardLine, Standing
from mbjg_desktop.ui.labels import spent_text
from mbjg_desktop.ui.profiles.disc import Disc
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.text_label import TextLabel

_NARROW: Final = 500


class BoardPanel(QWidget):
    """Shows one board; ``reload`` when learners or attempts have changed."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._board: Board | None = None
        self._is_narrow = False
        self.rules = QComboBox()
        self.rules.setAccessibleName(self.tr("Rules"))
        self.table = QWidget()
        self._note = TextLabel("", "mute")
        self._lay_out()
        self.rules.activated.connect(self._show_chosen)
        self.reload()

    @property
    def board(self) -> Board | None:
        """What is shown."""
        return self._board

    def reload(self) -> None:
        """Read everything anew; the rule set that was chosen stays chosen."""
        chosen = self.rules.currentData()
        self.rules.clear()
        for ruleset in self._services.board.rulesets():
            self.rules.addItem(in_language(ruleset.name), ruleset.id)
        place = self.rules.findData(chosen)  # gone, or nothing chosen yet: the first that has anybody on it
        self.rules.setCurrentIndex(place if place >= 0 else max(0, self.rules.findData(self._services.board.first())))
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        chosen = self.rules.currentData()
        if chosen is None:
            return
        self._board = self._services.board.board(chosen)
        self._show(self._board, self._services.profiles.current().id)

    def minimumSizeHint(self) -> QSize:
        """Narrow: names wrap, and the last column is left out."""
        return QSize(scaled(_NARROW * 2 // 3), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(_NARROW)
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self._show_chosen()

    def _show(self, board: Board, current: ProfileId) -> None:
        layout = self.layout()
        old, self.table = self.table, self._table_of(board, current)
        if layout is not None:
            layout.replaceWidget(old, self.table)
        old.hide()
        old.deleteLater()
        self._note.setText(self._note_words(board))

    def _table_of(self, board: Board, current: ProfileId) -> QWidget:
        table = CardFrame()
        grid = QGridLayout(table)
        grid.setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14))
        grid.setHorizontalSpacing(scaled(10 if self._is_narrow else 18))
        grid.setVerticalSpacing(scaled(8))
        if not board.lines:
            grid.addWidget(TextLabel(self.tr("Nobody has handed in a full paper under these rules yet."), "mute"), 0, 0)
            return table
        grid.setColumnStretch(2, 1)
        titles = (self.tr("Learner"), self.tr("Best"), self.tr("Latest"), self.tr("Today"), self.tr("Papers"))
        for column, title in enumerate(titles[: self._columns()], start=2):
            grid.addWidget(_fixed(title, "mute"), 0, column, _side(column))
        for row, line in enumerate(board.lines, start=1):
            is_current = line.learner.id == current
            self._fill_row(grid, row, line, is_whole=board.ruleset.ends is Ends.LAST_ITEM, is_current=is_current)
        return table

    def _fill_row(self, grid: QGridLayout, row: int, line: BoardLine, *, is_whole: bool, is_current: bool) -> None:
        disc = Disc(26)
        disc.show_learner(line.learner)
        role = "strong" if is_current else ""
        today = "—" if line.today is None else _marks(line.today, is_whole)
        best = f"{_marks(line.best, is_whole)} · {spent_text(line.best.spent)}"
        grid.addWidget(_fixed(str(line.place), "strong"), row, 0, _side(0))
        grid.addWidget(disc, row, 1)
        grid.addWidget(TextLabel(learner_name(line.learner), role), row, 2)
        texts = (best, _marks(line.latest, is_whole), today, str(line.attempts))
        for column, text in enumerate(texts[: self._columns() - 1], start=3):
            grid.addWidget(_fixed(text, role), row, column, _side(column))

    def _columns(self) -> int:
        return 4 if self._is_narrow else 5

    def _note_words(self, board: Board) -> str:
        if not board.lines:
            return ""
        if board.ruleset.ends is Ends.LAST_ITEM:
            return self.tr("Whole papers that were handed in; of equal marks the quicker one stands higher.")
        return self.tr("Runs over the whole document; of equal marks the quicker one stands higher.")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(TextLabel(self.tr("Board"), "heading"), 1)
        top.addWidget(self.rules)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(10))
        layout.addLayout(top)
        layout.addWidget(self.table)
        layout.addWidget(self._note)
        layout.addStretch()


def _fixed(text: str, role: str) -> TextLabel:
    label = TextLabel(text, role)
    label.setWordWrap(False)
    label.ensurePolished()
    label.setFixedWidth(label.sizeHint().width())
    return label


def _side(column: int) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignRight if column > 2 else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter


def _marks(standing: Standing, is_whole: bool) -> str:
    score = f"{standing.score:.1f}".removesuffix(".0")
    return f"{score} / {standing.full_score:g}" if is_whole else score
