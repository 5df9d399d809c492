"""Words for the things of the domain: what a kind, an outcome, a place or an interval is called.

The start of the program needs a few of these, and waits for no more than it needs: the domain is imported below.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QCoreApplication, QDate, QLocale

if TYPE_CHECKING:
    from fractions import Fraction

    from mbjg_desktop.domain.document import Place, Section
    from mbjg_desktop.domain.marking import Outcome
    from mbjg_desktop.domain.memory import Rating
    from mbjg_desktop.domain.mistakes import MissReason
    from mbjg_desktop.domain.question import Kind

_DIGITS: Final = "零一二三四五六七八九"


def kind_name(kind: Kind) -> str:
    """Single choice, multiple choice, …"""
    from mbjg_desktop.domain.question import Kind

    match kind:
        case Kind.SINGLE_CHOICE:
            return QCoreApplication.translate("Labels", "Single choice")
        case Kind.MULTIPLE_CHOICE:
            return QCoreApplication.translate("Labels", "Multiple choice")
        case Kind.TRUE_FALSE:
            return QCoreApplication.translate("Labels", "True or false")
        case Kind.CLOZE:
            return QCoreApplication.translate("Labels", "Fill in")
        case Kind.ORDERING:
            return QCoreApplication.translate("Labels", "Put in order")
        case Kind.MATCHING:
            return QCoreApplication.translate("Labels", "Match")
        case Kind.SHORT_ANSWER:
            return QCoreApplication.translate("Labels", "Short answer")
        case _:
            assert_never(kind)


def rating_name(rating: Rating) -> str:
    """Again, hard, good, easy."""
    from mbjg_desktop.domain.memory import Rating

    match rating:
        case Rating.AGAIN:
            return QCoreApplication.translate("Labels", "Again")
        case Rating.HARD:
            return QCoreApplication.translate("Labels", "Hard")
        case Rating.GOOD:
            return QCoreApplication.translate("Labels", "Good")
        case Rating.EASY:
            return QCoreApplication.translate("Labels", "Easy")
        case _:
            assert_never(rating)


def outcome_name(outcome: Outcome) -> str:
    """Right, partly right, wrong, not answered."""
    from mbjg_desktop.domain.marking import Outcome

    match outcome:
        case Outcome.RIGHT:
            return QCoreApplication.translate("Labels", "Right")
        case Outcome.PARTLY:
            return QCoreApplication.translate("Labels", "Partly right")
        case Outcome.WRONG:
            return QCoreApplication.translate("Labels", "Wrong")
        case Outcome.UNANSWERED:
            return QCoreApplication.translate("Labels", "Not answered")
        case _:
            assert_never(outcome)


def reason_name(reason: MissReason) -> str:
    """Why a question is on the look-back list."""
    from mbjg_desktop.domain.mistakes import MissReason

    match reason:
        case MissReason.WRONG:
            return QCoreApplication.translate("Labels", "Answered wrong")
        case MissReason.TIMED_OUT:
            return QCoreApplication.translate("Labels", "Ran out of time")
        case MissReason.GUESSED:
            return QCoreApplication.translate("Labels", "Guessed")
        case MissReason.MARKED:
            return QCoreApplication.translate("Labels", "Marked by me")
        case _:
            assert_never(reason)


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
