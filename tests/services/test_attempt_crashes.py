"""The process dies inside a step: just before a commit of it or just after, before anything is shown or done next.

The machine of ``test_attempt_machine`` goes on from there: what was committed is there as a whole, and nothing else is.
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from mbjg_desktop.domain.ids import DocumentId
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services import rules
from tests.services.test_attempt_machine import ServiceMachine


class Killed(BaseException):
    """Nothing of the program may catch it."""


class FusedDatabase(Database):
    """Each commit has two points at which the fuse may end: before it and after it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.fuse: int | None = None
        self.ended = 0

    def write(self) -> Session:
        session = super().write()
        event.listen(session, "before_commit", self._burn)
        event.listen(session, "after_commit", self._burn)
        return session

    def _burn(self, _session: Session) -> None:
        if self.fuse is None:
            return
        self.fuse -= 1
        if self.fuse < 0:
            self.fuse = None
            self.ended += 1
            raise Killed


class CrashMachine(ServiceMachine):
    """The same promises, with the process dying inside steps."""

    def __init__(self) -> None:
        super().__init__()
        self._database.close()
        self._fused = self._database = FusedDatabase(self._database.path)
        self._units = UnitFactory(self._database, make.Changes())
        self._open()

    @rule(points=st.integers(0, 5))
    def light_the_fuse(self, points: int) -> None:
        self._fused.fuse = points

    @rule(points=st.integers(0, 3), data=st.data(), is_late=st.booleans())
    def die_handing_in(self, points: int, data: st.DataObject, is_late: bool) -> None:
        """Where most follows from one step: the answer, its review, the mistake, the day, perhaps the end."""
        if is_late:
            self.wait(31_000)
        self._fused.fuse = points
        self.answer(data, is_handed_in=True)

    @rule(ruleset=st.sampled_from(rules.ALL), is_sure=st.integers(0, 9))
    def begin_another(self, ruleset: RuleSet, is_sure: int) -> None:
        """Which closes the first one, if nothing runs against its clock: two commits."""
        if is_sure == 0:
            self._do(lambda: self._quiz.start(ruleset.id, Scope(DocumentId("duty"))).id)

    def teardown(self) -> None:
        self._check_projections()
        super().teardown()

    def _do(self, step: Callable[[], object]) -> None:
        try:
            super()._do(step)
        except Killed:
            self._open()
            self._check_projections()

    def _check_projections(self) -> None:
        """Answers, memories and the days say what follows from the events, no more and no less."""
        attempt = self._stored()
        with self._units.read() as unit:
            answers = {
                answer.item: answer
                for slot in attempt.slots
                for answer in unit.attempts.answers(slot.question.id)
                if answer.attempt == self.id
            }
            known = set(unit.memories.get_many())
        final = {
            item: slot
            for item, slot in enumerate(attempt.slots)
            if slot.is_settled and attempt.counts(slot) and not slot.is_unmarked
        }
        assert answers.keys() == final.keys()
        for item, slot in final.items():
            told = answers[item]
            assert (told.response, told.credit) == (slot.response, float(attempt.mark_of(slot).credit))
            assert slot.first_shown_at is None or slot.question.id in known
        with self._database.read() as session:
            counted = session.execute(text("SELECT coalesce(sum(answers), 0) FROM days")).scalar_one()
            reviewed = session.execute(text("SELECT count(*) FROM reviews WHERE undone_at IS NULL")).scalar_one()
        assert counted == reviewed


def test_the_fuse_ends_before_a_commit_and_after_it(tmp_path: Path) -> None:
    make.database(tmp_path).close()
    database = FusedDatabase(tmp_path / "study.db")
    units = UnitFactory(database, make.Changes())
    for points, names in ((0, [""]), (1, ["", "张三"])):
        database.fuse = points
        try:
            with units.write() as unit:
                unit.profiles.add("张三", next(iter(unit.profiles.all())).colour, make.NOON + timedelta(days=1))
                unit.commit()
        except Killed:
            with units.read() as unit:
                assert [each.name for each in unit.profiles.all()] == names
    assert database.ended == 2
    database.close()


TestCrashMachine = CrashMachine.TestCase
TestCrashMachine.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
