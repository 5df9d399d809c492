"""Working on the misses, on the tour: reasons, a note, filters, ticks, another question here, and paper."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QMenu

from mbjg_desktop.data_files import questions_dir
from mbjg_desktop.services.lookback import MistakeLine
from mbjg_desktop.ui.lookback.export_dialog import ExportDialog
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.answering import answer
from mbjg_desktop.ui.tour.trip import Trip

BANK: Final = questions_dir() / "mofan-jiguan.yaml"
_QUESTION: Final = "\n  - id: "
"""What begins a question of the bank."""


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


def filter_by_terms(trip: Trip) -> None:
    """The menu of everything one may filter by, and one term of it set."""
    hand.press("Alt+5", "F")
    hand.dialog(QMenu)
    hand.press("Down", "Right")
    trip.picture("look-back-filter-menu")
    hand.press("Return")
    hand.until("the menu closed", lambda: not hand.is_open(QMenu))
    trip.picture("look-back-filtered-by-term")
    hand.press("X")


def put_on_paper(trip: Trip) -> None:
    """The dialog of printing and exporting, and a Word file written from it."""
    hand.press("Alt+5", "Ctrl+A", "E")
    dialog = hand.dialog(ExportDialog)
    trip.picture("look-back-export")
    path = trip.folder / "look-back.docx"
    dialog.put(path)
    hand.until("a Word file", path.exists)
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


def worded_otherwise_and_retired(trip: Trip) -> None:
    """Of two questions that were missed, one is worded otherwise by now and one has left its bank: both say so."""
    text = BANK.read_text(encoding="utf-8")
    missed = [line.question for line in _lines(trip)]
    retired = next(question for question in missed if text.count(question) == 1)  # no other one names it
    reworded = next(question for question in missed if question != retired)
    changed = trip.folder / BANK.name
    head, *questions = text.split(_QUESTION)
    kept = [
        each.replace("    stem: ", "    stem: 请回答：", 1) if each.startswith(f"{reworded}\n") else each
        for each in questions
        if not each.startswith(f"{retired}\n")
    ]
    changed.write_text(_QUESTION.join((head, *kept)), encoding="utf-8")
    trip.services.library.import_paths([changed])
    for question, name in ((reworded, "look-back-re-worded"), (retired, "look-back-retired")):
        trip.window.go(Destination(ScreenId.LOOKBACK, question=question))
        trip.picture(name)
    trip.services.library.import_paths([BANK])
    if any(line.is_retired or (line.question in (reworded, retired) and line.is_reworded) for line in _lines(trip)):
        raise hand.Failed("both as they were")


def _lines(trip: Trip) -> tuple[MistakeLine, ...]:
    return trip.services.lookback.lines()


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (
    say_why,
    filter_and_tick,
    filter_by_terms,
    put_on_paper,
    ask_otherwise,
    worded_otherwise_and_retired,
)
