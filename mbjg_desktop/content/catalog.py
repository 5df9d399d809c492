"""Loading whole files and folders of content: documents, banks, rule sets, checked each by itself and together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Final

from mbjg_desktop.content import document_format, edits_format, question_format, ruleset_format
from mbjg_desktop.content.fields import Ids
from mbjg_desktop.content.question_format import BankDraft
from mbjg_desktop.content.yaml_source import MapNode, Node, ScalarNode, Source, read
from mbjg_desktop.domain.bank import Bank
from mbjg_desktop.domain.document import Document
from mbjg_desktop.domain.errors import ContentError, Problem
from mbjg_desktop.domain.ids import DocumentId, QuestionId
from mbjg_desktop.domain.ruleset import RuleSet

SUFFIXES: Final = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class LoadedDocument:
    """A document, the file it came from, and the hash of that file's bytes."""

    document: Document
    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class LoadedBank:
    """A bank, the file it came from, and the hash of that file's bytes."""

    bank: Bank
    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class LoadedRuleSet:
    """A rule set, the file it came from, and the hash of that file's bytes."""

    ruleset: RuleSet
    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """What the files held. Every anchor of a bank names one place in its document."""

    documents: tuple[LoadedDocument, ...] = ()
    banks: tuple[LoadedBank, ...] = ()
    rulesets: tuple[LoadedRuleSet, ...] = ()


def load(paths: Sequence[Path], known_documents: Iterable[Document] = ()) -> Catalog:
    """Everything in these files and folders; ContentError with every problem of every file.

    A bank about a document that is not among the files is checked against ``known_documents``.
    """
    loading = _Loading({document.id: document for document in known_documents})
    loading.load(paths)
    if loading.problems:
        raise ContentError(loading.problems)
    return loading.catalog()


def check(paths: Sequence[Path], known_documents: Iterable[Document] = ()) -> tuple[Problem, ...]:
    """Every problem of these files and folders in the order of the files."""
    try:
        load(paths, known_documents)
    except ContentError as error:
        return error.problems
    return ()


def rulesets(folder: Path) -> tuple[RuleSet, ...]:
    """The rule sets in a folder, in the places they name, then by file name; ContentError if one cannot be used."""
    found = (loaded.ruleset for loaded in load([folder]).rulesets)
    return tuple(sorted(found, key=attrgetter("place")))


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """Every content file named by ``paths``: a file as it is, a folder with all YAML files below it, each once."""
    seen: set[Path] = set()
    for path in paths:
        for file in _below(path) if path.is_dir() else [path]:
            if (resolved := file.resolve()) not in seen:
                seen.add(resolved)
                yield file


def _below(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        is_hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if file.suffix.lower() in SUFFIXES and not is_hidden and file.is_file():
            yield file


class _Loading:
    """One run over files: collects what they hold and everything that is wrong."""

    def __init__(self, known: Mapping[DocumentId, Document]) -> None:
        self.problems: list[Problem] = []
        self._known = known
        self._documents: list[LoadedDocument] = []
        self._named: set[str] = set()
        self._drafts: list[tuple[BankDraft, LoadedBank]] = []
        self._rulesets: list[LoadedRuleSet] = []
        self._taken: dict[tuple[str, str], tuple[str, int]] = {}
        self._readers: Mapping[str, Callable[[Path, Source], None]] = {
            document_format.FORMAT: self._document,
            question_format.FORMAT: self._bank,
            ruleset_format.FORMAT: self._ruleset,
            edits_format.FORMAT: self._edits,
        }

    def load(self, paths: Sequence[Path]) -> None:
        for path in files(paths):
            try:
                self._file(path, read(path))
            except ContentError as error:
                self.problems += error.problems
        self._check_banks()

    def catalog(self) -> Catalog:
        banks = tuple(loaded for _, loaded in self._drafts)
        return Catalog(tuple(self._documents), banks, tuple(self._rulesets))

    def _file(self, path: Path, source: Source) -> None:
        written = _value(source, "format")
        reader = self._readers.get(written.text) if isinstance(written, ScalarNode) else None
        if reader is not None:
            reader(path, source)
            return
        at = written or source.root
        code, what = ("bad_value", "is not known") if written else ("missing", "is missing")
        message = f"the format {what}; expected the line 'format:' with one of {', '.join(self._readers)}"
        self.problems += source.problems
        self.problems.append(Problem(source.file, at.line, at.column, "format", code, message))

    def _document(self, path: Path, source: Source) -> None:
        named = _value(source, "id")
        self._named.add(named.text if isinstance(named, ScalarNode) else "")
        document = document_format.read_document(source)
        self._take("document", document.id, source)
        self._documents.append(LoadedDocument(document, path, source.sha256))

    def _ruleset(self, path: Path, source: Source) -> None:
        ruleset = ruleset_format.read_ruleset(source)
        self._take("rule set", ruleset.id, source)
        self._rulesets.append(LoadedRuleSet(ruleset, path, source.sha256))

    def _take(self, what: str, id_: str, source: Source) -> None:
        """Claim an id for a whole file."""
        node = _value(source, "id") or source.root
        file, line = self._taken.setdefault((what, id_), (source.file, node.line))
        if file != source.file:
            message = f"the {what} id {id_!r} is already used in {file}:{line}"
            self.problems.append(Problem(source.file, node.line, node.column, "id", "duplicate_id", message))

    def _edits(self, _: Path, source: Source) -> None:
        """Edits are no content: they are only checked. Their reader comes with all of the cleaning, so it waits."""
        from mbjg_desktop.content.cleaning.edits_file import edits_in

        edits_in(source)

    def _bank(self, path: Path, source: Source) -> None:
        draft = question_format.read_bank(source)
        self._drafts.append((draft, LoadedBank(draft.bank, path, source.sha256)))

    def _check_banks(self) -> None:
        self._check_unique()
        documents = dict(self._known) | {loaded.document.id: loaded.document for loaded in self._documents}
        asked = {question.id for draft, _ in self._drafts for question in draft.bank.questions}
        for draft, _ in self._drafts:
            document = documents.get(draft.bank.document)
            if document is not None:
                question_format.check_anchors(draft, document)
            elif draft.bank.document and draft.bank.document not in self._named:
                message = f"there is no document {draft.bank.document!r} among the files or in the library"
                draft.fields.problem("document", "document_unknown", message)
            _check_enemies(draft, asked)
            self.problems += draft.notes.problems

    def _check_unique(self) -> None:
        bank_ids, question_ids = Ids("bank"), Ids("question")
        for draft, _ in self._drafts:
            bank_ids.take(draft.fields, draft.bank.id)
            for question, fields in draft.questions:
                question_ids.take(fields, question.id)


def _value(source: Source, key: str) -> Node | None:
    entry = source.root.entries.get(key) if isinstance(source.root, MapNode) else None
    return entry[1] if entry else None


def _check_enemies(draft: BankDraft, asked: Set[QuestionId]) -> None:
    for question, fields in draft.questions:
        for enemy in question.enemies:
            if enemy not in asked:
                message = f"there is no question {enemy!r} in the banks loaded together"
                fields.problem("enemies", "enemy_unknown", message)
