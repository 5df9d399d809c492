"""The end of a duel: who won, by how much, and what became of every question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.services.duel import Exchange, Reply
from mbjg_desktop.ui.duel.state import Final
from mbjg_desktop.ui.duel.told_page import ROLES, SIGNS
from mbjg_desktop.ui.labels import points_text, spent_text
from mbjg_desktop.ui.profiles.disc import Disc
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.reading.words import plain_stem
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.page_scroll import PageScroll
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.text_label import TextLabel

_COLUMNS = 4


class FinalPage(QWidget):
    """``done`` and ``again`` are connected by the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done = QPushButton(self.tr("Done ↵"))
        self.done.setProperty("role", "primary")
        self.again = QPushButton(self.tr("Once more"))
        self._disc = Disc(56)
        self.title = TextLabel("", "title")
        self._words = TextLabel("", "mute")
        self._scroll = PageScroll()
        self._lay_out()

    def show_state(self, state: Final) -> None:
        """Show the end."""
        score = state.score
        self._disc.setVisible(state.winner is not None)
        if state.winner is None:
            self.title.setText(self.tr("A draw"))
        else:
            self._disc.show_learner(state.winner)
            self.title.setText(self.tr("{name} wins").format(name=learner_name(state.winner)))
        self._words.setText(self._difference_words(state))
        self._scroll.hold(self._table_of(state))
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)
        marks = f"{points_text(score.first_score)} : {points_text(score.second_score)}"
        self.setAccessibleName(f"{self.title.text()} {marks}")

    def _difference_words(self, state: Final) -> str:
        score = state.score
        difference = abs(score.first_score - score.second_score)
        parts = [in_language(score.ruleset.name)]
        if state.is_stopped:
            parts.append(self.tr("ended after %n question(s)", "", score.answered))
        if difference:
            parts.append(self.tr("{points} marks ahead").format(points=points_text(difference)))
        elif state.winner is not None:
            parts.append(self.tr("same marks, less time"))
        return " · ".join(parts)

    def _table_of(self, state: Final) -> QWidget:
        table = CardFrame()
        grid = QGridLayout(table)
        grid.setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(16))
        grid.setHorizontalSpacing(scaled(18))
        grid.setVerticalSpacing(scaled(8))
        grid.setColumnStretch(1, 1)
        names = (self.tr("Question"), learner_name(state.score.first), learner_name(state.score.second))
        for column, name in enumerate(names, start=1):
            grid.addWidget(TextLabel(name, "strong"), 0, column, Qt.AlignmentFlag.AlignVCenter)
        for row, exchange in enumerate(state.exchanges, start=1):
            self._fill_row(grid, row, exchange)
        if not state.exchanges:
            grid.addWidget(TextLabel(self.tr("No question was answered by both."), "mute"), 1, 0, 1, _COLUMNS)
        grid.setRowStretch(grid.rowCount(), 1)
        return table

    def _fill_row(self, grid: QGridLayout, row: int, exchange: Exchange) -> None:
        number = TextLabel(str(exchange.number), "mute")
        number.setWordWrap(False)
        number.ensurePolished()
        number.setFixedWidth(number.sizeHint().width())
        grid.addWidget(number, row, 0)
        grid.addWidget(TextLabel(plain_stem(exchange.first.slot.question.stem)), row, 1)
        for column, reply in enumerate((exchange.first, exchange.second), start=2):
            grid.addWidget(_reply_pill(reply), row, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self._words)
        top = QHBoxLayout()
        top.setSpacing(scaled(16))
        top.addWidget(self._disc)
        top.addLayout(words, 1)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nothing in it could be gone to instead
        bottom = QHBoxLayout()
        bottom.addWidget(self.again)
        bottom.addStretch()
        bottom.addWidget(self.done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(14))
        layout.addLayout(top)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(bottom)


def _reply_pill(reply: Reply) -> Pill:
    outcome = reply.mark.outcome
    text = f"{SIGNS[outcome]}{points_text(reply.points)} · {spent_text(reply.slot.spent)}"
    return Pill(text, ROLES.get(outcome, "accent"))
