"""Words of the look-back screen: when a question is asked again, how often it went wrong, what a filter says."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.mistakes import Why
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.services.lookback import MistakeLine
from mbjg_desktop.services.lookback_filter import AtLeast, InStation, MissedUnder, Shelf, Since, Term, Trait
from mbjg_desktop.ui.labels import date_text, kind_name, word_for
from mbjg_desktop.ui.lookback.state import LookbackState, Notice
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.translation import QT_TRANSLATE_NOOP

Names = Mapping[RuleSetId, Mapping[str, str]]


def due_words(line: MistakeLine, now: datetime) -> str:
    """When a question is to be asked again, as a day."""
    if line.is_retired:
        return QCoreApplication.translate("LookbackView", "left the bank")
    if not line.is_listed:
        return QCoreApplication.translate("LookbackView", "done with")
    if line.is_due or line.due_at is None:
        return QCoreApplication.translate("LookbackView", "again today")
    day, today = line.due_at.astimezone().date(), now.astimezone().date()
    if day <= today + timedelta(days=1):  # what was right today is asked again on another day
        return QCoreApplication.translate("LookbackView", "again tomorrow")
    return QCoreApplication.translate("LookbackView", "again {date}").format(date=date_text(day))


def line_words(line: MistakeLine, now: datetime) -> str:
    """The second line of an entry of the list."""
    mistake, times = line.mistake, line.mistake.times
    missed = QCoreApplication.translate("LookbackView", "missed %n time(s)", "", times)
    parts = (
        missed if times else "",
        due_words(line, now),
        why_name(mistake.why) if mistake.why is not None else "",
        trait_name(Trait.MARKED) if mistake.marked_at is not None else "",
        QCoreApplication.translate("LookbackView", "note") if line.note else "",
        trait_name(Trait.REWORDED) if line.is_reworded else "",
        line.station_title,
    )
    return " · ".join(part for part in parts if part)


def why_name(why: Why) -> str:
    """What the learner says was behind a miss."""
    return word_for(
        why,
        "LookbackView",
        UNKNOWN=QT_TRANSLATE_NOOP("LookbackView", "Did not know"),
        MISREAD=QT_TRANSLATE_NOOP("LookbackView", "Misread"),
        CONFUSED=QT_TRANSLATE_NOOP("LookbackView", "Mixed up"),
        GUESSED=QT_TRANSLATE_NOOP("LookbackView", "Only guessed"),
    )


def trait_name(trait: Trait) -> str:
    """What else may be so of a miss."""
    return word_for(
        trait,
        "LookbackView",
        DUE=QT_TRANSLATE_NOOP("LookbackView", "Due now"),
        MARKED=QT_TRANSLATE_NOOP("LookbackView", "Marked by me"),
        GUESSED=QT_TRANSLATE_NOOP("LookbackView", "Guessed once"),
        TIMED_OUT=QT_TRANSLATE_NOOP("LookbackView", "Ran out of time"),
        NOTED=QT_TRANSLATE_NOOP("LookbackView", "With a note"),
        REWORDED=QT_TRANSLATE_NOOP("LookbackView", "Re-worded since"),
        RETIRED=QT_TRANSLATE_NOOP("LookbackView", "Left the bank"),
    )


def term_name(term: Term, names: Names) -> str:
    """A term of a filter, as its chip says it."""
    match term:
        case Shelf():
            return _shelf_name(term)
        case InStation(title):
            return title or QCoreApplication.translate("LookbackView", "In no part")
        case Kind():
            return kind_name(term)
        case MissedUnder(ruleset):
            return in_language(names.get(ruleset, {"": ruleset}))
        case AtLeast():
            times = term.value
            return QCoreApplication.translate("LookbackView", "Missed %n times or more", "", times)
        case Since():
            return _since_name(term)
        case Why():
            return why_name(term)
        case Trait():
            return trait_name(term)
        case _:
            assert_never(term)


def _shelf_name(shelf: Shelf) -> str:
    return word_for(
        shelf,
        "LookbackView",
        LEFT=QT_TRANSLATE_NOOP("LookbackView", "Done with"),
        ALL=QT_TRANSLATE_NOOP("LookbackView", "Also done with"),
    )


def _since_name(since: Since) -> str:
    return word_for(
        since,
        "LookbackView",
        TODAY=QT_TRANSLATE_NOOP("LookbackView", "Missed today"),
        WEEK=QT_TRANSLATE_NOOP("LookbackView", "Missed in 7 days"),
        MONTH=QT_TRANSLATE_NOOP("LookbackView", "Missed in 30 days"),
    )


def notice_words(notice: Notice) -> str:
    """What a key did out of sight, or why it did nothing."""
    return word_for(
        notice,
        "LookbackView",
        NO_OTHER_FORM=QT_TRANSLATE_NOOP("LookbackView", "No other question asks about this place."),
        NOTHING_TO_ASK=QT_TRANSLATE_NOOP("LookbackView", "What is listed has left the bank and can not be asked."),
        TAKEN_OFF=QT_TRANSLATE_NOOP("LookbackView", "It was there by your mark only, and is gone now."),
        MARKED=QT_TRANSLATE_NOOP("LookbackView", "Marked: it stays until it is right on enough days."),
        UNMARKED=QT_TRANSLATE_NOOP("LookbackView", "No longer marked; it is here for its misses."),
    )


def empty_words(state: LookbackState) -> tuple[str, str, str]:
    """With nothing to list: a title, why it is so, and what to do about it."""
    total, left = state.total, state.counts.left
    if not state.filter.is_open and (state.counts.listed or left):
        text = QCoreApplication.translate("LookbackView", "None of %n question(s) passes the filter.", "", total)
        clear = QCoreApplication.translate("LookbackView", "Clear the filter")
        return QCoreApplication.translate("LookbackView", "Nothing matches"), text, clear
    to_quiz = QCoreApplication.translate("LookbackView", "To the quiz")
    if left:
        text = QCoreApplication.translate(
            "LookbackView",
            "Every question that was missed has been answered right on enough days: %n of them.",
            "",
            left,
        )
        return QCoreApplication.translate("LookbackView", "Nothing left to look back at"), text, to_quiz
    text = QCoreApplication.translate(
        "LookbackView",
        "Questions you answer wrong, run out of time for or guess come here, with the sentence that answers them.",
    )
    return QCoreApplication.translate("LookbackView", "Nothing missed yet"), text, to_quiz
