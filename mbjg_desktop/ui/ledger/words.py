"""Words of the ledger: figures as they are said, what is missing for them, flags and doubts."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.item_analysis import Doubt, Flag, ItemStatistics
from mbjg_desktop.ui.labels import word_for
from mbjg_desktop.ui.translation import QT_TRANSLATE_NOOP


def flag_name(flag: Flag) -> str:
    """Check the key, too hard, …"""
    return word_for(
        flag,
        "LedgerView",
        CHECK_KEY=QT_TRANSLATE_NOOP("LedgerView", "Check the key"),
        TOO_HARD=QT_TRANSLATE_NOOP("LedgerView", "Too hard"),
        TOO_EASY=QT_TRANSLATE_NOOP("LedgerView", "Too easy"),
        IDLE_OPTION=QT_TRANSLATE_NOOP("LedgerView", "Idle option"),
    )


def doubt_words(doubt: Doubt) -> str:
    """Why the key is to be looked at, in a sentence."""
    return word_for(
        doubt,
        "LedgerView",
        NEGATIVE=QT_TRANSLATE_NOOP("LedgerView", "Who does well on the rest of the paper does worse on this question."),
        UPPER_PREFERS_WRONG=QT_TRANSLATE_NOOP(
            "LedgerView", "The best third chooses a wrong option more often than a right one."
        ),
        HARDLY_ANYBODY_RIGHT=QT_TRANSLATE_NOOP("LedgerView", "Hardly anybody is right at first."),
    )


def share_text(share: float | None) -> str:
    """A share of learners or marks: 63 %."""
    return "—" if share is None else f"{share:.0%}"


def index_text(index: float | None) -> str:
    """A correlation or a difference: 0.31, −0.12; a dash where it is not defined."""
    return "—" if index is None else f"{index:.2f}".replace("-", "−")


def facility_text(statistics: ItemStatistics) -> str:
    """Facility, or how many answers are missing."""
    return missing_text(statistics.missing_for_facility) or share_text(statistics.facility)


def discrimination_text(statistics: ItemStatistics, index: float | None) -> str:
    """One of the two indexes of discrimination, or how many answers are missing."""
    return missing_text(statistics.missing_for_discrimination) or index_text(index)


def missing_text(missing: int) -> str:
    """How many first answers are missing; empty if none."""
    return QCoreApplication.translate("LedgerView", "%n more", "", missing) if missing else ""


def seconds_text(spent: timedelta | None) -> str:
    """A time in the column of a table: 12 s, 2:05."""
    if spent is None:
        return "—"
    minutes, seconds = divmod(round(spent.total_seconds()), 60)
    if not minutes:
        return QCoreApplication.translate("LedgerView", "{n} s").format(n=seconds)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
