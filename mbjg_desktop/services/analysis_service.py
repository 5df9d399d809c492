"""Item analysis: what the first answers of all learners tell about each question and each passage."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from mbjg_desktop.domain.document import Document
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId
from mbjg_desktop.domain.item_analysis import (
    ENOUGH_FOR_DISCRIMINATION,
    ENOUGH_FOR_FACILITY,
    FirstAnswer,
    Key,
    analyse,
    facility,
    option_uses,
)
from mbjg_desktop.domain.question import FALSE, TRUE, Choice, Question, Response, TrueFalse
from mbjg_desktop.services.analysis import Confusion, GivenWrong, ItemDetail, ItemLine, PartReport, PassageLine
from mbjg_desktop.services.quotation import Quotation, quote
from mbjg_desktop.services.result import quotations_of
from mbjg_desktop.storage.analysis_repo import AnsweredQuestion, GivenFirst
from mbjg_desktop.storage.unit_of_work import UnitFactory, UnitOfWork

_MOST_WRONG: Final = 6
_MOST_CONFUSIONS: Final = 8
_MOST_ITEMS: Final = 200
"""So many questions on one passage are looked through for confusions, those with the most answers."""
_MANY_ANSWERS: Final = 5_000
"""More answers than this take longer to read than a picture may wait."""
_First = dict[QuestionId, list[FirstAnswer]]


class AnalysisService:
    """Reads only. All learners of this machine count, each with the first answer to each question."""

    def __init__(self, units: UnitFactory) -> None:
        self._units = units

    def takes_long(self) -> bool:
        """Whether there is so much to read that a window should not wait for it."""
        with self._units.read() as unit:
            return unit.analysis.has_more_answers_than(_MANY_ANSWERS)

    def items(self) -> tuple[ItemLine, ...]:
        """Every question that has first answers, in the order of the document."""
        with self._units.read() as unit:
            return tuple(_lines(unit, unit.analysis.first_answers()))

    def detail(self, question: QuestionId) -> ItemDetail:
        """Everything about one question. NotFound if it was never answered."""
        with self._units.read() as unit:
            return _detail(unit, question)

    def parts(self) -> tuple[PartReport, ...]:
        """The document's parts and passages that questions were answered about."""
        with self._units.read() as unit:
            first = unit.analysis.first_answers()
            passages = list(_passages(unit, first))
        return tuple(
            _part(document, title, tuple(inside), first)
            for (document, title), inside in groupby(passages, key=lambda line: (line.document, line.station_title))
        )

    def confusions(self, passage: PassageLine) -> tuple[Confusion, ...]:
        """The wrong options most often chosen in questions on a passage, and the passages they come from."""
        items = sorted(passage.items, key=lambda item: -item.statistics.answers)[:_MOST_ITEMS]
        with self._units.read() as unit:
            found = sorted(_confusions(unit, items), key=lambda each: -each.times)[:_MOST_CONFUSIONS]
            return tuple(_placed(unit, each) for each in found)


def _lines(unit: UnitOfWork, first: _First, only: Collection[QuestionId] | None = None) -> Iterator[ItemLine]:
    questions = [question for question in unit.analysis.questions(only) if question.id in first]
    keys = _keys(unit, questions, first)
    for question in questions:
        yield ItemLine(
            question=question.id,
            kind=question.kind,
            stem=question.stem,
            document=question.document,
            block=question.block,
            station_title=question.station_title,
            is_retired=question.is_retired,
            statistics=analyse(first[question.id], keys.get(question.id)),
        )


def _keys(unit: UnitOfWork, questions: Iterable[AnsweredQuestion], first: _First) -> dict[QuestionId, Key]:
    """The keys of those with enough answers to look at the options; the wording of the others is left unread."""
    enough = {one.id: one.revision for one in questions if len(first[one.id]) >= ENOUGH_FOR_DISCRIMINATION}
    worded = unit.content.revisions(enough.values())
    keys = {id_: _key(worded[revision]) for id_, revision in enough.items()}
    return {id_: key for id_, key in keys.items() if key is not None}


def _key(question: Question) -> Key | None:
    match question.body:
        case Choice(options, answer):
            return Key(tuple(option.id for option in options), answer)
        case TrueFalse(answer):
            return Key((TRUE, FALSE), frozenset({TRUE if answer else FALSE}))
        case _:
            return None


def _detail(unit: UnitOfWork, question: QuestionId) -> ItemDetail:
    given = unit.analysis.first_answers_to(question)
    if not given:
        raise NotFound("answers", question)
    answers = [each.answer for each in given]
    (line,) = (line for line in _lines(unit, {question: answers}, (question,)))
    _, worded = unit.content.current(question)
    key = _key(worded)
    return ItemDetail(
        line=line,
        question=worded,
        option_uses=() if key is None else option_uses(answers, key),
        wrong=_wrong(given) if key is None and len(given) >= ENOUGH_FOR_FACILITY else (),
        quotations=quotations_of(unit, question),
        option_quotations=_option_quotations(unit, question),
        older_wordings=sum(not each.is_of_this_wording for each in given),
    )


def _wrong(given: Sequence[GivenFirst]) -> tuple[GivenWrong, ...]:
    times: Counter[Response] = Counter(
        each.response for each in given if each.response is not None and each.answer.credit < 1
    )
    return tuple(GivenWrong(response, count) for response, count in times.most_common(_MOST_WRONG))


def _option_quotations(unit: UnitOfWork, question: QuestionId) -> dict[str, Quotation]:
    return {
        source.option: quote(unit.content.document(source.document), source.span)
        for source in unit.sources.of(question)
        if source.option is not None
    }


def _passages(unit: UnitOfWork, first: _First) -> Iterator[PassageLine]:
    by_block: defaultdict[tuple[DocumentId, BlockId], list[ItemLine]] = defaultdict(list)
    for line in _lines(unit, first):
        by_block[line.document, line.block].append(line)
    for (document_id, block), items in by_block.items():
        document = unit.content.document(document_id)
        if any(each.id == block for each in document.blocks()):
            yield _passage(document, block, tuple(items), first)


def _passage(document: Document, block: BlockId, items: tuple[ItemLine, ...], first: _First) -> PassageLine:
    answers = [answer for item in items for answer in first[item.question]]
    return PassageLine(
        document=document.id,
        block=block,
        place=document.place(block),
        station_title=items[0].station_title,
        text=document.block(block).text,
        items=items,
        answers=len(answers),
        facility=facility(answers) if len(answers) >= ENOUGH_FOR_FACILITY else None,
    )


def _part(document: DocumentId, title: str, passages: tuple[PassageLine, ...], first: _First) -> PartReport:
    answers = [answer for line in passages for item in line.items for answer in first[item.question]]
    is_enough = len(answers) >= ENOUGH_FOR_FACILITY
    return PartReport(document, title, passages, len(answers), facility(answers) if is_enough else None)


def _confusions(unit: UnitOfWork, items: Sequence[ItemLine]) -> Iterator[Confusion]:
    """Every wrong option that was chosen; where it is true instead is still to be looked up."""
    ids = [item.question for item in items]
    asked = unit.analysis.questions(ids)
    worded = unit.content.revisions(question.revision for question in asked)
    first = unit.analysis.first_answers(ids)
    for question in asked:
        body = worded[question.revision].body
        if not isinstance(body, Choice):
            continue
        texts = {option.id: option.text for option in body.options if option.id not in body.answer}
        chosen = Counter(option for answer in first[question.id] for option in answer.chosen & set(texts))
        for option, times in chosen.items():
            yield Confusion(question.id, question.stem, option, texts[option], times)


def _placed(unit: UnitOfWork, confusion: Confusion) -> Confusion:
    return replace(confusion, quotation=_option_quotations(unit, confusion.question).get(confusion.option))
