"""The whole of cleaning: the rules in their order, from raw text to a document and the record of every repair."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mbjg_desktop.content.cleaning.annotations import without_pinyin
from mbjg_desktop.content.cleaning.byte_pairs import paired_again
from mbjg_desktop.content.cleaning.conversion import in_simplified
from mbjg_desktop.content.cleaning.document_text import document_text
from mbjg_desktop.content.cleaning.edits import Edits, Place, Reconstruction, Role
from mbjg_desktop.content.cleaning.evidence import Evidence, weighed
from mbjg_desktop.content.cleaning.markup import resolved, untagged, visible
from mbjg_desktop.content.cleaning.outline import outlined
from mbjg_desktop.content.cleaning.punctuation import quoted, unspaced, widened
from mbjg_desktop.content.cleaning.repair import Change, Confidence, Line, Repair, Rule, rewritten
from mbjg_desktop.content.cleaning.roles import publisher, roles
from mbjg_desktop.domain.document import Document, Source
from mbjg_desktop.domain.errors import ContentError, Problem
from mbjg_desktop.domain.ids import DocumentId

UNTITLED = "（未命名）"


@dataclass(frozen=True, slots=True)
class CleanResult:
    """The document and every repair that led to it, in the order of the raw article."""

    document: Document
    report: tuple[Repair, ...]

    @property
    def text(self) -> str:
        """The document as the YAML file people edit."""
        return document_text(self.document)

    @property
    def undecided(self) -> tuple[Repair, ...]:
        """The spots that wait for a person."""
        return tuple(repair for repair in self.report if repair.confidence is Confidence.UNDECIDED)


def clean(raw: str, *, edits: Edits | None = None) -> CleanResult:
    """The structured document in a garbled article; clean text only gets its structure.

    ContentError if the edits do not fit the article.
    """
    edits = edits or Edits()
    lines, repairs = restored(raw, edits.reconstructions)
    found = roles(lines, edits.roles)
    kept = [(line, role) for line, role in zip(lines, found, strict=True) if role not in (Role.TITLE, Role.DROP)]
    outline = outlined([line for line, _ in kept], [role for _, role in kept], edits.labels)
    title, titled = _title(lines, found, edits)
    source, sourced = _source(lines, found, edits.source)
    document = Document(
        id=DocumentId(edits.id or "document"),
        title=title,
        title_supplied=Role.TITLE not in found or bool(edits.title),
        language="zh-Hans",
        source=source,
        body=outline.body,
        apart=outline.apart,
    )
    _check_fit(edits, lines, document)
    report = (*repairs, *outline.repairs, *titled, *sourced)
    return CleanResult(document, tuple(sorted(report, key=lambda repair: (repair.line, repair.column))))


def restored(raw: str, reconstructions: Iterable[Reconstruction] = ()) -> tuple[tuple[Line, ...], tuple[Repair, ...]]:
    """The lines that hold text, each restored by all rules, and the repairs; no structure is looked for."""
    numbered = [Line.raw(number, text) for number, text in enumerate(_split(raw), start=1)]
    lines, repairs = _reconstructed(numbered, tuple(reconstructions))
    evidence = weighed(line.text for line in lines)
    done: list[Line] = []
    for line in lines:
        clean_line, found = _restored(line, evidence)
        repairs += found
        if clean_line.text:
            done.append(clean_line)
    return tuple(done), tuple(repairs)


def _split(raw: str) -> list[str]:
    return raw.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n")


def _restored(line: Line, evidence: Evidence) -> tuple[Line, list[Repair]]:
    repairs: list[Repair] = []

    def apply(line: Line, changes: tuple[Change, ...]) -> Line:
        line, found = rewritten(line, changes)
        repairs.extend(found)
        return line

    line = apply(line, visible(line))
    line = apply(line, paired_again(line, evidence))
    line = apply(line, untagged(line))
    line = apply(line, resolved(line))
    line = apply(line, without_pinyin(line, evidence))
    line = apply(line, in_simplified(line, evidence))
    line = apply(line, widened(line))
    line = apply(line, quoted(line))
    return apply(line, unspaced(line)), repairs


def _reconstructed(lines: list[Line], reconstructions: tuple[Reconstruction, ...]) -> tuple[list[Line], list[Repair]]:
    problems: list[Problem] = []
    repairs: list[Repair] = []
    for reconstruction in reconstructions:
        at = reconstruction.line - 1
        times = lines[at].text.count(reconstruction.before) if at < len(lines) else 0
        if times != 1:
            message = f"line {reconstruction.line} of the article has {reconstruction.before!r} {times} times, not once"
            problems.append(_misfit(reconstruction.place, "reconstructions", message))
            continue
        start = lines[at].text.index(reconstruction.before)
        end = start + len(reconstruction.before)
        change = Change(start, end, reconstruction.after, Rule.RECONSTRUCTION, Confidence.RECONSTRUCTION)
        lines[at], found = rewritten(lines[at], (change,))
        repairs += found
    if problems:
        raise ContentError(problems)
    return lines, repairs


def _check_fit(edits: Edits, lines: Iterable[Line], document: Document) -> None:
    """Labels name parts the document has, roles lines the article has."""
    ids = {str(section.id) for section in document.sections()} | {str(block.id) for block in document.blocks()}
    numbers = {line.number for line in lines}
    strangers = [(f"labels.{id_}", "the document has no such part") for id_ in edits.labels if id_ not in ids]
    strangers += [(f"roles.{n}", "the article has no text in that line") for n in edits.roles if n not in numbers]
    if strangers:
        raise ContentError(_misfit(edits.places.get(field, Place()), field, message) for field, message in strangers)


def _misfit(place: Place, field: str, message: str) -> Problem:
    return Problem("edits", place.line, place.column, field, "does_not_fit", message)


def _title(lines: Iterable[Line], found: Iterable[Role], edits: Edits) -> tuple[str, tuple[Repair, ...]]:
    """The title a person gave, else the text's own, else a stand-in that asks for one."""
    own = next((line for line, role in zip(lines, found, strict=True) if role is Role.TITLE), None)
    if edits.title:
        return edits.title, (Repair(Rule.TITLE, 1, 1, "", edits.title, Confidence.RECONSTRUCTION),)
    if own:
        return own.text, (Repair(Rule.TITLE, own.number, 1, own.text, own.text, Confidence.LIKELY),)
    return UNTITLED, (Repair(Rule.TITLE, 1, 1, "", "", Confidence.UNDECIDED),)


def _source(lines: Iterable[Line], found: Iterable[Role], given: Source) -> tuple[Source, tuple[Repair, ...]]:
    """What a person stated, and who the footer says published it."""
    footers = (line for line, role in zip(lines, found, strict=True) if role is Role.FOOTER)
    for line in footers:
        name = publisher(line.text)
        if name and not given.publisher:
            repair = Repair(Rule.PUBLISHER, line.number, line.columns[0], name, name, Confidence.LIKELY)
            return replace(given, publisher=name), (repair,)
    return given, ()
