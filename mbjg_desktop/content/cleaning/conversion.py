"""Traditional characters back to the simplified ones a one-to-one table made them of."""

from itertools import groupby

from mbjg_desktop.content.cleaning.characters import simplified
from mbjg_desktop.content.cleaning.evidence import Evidence
from mbjg_desktop.content.cleaning.repair import Change, Confidence, Line, Rule
from mbjg_desktop.content.script import particles_restored, to_simplified


def in_simplified(line: Line, evidence: Evidence) -> tuple[Change, ...]:
    """Character by character: whatever simplified text is written with too (乾, 徵) was not converted and stays.

    Two exceptions. The particle 着 became 著, which simplified text has as well: the word decides. And where text
    was traditional from the start, 乾 may be 干: it is left, and reported.
    """
    if not evidence.is_traditional:
        return ()
    plain = "".join(map(simplified, line.text))
    particles = particles_restored(line.text)
    by_words = to_simplified(line.text)
    kinds = [
        None if line.is_held(at, at + 1) else _kind(*chars)
        for at, chars in enumerate(zip(line.text, plain, particles, by_words, strict=True))
    ]
    result = "".join(p if k is Confidence.LIKELY else n for k, n, p in zip(kinds, plain, particles, strict=True))
    changes: list[Change] = []
    at = 0
    for kind, run in groupby(kinds):
        end = at + len(list(run))
        if kind:
            changes.append(Change(at, end, result[at:end], Rule.SCRIPT, kind, _candidates(kind, by_words[at:end])))
        at = end
    return tuple(changes)


def _kind(old: str, new: str, particle: str, by_words: str) -> Confidence | None:
    if new != old:
        return Confidence.CERTAIN
    if particle != old:
        return Confidence.LIKELY
    return Confidence.UNDECIDED if by_words != old else None


def _candidates(kind: Confidence, by_words: str) -> tuple[str, ...]:
    return (by_words,) if kind is Confidence.UNDECIDED else ()
