"""Words of disputes and of marking again: reasons, rulings, why an answer stays as it is."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.dispute import DisputeReason, Ruling
from mbjg_desktop.domain.regrading import Obstacle
from mbjg_desktop.services.regrade import RegradeSummary


def reason_name(reason: DisputeReason) -> str:
    """What is wrong with the question."""
    match reason:
        case DisputeReason.KEY:
            return QCoreApplication.translate("Disputes", "The answer is wrong")
        case DisputeReason.AMBIGUOUS:
            return QCoreApplication.translate("Disputes", "It can be read in two ways")
        case DisputeReason.OPTIONS:
            return QCoreApplication.translate("Disputes", "Options repeat, or are all right")
        case DisputeReason.SOURCE:
            return QCoreApplication.translate("Disputes", "The document says otherwise")
        case DisputeReason.TYPO:
            return QCoreApplication.translate("Disputes", "A slip of the pen")
        case DisputeReason.OTHER:
            return QCoreApplication.translate("Disputes", "Something else")
        case _:
            assert_never(reason)


def ruling_name(ruling: Ruling) -> str:
    """What became of a dispute."""
    match ruling:
        case Ruling.KEY_CHANGED:
            return QCoreApplication.translate("Disputes", "Answer corrected")
        case Ruling.REWORDED:
            return QCoreApplication.translate("Disputes", "Question corrected")
        case Ruling.UPHELD:
            return QCoreApplication.translate("Disputes", "The question stands")
        case _:
            assert_never(ruling)


def obstacle_words(obstacle: Obstacle, count: int) -> str:
    """How many answers stay as they are, and why."""
    match obstacle:
        case Obstacle.KIND:
            text = QCoreApplication.translate(
                "Disputes",
                "%n answer(s) cannot be marked again, because it is a question of another kind now.",
                "",
                count,
            )
        case Obstacle.STEM:
            text = QCoreApplication.translate(
                "Disputes", "%n answer(s) cannot be marked again, because something else is asked now.", "", count
            )
        case Obstacle.PARTS:
            text = QCoreApplication.translate(
                "Disputes",
                "%n answer(s) cannot be marked again, because there are other things to choose from now.",
                "",
                count,
            )
        case _:
            assert_never(obstacle)
    return text


def regrade_words(summary: RegradeSummary) -> str:
    """How much marking again would change."""
    if not summary.questions:
        return QCoreApplication.translate("Disputes", "Every answer is marked by the key of today.")
    questions = QCoreApplication.translate("Disputes", "%n question(s) have another key now", "", summary.questions)
    attempts = QCoreApplication.translate("Disputes", "%n result(s) would change", "", summary.attempts)
    both = QCoreApplication.translate("Disputes", "{questions}: {attempts}.")
    return both.format(questions=questions, attempts=attempts)


def learner_name(name: str) -> str:
    """Whom an answer or a dispute is from; whoever has said no name is oneself."""
    return name or QCoreApplication.translate("Learners", "Me")
