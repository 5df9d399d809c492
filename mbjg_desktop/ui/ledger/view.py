"""The ledger: its parts side by side under one row of names, each made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import MbjgError
from mbjg_desktop.services.ledger import TableForm
from mbjg_desktop.ui.commands import CommandScope
from mbjg_desktop.ui.disputes.opener import DisputeOpener
from mbjg_desktop.ui.ledger.board_page import BoardPage
from mbjg_desktop.ui.ledger.disputes_page import DisputesPage
from mbjg_desktop.ui.ledger.history_page import HistoryPage
from mbjg_desktop.ui.ledger.items_page import ItemsPage
from mbjg_desktop.ui.ledger.part import Part
from mbjg_desktop.ui.ledger.part_bar import PartBar
from mbjg_desktop.ui.ledger.passages_page import PassagesPage
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.theme import scaled, tokens
from mbjg_desktop.ui.translation import QT_TRANSLATE_NOOP
from mbjg_desktop.ui.widgets.key_button import KeyButton
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.ui.jobs import Jobs

_LOW: Final = 460
_PARTS: Final[tuple[tuple[str, Callable[[Services, Navigator], Part]], ...]] = (
    (QT_TRANSLATE_NOOP("LedgerView", "Results"), HistoryPage),
    (QT_TRANSLATE_NOOP("LedgerView", "Item analysis"), ItemsPage),
    (QT_TRANSLATE_NOOP("LedgerView", "Passages"), PassagesPage),
    (QT_TRANSLATE_NOOP("LedgerView", "Board"), BoardPage),
    (QT_TRANSLATE_NOOP("LedgerView", "Disputes"), DisputesPage),
)


class LedgerView(Screen):
    """Leads from part to part; what is shown in a part is the part's own."""

    scope = CommandScope.LEDGER

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._navigator = navigator
        self._jobs: Jobs | None = None
        self._made: dict[int, Part] = {}
        self._stale: dict[int, frozenset[Topic]] = {}
        self._place = 0
        self.bar = PartBar([QCoreApplication.translate("LedgerView", name) for name, _ in _PARTS])
        self.export = KeyButton("ledger.export", self.tr("Save as table"))
        self._title = TextLabel(self.tr("Ledger"), "title")
        self._source = KeyButton("ledger.source", self.tr("Open the source"))
        self._dispute = KeyButton("ledger.dispute", self.tr("Something is wrong with it"))
        self._disputes = DisputeOpener(services.disputes, self)
        self._pages = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.bar.chosen.connect(self.show_part)
        self.export.clicked.connect(self._on_export)
        self._source.clicked.connect(self._on_source)
        self._dispute.clicked.connect(self._on_dispute)

    @property
    def part(self) -> Part | None:
        """The part shown."""
        return self._made.get(self._place)

    def employ(self, jobs: Jobs) -> None:
        self._jobs = jobs

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        parts = {f"ledger.part_{place + 1}": partial(self.go_to, place) for place in range(len(_PARTS))}
        return parts | {
            "ledger.source": self._on_source,
            "ledger.dispute": self._on_dispute,
            "ledger.export": self._on_export,
        }

    def arrive(self, _destination: Destination) -> None:
        self.go_to(self._place)

    def bookmark(self) -> Destination | None:
        return Destination(ScreenId.LEDGER)

    def reload(self, topics: frozenset[Topic]) -> None:
        for place, part in self._made.items():
            if place == self._place:
                part.reload(topics)
            else:
                self._stale[place] = self._stale.get(place, frozenset()) | topics

    def go_to(self, place: int) -> None:
        """Show a part and give it the keys."""
        self.bar.set_current(place)
        self.show_part(place)
        part = self.part
        if part is not None:
            part.take_focus()

    @Slot(int)
    def show_part(self, place: int) -> None:
        """Show a part, made if it is wanted for the first time, up to date in any case."""
        self._place = place
        if place not in self._made:
            self._made[place] = self._make(place)
            self._made[place].load()
        elif place in self._stale:
            self._made[place].reload(self._stale.pop(place))
        self._pages.setCurrentWidget(self._made[place])
        self._show_buttons()

    def save(self, path: Path) -> None:
        """Write the table of the part shown; the ending of the name says in what form."""
        from mbjg_desktop.ui.errors import tell

        sheet = None if self.part is None else self.part.sheet()
        if sheet is None:
            return
        form = TableForm.XLSX if path.suffix.lower() == ".xlsx" else TableForm.CSV
        try:
            self._services.ledger.write(sheet, path, form)
        except MbjgError as error:
            tell(self, error)

    def minimumSizeHint(self) -> QSize:
        """Small: the parts scroll rather than push the window larger."""
        return QSize(scaled(300), scaled(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is low, the title gives way to the table."""
        super().resizeEvent(event)
        is_low = self.height() < scaled(_LOW)
        self._title.setVisible(not is_low)
        top, side = (8, 16) if is_low else (18, 32)
        self._column.setContentsMargins(scaled(side), scaled(top), scaled(side), scaled(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens().paper))

    @Slot()
    def _show_buttons(self) -> None:
        has_table = self.part is not None and self.part.has_table()
        self.export.setVisible(has_table)
        self._source.setVisible(isinstance(self.part, ItemsPage | PassagesPage) and has_table)
        self._dispute.setVisible(isinstance(self.part, ItemsPage) and has_table)

    def _make(self, place: int) -> Part:
        made = _PARTS[place][1](self._services, self._navigator)
        if self._jobs is not None:
            made.employ(self._jobs)
        made.loaded.connect(self._show_buttons)
        self._pages.addWidget(made)
        return made

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(scaled(8))
        keys.addStretch(1)
        for button in (self._source, self._dispute, self.export):
            keys.addWidget(button)
        keys.addStretch(1)
        self._column.setSpacing(scaled(8))
        self._column.addWidget(self._title)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._pages, 1)
        self._column.addLayout(keys)

    @Slot()
    def _on_source(self) -> None:
        if self.part is not None:
            self.part.open_source()

    @Slot()
    def _on_dispute(self) -> None:
        """From the question that is looked at, as from any other place where a question is shown."""
        if isinstance(self.part, ItemsPage) and self.part.state is not None and self.part.state.detail is not None:
            self._disputes.open(self.part.state.detail.question)

    @Slot()
    def _on_export(self) -> None:
        sheet = None if self.part is None else self.part.sheet()
        if sheet is None:
            return
        dialog = QFileDialog(self, self.tr("Save as table"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)"), self.tr("Excel workbook (*.xlsx)")])
        dialog.setDefaultSuffix(TableForm.CSV.value)
        dialog.selectFile(f"{sheet.name}.csv")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self.save(Path(path))
