"""Working on the misses, on the tour: reasons, a note, filters, ticks, another question here, and paper."""

from collections.abc import Callable
from typing import Final

from mbjg_desktop.ui.lookback.export_dialog import ExportDialog
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.answering import answer
from mbjg_desktop.ui.tour.trip import Trip


def say_why(trip: Trip) -> None:
    """Give a reason, write a note and mark a question, by keys alone; all of it is stored."""
    hand.press("Alt+5")
    trip.screen(LookbackView)
    hand.press("3", "M", "N")
    hand.type_in("别和上一条混了：看清是谁负责。")
    hand.press("Esc")
    trip.picture("look-back-reason-and-note")
    (line,) = [line for line in trip.services.lookback.lines() if line.note]
    if line.mistake.why is None or line.mistake.marked_at is None:
        raise hand.Failed("a reason and a mark")


def filter_and_tick(trip: Trip) -> None:
    """List only what holds some words, tick two of them, then everything again."""
    hand.press("Alt+5", "Ctrl+F")
    hand.type_in("创建")
    hand.press("Return", "Space", "Down", "Space")
    trip.picture("look-back-filtered-and-ticked")
    hand.press("Ctrl+F")
    hand.press("Ctrl+A")
    hand.type_in("月亮")
    trip.picture("look-back-nothing-matches")
    hand.press("Esc", "Esc", "X")


def put_on_paper(trip: Trip) -> None:
    """The dialog of printing and exporting, and a Word file written from it."""
    hand.press("Alt+5", "Ctrl+A", "E")
    dialog = hand.dialog(ExportDialog)
    trip.picture("look-back-export")
    path = trip.folder / "look-back.docx"
    dialog.write(path)
    if not path.exists():
        raise hand.Failed("a Word file")
    dialog.close()
    hand.press("X")


def ask_otherwise(trip: Trip) -> None:
    """Another question about the same place, for the first of the list that has one."""
    hand.press("Alt+5")
    trip.screen(LookbackView)
    for line in trip.services.lookback.lines():
        if trip.services.lookback.other_form(line.question) is not None:
            break
        hand.press("Down")
    hand.press("V")
    view = trip.screen(QuizView)
    hand.until("another question", lambda: view.run.state)
    trip.picture("look-back-another-question-here")
    answer(trip)
    hand.press("Return", "Return")
    hand.until("the result", lambda: view.page is view.result)


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (say_why, filter_and_tick, put_on_paper, ask_otherwise)
