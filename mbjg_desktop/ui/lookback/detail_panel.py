"""The question looked at: its answer, its source, the learner's reason and note, and every answer given to it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbjg_desktop.domain.mistakes import MissReason
from mbjg_desktop.services.lookback import AnswerRecord, MistakeDetail
from mbjg_desktop.services.lookback_filter import Trait
from mbjg_desktop.ui.cards.answer_rows import AnswerRows
from mbjg_desktop.ui.cards.face import as_written, back
from mbjg_desktop.ui.labels import inside_quotes, kind_name, place_text, reason_name
from mbjg_desktop.ui.lookback.dots import Dots
from mbjg_desktop.ui.lookback.flow import Flow
from mbjg_desktop.ui.lookback.history_row import HistoryRow
from mbjg_desktop.ui.lookback.note_editor import NoteEditor
from mbjg_desktop.ui.lookback.reason_row import ReasonRow
from mbjg_desktop.ui.lookback.rule_line import RuleLine
from mbjg_desktop.ui.lookback.words import due_words, trait_name
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.quotation_list import QuotationList
from mbjg_desktop.ui.widgets.scroller import SidePane
from mbjg_desktop.ui.widgets.stem_view import StemGap, StemView
from mbjg_desktop.ui.widgets.text_label import TextLabel


class DetailPanel(SidePane):
    """Shows one MistakeDetail; its widgets serve for every question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(sides=30, top=24, spacing=14, parent=parent)
        self._reason = Pill("", "accent")
        self._about = Pill()
        self._states = (Pill(), Pill())
        self._dots = Dots()
        self._stem = StemView(20)
        self._rows = AnswerRows()
        self._quotes = QuotationList()
        self._explanation = TextLabel()
        self.reasons = ReasonRow()
        self.note = NoteEditor()
        self.rule = RuleLine()
        self._heading = TextLabel(self.tr("Answers given"), "heading")
        self._records = QVBoxLayout()
        self._history: list[HistoryRow] = []
        self._about_question: object = None
        self._lay_out()

    def show_detail(self, detail: MistakeDetail, now: datetime) -> None:
        """Show this question."""
        question, mistake = detail.question, detail.line.mistake
        self._show_badges(detail, now)
        self._dots.show_mistake(mistake)
        face = back(question, as_written(question))
        self._stem.show_stem(face.stem, [StemGap(filling.id, filling.text) for filling in face.fillings])
        self._rows.show_rows(face.columns, self._notes(detail))
        self._quotes.show_quotations(detail.quotations)
        self._explanation.setText(question.explanation)
        self._explanation.setVisible(bool(question.explanation))
        self.reasons.show_reason(mistake.why)
        self.note.show_note((detail.learner, question.id), detail.line.note)
        self.rule.show_rule(mistake.days_to_leave)
        self._show_history(detail)
        if self._about_question != question.id:
            self._about_question = question.id
            self.scroller.to_top()

    def edit_note(self) -> None:
        """Let the learner write."""
        self.scroller.ensureWidgetVisible(self.note)
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def arrange(self, *, is_low: bool) -> None:
        """Where the window is low, the rule of the list stands here, below everything."""
        self.rule.setVisible(is_low)

    def _show_badges(self, detail: MistakeDetail, now: datetime) -> None:
        line, mistake = detail.line, detail.line.mistake
        self._reason.show_as(reason_name(mistake.reason), "accent")
        self._about.show_as(f"{kind_name(detail.question.kind)} · {due_words(line, now)}", "plain")
        is_marked_too = mistake.marked_at is not None and mistake.reason is not MissReason.MARKED
        for pill, trait, is_so in zip(
            self._states, (Trait.REWORDED, Trait.MARKED), (line.is_reworded, is_marked_too), strict=True
        ):
            pill.show_as(trait_name(trait), "warn")
            pill.setVisible(is_so)

    def _notes(self, detail: MistakeDetail) -> dict[str, str]:
        """Beside a wrong option: how often it was chosen, and where in the document it is true."""
        notes: dict[str, list[str]] = {}
        for option, times in detail.times_chosen.items():
            notes.setdefault(option, []).append(self.tr("chosen %n time(s)", "", times))
        for option, quotation in detail.option_quotations.items():
            where = self.tr("it is true of {place}: “{words}”")
            text = where.format(place=place_text(quotation.place), words=inside_quotes(quotation.exact))
            notes.setdefault(option, []).append(text)
        return {option: " — ".join(parts) for option, parts in notes.items()}

    def _show_history(self, detail: MistakeDetail) -> None:
        records: Sequence[AnswerRecord] = detail.history
        while len(self._history) < len(records):
            self._history.append(HistoryRow())
            self._records.addWidget(self._history[-1])
        for row, record in zip(self._history, records, strict=False):
            row.show_record(record, detail.question)
        for place, row in enumerate(self._history):
            row.setVisible(place < len(records))
        self._heading.setVisible(bool(records))

    def _lay_out(self) -> None:
        badges = Flow(8)
        for badge in (self._reason, self._about, *self._states, self._dots):
            badges.addWidget(badge)
        self._records.setSpacing(scaled(2))
        self.column.addLayout(badges)
        self.column.addWidget(self._stem)
        self.column.addWidget(self._rows)
        self.column.addLayout(self._quotes)
        self.column.addWidget(self._explanation)
        self.column.addWidget(self.reasons)
        self.column.addWidget(TextLabel(self.tr("My note"), "heading"))
        self.column.addWidget(self.note)
        self.column.addWidget(self._heading)
        self.column.addLayout(self._records)
        self.column.addWidget(self.rule)
        self.scroller.setAccessibleName(self.tr("Question"))
