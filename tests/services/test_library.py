import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from mbjg_desktop.bootstrap import bundled
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import ContentError
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.library import FileKind, FileReport
from mbjg_desktop.services.library_service import LibraryService
from mbjg_desktop.storage.backup import Reason, backups, folder_of
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.tables import SourceFileRow
from tests import make

DOCUMENT = """\
format: mbjg-document/1
id: patrol
title: 巡查办法
language: zh-Hans
body:
  - {id: p1, text: 为规范巡查工作，制定本办法。}
  - {id: p2, text: 巡查由保卫处负责，每日两次。}
"""
QUESTION = """\
  - id: %(id)s
    kind: true_false
    cognition: recall
    stem: %(stem)s
    answer: true
    anchor: {block: %(block)s, exact: %(exact)s}
    explanation: 见原文。
"""
DAILY = {"id": "n1", "stem": "根据文件，巡查每日两次。", "block": "p2", "exact": "每日两次"}
GUARD = {"id": "n2", "stem": "根据文件，巡查由保卫处负责。", "block": "p2", "exact": "巡查由保卫处负责"}
AIM = {"id": "n3", "stem": "根据文件，制定办法是为了规范巡查工作。", "block": "p1", "exact": "为规范巡查工作"}


def bank(*questions: dict[str, str], id_: str = "patrol-bank") -> str:
    head = f"format: mbjg-bank/1\nid: {id_}\ntitle: 巡查题库\ndocument: patrol\nquestions:\n"
    return head + "".join(QUESTION % question for question in questions)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Database]:
    made = make.empty_database(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def library(empty: Database, clock: make.FakeClock, changes: make.Changes) -> LibraryService:
    return LibraryService(empty, clock, changes, bundled())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files as an author has them."""
    files = tmp_path / "content"
    files.mkdir()
    (files / "document.yaml").write_text(DOCUMENT, encoding="utf-8")
    (files / "bank.yaml").write_text(bank(DAILY, GUARD), encoding="utf-8")
    return files


def asked(database: Database) -> list[str]:
    with database.read() as session:
        return [row.id for row in ContentRepo(session).index()]


def dump(database: Database) -> list[str]:
    with closing(sqlite3.connect(database.path)) as connection:
        return list(connection.iterdump())


def test_an_import_tells_what_every_file_did(
    library: LibraryService, folder: Path, changes: make.Changes, empty: Database
) -> None:
    report = library.import_paths([folder])

    assert report.files == (
        FileReport(folder / "document.yaml", FileKind.DOCUMENT, "patrol", 2, 0, 0, 0),
        FileReport(folder / "bank.yaml", FileKind.BANK, "patrol-bank", 2, 0, 0, 0),
    )
    assert report.is_change
    assert asked(empty) == ["n1", "n2"]
    assert changes.told == [frozenset({Topic.CONTENT})]


def test_files_that_have_not_changed_change_nothing(
    library: LibraryService, folder: Path, changes: make.Changes, empty: Database
) -> None:
    library.import_paths([folder])
    before = dump(empty)

    report = library.import_paths([folder])

    assert [(file.kind, file.unchanged) for file in report.files] == [(FileKind.BANK, 2), (FileKind.DOCUMENT, 2)]
    assert not report.is_change
    assert dump(empty) == before
    assert len(changes.told) == 1
    assert backups(folder_of(empty.path)) == ()


def test_unchanged_files_are_not_even_read_as_content(
    library: LibraryService, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.import_paths([folder])
    monkeypatch.setattr("mbjg_desktop.content.catalog.load", lambda *_: pytest.fail("was loaded"))

    library.import_paths([folder])


def test_an_edited_bank_is_taken_in_after_a_backup(library: LibraryService, folder: Path, empty: Database) -> None:
    library.import_paths([folder])
    (folder / "bank.yaml").write_text(bank({**DAILY, "stem": "根据文件，巡查一天两次。"}, AIM), encoding="utf-8")

    report = library.import_paths([folder / "bank.yaml"])

    assert report.files == (FileReport(folder / "bank.yaml", FileKind.BANK, "patrol-bank", 1, 1, 1, 0),)
    assert asked(empty) == ["n1", "n3"]
    (backup,) = backups(folder_of(empty.path))
    assert backup.reason is Reason.IMPORT


def test_a_rehearsal_tells_the_same_and_changes_nothing(
    library: LibraryService, folder: Path, changes: make.Changes, empty: Database
) -> None:
    before = dump(empty)

    rehearsed = library.import_paths([folder], dry_run=True)

    assert dump(empty) == before
    assert changes.told == []
    assert rehearsed == library.import_paths([folder])


def test_one_error_anywhere_and_nothing_changes(library: LibraryService, folder: Path, empty: Database) -> None:
    (folder / "bank.yaml").write_text(bank(DAILY, {**GUARD, "exact": "没有这句话"}), encoding="utf-8")
    before = dump(empty)

    with pytest.raises(ContentError) as caught:
        library.import_paths([folder])

    assert [problem.file for problem in caught.value.problems] == [str(folder / "bank.yaml")]
    assert caught.value.problems[0].line > 0
    assert dump(empty) == before


def test_a_file_that_is_not_there_is_told(library: LibraryService, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="nowhere"):
        library.import_paths([tmp_path / "nowhere.yaml"])


def test_a_question_id_of_another_bank_is_refused(library: LibraryService, folder: Path, empty: Database) -> None:
    library.import_paths([folder])
    (folder / "other.yaml").write_text(bank(GUARD, id_="other"), encoding="utf-8")
    before = dump(empty)

    with pytest.raises(ContentError, match=r"n2.*patrol-bank"):
        library.import_paths([folder / "other.yaml"])

    assert dump(empty) == before


def test_a_question_may_move_to_another_bank(library: LibraryService, folder: Path, empty: Database) -> None:
    library.import_paths([folder])
    (folder / "bank.yaml").write_text(bank(DAILY), encoding="utf-8")
    (folder / "a-second.yaml").write_text(bank(GUARD, id_="second"), encoding="utf-8")

    library.import_paths([folder])

    assert asked(empty) == ["n1", "n2"]


def test_questions_that_lose_their_sentence_are_told_and_come_back_with_it(
    library: LibraryService, folder: Path, empty: Database
) -> None:
    library.import_paths([folder])
    document = folder / "document.yaml"
    document.write_text(DOCUMENT.replace("每日两次", "每日三次"), encoding="utf-8")

    assert library.import_paths([document]).lost == (QuestionId("n1"),)
    assert asked(empty) == ["n2"]

    document.write_text(DOCUMENT, encoding="utf-8")
    assert library.import_paths([folder]).lost == ()
    assert asked(empty) == ["n1", "n2"]


def test_a_document_and_its_bank_edited_together_lose_nothing(
    library: LibraryService, folder: Path, empty: Database
) -> None:
    library.import_paths([folder])
    (folder / "document.yaml").write_text(DOCUMENT.replace("每日两次", "每日三次"), encoding="utf-8")
    (folder / "bank.yaml").write_text(bank({**DAILY, "exact": "每日三次"}, GUARD), encoding="utf-8")

    report = library.import_paths([folder])

    assert report.lost == ()
    assert asked(empty) == ["n1", "n2"]


def test_other_files_in_the_folder_do_not_stand_in_the_way(
    library: LibraryService, folder: Path, empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = bundled()[0].parent / "rules" / "practice.yaml"
    (folder / "practice.yaml").write_bytes(rules.read_bytes())
    library.import_paths([folder])
    monkeypatch.setattr("mbjg_desktop.content.catalog.load", lambda *_: pytest.fail("was loaded"))

    assert len(library.import_paths([folder]).files) == 2

    with empty.read() as session:
        assert set(session.scalars(select(SourceFileRow.kind))) == {"document", "bank", "other"}


def test_what_was_put_in_the_place_of_a_bundled_bank_stays(empty: Database, folder: Path, tmp_path: Path) -> None:
    library = LibraryService(empty, make.FakeClock(), make.Changes(), (folder,))
    library.ensure_bundled()
    edited = tmp_path / "edited.yaml"
    edited.write_text((folder / "bank.yaml").read_text(encoding="utf-8").replace("answer: true", "answer: false", 1))
    library.import_paths([edited])
    for _ in range(2):
        assert not library.ensure_bundled().is_change
    assert library.import_paths([folder]).is_change
    assert not library.ensure_bundled().is_change
    (folder / "bank.yaml").write_text(bank(DAILY, AIM))
    assert library.ensure_bundled().is_change


def test_what_came_with_the_program_is_imported_once(library: LibraryService, changes: make.Changes) -> None:
    first = library.ensure_bundled()
    again = library.ensure_bundled()

    assert {file.kind for file in first.files} == {FileKind.DOCUMENT, FileKind.BANK}
    assert sum(file.added for file in first.files if file.kind is FileKind.BANK) >= 130
    assert first.lost == ()
    assert not again.is_change
    assert len(changes.told) == 1


IMPORT = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from mbjg_desktop.services.library_service import LibraryService
from mbjg_desktop.storage.database import Database
from tests import make
database = Database(Path(sys.argv[1]))
left = int(sys.argv[3])

@event.listens_for(database.writer, "after_cursor_execute")
def count_down(*_):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)

LibraryService(database, make.FakeClock(), make.Changes()).import_paths([Path(sys.argv[2])])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("statements", [2, 4, 9, 11, 13])
def test_killed_on_the_way_a_file_is_imported_whole_or_not_at_all(
    empty: Database, folder: Path, clock: make.FakeClock, statements: int
) -> None:
    command = [sys.executable, "-c", IMPORT, str(empty.path), str(folder), str(statements)]

    killed = subprocess.run(command, cwd=Path(__file__).parents[2], env={**os.environ, "PYTHONPATH": "."}, check=False)

    assert killed.returncode == -signal.SIGKILL
    with empty.read() as session:
        repo = ContentRepo(session)
        has_document = len(repo.documents())
        assert len(repo.index()) in {0, 2 * has_document}
    LibraryService(empty, clock, make.Changes()).import_paths([folder])
    assert asked(empty) == ["n1", "n2"]


def test_a_first_import_may_ask_about_a_document_that_came_with_the_program(empty: Database, tmp_path: Path) -> None:
    shipped, own = tmp_path / "shipped", tmp_path / "own.yaml"
    shipped.mkdir()
    (shipped / "patrol.yaml").write_text(DOCUMENT, encoding="utf-8")
    (shipped / "bank.yaml").write_text(bank(GUARD), encoding="utf-8")
    own.write_text(bank(DAILY, id_="own-bank"), encoding="utf-8")
    library = LibraryService(empty, make.FakeClock(), make.Changes(), (shipped,))
    rehearsed = library.import_paths([own], dry_run=True)
    report = library.import_paths([own])
    assert report == rehearsed
    assert [(file.id, file.added) for file in report.files] == [("patrol", 2), ("own-bank", 1)]
    later = library.ensure_bundled()
    assert [(file.id, file.added, file.unchanged) for file in later.files] == [("patrol", 0, 2), ("patrol-bank", 1, 0)]
