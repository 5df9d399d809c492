"""Item analysis on a real database: whose answers count, which of them, and what is made of them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import DocumentId, QuestionId
from mbjg_desktop.domain.item_analysis import Doubt, Flag
from mbjg_desktop.domain.question import Filled
from mbjg_desktop.services import analysis_service
from mbjg_desktop.services.analysis import ItemLine
from mbjg_desktop.services.analysis_service import AnalysisService
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.tables import AnswerRow, AttemptRow, ProfileRow, QuestionRow
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make

Q1, Q3, Q4 = QuestionId("q1"), QuestionId("q3"), QuestionId("q4")
RIGHT, WRONG = {"chosen": ["a"]}, {"chosen": ["b"]}


@pytest.fixture
def analysis(units: UnitFactory) -> AnalysisService:
    return AnalysisService(units)


def sit(
    database: Database,
    learner: int,
    credits: Mapping[str, float],
    responses: Mapping[str, object] | None = None,
    *,
    seconds: int = 10,
    outcome: str | None = None,
) -> None:
    """A paper handed in by a learner, who is made if there is none of that number yet."""
    with database.write() as session:
        if session.get(ProfileRow, learner) is None:
            session.execute(insert(ProfileRow), {"id": learner, "name": f"学员{learner}", "created_at": make.NOON})
        made = AttemptRow(
            profile_id=learner,
            ruleset_id="mock",
            ruleset={},
            scope={},
            seed=1,
            started_at=make.NOON,
            finished_at=make.NOON,
            score=0.0,
            full_score=1.0,
        )
        session.add(made)
        session.flush()
        for item, (question, credit) in enumerate(credits.items()):
            revision = session.scalar(select(QuestionRow.revision_id).where(QuestionRow.id == question))
            session.add(
                AnswerRow(
                    profile_id=learner,
                    attempt_id=made.id,
                    item=item,
                    ruleset_id="mock",
                    question_id=question,
                    revision_id=revision,
                    at=make.NOON,
                    study_day=make.NOON.date(),
                    outcome=outcome or ("right" if credit == 1 else "wrong"),
                    credit=credit,
                    is_guessed=False,
                    is_timed_out=False,
                    spent_ms=seconds * 1000,
                    response=(responses or {}).get(question),
                )
            )
        session.commit()


def line(analysis: AnalysisService, question: QuestionId) -> ItemLine:
    return next(each for each in analysis.items() if each.question == question)


def test_nothing_is_known_before_anybody_answered(analysis: AnalysisService) -> None:
    assert analysis.items() == ()
    assert analysis.parts() == ()
    with pytest.raises(NotFound):
        analysis.detail(Q1)


def test_only_the_first_answer_of_each_learner_counts(analysis: AnalysisService, database: Database) -> None:
    for learner in range(1, 6):
        sit(database, learner, {"q1": 0.0, "q3": 1.0}, seconds=learner)
        sit(database, learner, {"q1": 1.0}, seconds=60)
    found = line(analysis, Q1).statistics
    assert (found.answers, found.compared, found.facility) == (5, 5, 0.0)
    assert found.median_time == timedelta(seconds=3)


def test_the_score_on_the_rest_is_that_of_the_same_paper(analysis: AnalysisService, database: Database) -> None:
    """Whoever knows q1 knows half of the rest here, and all of it in another paper, which does not count."""
    for learner in range(1, 21):
        knows = learner % 2
        sit(database, learner, {"q1": knows, "q3": knows, "q7": 0.0})
        sit(database, learner, {"q3": 1 - knows, "q7": 1.0})
    found = line(analysis, Q1).statistics
    assert found.compared == 20
    assert found.point_biserial == pytest.approx(1)
    assert found.upper_lower == pytest.approx(1)


def test_a_paper_of_one_item_counts_for_facility_only(analysis: AnalysisService, database: Database) -> None:
    for learner in range(1, 31):
        sit(database, learner, {"q1": learner % 2})
    found = line(analysis, Q1).statistics
    assert (found.answers, found.compared, found.facility, found.point_biserial) == (30, 0, 0.5, None)


def test_what_was_never_seen_is_no_answer(analysis: AnalysisService, database: Database) -> None:
    sit(database, 1, {"q1": 0.0}, seconds=0, outcome="unanswered")
    assert analysis.items() == ()
    sit(database, 1, {"q1": 0.0}, seconds=8, outcome="unanswered")
    assert line(analysis, Q1).statistics.answers == 1


def test_a_wrong_key_stands_out(analysis: AnalysisService, database: Database) -> None:
    """The better half takes b, which the key calls wrong."""
    for learner in range(1, 31):
        is_good = learner > 15
        sit(database, learner, {"q1": 1.0 - is_good, "q3": float(is_good)}, {"q1": WRONG if is_good else RIGHT})
    found = line(analysis, Q1).statistics
    assert found.doubts == (Doubt.NEGATIVE, Doubt.UPPER_PREFERS_WRONG)
    assert found.flags == (Flag.CHECK_KEY, Flag.IDLE_OPTION)
    uses = {use.option: use for use in analysis.detail(Q1).option_uses}
    assert [(uses[id_].times, uses[id_].upper, uses[id_].lower) for id_ in "abc"] == [(15, 0, 1), (15, 1, 0), (0, 0, 0)]


def test_the_detail_brings_the_question_and_its_source(analysis: AnalysisService, database: Database) -> None:
    sit(database, 1, {"q1": 1.0}, {"q1": RIGHT})
    detail = analysis.detail(Q1)
    assert detail.question == make.questions()[0]
    assert detail.quotations[0].exact == "值班电话由办公室负责接听"
    assert [(use.option, use.times) for use in detail.option_uses] == [("a", None), ("b", None), ("c", None)]
    assert detail.older_wordings == 0
    assert detail.line == line(analysis, Q1)


def test_wrong_fillings_are_listed_once_there_are_enough_the_most_frequent_first(
    analysis: AnalysisService, database: Database
) -> None:
    given = {"filled": [["1", "后勤处"], ["2", "保卫处"]]}
    for learner, filled in enumerate((given, {"filled": [["1", ""], ["2", "保卫处"]]}, given), start=1):
        sit(database, learner, {"q4": 0.5}, {"q4": filled}, outcome="partly")
    right = {"filled": [["1", "办公室"], ["2", "保卫处"]]}
    sit(database, 4, {"q4": 1.0}, {"q4": right})
    assert analysis.detail(Q4).wrong == ()
    sit(database, 5, {"q4": 1.0}, {"q4": right})
    wrong = analysis.detail(Q4).wrong
    assert [each.times for each in wrong] == [2, 1]
    assert wrong[0].response == Filled((("1", "后勤处"), ("2", "保卫处")))


def test_a_question_worded_anew_says_how_many_saw_the_old_wording(
    analysis: AnalysisService, database: Database, units: UnitFactory
) -> None:
    sit(database, 1, {"q1": 1.0})
    first, *others = make.questions()
    with units.write() as unit:
        unit.content.apply_bank(make.bank(replace(first, stem="值班电话谁接？"), *others), make.NOON)
        unit.commit()
    sit(database, 2, {"q1": 1.0})
    assert analysis.detail(Q1).older_wordings == 1
    assert analysis.detail(Q1).line.stem == "值班电话谁接？"


def test_a_question_that_left_the_bank_stays(analysis: AnalysisService, database: Database, units: UnitFactory) -> None:
    sit(database, 1, {"q1": 1.0})
    with units.write() as unit:
        unit.content.apply_bank(make.bank(*make.questions()[1:]), make.NOON)
        unit.commit()
    assert line(analysis, Q1).is_retired
    assert analysis.detail(Q1).line.is_retired


def test_passages_in_the_order_of_the_document(analysis: AnalysisService, database: Database) -> None:
    for learner in range(1, 6):
        sit(database, learner, {"q3": 0.0, "q1": float(learner == 1), "q6": 1.0, "q7": 1.0}, {"q1": WRONG})
    parts = analysis.parts()
    assert [part.title for part in parts] == ["总则", "值班职责", "交接班"]
    assert [[passage.block for passage in part.passages] for part in parts] == [["p1"], ["p2"], ["p4"]]
    duties = parts[1]
    assert (duties.document, duties.answers) == (DocumentId("duty"), 10)
    assert duties.facility == pytest.approx(0.6)
    (passage,) = duties.passages
    assert [item.question for item in passage.items] == ["q1", "q6"]
    assert passage.text.startswith("值班电话由办公室负责接听")
    assert (passage.place.block_number, passage.flagged) == (2, 2)
    (confusion,) = analysis.confusions(passage)
    assert (confusion.option, confusion.text, confusion.times) == ("b", "保卫处", 5)


def test_few_answers_tell_nothing_about_a_passage(analysis: AnalysisService, database: Database) -> None:
    sit(database, 1, {"q3": 0.0})
    (part,) = analysis.parts()
    assert (part.facility, part.passages[0].facility, part.passages[0].answers) == (None, None, 1)


def test_a_few_answers_take_no_time_to_read(
    analysis: AnalysisService, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not analysis.takes_long()
    sit(database, 1, {"q1": 1, "q3": 0})
    assert not analysis.takes_long()
    monkeypatch.setattr(analysis_service, "_MANY_ANSWERS", 2)
    assert not analysis.takes_long()
    sit(database, 2, {"q1": 1})
    assert analysis.takes_long()
