"""The figures of item analysis, for whoever reads them: what each one is, how it is worked out, whose formula it is."""

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.item_analysis import (
    ENOUGH_FOR_DISCRIMINATION,
    ENOUGH_FOR_FACILITY,
    IDLE_BELOW,
    KELLEY,
    KEY_IN_DOUBT_BELOW,
    TOO_EASY_ABOVE,
    TOO_HARD_BELOW,
)
from mbjg_desktop.ui.ledger.words import share_text


def formulas() -> tuple[tuple[str, str], ...]:
    """(name, explanation) of every figure, in the order of the columns."""
    translate = QCoreApplication.translate
    return (
        (translate("LedgerView", "Answers"), answers_help()),
        (translate("LedgerView", "Facility"), facility_help()),
        (translate("LedgerView", "Time"), time_help()),
        (translate("LedgerView", "Discrimination"), point_biserial_help()),
        (translate("LedgerView", "Upper − lower"), upper_lower_help()),
        (translate("LedgerView", "Options"), options_help()),
        (translate("LedgerView", "To look at"), flags_help()),
    )


def answers_help() -> str:
    """Which answers count."""
    return QCoreApplication.translate(
        "Formulas",
        "The first answer of each learner to the question.\nNot later ones, nor short answers one marks oneself, nor "
        "questions the clock kept anybody from seeing.",
    )


def facility_help() -> str:
    """The mean credit."""
    words = QCoreApplication.translate(
        "Formulas",
        "P = Σ credit ÷ n: the mean credit of the first answers, what is right in part counting in part.\n"
        "From {few} answers on.\nMoodle, Quiz statistics calculations: facility index.",
    )
    return words.format(few=ENOUGH_FOR_FACILITY)


def time_help() -> str:
    """The median of the times."""
    words = QCoreApplication.translate("Formulas", "The median of the time first answers took.\nFrom {few} answers on.")
    return words.format(few=ENOUGH_FOR_FACILITY)


def point_biserial_help() -> str:
    """The correlation with the rest of the paper."""
    words = QCoreApplication.translate(
        "Formulas",
        "r = Σ(x − x̄)(y − ȳ) ÷ √(Σ(x − x̄)² · Σ(y − ȳ)²)\nx is the credit of this question, y the mean credit of the "
        "rest of the same paper.\nWhere x is 0 or 1 this is the point-biserial correlation.\nFrom {many} answers on.\n"
        "Pearson; Moodle calls it discrimination index.",
    )
    return words.format(many=ENOUGH_FOR_DISCRIMINATION)


def upper_lower_help() -> str:
    """The difference of the best and the last group."""
    words = QCoreApplication.translate(
        "Formulas",
        "D = facility among the best {share} minus facility among the last {share} by the rest of the paper.\n"
        "0.40 and more is very good, 0.30 good, 0.20 just acceptable.\nFrom {many} answers on.\n"
        "T. L. Kelley, Journal of Educational Psychology 30, 1939.\n"
        "R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement, 1991.",
    )
    return words.format(share=share_text(KELLEY), many=ENOUGH_FOR_DISCRIMINATION)


def options_help() -> str:
    """Who chose what."""
    words = QCoreApplication.translate(
        "Formulas",
        "How often each option was chosen at first, and by what share of all: from {few} answers on.\n"
        "By what share of the best and of the last third by the rest of the paper: from {many} answers on.",
    )
    return words.format(few=ENOUGH_FOR_FACILITY, many=ENOUGH_FOR_DISCRIMINATION)


def flags_help() -> str:
    """When a question is to be looked at."""
    words = QCoreApplication.translate(
        "Formulas",
        "Check the key: discrimination below 0, or the best third takes a wrong option more often than a right one, or "
        "facility below {doubt}.\nToo hard: facility below {hard}.\nToo easy: facility above {easy}.\n"
        "Idle option: a wrong option that less than {idle} choose.",
    )
    shares = {"doubt": KEY_IN_DOUBT_BELOW, "hard": TOO_HARD_BELOW, "easy": TOO_EASY_ABOVE, "idle": IDLE_BELOW}
    return words.format(**{name: share_text(share) for name, share in shares.items()})
