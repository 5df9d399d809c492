"""Drilling cards: which one comes next, what a rating does, and taking it back."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import ProfileId, QuestionId, ReviewId
from mbjg_desktop.domain.memory import Rating, Stage, intervals, reviewed
from mbjg_desktop.domain.studyday import day_end, study_day
from mbjg_desktop.services.cards import Card, CardCounts, NothingDue
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.result import quotations_of
from mbjg_desktop.services.review import new_review
from mbjg_desktop.storage.memory_repo import CARD
from mbjg_desktop.storage.unit_of_work import UnitFactory, UnitOfWork

_LEARNING: Final = (Stage.LEARNING, Stage.RELEARNING)
_REVIEW: Final = (Stage.REVIEW,)
_AHEAD: Final = timedelta(minutes=20)
"""With nothing else to do, a card being learnt is shown this much early rather than making the learner wait."""
_MOST: Final = timedelta(minutes=2)
"""Time a card lay open beyond this was not spent on it."""


@dataclass(frozen=True, slots=True)
class _Done:
    """One step that can be taken back: a review, or a suspension if there is none."""

    question: QuestionId
    review: ReviewId | None


class CardsService:
    """Serves cards one at a time. A rating is on disk before the next card is given out."""

    def __init__(self, units: UnitFactory, clock: Clock) -> None:
        self._units = units
        self._clock = clock
        self._done_by: defaultdict[ProfileId, list[_Done]] = defaultdict(list)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step of this run to take back."""
        return bool(self._done)

    def next(self) -> Card | NothingDue:
        """The card to show now."""
        with self._units.read() as unit:
            question = self._choose(unit)
            if question is None:
                return NothingDue(unit.memories.earliest_due(), self._counts(unit), not unit.content.index())
            return self._card(unit, question)

    def rate(self, card: Card, rating: Rating, spent: timedelta) -> None:
        """Keep the learner's word on a card and when it is to come back."""
        now = self._clock.now()
        spent = min(max(spent, timedelta(0)), _MOST)
        with self._units.write() as unit:
            question = card.question.id
            before = unit.memories.get(question)
            review = new_review(unit, self._clock, question, card.revision, rating, now, CARD, spent, before)
            review_id = unit.memories.add_review(review)
            if not review.is_clock_suspect:
                unit.memories.put(question, reviewed(before, rating, now))
            unit.memories.add_to_day(review.study_day, reviews=1, spent=spent)
            unit.touch(Topic.MEMORY)
            unit.commit()
        self._done.append(_Done(question, review_id))

    def suspend(self, card: Card) -> None:
        """Take a card out until it is brought back."""
        with self._units.write() as unit:
            unit.memories.suspend(card.question.id, self._clock.now())
            unit.touch(Topic.MEMORY)
            unit.commit()
        self._done.append(_Done(card.question.id, None))

    def undo(self) -> Card:
        """Take the last step of this run back and give its card again. RuleBroken if there is none."""
        if not self._done:
            raise RuleBroken(RuleCode.NOTHING_TO_UNDO)
        done = self._done[-1]
        with self._units.write() as unit:
            if done.review is None:
                unit.memories.resume(done.question)
            elif not unit.memories.undo_review(done.review, self._clock.now()):
                self._done.clear()
                raise RuleBroken(RuleCode.NOTHING_TO_UNDO)
            unit.touch(Topic.MEMORY)
            unit.commit()
            self._done.pop()
            return self._card(unit, done.question)

    @property
    def _done(self) -> list[_Done]:
        """The steps of whoever is learning now, the last one last."""
        return self._done_by[self._units.profile]

    def _choose(self, unit: UnitOfWork) -> QuestionId | None:
        now = self._clock.now()
        learning = unit.memories.next_due(_LEARNING, now)
        if learning is not None:
            return learning
        review = unit.memories.next_due(_REVIEW, self._end_of_day())
        if review is not None:
            return review
        if self._new_left(unit):
            return unit.memories.next_new()
        return unit.memories.next_due(_LEARNING, now + _AHEAD)

    def _card(self, unit: UnitOfWork, question_id: QuestionId) -> Card:
        now = self._clock.now()
        revision, question = unit.content.current(question_id)
        memory = unit.memories.get(question_id)
        return Card(
            question=question,
            revision=revision,
            station_title=unit.sources.station_title(question_id),
            quotations=quotations_of(unit, question_id),
            memory=memory,
            intervals=intervals(memory, now),
            counts=self._counts(unit),
        )

    def _counts(self, unit: UnitOfWork) -> CardCounts:
        return CardCounts(
            new=self._new_left(unit),
            learning=unit.memories.count_due(_LEARNING, self._end_of_day()),
            review=unit.memories.count_due(_REVIEW, self._end_of_day()),
            done=unit.memories.count_reviewed(self._today()),
        )

    def _new_left(self, unit: UnitOfWork) -> int:
        allowed = unit.settings.get().new_cards_per_day - unit.memories.count_introduced(self._today())
        return max(0, min(allowed, unit.memories.count_new()))

    def _today(self) -> date:
        return study_day(self._clock.now(), self._clock.utc_offset())

    def _end_of_day(self) -> datetime:
        return day_end(self._today(), self._clock.utc_offset())
