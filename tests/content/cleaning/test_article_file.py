import io
import json
from pathlib import Path

import pytest

from mbjg_desktop.content.cleaning import clean_file
from mbjg_desktop.domain.errors import ContentError, StorageCode, StorageError

_ARTICLE = "題目\n關于創(chuàng)建和統(tǒng)籌,創(chuàng)新。\n勇?lián)?、善作為。\n"
_EDITS = (
    "format: mbjg-edits/1\ntitle: 别的题目\n"
    "reconstructions:\n  - {line: 3, before: '勇?lián)?、', after: 勇担当、, reason: 上下文}\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "sample.txt"
    path.write_text(_ARTICLE, encoding="utf-8")
    return path


def test_to_standard_output(article: Path) -> None:
    stdout = io.BytesIO()
    assert clean_file(article, stdout=stdout) == 1
    text = stdout.getvalue().decode()
    assert "id: sample\ntitle: 题目\n" in text
    assert "关于创建和统筹，创新。" in text
    assert "勇?lián)?、善作为。" in text


def test_to_files_with_a_report(article: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "doc.yaml", tmp_path / "report.json"
    assert clean_file(article, out, report) == 1
    assert out.read_text(encoding="utf-8").startswith("# yaml-language-server: ")
    data = json.loads(report.read_text(encoding="utf-8"))
    assert data["format"] == "mbjg-clean-report/1"
    assert data["counts"]["undecided"] == 1
    (undecided,) = [repair for repair in data["repairs"] if repair["confidence"] == "undecided"]
    assert {key: undecided[key] for key in ("rule", "line", "column", "before", "after")} == {
        "rule": "split-byte-pair",
        "line": 3,
        "column": 1,
        "before": "勇?lián)?",
        "after": "勇?lián)?",
    }


@pytest.mark.parametrize("beside", ["out", "article", "given"])
def test_edits_are_found_beside_the_document_or_the_article(article: Path, tmp_path: Path, beside: str) -> None:
    out = tmp_path / "documents" / "doc.yaml"
    out.parent.mkdir()
    places = {
        "out": out.with_name("doc.edits.yaml"),
        "article": tmp_path / "sample.edits.yaml",
        "given": tmp_path / "mine.yaml",
    }
    places[beside].write_text(_EDITS, encoding="utf-8")
    assert clean_file(article, out, edits=places["given"] if beside == "given" else None) == 0
    text = out.read_text(encoding="utf-8")
    assert "title: 别的题目\ntitle_supplied: true\n" in text
    assert "勇担当、善作为。" in text


def test_edits_are_found_from_the_folder_of_sources(article: Path, tmp_path: Path) -> None:
    kept = tmp_path / "sources" / "sample.txt"
    kept.parent.mkdir()
    article.rename(kept)
    (tmp_path / "sample.edits.yaml").write_text(_EDITS, encoding="utf-8")
    assert clean_file(kept, stdout=io.BytesIO()) == 0


def test_edits_that_do_not_fit_write_nothing(article: Path, tmp_path: Path) -> None:
    edits = tmp_path / "sample.edits.yaml"
    edits.write_text(_EDITS.replace("line: 3", "line: 2"), encoding="utf-8")
    out = tmp_path / "doc.yaml"
    with pytest.raises(ContentError) as caught:
        clean_file(article, out)
    assert [(problem.file, problem.line) for problem in caught.value.problems] == [(str(edits), 4)]
    assert not out.exists()


def test_an_article_in_gb18030_is_read_too(tmp_path: Path) -> None:
    article = tmp_path / "old.txt"
    article.write_bytes("这是一篇用旧编码写的文章，内容完整。".encode("gb18030"))
    stdout = io.BytesIO()
    clean_file(article, stdout=stdout)
    assert "这是一篇用旧编码写的文章，内容完整。" in stdout.getvalue().decode()


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_an_article_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError):
        clean_file(tmp_path / name)


def test_a_document_that_cannot_be_written(article: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        clean_file(article, tmp_path / "nowhere" / "doc.yaml")
    assert caught.value.code is StorageCode.NOT_WRITABLE
