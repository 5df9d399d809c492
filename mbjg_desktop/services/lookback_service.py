"""The look-back list: what was missed, why, how often, and when it is to be asked again."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.memory import Memory
from mbjg_desktop.domain.mistakes import Mistake
from mbjg_desktop.domain.question import Choice, Chosen, Question
from mbjg_desktop.domain.studyday import day_end, study_day
from mbjg_desktop.services.lookback import AnswerRecord, LookbackCounts, MistakeDetail, MistakeLine
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quotation import Quotation, quote
from mbjg_desktop.services.result import quotations_of
from mbjg_desktop.storage.attempt_repo import Answer
from mbjg_desktop.storage.content_repo import IndexRow
from mbjg_desktop.storage.unit_of_work import UnitFactory, UnitOfWork


@dataclass(frozen=True, slots=True)
class Today:
    """The study day, and the moment it ends."""

    date: date
    ends_at: datetime


class LookbackService:
    """The look-back list of the learner."""

    def __init__(self, units: UnitFactory, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def lines(self) -> tuple[MistakeLine, ...]:
        """What is on the list: what is due first, then what was missed most often, then most recently."""
        with self._units.read() as unit:
            return self._lines(unit)

    def detail(self, question: QuestionId) -> MistakeDetail:
        """Everything known about a question that is, or was, on the list. NotFound if it never was."""
        with self._units.read() as unit:
            mistake = unit.mistakes.get(question, unit.settings.get().days_to_leave)
            if mistake is None:
                raise NotFound("mistake", question)
            index = {line.id: line for line in unit.content.index(include_retired=True)}
            _, asked = unit.content.current(question)
            answers = unit.attempts.answers(question)
            return MistakeDetail(
                line=_line(index[question], mistake, unit.memories.get(question), self._today()),
                question=asked,
                quotations=quotations_of(unit, question),
                option_quotations=_option_quotations(unit, question),
                times_chosen=_times_chosen(asked, answers),
                history=_history(unit, answers),
            )

    def counts(self) -> LookbackCounts:
        """How much is on the list, is due, and has left it."""
        with self._units.read() as unit:
            lines = self._lines(unit)
            return LookbackCounts(len(lines), sum(line.is_due for line in lines), unit.mistakes.count_left())

    def due_scope(self) -> Scope:
        """The questions to be asked again now."""
        return self.scope_of(line.question for line in self.lines() if line.is_due)

    def scope_of(self, questions: Iterable[QuestionId]) -> Scope:
        """Those questions as something a paper can be drawn from."""
        return Scope(questions=tuple(questions))

    def _lines(self, unit: UnitOfWork) -> tuple[MistakeLine, ...]:
        listed = unit.mistakes.listed(unit.settings.get().days_to_leave)
        index = {line.id: line for line in unit.content.index(include_retired=True)}
        memories = unit.memories.get_many(listed)
        lines = [
            _line(index[question], mistake, memories.get(question), self._today())
            for question, mistake in listed.items()
            if question in index
        ]
        return tuple(sorted(lines, key=_urgency))

    def _today(self) -> Today:
        offset = self._clock.utc_offset()
        day = study_day(self._clock.now(), offset)
        return Today(day, day_end(day, offset))


def _urgency(line: MistakeLine) -> tuple[bool, int, float]:
    return not line.is_due, -line.mistake.times, -line.mistake.missed_at.timestamp()


def _line(indexed: IndexRow, mistake: Mistake, memory: Memory | None, today: Today) -> MistakeLine:
    """One line; what was right today is not due again today: a day counts once on the way off the list."""
    due_at = None if memory is None else memory.due_at
    is_due = not mistake.is_out and not indexed.is_retired and (due_at is None or due_at < today.ends_at)
    is_due = is_due and today.date not in mistake.right_on
    return MistakeLine(
        question=indexed.id,
        kind=indexed.kind,
        stem=indexed.stem,
        station_title=indexed.station_title,
        mistake=mistake,
        due_at=due_at,
        is_due=is_due,
        is_retired=indexed.is_retired,
    )


def _option_quotations(unit: UnitOfWork, question: QuestionId) -> dict[str, Quotation]:
    return {
        source.option: quote(unit.content.document(source.document), source.span)
        for source in unit.sources.of(question)
        if source.option is not None
    }


def _times_chosen(question: Question, answers: Iterable[Answer]) -> Counter[str]:
    if not isinstance(question.body, Choice):
        return Counter()
    right = question.body.answer
    chosen = (answer.response.options for answer in answers if isinstance(answer.response, Chosen))
    return Counter(option for options in chosen for option in options if option not in right)


def _history(unit: UnitOfWork, answers: tuple[Answer, ...]) -> tuple[AnswerRecord, ...]:
    rulesets = unit.attempts.names([answer.attempt for answer in answers])
    return tuple(
        AnswerRecord(
            attempt=answer.attempt,
            ruleset_name=rulesets[answer.attempt].name,
            at=answer.at,
            outcome=answer.outcome,
            response=answer.response,
            is_guessed=answer.is_guessed,
            is_timed_out=answer.is_timed_out,
            spent=answer.spent,
        )
        for answer in reversed(answers)
    )
