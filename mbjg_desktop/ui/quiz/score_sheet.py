"""The score sheet and the reading list as pages for paper. Every piece of content in them is escaped."""

from collections.abc import Iterable
from datetime import timedelta
from html import escape

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Choice, Matching, Ordering, Question
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quiz import Rate, Result
from mbjg_desktop.services.reading_list import Passage
from mbjg_desktop.ui.labels import kind_name, outcome_name, place_text, points_text
from mbjg_desktop.ui.quiz.result_tables import figures, rate_groups, stem_text
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.widgets.answer_words import given_words, right_words

_STEM = "margin-top: 9px; margin-bottom: 1px"
_BELOW = "margin-top: 1px; margin-bottom: 1px; -qt-block-indent: 1"
"""Indented by the one property that is scaled to the paper."""
_SIGNS = {Outcome.RIGHT: "✓", Outcome.PARTLY: "◐", Outcome.WRONG: "✕", Outcome.UNANSWERED: "—"}


def score_sheet(result: Result, learner: str, offset: timedelta, *, answers_apart: bool) -> str:
    """The whole sheet; right answers beside your own, or on pages of their own at the end."""
    translate = QCoreApplication.translate
    title = translate("ScoreSheet", "Score sheet · {name}").format(name=in_language(result.attempt.ruleset.name))
    parts = [f"<h1>{escape(title)}</h1>", _pairs(figures(result, learner, offset)), _rates(result)]
    questions, answers = translate("ScoreSheet", "Questions"), translate("ScoreSheet", "Answers")
    parts.append(f"<h2>{escape(questions)}</h2>")
    counted = [(n, slot) for n, slot in enumerate(result.attempt.slots, start=1) if result.attempt.counts(slot)]
    parts.extend(_item(result, number, slot, with_answer=not answers_apart) for number, slot in counted)
    if answers_apart:
        parts.append(f"<h2 style='page-break-before: always'>{escape(answers)}</h2>")
        parts.extend(f"<p>{number}. {_answer(slot)}</p>" for number, slot in counted)
    return "".join(parts)


def reading_sheet(passages: Iterable[Passage]) -> str:
    """The passages to read again, what answers a question underlined."""
    translate = QCoreApplication.translate
    title = translate("ScoreSheet", "Passages to read again")
    parts = [f"<h1>{escape(title)}</h1>"]
    for passage in passages:
        numbers = translate("ScoreSheet", "question {numbers}").format(numbers="、".join(map(str, passage.numbers)))
        parts.append(f"<p style='color: #555555'>{escape(place_text(passage.place))} · {escape(numbers)}</p>")
        parts.append(f"<p style='font-size: 12pt; -qt-block-indent: 1'>{_lit(passage)}</p>")
    return "".join(parts)


def _pairs(pairs: list[tuple[str, str]]) -> str:
    cells = [f"<td><b>{escape(name)}</b></td><td>{escape(value)}</td>" for name, value in pairs]
    rows = "".join(f"<tr>{''.join(cells[start : start + 2])}</tr>" for start in range(0, len(cells), 2))
    return f"<table width='100%' cellpadding='4'>{rows}</table>"


def _rates(result: Result) -> str:
    """The rates by part on the left, the others on the right."""
    by_part, *others = map(_rate_table, rate_groups(result))
    return (
        "<table width='100%' cellpadding='6'><tr>"
        f"<td width='50%'>{by_part}</td><td width='50%'>{''.join(others)}</td></tr></table>"
    )


def _rate_table(group: tuple[str, list[tuple[str, Rate[object]]]]) -> str:
    heading, rates = group
    rows = "".join(
        f"<tr><td width='56%'>{escape(name)}</td><td width='22%'>{rate.right} / {rate.total}</td>"
        f"<td width='22%'>{float(rate.credit / rate.total):.0%}</td></tr>"
        for name, rate in rates
    )
    return f"<p><b>{escape(heading)}</b></p><table width='100%' cellpadding='2'>{rows}</table>"


def _item(result: Result, number: int, slot: Slot, *, with_answer: bool) -> str:
    translate = QCoreApplication.translate
    outcome = result.attempt.mark_of(slot).outcome
    points = points_text(result.attempt.points_of(slot))
    given = given_words(slot.question, slot.response) or translate("ScoreSheet", "nothing")
    stem = (
        f"<p style='{_STEM}'><b>{number}. [{escape(kind_name(slot.question.kind))}] {escape(stem_text(slot))}</b></p>"
    )
    told = translate("ScoreSheet", "{sign} {outcome}, {points} marks. Your answer: {given}")
    line = told.format(sign=_SIGNS[outcome], outcome=outcome_name(outcome), points=points, given=given)
    guessed = translate("ScoreSheet", " (guessed)") if slot.is_guessed else ""
    below = f"<p style='{_BELOW}'>{escape(line + guessed)}</p>"
    answer = f"<p style='{_BELOW}'>{_answer(slot)}</p>" if with_answer else ""
    return stem + _choices(slot) + below + answer


def _choices(slot: Slot) -> str:
    """What there was to choose from, in the order it was shown."""
    shown = "；".join(_texts(slot.question, slot.presented))
    return f"<p style='{_BELOW}; color: #555555'>{escape(shown)}</p>" if shown else ""


def _texts(question: Question, presented: tuple[str, ...]) -> list[str]:
    match question.body:
        case Choice(options, _):
            texts = {option.id: option.text for option in options}
        case Ordering(items):
            texts = {item.id: item.text for item in items}
        case Matching() as body:
            texts = body.rights()
        case _:
            texts = {}
    return [texts[id_] for id_ in presented if id_ in texts]


def _answer(slot: Slot) -> str:
    translate = QCoreApplication.translate
    key = slot.key or slot.question
    told = translate("ScoreSheet", "Right answer: {answer}").format(answer=right_words(key))
    why = f"<br>{escape(key.explanation)}" if key.explanation else ""
    return f"{escape(told)}{why}"


def _lit(passage: Passage) -> str:
    at, parts = 0, ["……" if passage.is_cut_before else ""]
    for start, end in passage.lit:
        parts.append(f"{escape(passage.text[at:start])}<u>{escape(passage.text[start:end])}</u>")
        at = end
    return "".join([*parts, escape(passage.text[at:]), "……" if passage.is_cut_after else ""])
