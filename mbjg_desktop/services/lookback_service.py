"""The look-back list: what was missed, why, how often, and when it is to be asked again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import ProfileId, QuestionId, RevisionId
from mbjg_desktop.domain.mistakes import Why, marked
from mbjg_desktop.domain.progress import Told, counted, unheard
from mbjg_desktop.domain.question import Choice, Chosen, Question
from mbjg_desktop.domain.studyday import day_end, study_day
from mbjg_desktop.services.lookback import AnswerRecord, LookbackCounts, LookbackList, MistakeDetail, MistakeLine
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.question_export import ExportItem
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quotation import Quotation, quote
from mbjg_desktop.services.settle import refresh_mistake
from mbjg_desktop.storage.attempt_repo import Answer
from mbjg_desktop.storage.missed_index import Missed
from mbjg_desktop.storage.source_repo import Source
from mbjg_desktop.storage.unit_of_work import UnitFactory, UnitOfWork


@dataclass(frozen=True, slots=True)
class Today:
    """The study day, and the moments it begins and ends."""

    date: date
    began_at: datetime
    ends_at: datetime


class LookbackService:
    """The look-back list of the learner."""

    def __init__(self, units: UnitFactory, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def now(self) -> datetime:
        """The moment the list speaks of as today."""
        return self._clock.now()

    def all(self) -> LookbackList:
        """What is or was on the list: what is due first, then what was missed most often, then most recently."""
        today = self._today()
        with self._units.read() as unit:
            days = unit.settings.get().days_to_leave
            found = unit.missed.all(days)
            names = unit.missed.ruleset_names()
        lines = sorted((_line(missed, today) for missed in found), key=_urgency)
        stations = tuple(dict.fromkeys(missed.station_title for missed in found))
        listed = sum(line.is_listed for line in lines)
        counts = LookbackCounts(listed, sum(line.is_due for line in lines), len(lines) - listed)
        return LookbackList(tuple(lines), counts, stations, names, days, today.began_at)

    def lines(self) -> tuple[MistakeLine, ...]:
        """What is on the list, in the same order."""
        return tuple(line for line in self.all().lines if line.is_listed)

    def counts(self) -> LookbackCounts:
        """How much is on the list, is due, and has left it."""
        return self.all().counts

    def detail(self, question: QuestionId) -> MistakeDetail:
        """Everything known about a question that is, or was, on the list. NotFound if it never was."""
        with self._units.read() as unit:
            missed = unit.missed.get(question, unit.settings.get().days_to_leave)
            if missed is None:
                raise NotFound("mistake", question)
            revision, asked = unit.content.current(question)
            answers = unit.attempts.answers(question)
            return MistakeDetail(
                line=_line(missed, self._today()),
                question=asked,
                quotations=_quotations(unit, question),
                option_quotations=_option_quotations(unit, question),
                times_chosen=_times_chosen(asked, answers),
                history=_history(unit, answers, revision),
                other_forms=len(unit.missed.other_forms(question)),
                learner=unit.notes.learner,
            )

    def due_scope(self) -> Scope:
        """The questions to be asked again now."""
        return self.scope_of(line.question for line in self.lines() if line.is_due)

    def scope_of(self, questions: Iterable[QuestionId]) -> Scope:
        """Those questions as something a paper can be drawn from."""
        return Scope(questions=tuple(questions))

    def other_form(self, question: QuestionId) -> Scope | None:
        """Another question about the same place, one of another kind and long not asked if there is; None without."""
        with self._units.read() as unit:
            others = unit.missed.other_forms(question)
        return self.scope_of(others[:1]) if others else None

    def is_marked(self, question: QuestionId) -> bool:
        """Whether the learner has put the question on the list."""
        with self._units.read() as unit:
            return unit.mistakes.marked_at(question) is not None

    def mark(self, question: QuestionId, *, is_marked: bool) -> None:
        """Put a question on the list, missed or not; or take that back, which leaves what its answers make of it."""
        now = self._clock.now()
        with self._units.write() as unit:
            days = unit.settings.get().days_to_leave
            before = unit.mistakes.get(question, days)
            if is_marked:
                unit.mistakes.put(question, marked(before, now, days), now)
            elif before is not None:
                unit.mistakes.put(question, replace(before, marked_at=None), before.missed_at)
                refresh_mistake(unit, question)
                if not unit.attempts.answers(question):
                    unit.mistakes.put(question, None, now)
            unit.touch(Topic.MISTAKES)
            unit.commit()

    def give_reason(self, question: QuestionId, why: Why | None) -> None:
        """Note what was behind a miss, in the learner's own view."""
        with self._units.write() as unit:
            unit.mistakes.put_why(question, why)
            unit.commit()

    def note(self, question: QuestionId, text: str, learner: ProfileId) -> None:
        """Keep that learner's own note on a question, whoever is learning by now; an empty one is taken away."""
        with self._units.write() as unit:
            unit.notes.put(question, text.strip(), self._clock.now(), learner)
            unit.commit()

    def items(self, questions: Sequence[QuestionId], told: Told = unheard) -> tuple[ExportItem, ...]:
        """Those questions with all that can be put on paper, in the order given."""
        with self._units.read() as unit:
            notes = unit.notes.all()
            return tuple(
                ExportItem(
                    question=unit.content.current(question)[1],
                    quotations=_quotations(unit, question),
                    note=notes.get(question, ""),
                )
                for question in counted(questions, told)
            )

    def _today(self) -> Today:
        offset = self._clock.utc_offset()
        day = study_day(self._clock.now(), offset)
        return Today(day, day_end(day, offset) - timedelta(days=1), day_end(day, offset))


def _urgency(line: MistakeLine) -> tuple[bool, int, float]:
    return not line.is_due, -line.mistake.times, -line.mistake.missed_at.timestamp()


def _line(missed: Missed, today: Today) -> MistakeLine:
    """One line; what was right today is not due again today: a day counts once on the way off the list."""
    mistake = missed.mistake
    is_due = not mistake.is_out and not missed.is_retired and (missed.due_at is None or missed.due_at < today.ends_at)
    return MistakeLine(
        question=missed.id,
        kind=missed.kind,
        stem=missed.stem,
        station_title=missed.station_title,
        mistake=mistake,
        due_at=missed.due_at,
        is_due=is_due and today.date not in mistake.right_on,
        is_retired=missed.is_retired,
        rulesets=missed.rulesets,
        was_guessed=missed.was_guessed,
        is_reworded=missed.is_reworded,
        note=missed.note,
    )


def _quotations(unit: UnitOfWork, question: QuestionId) -> tuple[Quotation, ...]:
    return tuple(
        quotation
        for source in unit.sources.of(question)
        if source.option is None and (quotation := _quoted(unit, source)) is not None
    )


def _option_quotations(unit: UnitOfWork, question: QuestionId) -> dict[str, Quotation]:
    return {
        source.option: quotation
        for source in unit.sources.of(question)
        if source.option is not None and (quotation := _quoted(unit, source)) is not None
    }


def _quoted(unit: UnitOfWork, source: Source) -> Quotation | None:
    """None where the paragraph has left the document: the question is retired then, its history stays."""
    try:
        return quote(unit.content.document(source.document), source.span)
    except NotFound:
        return None


def _times_chosen(question: Question, answers: Iterable[Answer]) -> Counter[str]:
    if not isinstance(question.body, Choice):
        return Counter()
    right = question.body.answer
    chosen = (answer.response.options for answer in answers if isinstance(answer.response, Chosen))
    return Counter(option for options in chosen for option in options if option not in right)


def _history(unit: UnitOfWork, answers: tuple[Answer, ...], now: RevisionId) -> tuple[AnswerRecord, ...]:
    """Newest first, each with the wording it was given to where that has changed since."""
    rulesets = unit.attempts.names([answer.attempt for answer in answers])
    wordings = unit.content.revisions({answer.revision for answer in answers} - {now})
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
            wording=wordings.get(answer.revision),
        )
        for answer in reversed(answers)
    )
