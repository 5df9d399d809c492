"""One miss: the stem, your answer beside the right one, exactly what is amiss, the source and the explanation."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.domain.question import Cloze
from mbjg_desktop.services.quiz import Miss
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.quiz.result_confusion import ConfusionPair
from mbjg_desktop.ui.quiz.result_lines import RunLines
from mbjg_desktop.ui.quiz.result_row import ResultRow
from mbjg_desktop.ui.quiz.result_words import answer_runs, difference_runs
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.stem_view import StemGap, StemView
from mbjg_desktop.ui.widgets.text_label import TextLabel


class MissRow(ResultRow):
    """Its buttons ask for the source, more around it, another go, or say
    that something is wrong with the question."""

    source_wanted = Signal()
    more_wanted = Signal()
    retry_wanted = Signal()
    dispute_wanted = Signal()

    def __init__(self, miss: Miss, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.miss = miss
        number = TextLabel(str(miss.number), "mute")
        number.setFixedWidth(scaled(36))
        number.setAlignment(Qt.AlignmentFlag.AlignTop)
        stem = StemView(17)
        gaps = miss.slot.question.body.blanks if isinstance(miss.slot.question.body, Cloze) else ()
        stem.show_stem(miss.slot.question.stem, [StemGap(blank.id, "") for blank in gaps])
        self.answers, self.difference = RunLines(), RunLines()
        self.quotation = QuotationView(miss.quotations[0]) if miss.quotations else None
        self.more = QPushButton(self.tr("More around it"), self)
        self._side = QHBoxLayout()
        self._side.setSpacing(scaled(12))
        self._side.addLayout(self._words(stem), 1)
        self._buttons = self._make_buttons()
        self._side.addLayout(self._buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(scaled(12), scaled(12), scaled(8), scaled(14))
        layout.setSpacing(scaled(12))
        layout.addWidget(number)
        layout.addLayout(self._side, 1)
        self.answers.show_parts(answer_runs(miss))
        self.difference.show_parts(difference_runs(miss))
        self.setAccessibleName(f"{miss.number} {stem.text} {self.answers.text} {self.difference.text}")

    def show_quotation(self, quotation: Quotation, *, is_more: bool) -> None:
        """Show more, or less, of what stands around the answer."""
        if self.quotation is not None:
            self.quotation.show_quotation(quotation)
        self.more.setText(self.tr("Less around it") if is_more else self.tr("More around it"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand below the words where there is little room beside them."""
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(560)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._side.setDirection(across if is_wide else down)
        self._buttons.setDirection(down if is_wide else across)

    def _words(self, stem: StemView) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(scaled(6))
        for widget in (stem, self.answers, self.difference):
            words.addWidget(widget)
        for place, confusion in enumerate(self.miss.confusions):
            words.addWidget(ConfusionPair(confusion, None if place else self.quotation))
        if self.quotation is not None and not self.miss.confusions:
            words.addWidget(self.quotation)
        if explanation := (self.miss.slot.key or self.miss.slot.question).explanation:
            words.addWidget(TextLabel(self.tr("Why: {text}").format(text=explanation), "mute"))
        return words

    def _make_buttons(self) -> QBoxLayout:
        source, retry = QPushButton(self.tr("Open the source"), self), QPushButton(self.tr("Again"), self)
        self.dispute = QPushButton(self.tr("Something is wrong with it"), self)
        self.dispute.setProperty("role", "quiet")
        source.clicked.connect(self.source_wanted)
        self.more.clicked.connect(self.more_wanted)
        retry.clicked.connect(self.retry_wanted)
        self.dispute.clicked.connect(self.dispute_wanted)
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        column.setSpacing(scaled(8))
        for button in (source, self.more, retry, self.dispute):
            column.addWidget(button)
            button.setVisible(button not in (source, self.more) or self.quotation is not None)
        column.addStretch()
        return column
