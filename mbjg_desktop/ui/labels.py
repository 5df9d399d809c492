"""Words for the things of the domain: what a kind, an outcome, a place or an interval is called.

The start of the program needs a few of these, and does not wait for the domain: members of enums go by their names.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from mbjg_desktop.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from fractions import Fraction

    from mbjg_desktop.domain.document import Place, Section
    from mbjg_desktop.domain.marking import Outcome
    from mbjg_desktop.domain.memory import Rating
    from mbjg_desktop.domain.mistakes import MissReason
    from mbjg_desktop.domain.question import Kind

_DIGITS: Final = "零一二三四五六七八九"
_INNER_QUOTES: Final = str.maketrans("“”", "‘’")


def word_for(member: Enum, context: str, **words: str) -> str:
    """What a member of an enum is called: ``words`` has one for each of them, by its name, marked for translation."""
    return QCoreApplication.translate(context, words[member.name])


def kind_name(kind: Kind) -> str:
    """Single choice, multiple choice, …"""
    return word_for(
        kind,
        "Labels",
        SINGLE_CHOICE=QT_TRANSLATE_NOOP("Labels", "Single choice"),
        MULTIPLE_CHOICE=QT_TRANSLATE_NOOP("Labels", "Multiple choice"),
        TRUE_FALSE=QT_TRANSLATE_NOOP("Labels", "True or false"),
        CLOZE=QT_TRANSLATE_NOOP("Labels", "Fill in"),
        ORDERING=QT_TRANSLATE_NOOP("Labels", "Put in order"),
        MATCHING=QT_TRANSLATE_NOOP("Labels", "Match"),
        SHORT_ANSWER=QT_TRANSLATE_NOOP("Labels", "Short answer"),
    )


def rating_name(rating: Rating) -> str:
    """Again, hard, good, easy."""
    return word_for(
        rating,
        "Labels",
        AGAIN=QT_TRANSLATE_NOOP("Labels", "Again"),
        HARD=QT_TRANSLATE_NOOP("Labels", "Hard"),
        GOOD=QT_TRANSLATE_NOOP("Labels", "Good"),
        EASY=QT_TRANSLATE_NOOP("Labels", "Easy"),
    )


def outcome_name(outcome: Outcome) -> str:
    """Right, partly right, wrong, not answered."""
    return word_for(
        outcome,
        "Labels",
        RIGHT=QT_TRANSLATE_NOOP("Labels", "Right"),
        PARTLY=QT_TRANSLATE_NOOP("Labels", "Partly right"),
        WRONG=QT_TRANSLATE_NOOP("Labels", "Wrong"),
        UNANSWERED=QT_TRANSLATE_NOOP("Labels", "Not answered"),
    )


def reason_name(reason: MissReason) -> str:
    """Why a question is on the look-back list."""
    return word_for(
        reason,
        "Labels",
        WRONG=QT_TRANSLATE_NOOP("Labels", "Answered wrong"),
        TIMED_OUT=QT_TRANSLATE_NOOP("Labels", "Ran out of time"),
        GUESSED=QT_TRANSLATE_NOOP("Labels", "Guessed"),
        MARKED=QT_TRANSLATE_NOOP("Labels", "Marked by me"),
    )


def place_text(place: Place) -> str:
    """Where a block stands: 二、（四）工作作风 · 第 8 段."""
    paragraph = QCoreApplication.translate("Labels", "paragraph {n}").format(n=place.block_number)
    if not place.sections:
        return paragraph
    inner = place.sections[-1]
    title = inner.label or inner.title
    numbers = "" if _numbers_itself(inner) else _numbers_text(place.numbers)
    return f"{numbers}{title} · {paragraph}"


def interval_text(interval: timedelta) -> str:
    """How long, roughly, in the unit one would say: 10 minutes, 5 days, 2 months."""
    minutes = max(1, round(interval.total_seconds() / 60))
    if minutes < 60:
        return QCoreApplication.translate("Labels", "%n minute(s)", "", minutes)
    hours = round(minutes / 60)
    if hours < 24:
        return QCoreApplication.translate("Labels", "%n hour(s)", "", hours)
    days = round(interval.total_seconds() / 86_400)
    if days < 60:
        return QCoreApplication.translate("Labels", "%n day(s)", "", days)
    if days < 730:
        months = round(days / 30.4)
        return QCoreApplication.translate("Labels", "%n month(s)", "", months)
    return QCoreApplication.translate("Labels", "{n} years").format(n=f"{days / 365:.1f}".removesuffix(".0"))


def spent_text(spent: timedelta) -> str:
    """How long an answer took: 21 seconds, 2 minutes 5 seconds."""
    minutes, seconds = divmod(round(spent.total_seconds()), 60)
    if not minutes:
        return QCoreApplication.translate("Labels", "%n second(s)", "", seconds)
    text = QCoreApplication.translate("Labels", "{minutes} min {seconds} s")
    return text.format(minutes=minutes, seconds=seconds)


def points_text(points: Fraction) -> str:
    """Marks without superfluous decimals: 3, 1.5, 0.67."""
    return f"{float(points):.2f}".rstrip("0").rstrip(".")


def clock_text(left: timedelta) -> str:
    """What a countdown shows: 11:42, 1:05:00. A begun second counts whole, so that 0:00 means over."""
    whole = max(0, -(-left // timedelta(seconds=1)))
    hours, rest = divmod(whole, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def inside_quotes(text: str) -> str:
    """With the quotation marks that stand inside quotation marks."""
    return text.translate(_INNER_QUOTES)


def date_text(day: date) -> str:
    """A day of this or another year, as it is said: 12 月 1 日."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QCoreApplication.translate("Labels", "MMMM d"))


def moment_text(at: datetime, utc_offset: timedelta) -> str:
    """A moment (aware, UTC) on the clock of the wall: 11-22 09:30."""
    return (at + utc_offset).strftime("%m-%d %H:%M")


def _numbers_itself(section: Section) -> bool:
    return not section.label and section.title[:1] in "第（(" + _DIGITS + "十0123456789"


def _numbers_text(numbers: tuple[int, ...]) -> str:
    if not QLocale().name().startswith("zh"):
        return ".".join(map(str, numbers)) + " "
    forms = ("{}、", "（{}）")
    return "".join(forms[min(level, 1)].format(_chinese(n)) for level, n in enumerate(numbers))


def _chinese(number: int) -> str:
    """1 to 99 in Chinese: 一, 十, 十二, 二十, 二十三. Larger ones stay as they are."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")
