"""The reading list behind a result: the passages of the misses in the order of the document, to be read once more."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.services.reading_list import Passage
from mbjg_desktop.ui import icons
from mbjg_desktop.ui.quiz.result_buttons import ButtonRow
from mbjg_desktop.ui.quiz.result_passage import PassageRow
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.text_label import TextLabel


class ReadingPage(CardFrame):
    """``source_wanted`` with the Passage; the other signals are its buttons'."""

    closed = Signal()
    source_wanted = Signal(object)
    other_form_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passages: tuple[Passage, ...] = ()
        self.rows: list[PassageRow] = []
        self.selected = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Passages to read again"))
        self._heading = TextLabel("", "heading")
        self.back = QPushButton(icons.icon("arrow-left"), self.tr("Back to the result"))
        self.save = QPushButton(icons.icon("download"), self.tr("As PDF…"))
        self.print = QPushButton(icons.icon("printer"), self.tr("Print…"))
        self.again = QPushButton(self.tr("The same places asked another way"))
        self.again.setProperty("role", "primary")
        self._list = QVBoxLayout()
        self._scroll = QScrollArea()
        self._lay_out()
        self.back.clicked.connect(self.closed)
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.again.clicked.connect(self.other_form_wanted)

    def show_passages(self, passages: tuple[Passage, ...]) -> None:
        """Show these, the first one selected."""
        self.passages = passages
        for row in self.rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = [self._row(passage) for passage in passages]
        self._heading.setText(self.tr("%n passage(s) to read again", "", len(passages)))
        self._scroll.verticalScrollBar().setValue(0)
        self.select(0)

    def select(self, place: int) -> None:
        """Let the keyboard stand on the passage in that place."""
        if not 0 <= place < len(self.rows):
            return
        self.selected = place
        for number, row in enumerate(self.rows):
            row.set_selected(number == place)
        self._scroll.ensureWidgetVisible(self.rows[place], 0, scaled(12))

    def open_source(self) -> None:
        """Read on in the document at the selected passage."""
        if self.passages:
            self.source_wanted.emit(self.passages[self.selected])

    def event(self, event: QEvent) -> bool:
        """Esc closes the list, before it leads back to the screen before."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.select(self.selected + step)

    def _row(self, passage: Passage) -> PassageRow:
        row = PassageRow(passage)
        row.pressed.connect(self._on_pressed)
        row.source_wanted.connect(self._on_source)
        self._list.addWidget(row)
        return row

    def _lay_out(self) -> None:
        inner = QWidget()
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        outer.addLayout(self._list)
        outer.addStretch()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(12))
        layout.setSpacing(scaled(10))
        layout.addWidget(self._heading)
        layout.addWidget(ButtonRow(self.back, self.save, self.print, self.again))
        layout.addWidget(self._scroll, 1)

    def _select_sender(self) -> None:
        row = self.sender()
        if isinstance(row, PassageRow):
            self.select(self.rows.index(row))

    @Slot()
    def _on_pressed(self) -> None:
        self._select_sender()

    @Slot()
    def _on_source(self) -> None:
        self._select_sender()
        self.open_source()
