"""Words of the ledger: figures as they are said, what is missing for them, flags and doubts."""

from datetime import timedelta
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.item_analysis import Doubt, Flag, ItemStatistics


def flag_name(flag: Flag) -> str:
    """Check the key, too hard, …"""
    match flag:
        case Flag.CHECK_KEY:
            return QCoreApplication.translate("LedgerView", "Check the key")
        case Flag.TOO_HARD:
            return QCoreApplication.translate("LedgerView", "Too hard")
        case Flag.TOO_EASY:
            return QCoreApplication.translate("LedgerView", "Too easy")
        case Flag.IDLE_OPTION:
            return QCoreApplication.translate("LedgerView", "Idle option")
        case _:
            assert_never(flag)


def doubt_words(doubt: Doubt) -> str:
    """Why the key is to be looked at, in a sentence."""
    match doubt:
        case Doubt.NEGATIVE:
            return QCoreApplication.translate(
                "LedgerView", "Who does well on the rest of the paper does worse on this question."
            )
        case Doubt.UPPER_PREFERS_WRONG:
            return QCoreApplication.translate(
                "LedgerView", "The best third chooses a wrong option more often than a right one."
            )
        case Doubt.HARDLY_ANYBODY_RIGHT:
            return QCoreApplication.translate("LedgerView", "Hardly anybody is right at first.")
        case _:
            assert_never(doubt)


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
