"""``mbjg-desktop clean``: an article's file to a document's file, with the report and the edits beside it."""

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from mbjg_desktop.content.cleaning.edits import Edits
from mbjg_desktop.content.cleaning.pipeline import CleanResult, clean
from mbjg_desktop.content.cleaning.repair import Confidence, Repair
from mbjg_desktop.content.exporters.whole_file import write_whole
from mbjg_desktop.domain.errors import ContentError, Problem
from mbjg_desktop.domain.ids import is_id

SOURCES: Final = "sources"
"""The folder, beside the documents, that raw articles are kept in."""


def clean_file(
    article: Path,
    out: Path | None = None,
    report: Path | None = None,
    edits: Path | None = None,
    stdout: BinaryIO | None = None,
) -> int:
    """Clean ``article`` into ``out`` (standard output if None), write the report, return how much is undecided.

    Edits not given are looked for as ``<name>.edits.yaml`` where documents and articles are kept. ContentError
    if a file cannot be read or the edits do not fit, StorageError if one cannot be written; the document is written
    last.
    """
    found = edits or _edits_beside(out, article)
    result = _cleaned(article, out, found)
    if report:
        write_whole(report, _report_text(result).encode())
    if out:
        write_whole(out, result.text.encode())
    else:
        (stdout or sys.stdout.buffer).write(result.text.encode())
    return len(result.undecided)


def report_entries(report: Iterable[Repair]) -> list[dict[str, object]]:
    """The report as plain data for JSON."""
    return [_entry(repair) for repair in report]


def _cleaned(article: Path, out: Path | None, edits_path: Path | None) -> CleanResult:
    raw = _text(_bytes(article))
    edits = _edits(edits_path) if edits_path else Edits()
    if not edits.id:
        edits = replace(edits, id=_id((out or article).stem))
    try:
        return clean(raw, edits=edits)
    except ContentError as error:
        raise ContentError(replace(problem, file=str(edits_path)) for problem in error.problems) from error


def _edits_beside(out: Path | None, article: Path) -> Path | None:
    """Beside the document, beside the article, or beside the folder ``sources`` the article is kept in."""
    candidates = [path.with_name(f"{path.stem}.edits.yaml") for path in (out, article) if path]
    if article.parent.name == SOURCES:
        candidates.append(article.parent.with_name(f"{article.stem}.edits.yaml"))
    return next((path for path in candidates if path.is_file()), None)


def _edits(path: Path) -> Edits:
    from mbjg_desktop.content.cleaning.edits_file import read_edits  # PyYAML, for articles that have edits

    return read_edits(path)


def _id(stem: str) -> str:
    return stem if is_id(stem) else "document"


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ContentError([Problem(str(path), 0, 0, "", "unreadable", error.strerror or str(error))]) from error


def _text(data: bytes) -> str:
    """UTF-8 with or without a mark, else what Chinese files were written in before."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")


def _report_text(result: CleanResult) -> str:
    counts = {kind.value: sum(r.confidence is kind for r in result.report) for kind in Confidence}
    entries = report_entries(result.report)
    head = json.dumps({"format": "mbjg-clean-report/1", "counts": counts}, ensure_ascii=False)[:-1]
    body = ",\n".join("  " + json.dumps(entry, ensure_ascii=False) for entry in entries)
    return f'{head}, "repairs": [\n{body}\n]}}\n'


def _entry(repair: Repair) -> dict[str, object]:
    entry: dict[str, object] = {
        "rule": repair.rule.value,
        "line": repair.line,
        "column": repair.column,
        "before": repair.before,
        "after": repair.after,
        "confidence": repair.confidence.value,
    }
    return entry | ({"candidates": list(repair.candidates)} if repair.candidates else {})
