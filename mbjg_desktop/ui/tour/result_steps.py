"""The result on the tour: what exactly was amiss, rates, the passages to read, a mix-up, files to take away."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import QuestionId, RuleSetId
from mbjg_desktop.domain.question import Choice, Cloze, Kind, Question
from mbjg_desktop.ui.quiz.result_page import ResultPage
from mbjg_desktop.ui.quiz.state import Gaps
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.answering import answer, hand_in, practise, slot, state
from mbjg_desktop.ui.tour.trip import Trip

_FORMS: Final = {"pdf": b"%PDF-", "xlsx": b"PK", "csv": b"\xef\xbb\xbf", "json": b"{"}


def mixed_up(trip: Trip) -> None:
    """Miss a question by an option that is true elsewhere, a blank by one character, an order by two places."""
    questions = _telling(trip)
    practise(trip, *questions)
    for number in range(len(questions)):
        _miss(trip)
        trip.clock.advance(timedelta(seconds=6 + 5 * number))
        hand.press("Return", "Return")
    page = _result(trip)
    rows = {row.miss.slot.question.kind: row for row in page.rows}
    if not rows[Kind.SINGLE_CHOICE].miss.confusions or not rows[Kind.CLOZE].difference.text:
        raise hand.Failed("the mix-up and the slip told")
    _select(page, Kind.SINGLE_CHOICE)
    trip.picture("result-mixed-up")
    _select(page, Kind.CLOZE)
    hand.press("N")
    trip.picture("result-slip")


def rates(trip: Trip) -> None:
    """Rates by kind and by depth, and the time each question took."""
    page = _result(trip)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    hand.press("Tab")
    hand.until("the rates at hand", page.rates.tabs.hasFocus)
    for name in ("result-by-kind", "result-by-depth", "result-time"):
        hand.press("Right")
        trip.picture(name)


def read_again(trip: Trip) -> None:
    """The passages behind the misses, and from there to the document and back."""
    page = _result(trip)
    hand.press("Ctrl+L")
    hand.until("the reading list", page.reading.isVisible)
    trip.picture("result-reading-list")
    hand.press("Down", "O")
    trip.screen(ReadingView)
    hand.press("Alt+Left")
    trip.screen(QuizView)
    hand.until("the reading list again", page.reading.isVisible)
    hand.press("Backspace")
    hand.until("the result again", lambda: not page.reading.isVisible())


def take_away(trip: Trip) -> None:
    """The menu of forms, and a file in each of them."""
    page = _result(trip)
    hand.press("Ctrl+S")
    hand.until("the menu", page.export.menu.isVisible)
    trip.picture("result-export")
    page.export.menu.close()
    for form, beginning in _FORMS.items():
        path = trip.folder / f"result.{form}"
        page.export.write(form, path)
        if not path.read_bytes().startswith(beginning):
            raise hand.Failed(f"a file of the form {form}")


def another_way(trip: Trip) -> None:
    """The same places asked by other questions."""
    page = _result(trip)
    before = {row.miss.slot.question.id for row in page.rows}
    hand.press("Ctrl+R")
    view = trip.screen(QuizView)
    hand.until("a question", lambda: view.run.state)
    if slot(trip).question.id in before and state(trip).total == 1:
        raise hand.Failed("another question")
    trip.picture("result-another-way")
    hand_in(trip)


def _result(trip: Trip) -> ResultPage:
    view = trip.screen(QuizView)
    hand.until("the result", lambda: view.page is view.result)
    return view.result


def _telling(trip: Trip) -> list[QuestionId]:
    """A question with an option that is true elsewhere, one with a blank, one with an order, one of several."""
    quiz = trip.services.quiz
    attempt = quiz.start(RuleSetId("practice"), quiz.scopes()[0].scope)
    quiz.finish(attempt.id, FinishReason.STOPPED)
    questions = [each.question for each in attempt.slots]
    wanted = (_is_confusing, _is_cloze, _is_ordering, _is_multiple)
    return [next(question.id for question in questions if tells(question)) for tells in wanted]


def _is_confusing(question: Question) -> bool:
    return question.kind is Kind.SINGLE_CHOICE and bool(list(_elsewhere(question)))


def _is_cloze(question: Question) -> bool:
    return isinstance(question.body, Cloze) and all(len(blank.answer) > 2 for blank in question.body.blanks)


def _is_ordering(question: Question) -> bool:
    return question.kind is Kind.ORDERING


def _is_multiple(question: Question) -> bool:
    return question.kind is Kind.MULTIPLE_CHOICE


def _elsewhere(question: Question) -> Iterable[str]:
    """The wrong options that are true of another place."""
    body = question.body
    if isinstance(body, Choice):
        yield from (o.id for o in body.options if o.anchor is not None and o.id not in body.answer)


def _miss(trip: Trip) -> None:
    shown, asked = state(trip), slot(trip)
    body = shown.question.body
    if isinstance(shown.answer, Gaps) and isinstance(body, Cloze):
        for number, blank in enumerate(body.blanks):
            if number:
                hand.press("Return")
            hand.type_in(blank.answer[:-1])
        return
    if _is_confusing(shown.question):
        hand.press(str(asked.presented.index(next(iter(_elsewhere(shown.question)))) + 1))
    else:
        answer(trip, is_right=False)


def _select(page: ResultPage, kind: Kind) -> None:
    """Go to the miss of that kind with the arrow keys."""
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    there = next(place for place, row in enumerate(page.rows) if row.miss.slot.question.kind is kind)
    here = page.state.selected if page.state is not None else 0
    hand.press(*["Down" if there > here else "Up"] * abs(there - here))
    QApplication.sendPostedEvents()


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (mixed_up, rates, read_again, take_away, another_way)
