"""The head of the look-back screen: what there is to do, the rule of the list, and the buttons that work on it."""

from typing import assert_never

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.ui.lookback.rule_line import RuleLine
from mbjg_desktop.ui.lookback.state import LookbackState, Practice
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel


class LookbackHeader(QWidget):
    """Title and figures, the rule, practising and putting on paper."""

    practice_wanted = Signal()
    all_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(self.tr("Look-back"), "title")
        self._figures = TextLabel("", "mute")
        self.rule = RuleLine()
        self._export = QPushButton(self.tr("Print or export…"))
        self._all = QPushButton()
        self._practise = QPushButton()
        self._practise.setProperty("role", "primary")
        self._is_low = False
        self._has_all = False
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._practise.clicked.connect(self._on_practise_clicked)
        self._all.clicked.connect(self._on_all_clicked)
        self._export.clicked.connect(self._on_export_clicked)

    def show_head(self, state: LookbackState) -> None:
        """Show what there is."""
        counts = state.counts
        figures = (
            self.tr("%n to be asked again", "", counts.due),
            self.tr("%n on the list", "", counts.listed),
            self.tr("%n done with", "", counts.left),
        )
        self._figures.setText(" · ".join(figures))
        self.rule.show_rule(state.days_to_leave)
        self._show_practice(state)
        self._export.setVisible(bool(state.lines))
        askable = sum(line.is_askable for line in state.lines)
        self._all.setText(self.tr("Practise all %n listed", "", askable))
        self._has_all = askable > 1 and askable != state.to_practise
        self._all.setVisible(self._has_all and not self._is_low)

    def arrange(self, *, is_narrow: bool, is_low: bool) -> None:
        """Where the window is narrow the buttons go below the title; where it is low only they are left."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_narrow and not is_low else direction.LeftToRight)
        self._is_low = is_low
        self._title.setVisible(not is_low)
        self._figures.setVisible(not is_low)
        self.rule.setVisible(not is_low)
        self._all.setVisible(self._has_all and not is_low)
        top, bottom = (6, 4) if is_low else (18, 8)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(scaled(32), scaled(top), scaled(32), scaled(bottom))

    def _show_practice(self, state: LookbackState) -> None:
        self._practise.setVisible(state.practice is not Practice.NONE)
        match state.practice:
            case Practice.TICKED:
                words = self.tr("Practise %n ticked", "", state.to_practise)
            case Practice.DUE:
                words = self.tr("Practise %n due question(s)", "", state.to_practise)
            case Practice.SELECTED | Practice.NONE:
                words = self.tr("Practise this question")
            case _:
                assert_never(state.practice)
        self._practise.setText(words)

    def _lay_out(self) -> None:
        self._practise.setToolTip(self.tr("Practise (P)"))
        self._all.setToolTip(self.tr("Practise all that is listed (Shift+P)"))
        self._export.setToolTip(self.tr("Print or export (E)"))
        words = QVBoxLayout()
        words.setSpacing(scaled(2))
        words.addWidget(self._title)
        words.addWidget(self._figures)
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(10))
        for button in (self._export, self._all, self._practise):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.setSpacing(scaled(10))
        self._row.addLayout(words, 1)
        self._row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setSpacing(scaled(4))
        column.addLayout(self._row)
        column.addWidget(self.rule)

    @Slot()
    def _on_practise_clicked(self) -> None:
        self.practice_wanted.emit()

    @Slot()
    def _on_all_clicked(self) -> None:
        self.all_wanted.emit()

    @Slot()
    def _on_export_clicked(self) -> None:
        self.export_wanted.emit()
