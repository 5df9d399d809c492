"""Taking content files into the library: checked as a whole first, then written one transaction a file."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from mbjg_desktop.content import catalog
from mbjg_desktop.content.catalog import Catalog, LoadedBank, LoadedDocument
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.errors import ContentError, Problem
from mbjg_desktop.services.library import FileKind, FileReport, ImportReport
from mbjg_desktop.services.ports import ChangeFeed, Clock
from mbjg_desktop.services.regrade import RegradeSummary
from mbjg_desktop.services.regrade_service import summary_of
from mbjg_desktop.storage.backup import Reason, create, folder_of
from mbjg_desktop.storage.content_import import Changes
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.import_log import OTHER, Logged
from mbjg_desktop.storage.import_unit import ImportUnit
from mbjg_desktop.storage.unit_of_work import UnitFactory

_BUNDLED: Final = "bundled"
"""By the hash of each file that came with the program and was taken in: the kind and the id of what it holds."""
_Step: TypeAlias = Callable[[ImportUnit], ImportReport]


class LibraryService:
    """Imports documents and banks. ``bundled`` are the files and folders that came with the program."""

    def __init__(self, database: Database, clock: Clock, changes: ChangeFeed, bundled: Sequence[Path] = ()) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes
        self._bundled = tuple(bundled)

    def ensure_bundled(self) -> ImportReport:
        """Import what came with the program, unless it has been: what somebody put in its place since then stays."""
        hashes = {file: _sha256(file) for file in catalog.files(self._bundled)}
        with ImportUnit(self._database, is_writing=False) as unit:
            before: dict[str, list[str]] = unit.machine.get(_BUNDLED) or {}
            in_force = {logged: sha256 for sha256, logged in unit.log.by_hash().items()}
        replaced = {
            sha256 for sha256, (kind, id_) in before.items() if in_force.get(Logged(kind, id_), sha256) != sha256
        }
        report = self.import_paths([file for file, sha256 in hashes.items() if sha256 not in replaced])
        held = {hashes[file.path]: [file.kind.value, file.id] for file in report.files if file.path in hashes}
        self._remember_bundled(before, {sha256: before[sha256] for sha256 in replaced} | held)
        return report

    def import_paths(self, paths: Sequence[Path], *, dry_run: bool = False) -> ImportReport:
        """Take in every document and bank of these files and folders, or only tell what that would do.

        ContentError with every problem of every file, and nothing changed, if there is one.
        """
        hashes = {file: _sha256(file) for file in catalog.files(paths)}
        with ImportUnit(self._database, is_writing=False) as unit:
            known = unit.log.by_hash()
            if all(sha256 in known for sha256 in hashes.values()):
                return _joined(_nothing_new(unit, file, known[sha256]) for file, sha256 in hashes.items())
            stored = unit.content.documents()
            bundled = () if known else self._bundled_documents()
            loaded = catalog.load(paths, (*stored, *(each.document for each in bundled)))
            _refuse_taken_ids(unit, loaded)
        loaded = _with_needed(loaded, bundled)
        hashes |= {each.path: each.sha256 for each in loaded.documents}
        writing = _Writing(loaded, hashes, known, self._clock.now())
        if dry_run:
            return self._rehearsed(writing)
        return self._carried_out(writing, is_first=not known)

    def _remember_bundled(self, before: dict[str, list[str]], now: dict[str, list[str]]) -> None:
        if now != before:
            with ImportUnit(self._database, is_writing=True) as unit:
                unit.machine.put(_BUNDLED, now)
                unit.commit()

    def to_mark_again(self) -> RegradeSummary:
        """Which results would change with the keys that imports have changed."""
        with UnitFactory(self._database, self._changes).read() as unit:
            return summary_of(unit, unit.regrades.outdated())

    def _bundled_documents(self) -> tuple[LoadedDocument, ...]:
        """The documents that came with the program: a first import may bring a bank on one of them."""
        return catalog.load(self._bundled).documents if self._bundled else ()

    def _rehearsed(self, writing: "_Writing") -> ImportReport:
        with ImportUnit(self._database, is_writing=True) as unit:
            return writing.without_found(_joined(step(unit) for step in writing.steps()))

    def _carried_out(self, writing: "_Writing", *, is_first: bool) -> ImportReport:
        if not is_first:
            path = self._database.path
            create(path, folder_of(path), writing.now, Reason.IMPORT)
        reports: list[ImportReport] = []
        for step in writing.steps():
            with ImportUnit(self._database, is_writing=True) as unit:
                reports.append(step(unit))
                unit.commit()
        report = writing.without_found(_joined(reports))
        if report.is_change:
            self._changes(frozenset({Topic.CONTENT}))
        return report


@dataclass(frozen=True, slots=True)
class _Writing:
    """Checked files on their way into the database: documents before the banks that ask about them."""

    loaded: Catalog
    hashes: Mapping[Path, str]
    known: Mapping[str, Logged]
    now: datetime

    def steps(self) -> Iterator[_Step]:
        """One step a file, and one to remember the files that hold nothing to be imported."""
        for document in self.loaded.documents:
            yield partial(self._document, document)
        for bank in self.loaded.banks:
            yield partial(self._bank, bank)
        yield self._others

    def without_found(self, report: ImportReport) -> ImportReport:
        """The report without those lost questions that a bank imported after the document brought back."""
        found = {question.id for loaded in self.loaded.banks for question in loaded.bank.questions}
        return replace(report, lost=tuple(question for question in report.lost if question not in found))

    def _document(self, loaded: LoadedDocument, unit: ImportUnit) -> ImportReport:
        logged = Logged(FileKind.DOCUMENT.value, loaded.document.id)
        if loaded.sha256 in self.known:
            return _nothing_new(unit, loaded.path, logged)
        changes = unit.content.apply(loaded.document, self.now)
        unit.log.forget_banks_of(changes.lost)
        self._note(unit, logged, loaded.path)
        return ImportReport((_file_report(loaded.path, logged, changes),), changes.lost)

    def _bank(self, loaded: LoadedBank, unit: ImportUnit) -> ImportReport:
        logged = Logged(FileKind.BANK.value, loaded.bank.id)
        if loaded.sha256 in self.known:
            return _nothing_new(unit, loaded.path, logged)
        changes = unit.content.apply_bank(loaded.bank, self.now)
        self._note(unit, logged, loaded.path)
        return ImportReport((_file_report(loaded.path, logged, changes),))

    def _others(self, unit: ImportUnit) -> ImportReport:
        taken = {each.path for each in self.loaded.documents} | {each.path for each in self.loaded.banks}
        for file in self.hashes.keys() - taken:
            self._note(unit, Logged(OTHER, str(file.resolve())), file)
        return ImportReport(())

    def _note(self, unit: ImportUnit, logged: Logged, file: Path) -> None:
        unit.log.note(logged, str(file.resolve()), self.hashes[file], self.now)


def _with_needed(loaded: Catalog, bundled: Iterable[LoadedDocument]) -> Catalog:
    """``loaded`` with those bundled documents before it that its banks ask about and it does not bring itself."""
    wanted = {each.bank.document for each in loaded.banks} - {each.document.id for each in loaded.documents}
    needed = tuple(each for each in bundled if each.document.id in wanted)
    return replace(loaded, documents=(*needed, *loaded.documents))


def _refuse_taken_ids(unit: ImportUnit, loaded: Catalog) -> None:
    """ContentError if a question's id belongs to a bank that is not being imported with it."""
    coming = {each.bank.id for each in loaded.banks}
    problems: list[Problem] = []
    for each in loaded.banks:
        owners = unit.log.banks_of(question.id for question in each.bank.questions)
        for question, owner in owners.items():
            if owner not in coming:
                message = f"the question id {question!r} is already used in the bank {owner!r} of the library"
                problems.append(Problem(str(each.path), 0, 0, "id", "duplicate_id", message))
    if problems:
        raise ContentError(problems)


def _nothing_new(unit: ImportUnit, file: Path, logged: Logged) -> ImportReport:
    if logged.kind == OTHER:
        return ImportReport(())
    return ImportReport((_file_report(file, logged, Changes(unchanged=unit.log.size(logged))),))


def _file_report(file: Path, logged: Logged, changes: Changes) -> FileReport:
    counts = (changes.added, changes.changed, changes.retired, changes.unchanged)
    return FileReport(file, FileKind(logged.kind), logged.id, *counts)


def _joined(reports: Iterable[ImportReport]) -> ImportReport:
    parts = tuple(reports)
    files = tuple(file for part in parts for file in part.files)
    return ImportReport(files, tuple(question for part in parts for question in part.lost))


def _sha256(file: Path) -> str:
    """The hash of a file; empty if it cannot be read, which reading it will then say better."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""
