"""Questions put into words for paper: options by letter, blanks to write on, the answer, the sentence, the note."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from mbjg_desktop.content.exporters.question_sheet import QuestionSheet, Remark, SheetQuestion
from mbjg_desktop.domain.question import (
    Choice,
    Cloze,
    Matching,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
    stem_parts,
)
from mbjg_desktop.services.question_export import ExportItem, ExportOptions, Keys
from mbjg_desktop.ui.labels import kind_name, place_text
from mbjg_desktop.ui.widgets.answer_words import right_words

_BLANK = "________"


def sheet_of(items: Sequence[ExportItem], options: ExportOptions, title: str, subtitle: str) -> QuestionSheet:
    """The sheet as it is printed, numbered from 1."""
    return QuestionSheet(
        title=title,
        subtitle=subtitle,
        questions=tuple(_numbered(number, item, options) for number, item in enumerate(items, start=1)),
        apart_title=QCoreApplication.translate("QuestionSheet", "Answers"),
        language=QLocale().bcp47Name(),
    )


def _numbered(number: int, item: ExportItem, options: ExportOptions) -> SheetQuestion:
    keys, note = tuple(_keys(item, options)), tuple(_note(item, options))
    return SheetQuestion(
        number=number,
        kind=kind_name(item.question.kind),
        stem=_stem(item.question),
        lines=tuple(_lines(item.question)),
        under={Keys.UNDER: keys + note, Keys.APART: (), Keys.NONE: note}[options.keys],
        apart=keys + note if options.keys is Keys.APART else (),
    )


def _keys(item: ExportItem, options: ExportOptions) -> Iterator[Remark]:
    yield Remark(QCoreApplication.translate("QuestionSheet", "Answer:"), _answer(item.question))
    if options.has_sources:
        label = QCoreApplication.translate("QuestionSheet", "Source ({place}):")
        yield from dict.fromkeys(  # paper does not light the span: several in the same sentences read the same
            Remark(
                label.format(place=place_text(quotation.place)),
                f"{quotation.before}{quotation.exact}{quotation.after}",
                is_quoted=True,
            )
            for quotation in item.quotations
        )


def _note(item: ExportItem, options: ExportOptions) -> Iterator[Remark]:
    if options.has_notes and item.note:
        yield Remark(QCoreApplication.translate("QuestionSheet", "My note:"), item.note)


def _stem(question: Question) -> str:
    match question.body:
        case Cloze():
            return "".join(text + (_BLANK if blank is not None else "") for text, blank in stem_parts(question.stem))
        case TrueFalse():
            return f"{question.stem}（　　）"
        case _:
            return question.stem


def _lines(question: Question) -> Iterator[str]:
    """What stands below the stem. Steps and right-hand texts stand in an order that gives nothing away."""
    body = question.body
    match body:
        case Choice(options, _):
            yield from (f"{_letter(n)}. {option.text}" for n, option in enumerate(options))
        case Ordering(items):
            yield from (f"{_letter(n)}. {text}" for n, text in enumerate(sorted(item.text for item in items)))
        case Matching(pairs, _):
            yield from (f"{n}. {pair.left} —— {_BLANK}" for n, pair in enumerate(pairs, start=1))
            yield from (f"{_letter(n)}. {text}" for n, text in enumerate(sorted(body.rights().values())))
        case ShortAnswer():
            yield from (_BLANK * 4 for _ in range(3))
        case TrueFalse() | Cloze():
            return
        case _:
            assert_never(body)


def _answer(question: Question) -> str:
    body = question.body
    match body:
        case Choice(options, answer):
            right = [(n, option.text) for n, option in enumerate(options) if option.id in answer]
            return "；".join(f"{_letter(n)}. {text}" for n, text in right)
        case ShortAnswer(_, reference) if reference:
            return reference
        case _:
            return right_words(question)


def _letter(place: int) -> str:
    return chr(ord("A") + place)
