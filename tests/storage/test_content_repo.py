import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.document import Block, Document
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId, RevisionId
from mbjg_desktop.domain.question import Kind, Question
from mbjg_desktop.storage.content_import import Changes
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.source_repo import SourceRepo
from tests import make

LATER = make.NOON + timedelta(days=1)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = make.database(tmp_path)
    yield made
    made.close()


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.write() as opened:
        yield opened


@pytest.fixture
def repo(session: Session) -> ContentRepo:
    return ContentRepo(session)


@pytest.fixture
def sources(session: Session) -> SourceRepo:
    return SourceRepo(session)


def ids(repo: ContentRepo, *, include_retired: bool = False) -> list[str]:
    return [row.id for row in repo.index(include_retired=include_retired)]


def reworded(question: Question) -> Question:
    return replace(question, stem=question.stem + "（新）")


def test_a_new_bank_is_all_added_and_comes_back_as_it_was(tmp_path: Path) -> None:
    database = make.empty_database(tmp_path)
    with database.write() as session:
        repo = ContentRepo(session)
        assert repo.apply(make.document(), make.NOON) == Changes(added=4)
        assert repo.apply_bank(make.bank(), make.NOON) == Changes(added=7)

        assert repo.documents() == (make.document(),)
        assert tuple(repo.current(question.id)[1] for question in make.questions()) == make.questions()
    database.close()


def test_importing_again_changes_nothing(repo: ContentRepo) -> None:
    before = repo.index()

    assert repo.apply(make.document(), LATER) == Changes(unchanged=4)
    assert repo.apply_bank(make.bank(), LATER) == Changes(unchanged=7)
    assert repo.index() == before


def test_a_question_that_is_reworded_gets_a_revision_and_the_old_one_stays(repo: ContentRepo) -> None:
    first, *rest = make.questions()
    old, _ = repo.current(first.id)

    changes = repo.apply_bank(make.bank(reworded(first), *rest), LATER)

    assert changes == Changes(changed=1, unchanged=6)
    new, question = repo.current(first.id)
    assert question == reworded(first)
    assert repo.revisions([old, new, RevisionId(999)]) == {old: first, new: reworded(first)}


def test_going_back_to_an_old_wording_takes_its_revision_up_again(repo: ContentRepo) -> None:
    first, *rest = make.questions()
    old, _ = repo.current(first.id)
    repo.apply_bank(make.bank(reworded(first), *rest), LATER)

    assert repo.apply_bank(make.bank(), LATER) == Changes(changed=1, unchanged=6)
    assert repo.current(first.id) == (old, first)


def test_a_question_that_vanishes_is_retired_and_one_that_comes_back_is_asked_again(repo: ContentRepo) -> None:
    first, *rest = make.questions()

    assert repo.apply_bank(make.bank(*rest), LATER) == Changes(retired=1, unchanged=6)
    assert first.id not in ids(repo)
    assert first.id in ids(repo, include_retired=True)
    assert repo.current(first.id)[1] == first
    assert repo.apply_bank(make.bank(*rest), LATER) == Changes(unchanged=6)

    assert repo.apply_bank(make.bank(), LATER) == Changes(added=1, unchanged=6)
    assert first.id in ids(repo)


def test_the_order_of_the_bank_is_the_order_of_the_index(repo: ContentRepo) -> None:
    assert repo.apply_bank(make.bank(*reversed(make.questions())), LATER) == Changes(unchanged=7)

    assert ids(repo) == ["q7", "q6", "q5", "q4", "q3", "q2", "q1"]


def test_the_index_tells_what_lists_and_draws_need(repo: ContentRepo) -> None:
    row = repo.index(DocumentId("duty"))[0]

    assert (row.id, row.kind, row.document, row.stem) == (
        "q1",
        Kind.SINGLE_CHOICE,
        "duty",
        "根据文件，值班电话由哪个部门负责接听？",
    )
    assert (row.station, row.station_title, row.span) == ("s1", "值班职责", Span(BlockId("p2"), 0, 12))
    assert row.enemies == {"q4"}
    assert not row.is_retired
    assert repo.index(DocumentId("another")) == ()


def test_every_place_a_question_draws_on_is_found(repo: ContentRepo, sources: SourceRepo) -> None:
    choice = make.choice("接听电话", "夜间巡查", right="a")
    elsewhere = replace(choice.options[1], anchor=make.anchor("p2", "夜间巡查"))
    asked = make.question(
        "q8",
        Kind.SINGLE_CHOICE,
        "根据文件，办公室负责什么？",
        replace(choice, options=(choice.options[0], elsewhere)),
        make.anchor("p2", "值班电话由办公室负责接听"),
        more=(make.anchor("p1", "值班", prefix="规范"),),
    )
    repo.apply_bank(make.bank(asked, id_="other"), LATER)

    assert [(source.span, source.option) for source in sources.of(asked.id)] == [
        (Span(BlockId("p2"), 0, 12), None),
        (Span(BlockId("p1"), 3, 5), None),
        (Span(BlockId("p2"), 18, 22), "b"),
    ]


def edited(block_id: str, text: str) -> Document:
    """The document with one block of its own text changed."""

    def with_text(node: Block) -> Block:
        return replace(node, text=text) if node.id == block_id else node

    body = [
        with_text(node) if isinstance(node, Block) else replace(node, body=tuple(map(with_text, node.body)))  # type: ignore[arg-type]
        for node in make.document().body
    ]
    return make.document(*body)


def test_anchors_are_found_again_in_an_edited_document(repo: ContentRepo, sources: SourceRepo) -> None:
    document = edited("p2", "平时，值班电话由办公室负责接听，保卫处负责夜间巡查。")

    assert repo.apply(document, LATER) == Changes(changed=1, unchanged=3)

    assert repo.index()[0].span == Span(BlockId("p2"), 3, 15)
    assert [place.span.start for place in sources.of(QuestionId("q6"))] == [3, 16]


def test_a_question_whose_sentence_is_gone_is_retired_and_told(repo: ContentRepo) -> None:
    changes = repo.apply(edited("p3", "处理来电，一律登记。"), LATER)

    assert changes == Changes(changed=1, unchanged=3, lost=(QuestionId("q5"),))
    assert "q5" not in ids(repo)
    assert repo.current(QuestionId("q5"))[1] == make.questions()[4]


def test_a_block_that_leaves_the_document_is_told(repo: ContentRepo) -> None:
    opening, first, _ = make.document().body

    changes = repo.apply(make.document(opening, first), LATER)

    assert changes == Changes(retired=1, unchanged=3, lost=(QuestionId("q2"), QuestionId("q3")))


def test_an_anchor_that_is_not_to_be_found_is_never_stored(repo: ContentRepo) -> None:
    lost = replace(make.questions()[0], anchor=make.anchor("p2", "没有这句话"))

    with pytest.raises(ValueError, match="not_found"):
        repo.apply_bank(make.bank(lost), LATER)


def test_a_question_that_moves_to_another_bank_keeps_its_history(repo: ContentRepo) -> None:
    first, *rest = make.questions()
    old, _ = repo.current(first.id)

    repo.apply_bank(make.bank(*rest), LATER)
    assert repo.apply_bank(make.bank(first, id_="other"), LATER) == Changes(added=1)

    assert repo.current(first.id)[0] == old
    assert repo.apply_bank(make.bank(*rest), LATER) == Changes(unchanged=6)
    assert len(ids(repo)) == 7


def test_what_is_not_there_is_told(repo: ContentRepo) -> None:
    with pytest.raises(NotFound):
        repo.document(DocumentId("another"))
    with pytest.raises(NotFound):
        repo.current(QuestionId("another"))
    with pytest.raises(NotFound):
        repo.apply_bank(make.bank(document_id="another"), LATER)


def test_a_bank_may_hold_more_questions_than_a_statement_has_parameters(database: Database) -> None:
    first = make.questions()[0]
    many = tuple(replace(first, id=QuestionId(f"n{n}"), stem=f"第 {n} 问？", enemies=()) for n in range(300))
    with database.write() as session:
        driver: Any = session.connection().connection.dbapi_connection
        driver.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 100)
        repo = ContentRepo(session)

        assert repo.apply_bank(replace(make.bank(), questions=many), LATER) == Changes(added=300, retired=7)
        assert repo.apply_bank(replace(make.bank(), questions=many[:10]), LATER) == Changes(retired=290, unchanged=10)
        assert len(repo.revisions(row.revision for row in repo.index(include_retired=True))) == 307
