"""Recording that a question is not right, listing that for its author, and ruling on it."""

from collections.abc import Iterator, Mapping, Sequence

from mbjg_desktop.domain.anchor import Anchor, AnchorProblem, Span, resolve
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.dispute import DisputeReason, Ruling
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import DisputeId, ProfileId, QuestionId, RevisionId
from mbjg_desktop.domain.question import Question
from mbjg_desktop.domain.regrading import same_key
from mbjg_desktop.services.dispute import Dispute, Evidence
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.services.quotation import quote
from mbjg_desktop.storage.dispute_repo import NewDispute, SourceThen, StoredDispute
from mbjg_desktop.storage.unit_of_work import UnitFactory, UnitOfWork


class DisputeService:
    """Disputes of every learner on this machine; a new one is the present learner's, unless it is said whose it is."""

    def __init__(self, units: UnitFactory, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def report(
        self, asked: Question, reasons: Sequence[DisputeReason], text: str = "", by: ProfileId | None = None
    ) -> DisputeId:
        """Record that a question is not right, in the wording that was on the screen, with its source as it is now."""
        with self._units.write() as unit:
            revision = unit.disputes.revision_of(asked) or unit.content.current(asked.id)[0]
            sources = tuple(_sources(unit, asked.id))
            now = self._clock.now()
            said = NewDispute(asked.id, revision, tuple(reasons), text.strip(), sources, now)
            added = (unit if by is None else unit.of(by)).disputes.add(said)
            unit.touch(Topic.DISPUTES)
            unit.commit()
        return added

    def all(self) -> tuple[Dispute, ...]:
        """Every dispute: the open ones first, each sort newest first."""
        with self._units.read() as unit:
            stored = unit.disputes.all()
            ids = {id_ for each in stored for id_ in (each.new.revision, each.now) if id_ is not None}
            wordings = unit.content.revisions(ids)
            return tuple(_dispute(unit, each, wordings) for each in stored)

    def wording(self, question: QuestionId) -> Question:
        """A question as it is worded now, to be disputed where only its stem is shown."""
        with self._units.read() as unit:
            return unit.content.current(question)[1]

    def count_open(self) -> int:
        """How many wait for a ruling."""
        with self._units.read() as unit:
            return unit.disputes.count_open()

    def settle(self, dispute: DisputeId, ruling: Ruling, remark: str = "") -> None:
        """Rule on a dispute, or rule otherwise. NotFound if there is none of that id."""
        self._set(dispute, ruling, remark.strip())

    def reopen(self, dispute: DisputeId) -> None:
        """Take the ruling back."""
        self._set(dispute, None, "")

    def _set(self, dispute: DisputeId, ruling: Ruling | None, remark: str) -> None:
        with self._units.write() as unit:
            unit.disputes.settle(dispute, ruling, remark, None if ruling is None else self._clock.now())
            unit.touch(Topic.DISPUTES)
            unit.commit()


def _sources(unit: UnitOfWork, question: QuestionId) -> Iterator[SourceThen]:
    for source in unit.sources.of(question):
        try:
            text = unit.content.document(source.document).block(source.span.block).text
        except NotFound:  # a question that has left the document has left its source with it
            continue
        if source.option is None:
            yield SourceThen(source.document, source.span, text[source.span.start : source.span.end])


def _dispute(unit: UnitOfWork, stored: StoredDispute, wordings: Mapping[RevisionId, Question]) -> Dispute:
    said, asked = stored.new, wordings[stored.new.revision]
    now = wordings[stored.now] if stored.now not in (None, said.revision) else None
    return Dispute(
        id=stored.id,
        question=said.question,
        asked=asked,
        evidence=tuple(_evidence(unit, source) for source in said.sources),
        learner=stored.learner,
        reasons=said.reasons,
        text=said.text,
        at=said.at,
        now=now,
        is_key_changed=now is not None and not same_key(asked, now),
        is_retired=stored.is_retired,
        settled_at=stored.settled_at,
        ruling=stored.ruling,
        remark=stored.remark,
    )


def _evidence(unit: UnitOfWork, source: SourceThen) -> Evidence:
    """What was quoted, found again where it stood, or else where alone it stands in that block."""
    try:
        document = unit.content.document(source.document)
        text = document.block(source.span.block).text
    except NotFound:
        return Evidence(source.exact, None)
    is_there = text[source.span.start : source.span.end] == source.exact
    span: Span | AnchorProblem = source.span if is_there else resolve(Anchor(source.span.block, source.exact), text)
    return Evidence(source.exact, None if isinstance(span, AnchorProblem) else quote(document, span))
