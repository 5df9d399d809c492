"""Another form: asking the same words of the document by another question."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from random import Random

from mbjg_desktop.domain.draw import Candidate, overlap
from mbjg_desktop.domain.ids import DocumentId, QuestionId
from mbjg_desktop.domain.ruleset import DrawRule


def in_other_form(
    rule: DrawRule, drawn: Sequence[Candidate], others: Iterable[Candidate], rng: Random
) -> tuple[QuestionId, ...]:
    """``drawn``, each replaced by one of ``others`` on the same words, where there is one; never one twice.

    Another kind is preferred, then what was never asked or longest ago; where the rule counts kinds, the kind stays.
    """
    places: dict[tuple[DocumentId, str], list[Candidate]] = defaultdict(list)
    for other in others:
        places[other.document, other.span.block].append(other)
    asked: dict[QuestionId, None] = {}
    for candidate in drawn:
        near = [
            other
            for other in places[candidate.document, candidate.span.block]
            if other.id != candidate.id and other.id not in asked and overlap(other, candidate)
        ]
        if rule.by_kind:
            near = [other for other in near if other.kind is candidate.kind]
        asked[_freshest(candidate, near, rng).id if near else candidate.id] = None
    return tuple(asked)


def _freshest(candidate: Candidate, near: list[Candidate], rng: Random) -> Candidate:
    near.sort(key=lambda other: other.id)
    rng.shuffle(near)

    def rank(other: Candidate) -> tuple[bool, bool, float]:
        at = other.asked_at
        return other.kind is candidate.kind, at is not None, 0.0 if at is None else at.timestamp()

    return min(near, key=rank)
