"""An attempt as tables in the reader's words: one of its questions, one of its figures, one of its rates."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.content.exporters.sheet import Cell, Sheet
from mbjg_desktop.domain.question import stem_parts
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quiz import Rate, Result
from mbjg_desktop.ui.labels import clock_text, kind_name, outcome_name, points_text
from mbjg_desktop.ui.quiz.result_words import cognition_name, familiar_name
from mbjg_desktop.ui.quiz.ruleset_words import in_language, seed_words
from mbjg_desktop.ui.widgets.answer_words import given_words, right_words

T = TypeVar("T")


def sheets(result: Result, learner: str, offset: timedelta) -> tuple[Sheet, ...]:
    """The tables of a result; the one of its questions first."""
    return _questions(result), _figures(result, learner, offset), _rates(result)


def figures(result: Result, learner: str, offset: timedelta) -> list[tuple[str, str]]:
    """What stands at the head of a score sheet: names and values; what says nothing of this attempt is left out."""
    attempt, translate = result.attempt, QCoreApplication.translate
    counted = sum(not slot.is_self_marked for slot in attempt.counted)
    score = f"{points_text(result.score)} / {points_text(result.full_score)}" if result.full_score else ""
    lines = [
        (translate("ResultTables", "Learner"), learner),
        (translate("ResultTables", "Rule set"), in_language(attempt.ruleset.name)),
        (translate("ResultTables", "Date"), day_text(attempt.finished_at or attempt.started_at, offset)),
        (translate("ResultTables", "Paper no."), seed_words(attempt.seed)),
        (translate("ResultTables", "Score"), score),
        (translate("ResultTables", "Right"), f"{result.right} / {counted}" if counted else ""),
        (translate("ResultTables", "Time taken"), clock_text(result.spent)),
    ]
    pass_mark = attempt.ruleset.marking.pass_mark
    if pass_mark is not None:
        passed = translate("ResultTables", "passed") if result.is_passed else translate("ResultTables", "not passed")
        lines.append((translate("ResultTables", "Pass mark"), f"{points_text(pass_mark)} ({passed})"))
    return [(name, value) for name, value in lines if value]


def rate_groups(result: Result) -> list[tuple[str, list[tuple[str, Rate[object]]]]]:
    """Every rate under the heading it belongs to."""
    translate = QCoreApplication.translate
    return [
        (translate("ResultTables", "By part"), [(rate.of, _any(rate)) for rate in result.stations]),
        (translate("ResultTables", "By kind"), [(kind_name(rate.of), _any(rate)) for rate in result.kinds]),
        (translate("ResultTables", "By depth"), [(cognition_name(rate.of), _any(rate)) for rate in result.cognitions]),
        (
            translate("ResultTables", "By acquaintance"),
            [(familiar_name(rate.of), _any(rate)) for rate in result.familiar],
        ),
    ]


def day_text(at: datetime, offset: timedelta) -> str:
    """A moment on the clock of the wall, with its year."""
    return (at + offset).strftime("%Y-%m-%d %H:%M")


def _questions(result: Result) -> Sheet:
    translate = QCoreApplication.translate
    head = (
        translate("ResultTables", "No."),
        translate("ResultTables", "Kind"),
        translate("ResultTables", "Question"),
        translate("ResultTables", "Your answer"),
        translate("ResultTables", "Right answer"),
        translate("ResultTables", "Outcome"),
        translate("ResultTables", "Marks"),
        translate("ResultTables", "Seconds"),
        translate("ResultTables", "Guessed"),
        translate("ResultTables", "Explanation"),
        translate("ResultTables", "Id"),
    )
    return Sheet(translate("ResultTables", "Questions"), head, tuple(_question_rows(result)))


def _question_rows(result: Result) -> Iterable[tuple[Cell, ...]]:
    attempt = result.attempt
    for number, slot in enumerate(attempt.slots, start=1):
        if not attempt.counts(slot):
            continue
        key = slot.key or slot.question
        yield (
            number,
            kind_name(slot.question.kind),
            stem_text(slot),
            given_words(slot.question, slot.response),
            right_words(key),
            outcome_name(attempt.mark_of(slot).outcome),
            float(attempt.points_of(slot)),
            round(slot.spent.total_seconds(), 2),
            "✓" if slot.is_guessed else "",
            key.explanation,
            slot.question.id,
        )


def stem_text(slot: Slot) -> str:
    """The stem on paper: gaps are lines to write on."""
    return "".join(text + ("" if blank is None else "____") for text, blank in stem_parts(slot.question.stem))


def _figures(result: Result, learner: str, offset: timedelta) -> Sheet:
    translate = QCoreApplication.translate
    head = (translate("ResultTables", "Figure"), translate("ResultTables", "Value"))
    return Sheet(translate("ResultTables", "Figures"), head, tuple(figures(result, learner, offset)))


def _rates(result: Result) -> Sheet:
    translate = QCoreApplication.translate
    head = (
        translate("ResultTables", "Group"),
        translate("ResultTables", "Name"),
        translate("ResultTables", "Right"),
        translate("ResultTables", "Questions"),
        translate("ResultTables", "Rate"),
    )
    rows = tuple(
        (group, name, rate.right, rate.total, round(float(rate.credit / rate.total), 4))
        for group, rates in rate_groups(result)
        for name, rate in rates
    )
    return Sheet(translate("ResultTables", "Rates"), head, rows)


def _any(rate: Rate[T]) -> Rate[object]:
    return Rate(rate.of, rate.right, rate.credit, rate.total)
