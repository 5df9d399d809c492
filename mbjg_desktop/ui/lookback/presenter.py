"""Looking back: which of the misses are listed, which one is looked at, and working on them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.mistakes import Why
from mbjg_desktop.services.lookback import LookbackList, MistakeDetail, MistakeLine
from mbjg_desktop.services.lookback_filter import LookbackFilter, Shelf, Term, passing
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.lookback.order import ordered
from mbjg_desktop.ui.lookback.state import LookbackState, Notice, Offers, Order, Practice, offers_of
from mbjg_desktop.ui.navigation import Destination, Navigator, ScreenId

if TYPE_CHECKING:
    from mbjg_desktop.services.lookback_service import LookbackService

_SHOWN = frozenset({Topic.CONTENT, Topic.MEMORY, Topic.ANSWERS, Topic.MISTAKES, Topic.SETTINGS, Topic.PROFILE})


class Display(Protocol):
    """The screen as the presenter knows it."""

    def show_state(self, state: LookbackState) -> None:
        """Show this."""

    def show_notice(self, notice: Notice) -> None:
        """Say this for a moment."""


class LookbackPresenter:
    """Shows the list and one question of it."""

    def __init__(self, lookback: "LookbackService", navigator: Navigator, display: Display) -> None:
        self._lookback = lookback
        self._navigator = navigator
        self._display = display
        self._all: LookbackList | None = None
        self._offers = Offers((), {})
        self._filter = LookbackFilter()
        self._order = Order.DUE
        self._shown: tuple[MistakeLine, ...] = ()
        self._ticked: frozenset[QuestionId] = frozenset()
        self._detail: MistakeDetail | None = None
        self._row = 0
        self._draft: str | None = None

    # What is shown

    def arrive(self, question: QuestionId | None = None) -> None:
        """The screen is shown (again), with that question selected, or the one that was."""
        self._load()
        if question is not None and not self._is_shown(question):
            self._filter = LookbackFilter()
            self._sift()
            if not self._is_shown(question):
                self._filter = LookbackFilter(frozenset({Shelf.ALL}))
                self._sift()
        self._look_at(question or self._selected)

    def reload(self, topics: frozenset[Topic]) -> None:
        """Stored things changed."""
        if Topic.PROFILE in topics:
            self.keep_note()  # it still knows whose it is
            self._ticked, self._detail = frozenset(), None
        if topics & _SHOWN:
            self.arrive()

    def select(self, question: QuestionId) -> None:
        """Look at another question."""
        if question != self._selected:
            self._look_at(question)

    def toggle(self, term: Term) -> None:
        """Filter by this, or no longer."""
        self._sift_by(self._filter.toggled(term))

    def look_for(self, words: str) -> None:
        """List only what holds these words."""
        self._sift_by(replace(self._filter, words=words))

    def clear(self) -> None:
        """List everything again, nothing ticked."""
        self._ticked = frozenset()
        self._sift_by(LookbackFilter())

    def order_by(self, order: Order) -> None:
        """Order the list."""
        self._order = order
        self._sift()
        self._show()

    def tick(self, questions: Iterable[QuestionId]) -> None:
        """Choose these to be worked on together; if all of them are chosen already, no longer."""
        wanted = frozenset(questions)
        self._ticked = self._ticked - wanted if wanted <= self._ticked else self._ticked | wanted
        self._show()

    # The question looked at

    def give_reason(self, why: Why) -> None:
        """Note what was behind the miss; the same again takes it back."""
        if self._detail is None:
            return
        self.keep_note()
        line = self._detail.line
        given = None if why is line.mistake.why else why
        self._lookback.give_reason(line.question, given)
        self._put(replace(line, mistake=replace(line.mistake, why=given)))
        self._sift()
        self._look_at(line.question)

    def mark(self) -> None:
        """Mark the question as one to work on, or take that back."""
        if self._detail is None:
            return
        self.keep_note()
        line = self._detail.line
        is_marked = line.mistake.marked_at is None
        self._lookback.mark(line.question, is_marked=is_marked)
        self.arrive()
        if is_marked:
            notice = Notice.MARKED
        else:
            notice = Notice.UNMARKED if line.question == self._selected else Notice.TAKEN_OFF
        self._display.show_notice(notice)

    def write_note(self, text: str) -> None:
        """The note reads like this now; it is kept when typing rests."""
        self._draft = text

    def keep_note(self) -> None:
        """Store what was written."""
        draft, self._draft = self._draft, None
        if draft is None or self._detail is None or self._all is None or draft.strip() == self._detail.line.note:
            return
        self._lookback.note(self._detail.line.question, draft, self._detail.learner)
        self._put(replace(self._detail.line, note=draft.strip()))
        self._show()

    def open_source(self) -> None:
        """Open the document where it answers the question looked at."""
        if self._detail is not None and self._detail.quotations:
            quotation = self._detail.quotations[0]
            self._navigator.go(Destination(ScreenId.READING, document=quotation.document, span=quotation.span))

    # Working on them

    def practise(self) -> None:
        """Be asked again what is ticked; else what is due of what is listed; else the question looked at."""
        self._start(self._to_practise())

    def practise_listed(self) -> None:
        """Be asked everything that is listed."""
        self._start([line.question for line in self._shown if line.is_askable])

    def ask_other_form(self) -> None:
        """Be asked another question about the same place."""
        if self._detail is None:
            return
        scope = self._lookback.other_form(self._detail.line.question)
        if scope is None:
            self._display.show_notice(Notice.NO_OTHER_FORM)
        else:
            self._go(scope)

    def chosen(self) -> tuple[tuple[QuestionId, ...], tuple[QuestionId, ...]]:
        """What could be put on paper: what is ticked, and all that is listed, both as they are ordered."""
        listed = tuple(line.question for line in self._shown)
        return tuple(question for question in listed if question in self._ticked), listed

    def leave_emptiness(self) -> None:
        """With nothing listed: take the filter away; if that is not why, go to the quiz."""
        if self._filter.is_open:
            self._navigator.go(Destination(ScreenId.QUIZ))
        else:
            self.clear()

    def place(self) -> Destination | None:
        """Where the way back leads to."""
        return None if self._selected is None else Destination(ScreenId.LOOKBACK, question=self._selected)

    # Inside

    @property
    def _selected(self) -> QuestionId | None:
        return self._detail.line.question if self._detail else None

    def _load(self) -> None:
        self._all = self._lookback.all()
        self._offers = offers_of(self._all)
        self._sift()

    def _put(self, line: MistakeLine) -> None:
        """What the learner says about a question changes that line alone; nothing else needs to be read again."""
        if self._all is not None and self._detail is not None:
            lines = tuple(line if each.question == line.question else each for each in self._all.lines)
            self._all = replace(self._all, lines=lines)
            self._shown = tuple(line if each.question == line.question else each for each in self._shown)
            self._detail = replace(self._detail, line=line)

    def _sift(self) -> None:
        if self._all is not None:
            self._shown = ordered(passing(self._all.lines, self._filter, self._all.today_began_at), self._order)
            self._ticked &= frozenset(line.question for line in self._shown)

    def _sift_by(self, wanted: LookbackFilter) -> None:
        self._filter = wanted
        self._row = 0
        self._sift()
        self._look_at(self._selected)

    def _is_shown(self, question: QuestionId) -> bool:
        return any(line.question == question for line in self._shown)

    def _look_at(self, question: QuestionId | None) -> None:
        """At that question if it is listed, else at the one that stands where the last one stood."""
        self.keep_note()
        rows = {line.question: row for row, line in enumerate(self._shown)}
        if question not in rows:
            question = self._shown[min(self._row, len(self._shown) - 1)].question if self._shown else None
        self._row = 0 if question is None else rows[question]
        self._detail = None if question is None else self._lookback.detail(question)
        self._show()

    def _to_practise(self) -> list[QuestionId]:
        match self._practice():
            case Practice.TICKED:
                return [line.question for line in self._shown if line.question in self._ticked and line.is_askable]
            case Practice.DUE:
                return [line.question for line in self._shown if line.is_due]
            case Practice.SELECTED:
                return [] if self._selected is None else [self._selected]
            case Practice.NONE:
                return []

    def _practice(self) -> Practice:
        if self._ticked:
            return Practice.TICKED
        if any(line.is_due for line in self._shown):
            return Practice.DUE
        if self._detail is not None and self._detail.line.is_askable:
            return Practice.SELECTED
        return Practice.NONE

    def _start(self, questions: list[QuestionId]) -> None:
        if questions:
            self._go(self._lookback.scope_of(questions))
        elif self._detail is not None:
            self._display.show_notice(Notice.NOTHING_TO_ASK)

    def _go(self, scope: Scope) -> None:
        self.keep_note()
        self._navigator.go(Destination(ScreenId.QUIZ, start=("practice", scope)))

    def _show(self) -> None:
        if self._all is None:
            return
        counts = self._all.counts
        whole = {Shelf.LEFT: counts.left, Shelf.ALL: counts.listed + counts.left}
        shelf = next((term for term in self._filter.terms if isinstance(term, Shelf)), None)
        self._display.show_state(
            LookbackState(
                lines=self._shown,
                total=counts.listed if shelf is None else whole[shelf],
                counts=counts,
                days_to_leave=self._all.days_to_leave,
                filter=self._filter,
                offers=self._offers,
                order=self._order,
                ticked=self._ticked,
                detail=self._detail,
                practice=self._practice(),
                to_practise=len(self._to_practise()),
            )
        )
