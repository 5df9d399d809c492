"""Disputes: recorded as the question was, listed for its author, ruled on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.dispute import DisputeReason, Ruling
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import DisputeId
from mbjg_desktop.domain.question import Choice
from mbjg_desktop.services.dispute_service import DisputeService
from mbjg_desktop.services.profiles_service import ProfilesService
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make

FIRST = make.questions()[0]


@pytest.fixture
def disputes(units: UnitFactory, clock: make.FakeClock) -> DisputeService:
    return DisputeService(units, clock)


def reimport(database: Database, clock: make.FakeClock, *changed: object) -> None:
    """Take in the bank with its first question replaced, or without it."""
    with database.write() as session:
        its = (*changed, *make.questions()[1:])
        ContentRepo(session).apply_bank(make.bank(*its), clock.now())  # type: ignore[arg-type]
        session.commit()


def test_it_is_recorded_with_wording_key_and_source(
    disputes: DisputeService, clock: make.FakeClock, changes: make.Changes
) -> None:
    disputes.report(FIRST, [DisputeReason.KEY, DisputeReason.TYPO], "  应当是保卫处。\n见第二条  ")
    (told,) = disputes.all()
    assert (told.asked, told.now, told.is_open) == (FIRST, None, True)
    assert (told.reasons, told.text) == ((DisputeReason.KEY, DisputeReason.TYPO), "应当是保卫处。\n见第二条")
    assert told.at == clock.now()
    (evidence,) = told.evidence
    assert evidence.exact == "值班电话由办公室负责接听"
    assert evidence.quotation is not None
    assert evidence.quotation.exact == evidence.exact
    assert changes.told[-1] == frozenset({Topic.DISPUTES})
    assert disputes.count_open() == 1


def test_the_wording_at_the_time_stays_when_the_key_is_changed(
    disputes: DisputeService, database: Database, clock: make.FakeClock
) -> None:
    disputes.report(FIRST, [DisputeReason.KEY])
    assert isinstance(FIRST.body, Choice)
    mended = replace(FIRST, body=replace(FIRST.body, answer=frozenset("b")))
    reimport(database, clock, mended)
    (told,) = disputes.all()
    assert (told.asked, told.now, told.is_key_changed) == (FIRST, mended, True)
    reimport(database, clock, replace(FIRST, explanation="更明白。"))
    (told,) = disputes.all()
    assert told.now is not None
    assert not told.is_key_changed


def test_a_wording_that_was_on_the_screen_is_the_one_recorded(
    disputes: DisputeService, database: Database, clock: make.FakeClock
) -> None:
    edited = replace(FIRST, explanation="更明白。")
    reimport(database, clock, edited)
    disputes.report(FIRST, [DisputeReason.OTHER])
    disputes.report(edited, [DisputeReason.OTHER])
    disputes.report(replace(FIRST, stem="从未有过的说法"), [DisputeReason.OTHER])
    assert [told.asked for told in disputes.all()] == [edited, edited, FIRST]


def test_a_question_that_has_left_its_bank_can_still_be_disputed(
    disputes: DisputeService, database: Database, clock: make.FakeClock
) -> None:
    reimport(database, clock)
    disputes.report(FIRST, [DisputeReason.SOURCE], "=1+1")
    assert disputes.all()[0].text == "=1+1"


def test_what_the_document_no_longer_says_is_kept_as_it_was(
    disputes: DisputeService, database: Database, clock: make.FakeClock
) -> None:
    disputes.report(FIRST, [DisputeReason.SOURCE])
    other = make.document(
        make.block("p1", "为规范值班工作，制定本办法。"),
        make.section("s1", "值班职责", make.block("p2", "原则：值班电话由办公室负责接听，保卫处负责巡查。")),
    )
    with database.write() as session:
        ContentRepo(session).apply(other, clock.now())
        session.commit()
    (evidence,) = disputes.all()[0].evidence
    assert evidence.quotation is not None
    assert evidence.quotation.span.start == 3
    with database.write() as session:
        ContentRepo(session).apply(make.document(make.block("p1", "另一份文件。")), clock.now())
        session.commit()
    (evidence,) = disputes.all()[0].evidence
    assert (evidence.exact, evidence.quotation) == ("值班电话由办公室负责接听", None)


def test_a_ruling_and_taking_it_back(disputes: DisputeService, clock: make.FakeClock) -> None:
    first = disputes.report(FIRST, [DisputeReason.KEY])
    second = disputes.report(make.questions()[2], [DisputeReason.AMBIGUOUS])
    clock.advance(timedelta(hours=1))
    disputes.settle(second, Ruling.UPHELD, " 原文写明。 ")
    assert [told.id for told in disputes.all()] == [first, second]
    settled = disputes.all()[1]
    assert (settled.ruling, settled.remark, settled.settled_at) == (Ruling.UPHELD, "原文写明。", clock.now())
    assert disputes.count_open() == 1
    disputes.reopen(second)
    assert [told.id for told in disputes.all() if told.is_open] == [second, first]
    assert disputes.all()[0].remark == ""


def test_there_is_nothing_to_rule_on_where_nothing_was_said(disputes: DisputeService) -> None:
    with pytest.raises(NotFound):
        disputes.settle(DisputeId(99), Ruling.REWORDED)
    assert disputes.all() == ()


def test_each_is_told_with_who_said_it(disputes: DisputeService, units: UnitFactory, clock: make.FakeClock) -> None:
    profiles = ProfilesService(units, clock)
    profiles.switch(profiles.add("小王").id)
    disputes.report(FIRST, [DisputeReason.OTHER])
    assert disputes.all()[0].learner == "小王"
