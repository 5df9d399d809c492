"""Words of disputes and of marking again: reasons, rulings, why an answer stays as it is."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.dispute import DisputeReason, Ruling
from mbjg_desktop.domain.regrading import Obstacle
from mbjg_desktop.services.regrade import RegradeSummary
from mbjg_desktop.ui.labels import word_for
from mbjg_desktop.ui.translation import QT_TRANSLATE_NOOP


def reason_name(reason: DisputeReason) -> str:
    """What is wrong with the question."""
    return word_for(
        reason,
        "Disputes",
        KEY=QT_TRANSLATE_NOOP("Disputes", "The answer is wrong"),
        AMBIGUOUS=QT_TRANSLATE_NOOP("Disputes", "It can be read in two ways"),
        OPTIONS=QT_TRANSLATE_NOOP("Disputes", "Options repeat, or are all right"),
        SOURCE=QT_TRANSLATE_NOOP("Disputes", "The document says otherwise"),
        TYPO=QT_TRANSLATE_NOOP("Disputes", "A slip of the pen"),
        OTHER=QT_TRANSLATE_NOOP("Disputes", "Something else"),
    )


def ruling_name(ruling: Ruling) -> str:
    """What became of a dispute."""
    return word_for(
        ruling,
        "Disputes",
        KEY_CHANGED=QT_TRANSLATE_NOOP("Disputes", "Answer corrected"),
        REWORDED=QT_TRANSLATE_NOOP("Disputes", "Question corrected"),
        UPHELD=QT_TRANSLATE_NOOP("Disputes", "The question stands"),
    )


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
    changed, affected = summary.questions, summary.attempts
    questions = QCoreApplication.translate("Disputes", "%n question(s) have another key now", "", changed)
    attempts = QCoreApplication.translate("Disputes", "%n result(s) would change", "", affected)
    both = QCoreApplication.translate("Disputes", "{questions}: {attempts}.")
    return both.format(questions=questions, attempts=attempts)


def learner_name(name: str) -> str:
    """Whom an answer or a dispute is from; whoever has said no name is oneself."""
    return name or QCoreApplication.translate("Learners", "Me")
