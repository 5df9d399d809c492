"""The reading screen: what its parts do, and what they show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId
from mbjg_desktop.services.reading import Position
from mbjg_desktop.ui.commands import CommandScope
from mbjg_desktop.ui.disputes.opener import DisputeOpener
from mbjg_desktop.ui.navigation import Destination, Navigator
from mbjg_desktop.ui.reading.frame import ReadingFrame
from mbjg_desktop.ui.reading.lettering import LARGEST, SMALLEST
from mbjg_desktop.ui.reading.presenter import ReadingPresenter
from mbjg_desktop.ui.reading.state import ReadingState
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.theme import tokens
from mbjg_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services

_PAUSE_MS: Final = 500
"""The page stands still for so long before the place is kept."""
_DWELL_MS: Final = 2000
"""And for so long before what is in sight counts as looked at."""


class ReadingView(Screen):
    """Shows ReadingState and passes keys, clicks and scrolling on."""

    scope = CommandScope.READING

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = ReadingPresenter(services.reading, services.settings, navigator, self)
        self._now = services.quiz.now
        self._wording = services.disputes.wording
        self._disputes = DisputeOpener(services.disputes, self)
        self._state: ReadingState | None = None
        self._frame = ReadingFrame()
        self._empty = EmptyState("book-open", self.tr("No document yet"), self.tr("Import a document to read it here."))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._frame)
        self._pages.addWidget(self._empty)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._dwell = QTimer(self, singleShot=True, interval=_DWELL_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._connect()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return {
            "reading.find": self._on_find_wanted,
            "reading.find_next": self._on_find_next,
            "reading.find_previous": self._on_find_previous,
            "reading.larger": self._presenter.larger,
            "reading.smaller": self._presenter.smaller,
            "reading.script": self._presenter.toggle_script,
            "reading.next_sentence": self._presenter.next_sentence,
            "reading.previous_sentence": self._presenter.previous_sentence,
            "reading.quiz_here": self._presenter.practise,
            "reading.outline": self._frame.call_outline,
            "reading.dispute": self._on_dispute,
        }

    def arrive(self, destination: Destination) -> None:
        self._presenter.arrive(destination)
        self._frame.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_page_moved()

    def leave(self) -> bool:
        self._pause.stop()
        self._dwell.stop()
        self._on_paused()
        return True

    def bookmark(self) -> Destination | None:
        return self._presenter.place()

    def reload(self, topics: frozenset[Topic]) -> None:
        self._presenter.reload(topics)

    def show_state(self, state: ReadingState) -> None:
        """Show this."""
        before, self._state = self._state, state
        frame = self._frame
        self._pages.setCurrentWidget(frame)
        frame.back_bar.setVisible(state.can_return)
        frame.find_bar.show_finding(state.finding)
        frame.text.takes_escape = state.finding.is_open
        frame.top_bar.show_tools(state, smallest=SMALLEST, largest=LARGEST)
        frame.set_text_percent(state.percent)
        frame.text.show_page(state)
        frame.outline.show_entries(state.outline, state.read, state.current)
        if before is None or (before.documents, before.document) != (state.documents, state.document):
            frame.show_documents(state.documents, state.document)
        if before is None or (before.asked, before.sentence) != (state.asked, state.sentence):
            frame.asked.show_asked(state.asked, self._now(), has_sentence=state.sentence is not None)

    def show_nothing(self) -> None:
        """There is no document."""
        self._state = None
        self._pages.setCurrentWidget(self._empty)

    def show_top(self, position: Position) -> None:
        """Scroll to a line."""
        self._frame.text.show_top(position)

    def show_range(self, paragraph: int, start: int, end: int) -> None:
        """Bring characters into sight."""
        self._frame.text.show_range(paragraph, start, end)

    def changeEvent(self, event: QEvent) -> None:
        """Another look: the colours of the text are set anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._state is not None:
            self._frame.text.show_page(self._state)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens().paper))

    def _connect(self) -> None:
        frame, bar, find_bar = self._frame, self._frame.top_bar, self._frame.find_bar
        bar.outline.clicked.connect(frame.call_outline)
        bar.script.clicked.connect(self._on_script_clicked)
        bar.smaller.clicked.connect(self._on_smaller_clicked)
        bar.larger.clicked.connect(self._on_larger_clicked)
        bar.search.clicked.connect(self._on_find_wanted)
        bar.practise.clicked.connect(self._on_practise_clicked)
        frame.back_bar.button.clicked.connect(self._on_back_clicked)
        find_bar.field.textChanged.connect(self._on_find_typed)
        find_bar.field.stepped.connect(self._on_find_stepped)
        find_bar.next.clicked.connect(self._on_find_next)
        find_bar.previous.clicked.connect(self._on_find_previous)
        find_bar.closed.connect(self._on_find_closed)
        frame.text.escaped.connect(self._on_find_closed)
        frame.text.picked.connect(self._on_sentence_picked)
        frame.text.moved.connect(self._on_page_moved)
        frame.text.scrolled.connect(self._on_page_scrolled)
        frame.text.enlarged.connect(self._on_page_enlarged)
        frame.outline.chosen.connect(self._on_entry_chosen)
        frame.asked.wanted.connect(self._on_question_wanted)
        frame.asked.dispute.clicked.connect(self._on_dispute)
        frame.documents.currentIndexChanged.connect(self._on_document_chosen)
        self._pause.timeout.connect(self._on_paused)
        self._dwell.timeout.connect(self._on_dwelt)

    @Slot(str)
    def _on_find_typed(self, query: str) -> None:
        self._presenter.find(query)

    @Slot(int)
    def _on_find_stepped(self, by: int) -> None:
        self._presenter.find_next(by)

    @Slot()
    def _on_script_clicked(self) -> None:
        self._presenter.toggle_script()

    @Slot()
    def _on_smaller_clicked(self) -> None:
        self._presenter.smaller()

    @Slot()
    def _on_larger_clicked(self) -> None:
        self._presenter.larger()

    @Slot()
    def _on_practise_clicked(self) -> None:
        self._presenter.practise()

    @Slot()
    def _on_back_clicked(self) -> None:
        self._presenter.go_back()

    @Slot()
    def _on_find_wanted(self) -> None:
        self._presenter.open_find()
        self._frame.find_bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._frame.find_bar.field.selectAll()

    @Slot()
    def _on_find_next(self) -> None:
        self._presenter.find_next(1)

    @Slot()
    def _on_find_previous(self) -> None:
        self._presenter.find_next(-1)

    @Slot()
    def _on_find_closed(self) -> None:
        self._presenter.close_find()
        self._frame.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_entry_chosen(self, place: int) -> None:
        self._frame.fold_outline()
        self._presenter.go_to_entry(place)
        self._frame.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_question_wanted(self, question: str) -> None:
        self._presenter.light(QuestionId(question))

    @Slot()
    def _on_dispute(self) -> None:
        if (question := self._frame.asked.at_hand()) is not None:
            self._disputes.open(self._wording(question))

    @Slot(str, int)
    def _on_sentence_picked(self, block: str, offset: int) -> None:
        self._presenter.pick(BlockId(block), offset)

    @Slot(int)
    def _on_page_enlarged(self, by: int) -> None:
        if by > 0:
            self._presenter.larger()
        else:
            self._presenter.smaller()

    @Slot(int)
    def _on_document_chosen(self, place: int) -> None:
        self._presenter.choose_document(DocumentId(self._frame.documents.itemData(place)))

    @Slot()
    def _on_page_moved(self) -> None:
        self._pause.start()
        self._dwell.start()

    @Slot()
    def _on_page_scrolled(self) -> None:
        top = self._frame.text.top()
        if top is not None:
            self._presenter.scrolled(top)

    @Slot()
    def _on_paused(self) -> None:
        top = self._frame.text.top()
        if top is not None:
            self._presenter.stopped(top)

    @Slot()
    def _on_dwelt(self) -> None:
        self._presenter.dwelt(*self._frame.text.seen())
