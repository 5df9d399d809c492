"""The question looked at: what its first answers tell, why its key may be wrong, who chose what, and the source."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mbjg_desktop.domain.item_analysis import Flag, ItemStatistics
from mbjg_desktop.domain.question import Choice
from mbjg_desktop.services.analysis import ItemDetail
from mbjg_desktop.ui.cards.face import as_written, back
from mbjg_desktop.ui.labels import kind_name, place_text
from mbjg_desktop.ui.ledger.figures import Figures
from mbjg_desktop.ui.ledger.option_table import OptionTable, UsedOption
from mbjg_desktop.ui.ledger.words import (
    discrimination_text,
    doubt_words,
    facility_text,
    flag_name,
    missing_text,
    seconds_text,
)
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.answer_words import given_words, right_words, truth_word
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.quotation_list import QuotationList
from mbjg_desktop.ui.widgets.scroller import SidePane
from mbjg_desktop.ui.widgets.stem_view import StemGap, StemView
from mbjg_desktop.ui.widgets.text_label import TextLabel


class ItemDetailPanel(SidePane):
    """Shows one ItemDetail; its widgets serve for every question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(sides=22, top=18, spacing=12, parent=parent)
        self._about = Pill()
        self._flags = [Pill() for _ in Flag]
        self._stem = StemView(17)
        self._doubts = TextLabel("", "strong")
        self._figures = Figures()
        self.options = OptionTable()
        self._right = TextLabel()
        self._wrong = TextLabel("", "mute")
        self._note = TextLabel("", "mute")
        self._quotes = QuotationList()
        self._lay_out()

    def show_detail(self, detail: ItemDetail) -> None:
        """Show this question."""
        statistics = detail.line.statistics
        self._show_badges(detail)
        face = back(detail.question, as_written(detail.question))
        self._stem.show_stem(face.stem, [StemGap(filling.id, filling.text) for filling in face.fillings])
        self._doubts.setText("\n".join(doubt_words(doubt) for doubt in statistics.doubts))
        self._doubts.setVisible(bool(statistics.doubts))
        self._figures.show_figures(self._numbers(statistics))
        self.options.show_options([self._option(detail, place) for place in range(len(detail.option_uses))])
        self._show_wrong(detail)
        self._show_note(detail)
        self._quotes.show_quotations(detail.quotations)
        self.scroller.to_top()

    def _show_badges(self, detail: ItemDetail) -> None:
        left = self.tr("left the bank") if detail.line.is_retired else ""
        about = (kind_name(detail.line.kind), detail.line.station_title, left)
        self._about.show_as(" · ".join(part for part in about if part), "plain")
        flags = detail.line.statistics.flags
        for place, pill in enumerate(self._flags):
            pill.setVisible(place < len(flags))
            if place < len(flags):
                pill.show_as(flag_name(flags[place]), "accent" if flags[place] is Flag.CHECK_KEY else "warn")

    def _numbers(self, statistics: ItemStatistics) -> list[tuple[str, str]]:
        time = missing_text(statistics.missing_for_facility) or seconds_text(statistics.median_time)
        return [
            (str(statistics.answers), self.tr("first answers")),
            (facility_text(statistics), self.tr("facility")),
            (time, self.tr("median time")),
            (discrimination_text(statistics, statistics.point_biserial), self.tr("point-biserial")),
            (discrimination_text(statistics, statistics.upper_lower), self.tr("upper − lower 27 %")),
        ]

    def _option(self, detail: ItemDetail, place: int) -> UsedOption:
        use = detail.option_uses[place]
        body = detail.question.body
        texts = {option.id: option.text for option in body.options} if isinstance(body, Choice) else {}
        notes = [self.tr("hardly anybody chooses it: replace it")] if self._is_idle(detail, place) else []
        if use.option in detail.option_quotations:
            where = place_text(detail.option_quotations[use.option].place)
            notes.append(self.tr("it is true of {place}").format(place=where))
        return UsedOption(use, texts.get(use.option) or truth_word(use.option), "；".join(notes))

    @staticmethod
    def _is_idle(detail: ItemDetail, place: int) -> bool:
        return Flag.IDLE_OPTION in detail.line.statistics.flags and detail.option_uses[place].is_idle

    def _show_wrong(self, detail: ItemDetail) -> None:
        """Where nothing is chosen from options: the right answer, and the wrong ones that were given."""
        self._right.setText(self.tr("Right: {answer}").format(answer=right_words(detail.question)))
        self._right.setVisible(not detail.option_uses)
        lines = [f"{given_words(detail.question, wrong.response) or '——'} × {wrong.times}" for wrong in detail.wrong]
        self._wrong.setText("\n".join([self.tr("Given instead:"), *lines]))
        self._wrong.setVisible(bool(lines))

    def _show_note(self, detail: ItemDetail) -> None:
        statistics, notes = detail.line.statistics, []
        if statistics.compared < statistics.answers:
            alone = statistics.answers - statistics.compared
            notes.append(self.tr("%n of them alone on a paper: these say nothing of discrimination.", "", alone))
        if detail.older_wordings:
            older = detail.older_wordings
            notes.append(self.tr("%n of them to an earlier wording of the question.", "", older))
        self._note.setText("\n".join(notes))
        self._note.setVisible(bool(notes))

    def _lay_out(self) -> None:
        badges = QHBoxLayout()
        badges.setSpacing(scaled(6))
        for pill in (*self._flags, self._about):
            badges.addWidget(pill)
        badges.addStretch(1)
        self.column.addLayout(badges)
        for widget in (self._stem, self._doubts, self._figures, self.options, self._right, self._wrong, self._note):
            self.column.addWidget(widget)
        self.column.addLayout(self._quotes)
        self.scroller.setAccessibleName(self.tr("Question"))
