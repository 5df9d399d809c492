"""Reading: which sentence is at hand, what is lit and found, and what counts as read."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId, SectionId
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.reading import AskedHere, DocumentSummary, OpenDocument, Position
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId
from mbjg_desktop.ui.reading.dwelling import Dwelling
from mbjg_desktop.ui.reading.find import Finding, found
from mbjg_desktop.ui.reading.lettering import Lettering
from mbjg_desktop.ui.reading.state import Display, ReadingState
from mbjg_desktop.ui.reading.text import NO_TEXT, part_asked, text_of

if TYPE_CHECKING:
    from mbjg_desktop.services.reading_service import ReadingService
    from mbjg_desktop.services.settings_service import SettingsService

_ANSWERS: Final = frozenset({Topic.MEMORY, Topic.ANSWERS, Topic.MISTAKES})


class ReadingPresenter:
    """Shows one document at a time. A visit to a quoted span does not disturb where the learner was reading."""

    def __init__(
        self, reading: "ReadingService", settings: "SettingsService", navigator: Navigator, display: Display
    ) -> None:
        self._reading = reading
        self._navigator = navigator
        self._display = display
        self._lettering = Lettering(reading, settings)
        self._documents: tuple[DocumentSummary, ...] = ()
        self._open: OpenDocument | None = None
        self._text = NO_TEXT
        self._position: Position | None = None
        self._place: BlockId | None = None
        self._sentence: Span | None = None
        self._asked: tuple[AskedHere, ...] = ()
        self._lit: Span | None = None
        self._is_visit = False
        self._finding = Finding()
        self._dwelling = Dwelling()

    def arrive(self, destination: Destination) -> None:
        """The screen is about to be shown: at a span or block, or where the learner stopped reading."""
        document = destination.document or self._usual_document()
        if document is None or not self._opened(document):
            self._open = None
            self._display.show_nothing()
            return
        if destination.span is not None:
            self._visit(destination.span)
        elif destination.block is not None:
            self._end_visit()
            self._go_to(destination.block)
        else:
            self._resume()

    def place(self) -> Destination:
        """Where the way back leads to: the quoted span that is visited, or wherever the learner was reading."""
        if not self._is_visit or self._open is None:
            return Destination(ScreenId.READING)
        return Destination(ScreenId.READING, document=self._open.document.id, span=self._lit)

    def reload(self, topics: frozenset[Topic]) -> None:
        """Stored things changed; what the learner sees stays where it is."""
        if self._open is None or Topic.CONTENT in topics:
            self.arrive(Destination(ScreenId.READING))
        elif Topic.SETTINGS in topics and self._lettering.reread():
            self._rewrite()
        elif topics & _ANSWERS:
            self._open = self._reading.open(self._open.document.id)
            self._ask(self._sentence)
            self._show()

    def choose_document(self, document: DocumentId) -> None:
        """Read another document."""
        if self._open is None or document != self._open.document.id:
            self.arrive(Destination(ScreenId.READING, document=document))

    def scrolled(self, top: Position) -> None:
        """Another line is the first one now."""
        if top.block != self._place:
            self._place = top.block
            self._show()

    def stopped(self, top: Position) -> None:
        """The page stands still: remember the place, unless it is only visited."""
        if self._open is None or self._is_visit or top == self._position:
            return
        self._position = top
        self._reading.keep_position(self._open.document.id, top)

    def dwelt(self, started: Iterable[BlockId], ended: Iterable[BlockId], passed: Iterable[BlockId]) -> None:
        """The page stood still long enough to be read: which blocks show their start, their end, or lie above it."""
        if self._open is None:
            return
        fresh = self._dwelling.stood_still(started, ended, passed) - self._open.read
        if fresh:
            self._reading.mark_read(self._open.document.id, sorted(fresh))
            self._open = replace(self._open, read=self._open.read | fresh)
            self._show()

    def pick(self, block: BlockId, offset: int) -> None:
        """Take the sentence with that character in hand."""
        self._take(self._text.sentence_at(block, offset))

    def next_sentence(self) -> None:
        """Take the next sentence in hand."""
        self._take(self._text.next_to(self._sentence, 1))

    def previous_sentence(self) -> None:
        """Take the sentence before in hand."""
        self._take(self._text.next_to(self._sentence, -1))

    def light(self, question: QuestionId) -> None:
        """Light the words that answer one of the questions of the sentence at hand."""
        for asked in self._asked:
            if asked.question == question:
                self._lit, self._is_visit = asked.span, False
                self._show()
                self._show_span(asked.span)

    def go_to_entry(self, place: int) -> None:
        """Go to a part of the document."""
        if 0 <= place < len(self._text.outline):
            self._end_visit()
            self._go_to(self._text.outline[place].blocks[0])

    def toggle_script(self) -> None:
        """Change between simplified and traditional characters."""
        self._lettering.toggle_script()
        self._rewrite()

    def larger(self) -> None:
        """Make the text larger."""
        self._resize(1)

    def smaller(self) -> None:
        """Make the text smaller."""
        self._resize(-1)

    def open_find(self) -> None:
        """Show the find bar, with what was looked for last."""
        self.find(self._finding.query)

    def close_find(self) -> None:
        """Put the find bar away."""
        self._finding = Finding(False, self._finding.query)
        self._show()

    def find(self, query: str) -> None:
        """Look for ``query`` from here on."""
        start_at = 0 if self._place is None else self._text.page.index(self._place)
        self._finding = found(self._text.page, query, self._reading.traditional, start_at)
        self._show_hit()

    def find_next(self, by: int = 1) -> None:
        """Show the next hit, or another one ``by`` steps on; looks again for the last query if the bar is closed."""
        if not self._finding.is_open:
            self.open_find()
            return
        self._finding = self._finding.stepped(by)
        self._show_hit()

    def practise(self) -> None:
        """Practise the part of the document at hand."""
        station = part_asked(self._open, self._place) if self._open else None
        if self._open is not None and station is not None:
            scope = Scope(self._open.document.id, SectionId(station.id))
            self._navigator.go(Destination(ScreenId.QUIZ, start=("practice", scope)))

    def go_back(self) -> None:
        """Return to where the learner came from."""
        self._navigator.back()

    def _usual_document(self) -> DocumentId | None:
        """The one that is open if it is still there, else the first one."""
        known = [summary.id for summary in self._reading.documents()]
        return self._open.document.id if self._open and self._open.document.id in known else next(iter(known), None)

    def _opened(self, document: DocumentId) -> bool:
        """Open the document anew, so that its marks are today's; whether it is there."""
        self._documents = self._reading.documents()
        before = self._open
        try:
            self._open = self._reading.open(document)
        except NotFound:
            return False
        if before is None or before.document != self._open.document:
            self._set_document(self._open)
        return True

    def _set_document(self, opened: OpenDocument) -> None:
        self._text = text_of(opened, self._lettering.written)
        self._position = opened.position
        self._place, self._sentence, self._lit, self._is_visit = None, None, None, False
        self._finding = Finding()
        self._dwelling = Dwelling()

    def _visit(self, span: Span) -> None:
        self._lit, self._is_visit, self._place = span, True, span.block
        self._ask(self._text.sentence_at(span.block, span.start))
        self._show()
        self._show_span(span)

    def _end_visit(self) -> None:
        self._lit, self._is_visit = None, False

    def _resume(self) -> None:
        """Where reading stopped. A screen that only comes back into sight stays as it is."""
        is_as_left = self._place is not None and not self._is_visit
        self._end_visit()
        if is_as_left:
            self._ask(self._sentence)
            self._show()
        elif self._position is not None:
            self._go_to(self._position.block, self._position.offset)
        elif self._text.sentences:
            self._go_to(self._text.sentences[0].block)

    def _go_to(self, block: BlockId, offset: int = 0) -> None:
        self._place = block
        self._ask(self._text.sentence_at(block, offset))
        self._show()
        self._display.show_top(Position(block, offset))

    def _take(self, sentence: Span | None) -> None:
        if sentence is None:
            return
        if not self._is_visit:
            self._lit = None
        self._place = sentence.block
        self._ask(sentence)
        self._show()
        self._show_span(sentence)

    def _ask(self, sentence: Span | None) -> None:
        self._sentence = sentence
        self._asked = ()
        if self._open is not None and sentence is not None:
            asked = self._reading.asked_at(self._open.document.id, sentence.block, sentence.start, sentence.end)
            once = {one.question: one for one in reversed(asked)}  # one may be asked of several words of a sentence
            self._asked = tuple(
                replace(one, stem=self._lettering.written(one.stem)) for one in asked if once[one.question] is one
            )

    def _rewrite(self) -> None:
        """Set the text anew, in another script or size."""
        if self._open is not None:
            self._text = text_of(self._open, self._lettering.written)
        if self._finding.is_open:
            again = found(self._text.page, self._finding.query, self._reading.traditional)
            self._finding = replace(again, at=min(self._finding.at, max(0, len(again.hits) - 1)))
        self._ask(self._sentence)
        self._show()

    def _resize(self, steps: int) -> None:
        if self._lettering.resize(steps):
            self._show()

    def _show_hit(self) -> None:
        self._show()
        hit = self._finding.hit
        if hit is not None:
            self._display.show_range(hit.paragraph, hit.start, hit.end)

    def _show_span(self, span: Span) -> None:
        self._display.show_range(self._text.page.index(span.block), span.start, span.end)

    def _show(self) -> None:
        if self._open is None:
            return
        self._display.show_state(
            ReadingState(
                documents=self._documents,
                document=self._open.document.id,
                page=self._text.page,
                outline=self._text.outline,
                read=self._text.entries_read(self._open.read),
                current=self._text.entry_at(self._place),
                marks=self._open.marks,
                script=self._lettering.script,
                percent=self._lettering.percent,
                sentence=self._sentence,
                asked=self._asked,
                lit=self._lit,
                finding=self._finding,
                can_return=self._is_visit and self._navigator.can_go_back(),
                can_practise=part_asked(self._open, self._place) is not None,
            )
        )
