"""Marking answers again by the key their question has now: first said, then done.

Done in one transaction for every learner. It is taken back by importing the old key and marking again: the wording
that was asked stays with the attempt, and each time is noted.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import AttemptId, QuestionId, RevisionId
from mbjg_desktop.domain.marking import Mark, mark
from mbjg_desktop.domain.memory import reviewed
from mbjg_desktop.domain.question import Question
from mbjg_desktop.domain.regrading import Obstacle, obstacle, same_key
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.regrade import AnswerChange, KeyChange, RegradeOffer, RegradeSummary, Worth
from mbjg_desktop.services.review import rating_of
from mbjg_desktop.services.settle import refresh_mistake, refresh_same_words
from mbjg_desktop.storage.regrade_repo import Outdated, Regrade
from mbjg_desktop.storage.unit_of_work import UnitFactory, UnitOfWork

_Wordings = dict[RevisionId, Question]
_LEFT: Final = "regrades_left"
"""By question, the wording with whose key somebody chose to leave the marks as they are."""


class RegradeService:
    """Marks again. ``forget`` is told which attempts are to be read anew."""

    def __init__(self, units: UnitFactory, clock: Clock, forget: Callable[[Collection[AttemptId]], None]) -> None:
        self._units = units
        self._clock = clock
        self._forget = forget

    def offer(self) -> RegradeOffer:
        """Whose marks would change, and how. Changes nothing."""
        with self._units.read() as unit:
            return RegradeOffer(tuple(_key_changes(unit)))

    def summary(self) -> RegradeSummary:
        """How much ``offer`` is about, without what each answer would be worth."""
        with self._units.read() as unit:
            return summary_of(unit, unit.regrades.outdated())

    def news(self) -> RegradeSummary:
        """The same, but for those questions whose marks were left as they are."""
        with self._units.read() as unit:
            left = unit.machine.get(_LEFT) or {}
            return summary_of(unit, [each for each in unit.regrades.outdated() if left.get(each.question) != each.now])

    def leave(self, questions: Collection[QuestionId]) -> None:
        """The marks of these stay as they are: until their keys change once more, that is no news."""
        with self._units.write() as unit:
            before = unit.machine.get(_LEFT) or {}
            outdated = {each.question: each.now for each in unit.regrades.outdated()}
            left = {id_: now for id_, now in outdated.items() if id_ in questions or before.get(id_) == now}
            unit.machine.put(_LEFT, left)
            unit.touch(Topic.SETTINGS)
            unit.commit()

    def apply(self, question: QuestionId) -> int:
        """Mark the answers to ``question`` again; how many are worth something else now. Twice is as good as once."""
        with self._units.write() as unit:
            outdated = [each for each in unit.regrades.outdated() if each.question == question]
            wordings = _wordings(unit, outdated)
            movable = [each for each in outdated if _may_move(each, wordings)]
            changed = sum([self._mark_again(unit, each, wordings) for each in movable])
            for learner in {each.profile for each in movable}:
                refresh_mistake(unit.of(learner), question)
            for learner in {each.profile for each in movable if each.ruleset.draw.other_form}:
                refresh_same_words(unit.of(learner), question)
            if movable:
                unit.touch(Topic.ANSWERS, Topic.MEMORY, Topic.MISTAKES)
            unit.commit()
        self._forget({each.attempt for each in movable})
        return changed

    def apply_all(self) -> int:
        """Mark again whatever ``offer`` says; how many answers are worth something else now."""
        return sum(self.apply(each.question) for each in self.offer().open)

    def _mark_again(self, unit: UnitOfWork, answer: Outdated, wordings: _Wordings) -> bool:
        """Move the answer to today's key; whether it is worth something else by it."""
        before = _load(unit, answer, answer.key, wordings)
        after = _load(unit, answer, answer.now, wordings)
        unit.regrades.set_key(answer.attempt, answer.item, answer.now)
        if not _is_other(answer, _mark(answer, wordings)):
            return False
        old, new = _worth(before, answer.item), _worth(after, answer.item)
        unit.regrades.set_mark(answer.attempt, answer.item, after.mark_of(after.slots[answer.item]))
        unit.of(answer.profile).attempts.finish(after)
        self._remember_again(unit, answer, new)
        unit.regrades.note(
            Regrade(
                attempt=answer.attempt,
                item=answer.item,
                question=answer.question,
                at=self._clock.now(),
                from_points=float(old.points),
                to_points=float(new.points),
                from_outcome=old.outcome,
                to_outcome=new.outcome,
            )
        )
        return True

    def _remember_again(self, unit: UnitOfWork, answer: Outdated, worth: Worth) -> None:
        """Where that answer was the last thing the memory was fed, let it have been the right word on it."""
        fed = unit.regrades.review_of(answer)
        if fed is None or fed[1].is_clock_suspect:
            return
        review, said = fed
        memories = unit.of(answer.profile).memories
        rating = rating_of(worth.outcome, is_guessed=answer.is_guessed)
        if rating is not said.rating and memories.undo_review(review, self._clock.now()):
            memories.add_review(replace(said, rating=rating))
            memories.put(answer.question, reviewed(said.before, rating, said.at))


def summary_of(unit: UnitOfWork, outdated: Collection[Outdated]) -> RegradeSummary:
    """How much marking those answers again would change."""
    wordings = _wordings(unit, outdated)
    changing = [each for each in outdated if _may_move(each, wordings) and _is_other(each, _mark(each, wordings))]
    return RegradeSummary(len({each.question for each in changing}), len({each.attempt for each in changing}))


def _key_changes(unit: UnitOfWork) -> Iterator[KeyChange]:
    outdated = unit.regrades.outdated()
    wordings = _wordings(unit, outdated)
    for question, group in groupby(outdated, key=_question_of):
        differing = [each for each in group if not same_key(wordings[each.key], wordings[each.now])]
        if not differing:
            continue
        stuck = Counter(found for each in differing if (found := _obstacle(each, wordings)) is not None)
        changes = tuple(_change(unit, each, wordings) for each in differing if _would_change(each, wordings))
        if changes or stuck:
            first = differing[0]
            yield KeyChange(question, wordings[first.key], wordings[first.now], changes, dict(stuck))


def _question_of(answer: Outdated) -> QuestionId:
    return answer.question


def _wordings(unit: UnitOfWork, outdated: Collection[Outdated]) -> _Wordings:
    ids = {revision for each in outdated for revision in (each.asked, each.key, each.now)}
    return unit.content.revisions(ids)


def _obstacle(answer: Outdated, wordings: _Wordings) -> Obstacle | None:
    return obstacle(wordings[answer.asked], wordings[answer.now], answer.response)


def _may_move(answer: Outdated, wordings: _Wordings) -> bool:
    is_other_key = not same_key(wordings[answer.key], wordings[answer.now])
    return is_other_key and _obstacle(answer, wordings) is None


def _would_change(answer: Outdated, wordings: _Wordings) -> bool:
    return _obstacle(answer, wordings) is None and _is_other(answer, _mark(answer, wordings))


def _mark(answer: Outdated, wordings: _Wordings) -> Mark:
    return mark(wordings[answer.now], answer.response, answer.ruleset.marking.partial)


def _is_other(answer: Outdated, by_now: Mark) -> bool:
    return (by_now.outcome, float(by_now.credit)) != (answer.outcome, answer.credit)


def _load(unit: UnitOfWork, answer: Outdated, key: RevisionId, wordings: _Wordings) -> Attempt:
    """The attempt with that answer marked by ``key``. What it asked besides is read into ``wordings`` once for all."""
    attempts = unit.of(answer.profile).attempts
    if lacking := {*attempts.revisions(answer.attempt), key} - wordings.keys():
        wordings |= unit.content.revisions(lacking)
    return attempts.load(answer.attempt, wordings, {answer.item: key})[0]


def _change(unit: UnitOfWork, answer: Outdated, wordings: _Wordings) -> AnswerChange:
    before, after = (_load(unit, answer, key, wordings) for key in (answer.key, answer.now))
    return AnswerChange(
        attempt=answer.attempt,
        number=answer.item + 1,
        learner=answer.learner,
        ruleset_name=answer.ruleset.name,
        finished_at=answer.finished_at,
        response=answer.response,
        before=_worth(before, answer.item),
        after=_worth(after, answer.item),
        full_score=after.full_score(),
    )


def _worth(attempt: Attempt, item: int) -> Worth:
    slot, pass_mark, score = attempt.slots[item], attempt.ruleset.marking.pass_mark, attempt.score()
    is_passed = None if pass_mark is None else score >= pass_mark
    return Worth(attempt.mark_of(slot).outcome, attempt.points_of(slot), score, is_passed)
