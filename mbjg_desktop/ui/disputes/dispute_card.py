"""One dispute: what somebody said about a question, the question and its source as they were, and the ruling."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.domain.dispute import Ruling
from mbjg_desktop.domain.question import Cloze, Question
from mbjg_desktop.services.dispute import Dispute, Evidence
from mbjg_desktop.ui.disputes.wording import option_words
from mbjg_desktop.ui.disputes.words import learner_name, reason_name, ruling_name
from mbjg_desktop.ui.labels import kind_name, moment_text
from mbjg_desktop.ui.lookback.flow import Flow
from mbjg_desktop.ui.reading.words import plain_stem
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.answer_words import right_words
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.stem_view import StemGap, StemView
from mbjg_desktop.ui.widgets.text_label import TextLabel


class DisputeCard(CardFrame):
    """``ruled`` with a Ruling and a remark, ``reopened``, ``source_wanted`` with a Quotation, ``regrade_wanted``."""

    ruled = Signal(object, str)
    reopened = Signal()
    source_wanted = Signal(object)
    regrade_wanted = Signal()

    def __init__(self, dispute: Dispute, *, can_regrade: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dispute = dispute
        self.remark = QLineEdit(dispute.remark)
        self.buttons: dict[Ruling, QPushButton] = {}
        self.source = QPushButton(self.tr("Open the source"))
        self.reopen = QPushButton(self.tr("Open again"))
        self.regrade = QPushButton(self.tr("Mark again…"))
        self.regrade.setVisible(can_regrade)
        self._lay_out(can_regrade=can_regrade)
        self.setAccessibleName(dispute.asked.stem)
        self.source.clicked.connect(self._on_source)
        self.regrade.clicked.connect(self.regrade_wanted)

    def take_focus(self) -> None:
        """The keys go to the remark, or to the source: not to a ruling, so that Enter once more rules on nothing."""
        settled = self.source if self._quotation() is not None else self.reopen
        (self.remark if self.dispute.is_open else settled).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, *, can_regrade: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(14))
        layout.setSpacing(scaled(10))
        layout.addLayout(self._head())
        if self.dispute.text:
            layout.addWidget(TextLabel(self.tr("In their words: {text}").format(text=self.dispute.text), "strong"))
        layout.addWidget(_stem(self.dispute))
        if options := option_words(self.dispute.asked):
            layout.addWidget(TextLabel("\n".join(f"· {option}" for option in options), "mute"))
        layout.addWidget(TextLabel(self._key_words()))
        for evidence in self.dispute.evidence[:1]:
            layout.addWidget(self._evidence(evidence))
        if changed := self._changed_words():
            layout.addWidget(TextLabel(changed, "mute"))
        layout.addLayout(self._ruling() if self.dispute.is_open else self._settled(can_regrade=can_regrade))

    def _head(self) -> Flow:
        row = Flow(8)
        for reason in self.dispute.reasons:
            row.addWidget(Pill(reason_name(reason), "warn"))
        words = (
            learner_name(self.dispute.learner),
            _moment(self.dispute.at),
            kind_name(self.dispute.asked.kind),
            self.dispute.question,
        )
        row.addWidget(_one_line(" · ".join(words)))
        return row

    def _key_words(self) -> str:
        key = self.tr("Key at the time: {answer}").format(answer=right_words(self.dispute.asked))
        if self.dispute.now is None or not self.dispute.is_key_changed:
            return key
        return key + "\n" + self.tr("Key today: {answer}").format(answer=right_words(self.dispute.now))

    def _changed_words(self) -> str:
        """What became of the question since."""
        changed = []
        if self.dispute.now is not None:
            changed = self._edited_words(self.dispute.asked, self.dispute.now)
        if self.dispute.is_retired:
            changed.append(self.tr("The question has left its bank since."))
        return "\n".join(changed)

    def _edited_words(self, asked: Question, now: Question) -> list[str]:
        words = []
        if now.stem != asked.stem:
            words.append(self.tr("Worded today: {stem}").format(stem=plain_stem(now.stem)))
        if option_words(now) != option_words(asked):
            words.append(self.tr("Options today: {options}").format(options="；".join(option_words(now))))
        if not words and not self.dispute.is_key_changed:
            words.append(self.tr("The question has been edited since; its key is the same."))
        return words

    def _evidence(self, evidence: Evidence) -> QWidget:
        if evidence.quotation is not None:
            return QuotationView(evidence.quotation)
        gone = self.tr("The document said: “{text}”. It does no more.")
        return TextLabel(gone.format(text=evidence.exact), "mute")

    def _ruling(self) -> QVBoxLayout:
        """A remark, then the source and one button for each ruling."""
        self.remark.setPlaceholderText(self.tr("Remark on the ruling (if you like)"))
        self.remark.setAccessibleName(self.remark.placeholderText())
        row = self._buttons()
        for ruling in Ruling:
            button = QPushButton(ruling_name(ruling))
            button.clicked.connect(self._on_ruling)
            self.buttons[ruling] = button
            row.addWidget(button)
        return _below(self.remark, row)

    def _settled(self, *, can_regrade: bool) -> QVBoxLayout:
        told = QWidget()
        words = QHBoxLayout(told)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(scaled(8))
        if self.dispute.ruling is not None:
            words.addWidget(Pill(ruling_name(self.dispute.ruling), "ok"))
        when = "" if self.dispute.settled_at is None else _moment(self.dispute.settled_at)
        words.addWidget(TextLabel(" · ".join(part for part in (when, self.dispute.remark) if part), "mute"), 1)
        row = self._buttons()
        self.reopen.clicked.connect(self.reopened)
        row.addWidget(self.reopen)
        if can_regrade:
            self.regrade.setProperty("role", "primary")
            row.addWidget(self.regrade)
        return _below(told, row)

    def _buttons(self) -> Flow:
        """A row that breaks where it is narrow; the way to the source comes first."""
        row = Flow(8)
        if self._quotation() is not None:
            row.addWidget(self.source)
        return row

    def _quotation(self) -> object:
        found = (each.quotation for each in self.dispute.evidence if each.quotation is not None)
        return next(found, None)

    @Slot()
    def _on_source(self) -> None:
        self.source_wanted.emit(self._quotation())

    @Slot()
    def _on_ruling(self) -> None:
        for ruling, button in self.buttons.items():
            if button is self.sender():
                self.ruled.emit(ruling, self.remark.text())


def _stem(dispute: Dispute) -> StemView:
    """The stem as it was, gaps empty."""
    stem, body = StemView(17), dispute.asked.body
    stem.show_stem(
        dispute.asked.stem, [StemGap(blank.id, "") for blank in body.blanks] if isinstance(body, Cloze) else ()
    )
    return stem


def _below(words: QWidget, buttons: Flow) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(scaled(8))
    column.addWidget(words)
    column.addLayout(buttons)
    return column


def _moment(at: datetime) -> str:
    return moment_text(at, at.astimezone().utcoffset() or timedelta(0))


def _one_line(text: str) -> TextLabel:
    label = TextLabel(text, "mute")
    label.setWordWrap(False)
    return label
