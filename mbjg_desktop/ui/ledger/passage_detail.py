"""The passage looked at: its text, the questions on it, and the wrong options that are taken for it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from mbjg_desktop.services.analysis import Confusion, ItemLine, PassageLine
from mbjg_desktop.ui.labels import inside_quotes, kind_name, place_text
from mbjg_desktop.ui.ledger.words import facility_text, flag_name
from mbjg_desktop.ui.reading.words import plain_stem
from mbjg_desktop.ui.theme import reading_font
from mbjg_desktop.ui.widgets.scroller import SidePane
from mbjg_desktop.ui.widgets.text_label import TextLabel

_MOST_ITEMS = 30


class PassageDetailPanel(SidePane):
    """Shows one passage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(sides=22, top=18, spacing=10, parent=parent)
        self._place = TextLabel("", "heading")
        self.text = TextLabel()
        self.text.setFont(reading_font(15))
        self._mixed = TextLabel(self.tr("Often chosen instead"), "heading")
        self.confusions = TextLabel()
        self._asked = TextLabel(self.tr("What is asked about it"), "heading")
        self.items = TextLabel()
        for widget in (self._place, self.text, self._mixed, self.confusions, self._asked, self.items):
            self.column.addWidget(widget)
        self.scroller.setAccessibleName(self.tr("Passage"))

    def show_passage(self, line: PassageLine, confusions: Sequence[Confusion]) -> None:
        """Show this passage."""
        self._place.setText(place_text(line.place))
        self.text.setText(line.text)
        self.confusions.setText("\n\n".join(map(self._confusion, confusions)))
        for label in (self._mixed, self.confusions):
            label.setVisible(bool(confusions))
        lines = [self._item(item) for item in line.items[:_MOST_ITEMS]]
        if len(line.items) > _MOST_ITEMS:
            lines.append(self.tr("and %n more", "", len(line.items) - _MOST_ITEMS))
        self.items.setText("\n\n".join(lines))
        self.scroller.to_top()

    def _confusion(self, confusion: Confusion) -> str:
        times = self.tr("%n time(s)", "", confusion.times)
        words = f"“{inside_quotes(confusion.text)}” {times} — {plain_stem(confusion.stem)}"
        if confusion.quotation is None:
            return words
        where = self.tr("it is true of {place}: “{words}”")
        quotation = confusion.quotation
        return f"{words}\n{where.format(place=place_text(quotation.place), words=inside_quotes(quotation.exact))}"

    def _item(self, item: ItemLine) -> str:
        statistics = item.statistics
        facility = self.tr("facility {share}").format(share=facility_text(statistics))
        about = (kind_name(item.kind), facility, *(flag_name(flag) for flag in statistics.flags))
        return f"{plain_stem(item.stem)}\n{' · '.join(about)}"
