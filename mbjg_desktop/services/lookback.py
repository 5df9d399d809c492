"""Look-back: the questions that were missed, each with its history and the sentence that answers it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from mbjg_desktop.domain.ids import AttemptId, QuestionId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.mistakes import Mistake
from mbjg_desktop.domain.question import Kind, Question, Response
from mbjg_desktop.services.quotation import Quotation


@dataclass(frozen=True, slots=True)
class MistakeLine:
    """One line of the look-back list. ``is_retired``: the question has left its bank, the history stays."""

    question: QuestionId
    kind: Kind
    stem: str
    station_title: str
    mistake: Mistake
    due_at: datetime | None
    is_due: bool
    is_retired: bool


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One past answer to a question."""

    attempt: AttemptId
    ruleset_name: Mapping[str, str]
    at: datetime
    outcome: Outcome
    response: Response | None
    is_guessed: bool
    is_timed_out: bool
    spent: timedelta


@dataclass(frozen=True, slots=True)
class MistakeDetail:
    """A missed question with everything known about it. ``times_chosen`` counts wrong choices by option id."""

    line: MistakeLine
    question: Question
    quotations: tuple[Quotation, ...]
    option_quotations: Mapping[str, Quotation]
    times_chosen: Mapping[str, int]
    history: tuple[AnswerRecord, ...]


@dataclass(frozen=True, slots=True)
class LookbackCounts:
    """How many questions are on the list, are due to be asked again, and have left it."""

    listed: int
    due: int
    left: int
