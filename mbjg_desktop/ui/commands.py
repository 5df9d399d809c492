"""The table of commands: every key the application answers to. Menus, key help and tests are made from it."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.ui.translation import QT_TRANSLATE_NOOP


class CommandScope(Enum):
    """Where a command works: everywhere, or while that screen is shown."""

    EVERYWHERE = "everywhere"
    READING = "reading"
    CARDS = "cards"
    QUIZ = "quiz"
    LOOKBACK = "lookback"
    LEDGER = "ledger"
    DUEL = "duel"


@dataclass(frozen=True, slots=True)
class Command:
    """``keys`` are QKeySequence texts, the first one is shown. ``title`` is the English source string.

    Only a command that ``repeats`` is done again and again while its key is held down.
    """

    id: str
    title: str
    keys: tuple[str, ...]
    scope: CommandScope
    repeats: bool = False

    def translated(self) -> str:
        """The title in the language of the interface."""
        return QCoreApplication.translate("Command", self.title)


_EVERYWHERE: Final = CommandScope.EVERYWHERE
_READING: Final = CommandScope.READING
_CARDS: Final = CommandScope.CARDS
_QUIZ: Final = CommandScope.QUIZ
_LOOKBACK: Final = CommandScope.LOOKBACK
_LEDGER: Final = CommandScope.LEDGER
_DUEL: Final = CommandScope.DUEL

COMMANDS: Final = (
    Command("go.roadmap", QT_TRANSLATE_NOOP("Command", "Roadmap"), ("Alt+1",), _EVERYWHERE),
    Command("go.reading", QT_TRANSLATE_NOOP("Command", "Reading"), ("Alt+2",), _EVERYWHERE),
    Command("go.cards", QT_TRANSLATE_NOOP("Command", "Cards"), ("Alt+3",), _EVERYWHERE),
    Command("go.quiz", QT_TRANSLATE_NOOP("Command", "Quiz"), ("Alt+4",), _EVERYWHERE),
    Command("go.lookback", QT_TRANSLATE_NOOP("Command", "Look-back"), ("Alt+5",), _EVERYWHERE),
    Command("go.ledger", QT_TRANSLATE_NOOP("Command", "Ledger"), ("Alt+6",), _EVERYWHERE),
    Command("go.duel", QT_TRANSLATE_NOOP("Command", "Duel"), ("Alt+D",), _EVERYWHERE),
    Command("go.anywhere", QT_TRANSLATE_NOOP("Command", "Go to…"), ("Ctrl+K",), _EVERYWHERE),
    Command("go.back", QT_TRANSLATE_NOOP("Command", "Back to where you were"), ("Alt+Left", "Esc"), _EVERYWHERE),
    Command("app.regrade", QT_TRANSLATE_NOOP("Command", "Whose marks change with new keys"), ("Ctrl+M",), _EVERYWHERE),
    Command("app.learners", QT_TRANSLATE_NOOP("Command", "Switch learner"), ("Ctrl+U", "F2"), _EVERYWHERE),
    Command("app.settings", QT_TRANSLATE_NOOP("Command", "Settings"), ("Ctrl+,",), _EVERYWHERE),
    Command("app.keys", QT_TRANSLATE_NOOP("Command", "List of keys"), ("F1",), _EVERYWHERE),
    Command("app.full_screen", QT_TRANSLATE_NOOP("Command", "Full screen"), ("F11",), _EVERYWHERE),
    Command("app.quit", QT_TRANSLATE_NOOP("Command", "Quit"), ("Ctrl+Q",), _EVERYWHERE),
    Command("reading.find", QT_TRANSLATE_NOOP("Command", "Find in the text"), ("Ctrl+F",), _READING),
    Command("reading.find_next", QT_TRANSLATE_NOOP("Command", "Next match"), ("F3",), _READING, repeats=True),
    Command(
        "reading.find_previous", QT_TRANSLATE_NOOP("Command", "Previous match"), ("Shift+F3",), _READING, repeats=True
    ),
    Command(
        "reading.larger", QT_TRANSLATE_NOOP("Command", "Larger text"), ("Ctrl+=", "Ctrl++"), _READING, repeats=True
    ),
    Command("reading.smaller", QT_TRANSLATE_NOOP("Command", "Smaller text"), ("Ctrl+-",), _READING, repeats=True),
    Command("reading.script", QT_TRANSLATE_NOOP("Command", "Simplified / traditional"), ("Ctrl+T",), _READING),
    Command(
        "reading.next_sentence",
        QT_TRANSLATE_NOOP("Command", "Next sentence"),
        ("J", "Ctrl+Down"),
        _READING,
        repeats=True,
    ),
    Command(
        "reading.previous_sentence",
        QT_TRANSLATE_NOOP("Command", "Previous sentence"),
        ("K", "Ctrl+Up"),
        _READING,
        repeats=True,
    ),
    Command("reading.quiz_here", QT_TRANSLATE_NOOP("Command", "Practise this part"), ("T",), _READING),
    Command("reading.outline", QT_TRANSLATE_NOOP("Command", "To the outline"), ("Ctrl+L",), _READING),
    Command("reading.dispute", QT_TRANSLATE_NOOP("Command", "Something is wrong with it"), ("W",), _READING),
    Command("cards.show", QT_TRANSLATE_NOOP("Command", "Show answer"), ("Space", "Return", "Enter"), _CARDS),
    Command("cards.again", QT_TRANSLATE_NOOP("Command", "Again"), ("1",), _CARDS),
    Command("cards.hard", QT_TRANSLATE_NOOP("Command", "Hard"), ("2",), _CARDS),
    Command("cards.good", QT_TRANSLATE_NOOP("Command", "Good"), ("3",), _CARDS),
    Command("cards.easy", QT_TRANSLATE_NOOP("Command", "Easy"), ("4",), _CARDS),
    Command("cards.undo", QT_TRANSLATE_NOOP("Command", "Undo"), ("Ctrl+Z",), _CARDS),
    Command("cards.suspend", QT_TRANSLATE_NOOP("Command", "Suspend this card"), ("S",), _CARDS),
    Command("cards.source", QT_TRANSLATE_NOOP("Command", "Open the source"), ("O",), _CARDS),
    Command("cards.mark", QT_TRANSLATE_NOOP("Command", "Mark, or take the mark away"), ("M",), _CARDS),
    Command("cards.dispute", QT_TRANSLATE_NOOP("Command", "Something is wrong with it"), ("W",), _CARDS),
    *(
        Command(
            f"quiz.choose_{n}",
            QT_TRANSLATE_NOOP("Command", "Choose option"),
            (str(n), "ABCDEFGHI"[n - 1]) if n not in (6, 7) else (str(n),),
            _QUIZ,
        )
        for n in range(1, 10)
    ),
    Command("quiz.next", QT_TRANSLATE_NOOP("Command", "Next"), ("Return", "Enter"), _QUIZ),
    Command("quiz.previous", QT_TRANSLATE_NOOP("Command", "Previous"), ("Backspace", "PgUp"), _QUIZ),
    Command("quiz.flag", QT_TRANSLATE_NOOP("Command", "Flag"), ("F",), _QUIZ),
    Command("quiz.guess", QT_TRANSLATE_NOOP("Command", "I guessed"), ("G",), _QUIZ),
    Command("quiz.pause", QT_TRANSLATE_NOOP("Command", "Pause"), ("P",), _QUIZ),
    Command("quiz.source", QT_TRANSLATE_NOOP("Command", "Open the source"), ("O",), _QUIZ),
    Command("quiz.mark", QT_TRANSLATE_NOOP("Command", "Mark, or take the mark away"), ("M",), _QUIZ),
    Command("quiz.dispute", QT_TRANSLATE_NOOP("Command", "Something is wrong with it"), ("W",), _QUIZ),
    Command("quiz.submit", QT_TRANSLATE_NOOP("Command", "Submit"), ("Ctrl+Return", "Ctrl+Enter"), _QUIZ),
    Command("quiz.sheet", QT_TRANSLATE_NOOP("Command", "To the answer sheet"), ("Ctrl+G",), _QUIZ),
    Command("quiz.larger", QT_TRANSLATE_NOOP("Command", "Larger text"), ("Ctrl+=", "Ctrl++"), _QUIZ),
    Command("quiz.smaller", QT_TRANSLATE_NOOP("Command", "Smaller text"), ("Ctrl+-",), _QUIZ),
    Command("quiz.retry", QT_TRANSLATE_NOOP("Command", "Practise the misses"), ("R",), _QUIZ),
    Command("quiz.more", QT_TRANSLATE_NOOP("Command", "More around the answer"), ("N",), _QUIZ),
    Command("quiz.reading_list", QT_TRANSLATE_NOOP("Command", "Passages to read again"), ("Ctrl+L",), _QUIZ),
    Command("quiz.other_form", QT_TRANSLATE_NOOP("Command", "The same places asked another way"), ("Ctrl+R",), _QUIZ),
    Command("quiz.export", QT_TRANSLATE_NOOP("Command", "Export the result"), ("Ctrl+S",), _QUIZ),
    Command("quiz.print", QT_TRANSLATE_NOOP("Command", "Print the result"), ("Ctrl+P",), _QUIZ),
    Command("lookback.practise", QT_TRANSLATE_NOOP("Command", "Practise what is due"), ("P",), _LOOKBACK),
    Command("lookback.practise_all", QT_TRANSLATE_NOOP("Command", "Practise all listed"), ("Shift+P",), _LOOKBACK),
    Command("lookback.other_form", QT_TRANSLATE_NOOP("Command", "Same place, another question"), ("V",), _LOOKBACK),
    Command("lookback.source", QT_TRANSLATE_NOOP("Command", "Open the source"), ("O",), _LOOKBACK),
    Command("lookback.dispute", QT_TRANSLATE_NOOP("Command", "Something is wrong with it"), ("W",), _LOOKBACK),
    Command("lookback.reason_1", QT_TRANSLATE_NOOP("Command", "Did not know"), ("1",), _LOOKBACK),
    Command("lookback.reason_2", QT_TRANSLATE_NOOP("Command", "Misread"), ("2",), _LOOKBACK),
    Command("lookback.reason_3", QT_TRANSLATE_NOOP("Command", "Mixed up"), ("3",), _LOOKBACK),
    Command("lookback.reason_4", QT_TRANSLATE_NOOP("Command", "Only guessed"), ("4",), _LOOKBACK),
    Command("lookback.note", QT_TRANSLATE_NOOP("Command", "Write a note"), ("N",), _LOOKBACK),
    Command("lookback.mark", QT_TRANSLATE_NOOP("Command", "Mark, or take the mark away"), ("M",), _LOOKBACK),
    Command("lookback.filter", QT_TRANSLATE_NOOP("Command", "Filter"), ("F",), _LOOKBACK),
    Command("lookback.search", QT_TRANSLATE_NOOP("Command", "Look for words"), ("Ctrl+F", "/"), _LOOKBACK),
    Command("lookback.clear", QT_TRANSLATE_NOOP("Command", "Show everything, tick nothing"), ("X",), _LOOKBACK),
    Command("lookback.export", QT_TRANSLATE_NOOP("Command", "Print or export"), ("E", "Ctrl+P"), _LOOKBACK),
    Command("ledger.part_1", QT_TRANSLATE_NOOP("Command", "Results"), ("1",), _LEDGER),
    Command("ledger.part_2", QT_TRANSLATE_NOOP("Command", "Item analysis"), ("2",), _LEDGER),
    Command("ledger.part_3", QT_TRANSLATE_NOOP("Command", "Passages"), ("3",), _LEDGER),
    Command("ledger.part_4", QT_TRANSLATE_NOOP("Command", "Board"), ("4",), _LEDGER),
    Command("ledger.part_5", QT_TRANSLATE_NOOP("Command", "Disputes"), ("5",), _LEDGER),
    Command("ledger.source", QT_TRANSLATE_NOOP("Command", "Open the source"), ("O",), _LEDGER),
    Command("ledger.dispute", QT_TRANSLATE_NOOP("Command", "Something is wrong with it"), ("W",), _LEDGER),
    Command("ledger.export", QT_TRANSLATE_NOOP("Command", "Save as table"), ("Ctrl+E",), _LEDGER),
    *(
        Command(
            f"duel.choose_{n}",
            QT_TRANSLATE_NOOP("Command", "Choose option"),
            (str(n), "ABCDEFGHI"[n - 1]) if n not in (6, 7) else (str(n),),
            _DUEL,
        )
        for n in range(1, 10)
    ),
    Command("duel.next", QT_TRANSLATE_NOOP("Command", "Next"), ("Return", "Enter"), _DUEL),
    Command("duel.guess", QT_TRANSLATE_NOOP("Command", "I guessed"), ("G",), _DUEL),
    Command("duel.source", QT_TRANSLATE_NOOP("Command", "Open the source"), ("O",), _DUEL),
    Command("duel.dispute", QT_TRANSLATE_NOOP("Command", "Something is wrong with it"), ("W",), _DUEL),
)
