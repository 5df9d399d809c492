"""An attempt on a real database under everything a learner, a clock and a crash between any two steps can do to it."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.attempt_event import EventKind, FinishReason
from mbjg_desktop.domain.errors import RuleBroken
from mbjg_desktop.domain.ids import DocumentId
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.storage.database import open_database
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.domain.samples import responses
from tests.services import rules

_STEPS = st.sampled_from(["flag", "guess", "confirm", "pause", "go_on", "resume", "turn_away", "tick", "unfinished"])


class ServiceMachine(RuleBasedStateMachine):
    """Whatever happens, what is held is what is stored, and nothing that is settled changes."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp())
        shutil.copy(_ready(), self._folder)
        self._database = open_database(self._folder / "study.db", make.NOON)
        self._units = UnitFactory(self._database, make.Changes())
        self._clock = make.FakeClock()
        self._open()

    def teardown(self) -> None:
        self._database.close()
        shutil.rmtree(self._folder)

    @initialize(ruleset=st.sampled_from(rules.ALL), seed=st.integers(0, 99))
    def start(self, ruleset: RuleSet, seed: int) -> None:
        self.held = self._quiz.start(ruleset.id, Scope(DocumentId("duty")), seed)
        self.id = self.held.id

    @rule(what=_STEPS)
    def step(self, what: str) -> None:
        self._do(lambda: getattr(self._quiz, what)(*([] if what == "unfinished" else [self.id])))

    @rule(data=st.data(), is_handed_in=st.booleans())
    def answer(self, data: st.DataObject, is_handed_in: bool) -> None:
        response = data.draw(responses(self.held.slot.question))
        take = self._quiz.confirm if is_handed_in else self._quiz.answer
        self._do(lambda: take(self.id, response))

    @rule(index=st.integers(-1, 4))
    def show(self, index: int) -> None:
        self._do(lambda: self._quiz.show(self.id, index))

    @rule(ms=st.sampled_from([1, 10, 990, 20_000, 29_990, 31_000, 400_000, 86_400_000]))
    def wait(self, ms: int) -> None:
        self._clock.advance(timedelta(milliseconds=ms))

    @rule(seconds=st.sampled_from([1, 3, 25, 1_300]))
    def sleep(self, seconds: int) -> None:
        self._clock.sleep(timedelta(seconds=seconds))

    @rule(seconds=st.sampled_from([-86_400, -30, -2, 1, 3, 1_200, 315_360_000]))
    def turn_the_clock(self, seconds: int) -> None:
        self._clock.turn(timedelta(seconds=seconds))

    @rule(is_rebooted=st.booleans())
    def crash(self, is_rebooted: bool) -> None:
        if is_rebooted:
            self._clock.restart()
        self._open()

    @rule(reason=st.sampled_from([FinishReason.SUBMITTED, FinishReason.STOPPED]), is_sure=st.integers(0, 4))
    def finish(self, reason: FinishReason, is_sure: int) -> None:
        if is_sure == 0:  # else nearly every run would be over at once
            self._do(lambda: self._quiz.finish(self.id, reason))

    @invariant()
    def what_is_stored_keeps_its_promises(self) -> None:
        before, self.held = self.held, self._stored()
        after = self.held
        for was, slot in zip(before.slots, after.slots, strict=True):
            if was.is_settled:
                assert (slot.response, slot.settled_at, slot.spent) == (was.response, was.settled_at, was.spent)
            assert slot.spent >= was.spent
        assert _deadline(after) == _deadline(before) or after.phase is Phase.FINISHED
        if before.phase is Phase.FINISHED:
            assert after == before
        with self._units.read() as unit:
            events = unit.attempts.events(self.id)
            answers = [unit.attempts.answers(slot.question.id) for slot in after.slots]
        assert sum(event.kind is EventKind.FINISHED for event in events) == (after.phase is Phase.FINISHED)
        assert [event.at for event in events] == sorted(event.at for event in events)
        assert all(len(each) <= 1 for each in answers)

    def _open(self) -> None:
        self._quiz = QuizService(self._units, self._clock, rules.ALL)

    def _do(self, step: Callable[[], object]) -> None:
        """What is refused changes nothing; what is done is what any other process finds."""
        before = self._stored()
        try:
            made = step()
        except RuleBroken:
            assert _but_for_times(self._stored()) == _but_for_times(before)
        else:
            assert not isinstance(made, Attempt) or made == self._stored()

    def _stored(self) -> Attempt:
        with self._units.read() as unit:
            questions = unit.content.revisions(unit.attempts.revisions(self.id))
            return unit.attempts.load(self.id, questions)[0]


@cache
def _ready() -> Path:
    """A database with the bank in it, made once for all examples."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    make.database(folder).close()
    return folder / "study.db"


def _but_for_times(attempt: Attempt) -> Attempt:
    """The attempt without what is noted by the way: that the clock was set, or that the machine slept."""
    slots = tuple(replace(slot, spent=timedelta(0)) for slot in attempt.slots)
    return replace(attempt, slots=slots, touched_at=None, shown_at=None, shifts=())


def _deadline(attempt: Attempt) -> datetime | None:
    """The deadline without what may move it: pauses and the cost of misses."""
    running = replace(attempt, paused_at=None)
    if running.deadline is None:
        return None
    return running.deadline - attempt.paused + attempt.misses() * attempt.ruleset.clock.miss_costs


TestServiceMachine = ServiceMachine.TestCase
TestServiceMachine.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
